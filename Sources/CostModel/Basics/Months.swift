/// The months from January 1900 on, by number: where each begins.
///
/// A table, since every row of a study asks for several.
struct Months: Sendable {
  /// The number of each month's first day, January 1900 first, one more at the end.
  let firstDays: [Int32]
  /// The month of each day, from January 1900 on.
  let monthOfDay: [Int16]

  /// The one table.
  static let table = Months()

  private init() {
    var firstDays: [Int32] = []
    for year in Day.years {
      for month in 1...12 { firstDays.append(Day.firstDayNumber(year: year, month: month)) }
    }
    firstDays.append(Day.firstDayNumber(year: Day.years.upperBound + 1, month: 1))
    self.firstDays = firstDays
    monthOfDay = firstDays.indices.dropLast().flatMap { month in
      repeatElement(Int16(month), count: Int(firstDays[month + 1] - firstDays[month]))
    }
  }

  /// The day of a month, or `nil` where the month is shorter; `monthIndex` counts from January 1900.
  @inline(__always)
  static func day(monthIndex: Int, day: Int) -> Day? {
    let firstDays = table.firstDays
    let number = firstDays[monthIndex] &+ Int32(truncatingIfNeeded: day) &- 1
    guard number < firstDays[monthIndex &+ 1] else { return nil }
    return Day(number: number)
  }
}
