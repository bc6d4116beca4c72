/// One row of an authority's records: what was done for a client, from when to when, and how much.
///
/// It is kept small, for a study has millions: 48 bytes, of which the parts that a row may lack hold marks.
public struct CaseEvent: BitwiseCopyable, Sendable {
  private var clientNumber: Int32
  private let serviceNumber: Int32
  private let firstDay: Int32
  /// ``stillRuns`` for a decision that does.
  private let lastDay: Int32
  private let quantitySignificand: Int64
  private let amountSignificand: Int64
  /// 0 for no quantity.
  private let quantityScale: UInt8
  /// 0 for no amount.
  private let amountScale: UInt8
  /// What the quantity is per; `total` where the row has no quantity and for visits.
  public let rate: Rate
  private let sourceNumber: Int32
  /// The line of the row, from 1.
  public let line: Int

  /// What stands for the last day of a decision that still runs: later than any day.
  static let stillRuns = Int32.max

  @inline(__always)
  init(
    client: Int32, service: Int, from: Day, to: Day?, quantity: DecimalNumber?, rate: Rate, amount: DecimalNumber?,
    source: Int, line: Int
  ) {
    clientNumber = client
    serviceNumber = Int32(truncatingIfNeeded: service)
    firstDay = from.number
    lastDay = to?.number ?? Self.stillRuns
    quantitySignificand = quantity?.significand ?? 0
    quantityScale = quantity?.scale ?? 0
    amountSignificand = amount?.significand ?? 0
    amountScale = amount?.scale ?? 0
    self.rate = rate
    sourceNumber = Int32(truncatingIfNeeded: source)
    self.line = line
  }

  /// An event of numbers that need no further look: days by number, or ``stillRuns``; millionths.
  @inline(__always)
  init(
    client: Int32, service: Int32, from: Int32, to: Int32, quantity: Int64, hasQuantity: Bool, rate: Rate,
    amount: Int64,
    hasAmount: Bool, source: Int32, line: Int
  ) {
    clientNumber = client
    serviceNumber = service
    firstDay = from
    lastDay = to
    quantitySignificand = quantity
    quantityScale = hasQuantity ? 6 : 0
    amountSignificand = amount
    amountScale = hasAmount ? 6 : 0
    self.rate = rate
    sourceNumber = source
    self.line = line
  }

  /// The client's number in ``Clients``.
  @inline(__always)
  public internal(set) var client: Int {
    get { Int(clientNumber) }
    set { clientNumber = Int32(truncatingIfNeeded: newValue) }
  }

  /// The service's number in ``Schablon``.
  @inline(__always)
  public var service: Int { Int(serviceNumber) }

  /// The first day.
  @inline(__always)
  public var from: Day { Day(number: firstDay) }

  /// The last day, or `nil` for a decision that still runs; equal to `from` for a visit.
  @inline(__always)
  public var to: Day? { lastDay == Self.stillRuns ? nil : Day(number: lastDay) }

  /// The quantity: 1 for a visit that states none, `nil` for a period whose length is its volume.
  ///
  /// For the unit kr it is the money.
  @inline(__always)
  public var quantity: DecimalNumber? {
    quantityScale == 0 ? nil : DecimalNumber(significand: quantitySignificand, scale: quantityScale)
  }

  /// The observed cost in kronor, nominal; never of a service whose unit is kr.
  @inline(__always)
  public var amount: DecimalNumber? {
    amountScale == 0 ? nil : DecimalNumber(significand: amountSignificand, scale: amountScale)
  }

  /// The place among the study's event sources.
  @inline(__always)
  public var source: Int { Int(sourceNumber) }
}
