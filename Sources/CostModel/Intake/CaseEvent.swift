/// One row of an authority's records: what was done for a client, from when to when, and how much.
public struct CaseEvent: Sendable {
  /// The client's number in ``Clients``.
  public internal(set) var client: Int
  /// The service's number in ``Schablon``.
  public let service: Int
  /// The first day.
  public let from: Day
  /// The last day, or `nil` for a decision that still runs; equal to `from` for a visit.
  public let to: Day?
  /// The quantity: 1 for a visit that states none, `nil` for a period whose length is its volume.
  ///
  /// For the unit kr it is the money.
  public let quantity: DecimalNumber?
  /// What the quantity is per; `total` where the row has no quantity and for visits.
  public let rate: Rate
  /// The observed cost in kronor, nominal; never of a service whose unit is kr.
  public let amount: DecimalNumber?
  /// The place among the study's event sources.
  public let source: Int
  /// The line of the row, from 1.
  public let line: Int
}
