/// What one event gives to one line of the ledger in one quarter of its client: volume × price, rounded once.
///
/// ```
/// amount = quantity × weight of its days / whole × kronor per unit
/// ```
///
/// A quarter by anniversary that holds days of two years has a booking for each.
public struct Booking: Sendable {
  /// The event, with the place of its row.
  public let event: CaseEvent
  /// The place of the line in ``Ledger/lines``.
  public let line: Int
  /// The relative quarter.
  public let quarter: Int
  /// The calendar year, by which it is priced.
  public let year: Int
  /// The first day of the event that lies in the quarter and year.
  public let first: Day
  /// The last one; of a stay the last night.
  public let last: Day
  /// The first day of the event that counts.
  public let wholeFirst: Day
  /// The last one.
  public let wholeLast: Day
  /// What the days weigh.
  let weight: DayWeight
  /// Millionths of a krona.
  public let millionths: Int64

  /// The row of the event.
  public var row: SourceRow { SourceRow(source: event.source, line: event.line) }
}

/// Which bookings are wanted.
struct BookingFilter: Sendable {
  /// Whether each client's are.
  let clients: [Bool]
  /// Whether each line's of the ledger are.
  let lines: [Bool]
  /// The relative quarters.
  let quarters: ClosedRange<Int>
}

extension Ledger {
  /// The bookings of some clients, lines and quarters, each with its event: the events are read once more.
  ///
  /// A ledger keeps sums and not the rows they came from, since it holds millions of them.
  ///
  /// - Parameters:
  ///   - filter: Which bookings are wanted.
  ///   - threads: The number of threads; the result does not depend on it.
  ///   - problems: Where a file is reported that cannot be read any more, or has become faulty.
  /// - Returns: The bookings by client, row, quarter, year and line of the ledger.
  func bookings(_ filter: BookingFilter, threads: Int, problems: inout ProblemList) -> [Booking] {
    let setting = LedgerSetting(data, hasVolumes: lines.contains { $0.post == nil })
    var sinks = (0..<max(1, threads)).map { _ in BookingSink(setting: setting, filter: filter) }
    _ = data.readEvents(into: &sinks, problems: &problems)
    return sinks.flatMap(\.bookings).sorted(by: Self.standsBefore)
  }

  private static func standsBefore(_ a: Booking, _ b: Booking) -> Bool {
    (a.event.client, a.event.source, a.event.line, a.quarter, a.year, a.line)
      < (b.event.client, b.event.source, b.event.line, b.quarter, b.year, b.line)
  }
}

/// Collects bookings instead of adding them up.
private struct BookingSink: EventSink {
  let setting: LedgerSetting
  let filter: BookingFilter
  private(set) var bookings: [Booking] = []

  init(setting: LedgerSetting, filter: BookingFilter) {
    self.setting = setting
    self.filter = filter
  }

  mutating func receive(_ events: Span<CaseEvent>) {
    for index in events.indices where filter.clients[events[index].client] { receive(events[index]) }
  }

  private mutating func receive(_ event: CaseEvent) {
    let service = setting.lines.services[event.service]
    let (priced, observed) = (service.pricedLines(of: event), service.observedLines(of: event))
    let isWanted = priced.contains { filter.lines[$0] } || observed.contains { filter.lines[$0] }
    guard isWanted, let last = setting.lastDay(of: event, service) else { return }
    let start = setting.starts[event.client]
    let placement = setting.placement(
      of: event, to: last, service, start,
      observed: setting.observation.mask(client: event.client, authority: service.authority))
    let spread = EventSpread(event, service.unit, placement.first, placement.last)
    let wholeWeight = spread.weight.sum(placement.first, placement.last, setting.clock)
    var parts = EventParts(placement, spread.weight, start, origin: setting.quarters.lowerBound)
    while let part = parts.next(setting.clock) {
      guard filter.quarters.contains(part.quarter + setting.quarters.lowerBound) else { continue }
      func book(_ quantity: DecimalNumber, over whole: Int64, on line: Int) {
        let rate = setting.lines.rate(line, year: part.year)
        guard filter.lines[line], rate.denominator > 0,
          let amount = BookedAmount.millionths(of: quantity, part.weight, over: whole, at: rate)
        else { return }
        bookings.append(
          Booking(
            event: event, line: line, quarter: part.quarter + setting.quarters.lowerBound, year: part.year,
            first: Day(number: part.first), last: Day(number: part.last), wholeFirst: Day(number: placement.first),
            wholeLast: Day(number: placement.last), weight: spread.weight, millionths: amount))
      }
      for line in priced { book(spread.quantity, over: spread.whole, on: line) }
      for line in observed { book(event.amount ?? .one, over: wholeWeight, on: line) }
    }
  }
}
