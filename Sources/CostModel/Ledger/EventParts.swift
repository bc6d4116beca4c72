/// How an event's volume lies on its days: each day carries a weight, and so many weights make the quantity.
struct EventSpread: Sendable {
  /// The quantity as the row states it; 1 where the length is the volume.
  let quantity: DecimalNumber
  /// What each day carries.
  let weight: DayWeight
  /// How many weights carry the quantity once.
  let whole: Int64

  /// The spread of an event whose days are `first` … `last`.
  @inline(__always)
  init(_ event: CaseEvent, _ unit: Unit, _ first: Int32, _ last: Int32) {
    let isLength = event.quantity == nil
    quantity = event.quantity ?? .one
    weight = isLength ? unit.lengthWeight : event.rate.weight
    whole = !isLength && event.rate == .total ? Int64(last &- first) &+ 1 : weight.denominator
  }
}

/// The part of an event that lies in one quarter of its client and in one calendar year.
struct EventPart: Sendable {
  /// The place of the quarter among the booked ones.
  let quarter: Int
  /// The calendar year, by which the part is priced.
  let year: Int
  /// The first day.
  let first: Int32
  /// The last day.
  let last: Int32
  /// What the days weigh together.
  let weight: Int64
}

/// The parts of an event in the quarters that can be booked, one after another.
///
/// Only under quarters by anniversary does a quarter hold days of two years, and so two parts.
struct EventParts<Quarters: FixedWidthInteger & UnsignedInteger & Sendable>: Sendable {
  private let weight: DayWeight
  private let start: QuarterClock.Start
  private let origin: Int
  private let last: Int32
  private let first: Int32
  private var rest: Quarters
  private var quarter = 0
  private var next: Int32 = 0
  private var end: Int32 = -1

  @inline(__always)
  init(_ placement: EventPlacement<Quarters>, _ weight: DayWeight, _ start: QuarterClock.Start, origin: Int) {
    self.weight = weight
    self.start = start
    self.origin = origin
    first = placement.first
    last = placement.last
    rest = placement.bookable
  }

  /// The next part, or `nil` where there are no more.
  @inline(__always)
  mutating func next(_ clock: QuarterClock) -> EventPart? {
    if clock.kind == .calendar {
      guard rest != 0 else { return nil }
      let quarter = rest.trailingZeroBitCount
      rest &= rest &- 1
      let month = clock.firstMonth(of: origin &+ quarter, from: start)
      let from = max(first, clock.firstDay(ofMonth: month))
      let to = min(last, clock.firstDay(ofMonth: month &+ 3) &- 1)
      return EventPart(
        quarter: quarter, year: month / 12 &+ Day.years.lowerBound, first: from, last: to,
        weight: weight.sum(from, to, clock))
    }
    return nextByAnniversary(clock)
  }

  private mutating func nextByAnniversary(_ clock: QuarterClock) -> EventPart? {
    while next > end {
      guard rest != 0 else { return nil }
      quarter = rest.trailingZeroBitCount
      rest &= rest &- 1
      let relative = origin &+ quarter
      next = max(first, clock.firstDay(of: relative, from: start))
      end = min(last, clock.firstDay(of: relative &+ 1, from: start) &- 1)
    }
    let year = clock.month(of: next) / 12
    let yearEnd = clock.firstDay(ofMonth: (year &+ 1) &* 12) &- 1
    let from = next
    let to = min(end, yearEnd)
    next = to &+ 1
    return EventPart(
      quarter: quarter, year: year &+ Day.years.lowerBound, first: from, last: to,
      weight: weight.sum(from, to, clock))
  }
}

/// Rounds a booking: the one place where money is rounded.
enum BookedAmount {
  /// quantity × part / whole × kronor per unit in millionths, rounded once, half to even; `nil` where it does not fit.
  @inline(__always)
  static func millionths(
    of quantity: DecimalNumber, _ part: Int64, over whole: Int64, at rate: (numerator: Int64, denominator: Int64)
  ) -> Int64? {
    // Most products fit 63 bits: then one division of a machine word is all.
    if quantity.scale == 6 {
      let (weighed, overflow1) = quantity.significand.multipliedReportingOverflow(by: part)
      let (dividend, overflow2) = weighed.multipliedReportingOverflow(by: rate.numerator)
      let (divisor, overflow3) = whole.multipliedReportingOverflow(by: rate.denominator)
      if !overflow1, !overflow2, !overflow3 {
        let amount = HalfEven.quotient(dividend, divisor)
        if amount.magnitude &>> Money.cellBits == 0 { return amount }
      }
    }
    return largeMillionths(of: quantity, part, over: whole, at: rate)
  }

  @inline(never)
  private static func largeMillionths(
    of quantity: DecimalNumber, _ part: Int64, over whole: Int64, at rate: (numerator: Int64, denominator: Int64)
  ) -> Int64? {
    let weighed = Int128(quantity.significand) * Int128(part)
    let scale = PowersOfTen.int128(Int(quantity.scale) - 6)
    let (divisor, overflow) = (Int128(whole) * Int128(rate.denominator)).multipliedReportingOverflow(by: scale)
    guard !overflow, let amount = HalfEven.product(weighed, rate.numerator, over: divisor),
      amount.magnitude &>> Money.cellBits == 0
    else { return nil }
    return amount
  }
}
