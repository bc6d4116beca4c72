/// The calendar of the reference implementation: a list of all days from 1950 to 2050, made by counting them.
///
/// A day is a place in that list, so that the next day is + 1.
enum ReferenceCalendar {
  struct Date: Sendable {
    var year: Int
    var month: Int
    var day: Int

    /// The number of the month, and of the calendar quarter, counted without a break over the years.
    var monthIndex: Int { 12 * year + month - 1 }
    var quarterIndex: Int { 4 * year + (month - 1) / 3 }
  }

  private static let firstYear = 1950

  private static let days: [Date] = {
    var days: [Date] = []
    for year in firstYear...2050 {
      for month in 1...12 {
        for day in 1...daysInMonth(year: year, month: month) {
          days.append(Date(year: year, month: month, day: day))
        }
      }
    }
    return days
  }()

  /// The place in the list of each month's first day.
  private static let monthStarts: [Int] = days.indices.filter { days[$0].day == 1 }

  static func date(_ day: Int) -> Date { days[day] }

  static func day(_ year: Int, _ month: Int, _ day: Int) -> Int {
    monthStarts[12 * (year - firstYear) + month - 1] + day - 1
  }

  /// Reads `2013-02-28` or `20130228`; `nil` where the text is empty.
  static func day(text: String) -> Int? {
    guard let digits = Int(text.filter { $0 != "-" }) else { return nil }
    return day(digits / 10_000, digits / 100 % 100, digits % 100)
  }

  static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  static func daysInYear(_ year: Int) -> Int { isLeap(year) ? 366 : 365 }

  static func daysInMonth(year: Int, month: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  static func daysInQuarter(year: Int, month: Int) -> Int {
    let first = (month - 1) / 3 * 3 + 1
    return (first...first + 2).map { daysInMonth(year: year, month: $0) }.reduce(0, +)
  }
}

/// Turns days into quarters relative to the day a client started.
struct ReferenceClock: Sendable {
  var start: ReferenceCalendar.Date
  var isAnniversary: Bool

  init(startDay: Int, isAnniversary: Bool) {
    start = ReferenceCalendar.date(startDay)
    self.isAnniversary = isAnniversary
  }

  /// The relative quarter of a day.
  func quarter(of date: ReferenceCalendar.Date) -> Int {
    guard isAnniversary else { return date.quarterIndex - start.quarterIndex }
    var months = date.monthIndex - start.monthIndex
    let monthBegins = min(start.day, ReferenceCalendar.daysInMonth(year: date.year, month: date.month))
    if date.day < monthBegins { months -= 1 }
    return Int((Double(months) / 3).rounded(.down))
  }

  /// The first day of a relative quarter.
  func firstDay(of quarter: Int) -> Int {
    guard isAnniversary else {
      let index = start.quarterIndex + quarter
      return ReferenceCalendar.day(index / 4, index % 4 * 3 + 1, 1)
    }
    let month = start.monthIndex + 3 * quarter
    let length = ReferenceCalendar.daysInMonth(year: month / 12, month: month % 12 + 1)
    return ReferenceCalendar.day(month / 12, month % 12 + 1, min(start.day, length))
  }
}
