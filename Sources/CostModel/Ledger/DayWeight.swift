/// What each day of an event carries of its volume, as whole numbers over a common denominator.
///
/// A week's quantity is carried by days in sevenths, a month's in parts of the month's own length, and so on.
/// The denominators are the least common multiples of all lengths that occur, so sums over days are exact:
/// 377 580 of 28, 29, 30, 31; 376 740 of 90, 91, 92; 133 590 of 365, 366.
///
/// > Source: method section 3.
enum DayWeight: Sendable {
  /// Each day carries one whole.
  case day
  /// Each day carries a seventh.
  case week
  /// Each day carries its part of its calendar month.
  case month
  /// Each day carries its part of its calendar quarter.
  case quarter
  /// Each day carries its part of its calendar year.
  case year

  /// What the weights are parts of.
  @inline(__always)
  var denominator: Int64 {
    switch self {
    case .day: 1
    case .week: 7
    case .month: 377_580
    case .quarter: 376_740
    case .year: 133_590
    }
  }

  /// The sum of the weights of the days `first` … `last`.
  @inline(__always)
  func sum(_ first: Int32, _ last: Int32, _ clock: QuarterClock) -> Int64 {
    switch self {
    case .day, .week: Int64(last - first) + 1
    case .month: parts(first, last, months: 1, clock)
    case .quarter: parts(first, last, months: 3, clock)
    case .year: parts(first, last, months: 12, clock)
    }
  }

  /// The sum over calendar spans of so many months: days in the span × denominator / the span's length.
  @inline(never)
  private func parts(_ first: Int32, _ last: Int32, months: Int, _ clock: QuarterClock) -> Int64 {
    var span = clock.month(of: first) / months * months
    var sum: Int64 = 0
    var day = first
    while day <= last {
      let start = clock.firstDay(ofMonth: span)
      let next = clock.firstDay(ofMonth: span + months)
      let days = Int64(min(last, next - 1) - day) + 1
      sum += days * (denominator / Int64(next - start))
      day = next
      span += months
    }
    return sum
  }
}

extension Rate {
  /// What a day carries of a quantity per this; a total's days carry one each, over their number.
  var weight: DayWeight {
    switch self {
    case .total, .day: .day
    case .week: .week
    case .month: .month
    case .quarter: .quarter
    case .year: .year
    }
  }
}

extension Unit {
  /// What a day carries of a period's own length.
  var lengthWeight: DayWeight {
    switch self {
    case .vecka: .week
    case .manad: .month
    case .kvartal: .quarter
    case .ar: .year
    default: .day
    }
  }
}
