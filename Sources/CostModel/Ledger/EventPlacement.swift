/// Where an event lies in its client's quarters: which days count, and in which quarters they can be booked.
///
/// The one place that decides it: for the ledger, and for whoever follows a figure back to its rows.
///
/// Quarters are the bits of a whole number: 64 are enough for most studies, and cost a processor half of what 128 do.
struct EventPlacement<Quarters: FixedWidthInteger & UnsignedInteger & Sendable>: Sendable {
  /// The first day that carries volume.
  let first: Int32
  /// The last one: of a stay without a quantity the last night.
  let last: Int32
  /// The quarters that the event touches and that are observed; the bit k stands for the k-th booked quarter.
  let bookable: Quarters
  /// Why it gives nothing to the window; it may still be booked in quarter 0 or 1 outside it.
  let problem: RowProblem?
}

extension LedgerSetting {
  /// The last day of an event: of a decision that still runs the last covered one, `nil` where that is before its
  /// first.
  @inline(__always)
  func lastDay(of event: CaseEvent, _ service: LedgerLines.OfService) -> Int32? {
    if let to = event.to { return to.number }
    guard let covered = coverage.lastDay(client: event.client, authority: service.authority),
      covered.number >= event.from.number
    else { return nil }
    return covered.number
  }

  /// The last night of a stay from a day to a day.
  @inline(__always)
  func lastNight(from first: Int32, to last: Int32) -> Int32 {
    max(first, last &- 1)
  }

  /// Where an event lies, from its first day to its last.
  ///
  /// - Parameters:
  ///   - event: The event.
  ///   - last: Its ``lastDay(of:_:)``.
  ///   - service: The lines of its service.
  ///   - start: Its client's start.
  ///   - observed: The observed quarters of its client at the service's authority.
  /// - Returns: The days that count and the quarters that can be booked.
  @inline(__always)
  func placement<Quarters: FixedWidthInteger & UnsignedInteger & Sendable>(
    of event: CaseEvent, to last: Int32, _ service: LedgerLines.OfService, _ start: QuarterClock.Start,
    observed: Quarters
  ) -> EventPlacement<Quarters> {
    let first = event.from.number
    let isStay = service.unit == .dygn && event.quantity == nil
    let last = isStay ? lastNight(from: first, to: last) : last
    let firstQuarter = clock.relativeQuarter(of: first, from: start)
    let lastQuarter = clock.relativeQuarter(of: last, from: start)
    let (low, high) = (max(firstQuarter, quarters.lowerBound), min(lastQuarter, quarters.upperBound))
    guard low <= high else {
      return EventPlacement(first: first, last: last, bookable: 0, problem: .outsideWindow)
    }
    let origin = quarters.lowerBound
    let bits = Quarters.bitWidth &- 1
    let touched =
      (~Quarters(0) &<< Quarters(truncatingIfNeeded: low &- origin))
      & (~Quarters(0) &>> Quarters(truncatingIfNeeded: bits &- (high &- origin)))
    let bookable = touched & observed
    var problem: RowProblem?
    let window = Quarters(truncatingIfNeeded: windowMask)
    if bookable & window == 0 {
      problem = touched & window == 0 ? .outsideWindow : .notObserved
    }
    return EventPlacement(first: first, last: last, bookable: bookable, problem: problem)
  }
}
