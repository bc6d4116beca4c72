/// A row of the ledger as people read it: what a post of a service came to for a client in a quarter.
///
/// There is one for each client, relative quarter, service and post, and another one where amounts were observed.
/// Where there is a price, volume × price is the cost, up to the rounding of each booking and of the volume to a
/// millionth.
public struct LedgerRow: Hashable, Sendable {
  /// The client's number in ``Clients``.
  public let client: Int
  /// The relative quarter.
  public let relative: Int
  /// The quarter's first and last day for this client.
  public let days: ClosedRange<Day>
  /// The place of the line in ``Ledger/lines``; never one of volumes.
  public let line: Int
  /// Millionths of the service's unit: what was priced, or what the observed amounts were for.
  ///
  /// For a post that is no real cost it is both, since such a post is priced also where an amount was observed.
  public let volume: Int128
  /// Kronor per unit in the study's money; `nil` where the cost was observed, or where the quarter lies in two years
  /// of different prices.
  public let price: Ratio?
  /// What it came to, in the study's money.
  public let cost: Money
}

extension LedgerRow {
  /// The quarter's name: `2013Q1`, or under anniversaries its first and last day, `2013-02-15–2013-05-14`.
  func quarterName(_ kind: Study.QuarterKind) -> String {
    Self.name(ofQuarter: days, kind)
  }

  /// The name of the quarter of these days.
  static func name(ofQuarter days: ClosedRange<Day>, _ kind: Study.QuarterKind) -> String {
    switch kind {
    case .calendar:
      let quarter = Quarter(containing: days.lowerBound)
      return "\(quarter.year)Q\(quarter.index % 4 + 1)"
    case .anniversary: return "\(days.lowerBound)–\(days.upperBound)"
    }
  }
}

extension Ledger {
  /// The first and last day of a client's relative quarter.
  func days(ofQuarter relative: Int, client: Int) -> ClosedRange<Day> {
    let first = clock.firstDay(of: relative, from: starts[client])
    let last = max(first, clock.firstDay(of: relative + 1, from: starts[client]) - 1)
    return Day(number: first)...Day(number: last)
  }
}
