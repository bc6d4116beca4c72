/// Counts quarters from a client's start, by the calendar or by anniversary.
///
/// > Source: method section 1.
struct QuarterClock: Sendable {
  /// A client's start, taken apart once.
  struct Start: Sendable {
    /// The month, counted from January 1900.
    let month: Int16
    /// The day of the month, 1 … 31.
    let dayOfMonth: Int16

    init(_ day: Day) {
      let date = day.date
      month = Int16((date.year - Day.years.lowerBound) * 12 + date.month - 1)
      dayOfMonth = Int16(date.day)
    }
  }

  let kind: Study.QuarterKind
  private let monthStarts = Months.table.firstDays
  private let monthOfDay = Months.table.monthOfDay

  init(_ kind: Study.QuarterKind) {
    self.kind = kind
  }

  /// The number of the day of a start.
  @inline(__always)
  func startDay(of start: Start) -> Int32 {
    monthStarts[Int(start.month)] + Int32(start.dayOfMonth) - 1
  }

  /// The number of the first day of a relative quarter; days before 1900 or after 2099 do not exist, so quarters
  /// there are empty.
  @inline(__always)
  func firstDay(of relative: Int, from start: Start) -> Int32 {
    switch kind {
    case .calendar:
      let month = firstMonth(of: relative, from: start)
      return monthStarts[min(max(month, 0), monthStarts.count - 1)]
    case .anniversary:
      let month = Int(start.month) + relative * 3
      guard month >= 0, month + 1 < monthStarts.count else { return month < 0 ? 0 : monthStarts[monthStarts.count - 1] }
      return min(monthStarts[month] + Int32(start.dayOfMonth) - 1, monthStarts[month + 1] - 1)
    }
  }

  /// The relative quarter of a day.
  @inline(__always)
  func relativeQuarter(of day: Int32, from start: Start) -> Int {
    let month = self.month(of: day)
    switch kind {
    case .calendar:
      return month / 3 - Int(start.month) / 3
    case .anniversary:
      let begins = min(monthStarts[month] + Int32(start.dayOfMonth) - 1, monthStarts[month + 1] - 1)
      let months = month - Int(start.month) - (day < begins ? 1 : 0)
      return months >= 0 ? months / 3 : -((2 - months) / 3)
    }
  }

  /// The month of a day, counted from January 1900.
  @inline(__always)
  func month(of day: Int32) -> Int {
    Int(monthOfDay[Int(day)])
  }

  /// The first month of a relative quarter by the calendar, counted from January 1900.
  @inline(__always)
  func firstMonth(of relative: Int, from start: Start) -> Int {
    (Int(start.month) / 3 &+ relative) &* 3
  }

  /// The number of a month's first day; `month` counts from January 1900, up to January 2100.
  @inline(__always)
  func firstDay(ofMonth month: Int) -> Int32 {
    monthStarts[month]
  }
}
