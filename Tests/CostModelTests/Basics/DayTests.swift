import Testing

@testable import CostModel

@Suite("Day")
struct DayTests {
  /// The lengths of the months, January first, as any almanac has them.
  private static let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  /// 1900 has no leap day (a hundred, not four hundred), 2000 has one; in between every fourth year.
  private static func hasLeapDay(_ year: Int) -> Bool { year != 1900 && year.isMultiple(of: 4) }

  @Test("every day from 1900 to 2099 agrees with counting them one by one")
  func everyDay() {
    var number: Int32 = 0
    var wrong: [String] = []
    for year in 1900...2099 {
      for month in 1...12 {
        let last = Self.lengths[month - 1] + (month == 2 && Self.hasLeapDay(year) ? 1 : 0)
        for day in 1...last {
          let date = Day(number: number).date
          if Day(year: year, month: month, day: day)?.number != number || date != (year, month, day) {
            wrong.append("\(year)-\(month)-\(day)")
          }
          number += 1
        }
        for day in [0, -1, last + 1, 32, 99] where Day(year: year, month: month, day: day) != nil {
          wrong.append("\(year)-\(month)-\(day) exists")
        }
      }
    }
    #expect(wrong.isEmpty)
    #expect(number == 73_049)  // 200 × 365 + 49 leap days: 1904 … 2096
  }

  @Test(
    "days outside the calendar do not exist", arguments: [(1899, 12, 31), (2100, 1, 1), (2013, 0, 1), (2013, 13, 1)])
  func outside(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test("the length of a year", arguments: [(1900, 365), (1904, 366), (2000, 366), (2013, 365), (2096, 366)])
  func yearLength(year: Int, days: Int) {
    #expect(Day.daysInYear(year) == days)
    #expect(Day.isLeap(year) == (days == 366))
    #expect(Day.daysInMonth(year: year, month: 2) == days - 337)
  }

  @Test("a day's text has two digits for month and day")
  func text() throws {
    let day = try #require(Day(year: 2013, month: 2, day: 8))
    #expect(day.description == "2013-02-08")
    #expect(day.advanced(by: 21).description == "2013-03-01")
    #expect(day.advanced(by: -8).description == "2013-01-31")
    #expect(day.advanced(by: -1) < day)
    #expect(day.year == 2013)
  }

  @Test("the table of months begins each month where the day arithmetic does")
  func months() {
    for year in Day.years {
      for month in 1...12 {
        let index = (year - 1900) * 12 + month - 1
        for day in [1, 28, 29, 30, 31] {
          #expect(Months.day(monthIndex: index, day: day) == Day(year: year, month: month, day: day))
        }
      }
    }
  }
}
