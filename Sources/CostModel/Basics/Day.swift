/// A calendar day of the Gregorian calendar, between 1900-01-01 and 2099-12-31.
///
/// The range covers every register that a study can hold, and catches the years that exports write
/// for "still running" (9999) or "unknown" (1800, 0001).
///
/// ```swift
/// Day(year: 2013, month: 2, day: 28)?.number   // 41331
/// Day(year: 2013, month: 2, day: 30)           // nil
/// ```
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1900-01-01, which is 0.
  public let number: Int32

  /// The day that lies so many days after 1900-01-01.
  ///
  /// - Parameter number: 0 … 73,048.
  public init(number: Int32) {
    self.number = number
  }

  /// The day with this date, or `nil` where no such day exists between 1900 and 2099.
  public init?(year: Int, month: Int, day: Int) {
    guard Day.years.contains(year), (1...12).contains(month), day >= 1,
      day <= Day.daysInMonth(year: year, month: month)
    else { return nil }
    self.init(number: Day.firstDayNumber(year: year, month: month) + Int32(day - 1))
  }

  /// The years that a day can lie in.
  public static let years = 1900...2099

  /// The number of days in a month: 28 … 31.
  public static func daysInMonth(year: Int, month: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The number of days in a year: 365 or 366.
  public static func daysInYear(_ year: Int) -> Int {
    isLeap(year) ? 366 : 365
  }

  /// Whether the year has a 29 February.
  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// Whether `a` is the earlier day.
  public static func < (a: Day, b: Day) -> Bool {
    a.number < b.number
  }

  /// The day so many days later, or earlier where `days` is negative.
  public func advanced(by days: Int) -> Day {
    Day(number: number + Int32(days))
  }

  /// The calendar date.
  ///
  /// The arithmetic counts years from 1 March, so that the leap day is a year's last day.
  ///
  /// > Source: Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`.
  public var date: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + Day.daysFromEraStart
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The calendar year, 1900 … 2099.
  public var year: Int { date.year }

  /// The day number of a month's first day; the month may be 13, the next January.
  static func firstDayNumber(year: Int, month: Int) -> Int32 {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int32(era * 146_097 + dayOfEra - daysFromEraStart)
  }

  /// Days from 0000-03-01 to 1900-01-01.
  private static let daysFromEraStart = 693_901
}

extension Day: CustomStringConvertible {
  /// The day as `2013-02-28`.
  public var description: String {
    let (year, month, day) = date
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}
