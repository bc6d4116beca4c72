import Testing

@testable import CostModel

@Suite("QuarterClock")
struct QuarterClockTests {
  private func day(_ text: String) throws -> Day { try #require(DayText.day(of: text.utf8)) }

  private func firstDay(_ kind: Study.QuarterKind, _ start: String, _ relative: Int) throws -> String {
    let clock = QuarterClock(kind)
    return Day(number: clock.firstDay(of: relative, from: QuarterClock.Start(try day(start)))).description
  }

  @Test(
    "the calendar quarter of the start is quarter 0",
    arguments: [
      ("2012-05-17", 0, "2012-04-01"), ("2012-05-17", 1, "2012-07-01"), ("2012-05-17", -1, "2012-01-01"),
      ("2012-05-17", -2, "2011-10-01"), ("2012-05-17", -4, "2011-04-01"), ("2012-05-17", 12, "2015-04-01"),
      ("2012-12-31", 1, "2013-01-01"), ("2012-01-01", -1, "2011-10-01"),
    ])
  func calendar(start: String, relative: Int, first: String) throws {
    #expect(try firstDay(.calendar, start, relative) == first)
  }

  @Test(
    "by anniversary a quarter begins on the start's day of month, or on the month's last day",
    arguments: [
      // A start on the 31st: April, June, September and November have 30 days, February 28 or 29.
      ("2012-08-31", 0, "2012-08-31"), ("2012-08-31", 1, "2012-11-30"), ("2012-08-31", 2, "2013-02-28"),
      ("2012-08-31", 3, "2013-05-31"), ("2011-08-31", 2, "2012-02-29"), ("2012-08-31", -1, "2012-05-31"),
      ("2012-08-31", -2, "2012-02-29"), ("2012-08-31", -3, "2011-11-30"),
      // on the 30th
      ("2012-11-30", 1, "2013-02-28"), ("2012-11-30", 2, "2013-05-30"), ("2011-11-30", 1, "2012-02-29"),
      // on the 29th, and on a leap day itself
      ("2012-11-29", 1, "2013-02-28"), ("2011-11-29", 1, "2012-02-29"), ("2012-02-29", 4, "2013-02-28"),
      ("2012-02-29", 1, "2012-05-29"), ("2012-02-29", 16, "2016-02-29"), ("2012-02-29", -4, "2011-02-28"),
      // any other day
      ("2012-05-17", 1, "2012-08-17"), ("2012-05-17", -1, "2012-02-17"), ("2012-01-01", 4, "2013-01-01"),
    ])
  func anniversary(start: String, relative: Int, first: String) throws {
    #expect(try firstDay(.anniversary, start, relative) == first)
  }

  @Test(
    "the relative quarter of a day by anniversary is floor(whole months / 3)",
    arguments: [
      ("2012-08-31", "2012-08-31", 0), ("2012-08-31", "2012-08-30", -1), ("2012-08-31", "2012-11-29", 0),
      ("2012-08-31", "2012-11-30", 1), ("2012-08-31", "2013-02-27", 1), ("2012-08-31", "2013-02-28", 2),
      ("2012-08-31", "2012-05-31", -1), ("2012-08-31", "2012-05-30", -2), ("2012-02-29", "2013-02-28", 4),
      ("2012-02-29", "2013-02-27", 3), ("2012-05-17", "2011-05-17", -4), ("2012-05-17", "2011-05-16", -5),
    ])
  func relative(start: String, other: String, quarter: Int) throws {
    let clock = QuarterClock(.anniversary)
    #expect(clock.relativeQuarter(of: try day(other).number, from: QuarterClock.Start(try day(start))) == quarter)
  }

  /// Method section 1, counted month by month: the k-th month begins on the start's day of month, or on the
  /// month's last day.
  private func countedAnniversary(_ day: Day, from start: Day) -> Int {
    func begin(_ k: Int) -> Day? {
      let month = start.date.year * 12 + start.date.month - 1 + k
      let (year, number) = (month / 12, month % 12 + 1)
      return Day(
        year: year, month: number, day: min(start.date.day, Day.daysInMonth(year: year, month: number)))
    }
    var months = 0
    while let next = begin(months + 1), next <= day { months += 1 }
    while let here = begin(months), here > day { months -= 1 }
    return Int((Double(months) / 3).rounded(.down))
  }

  @Test("every day of nine years agrees with counting months, for starts late in a month")
  func counted() throws {
    let clock = QuarterClock(.anniversary)
    for start in ["2012-01-29", "2012-02-29", "2011-10-30", "2012-12-31", "2013-03-01", "2013-02-28"] {
      let start = try day(start)
      let taken = QuarterClock.Start(start)
      var wrong: [String] = []
      for offset in stride(from: -1_500, through: 1_800, by: 1) {
        let other = start.advanced(by: offset)
        if clock.relativeQuarter(of: other.number, from: taken) != countedAnniversary(other, from: start) {
          wrong.append(other.description)
        }
      }
      #expect(wrong.isEmpty, "start \(start)")
    }
  }

  @Test(
    "a day lies on or after its quarter's first day and before the next one's", arguments: Study.QuarterKind.allCases)
  func agreement(kind: Study.QuarterKind) {
    let clock = QuarterClock(kind)
    var random = SplitMix64(seed: 31)
    var wrong: [String] = []
    for _ in 0..<20_000 {
      // Starts and days from 1910 to 2089, so that 40 quarters on either side exist.
      let start = Day(number: Int32(random.inside(3_653...69_000)))
      let day = Day(number: start.number + Int32(random.inside(-3_600...3_600)))
      let taken = QuarterClock.Start(start)
      let quarter = clock.relativeQuarter(of: day.number, from: taken)
      let range = clock.firstDay(of: quarter, from: taken)..<clock.firstDay(of: quarter + 1, from: taken)
      if !range.contains(day.number) { wrong.append("\(start) \(day)") }
      if kind == .calendar,
        quarter != Quarter(containing: day).index - Quarter(containing: start).index
      {
        wrong.append("\(start) \(day) calendar")
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test("the month of every day")
  func month() {
    let clock = QuarterClock(.calendar)
    var wrong = 0
    for number in 0..<Int32(73_049) {
      let date = Day(number: number).date
      if clock.month(of: number) != (date.year - 1900) * 12 + date.month - 1 { wrong += 1 }
    }
    #expect(wrong == 0)
  }

  @Test("quarters before 1900 and after 2099 are empty", arguments: Study.QuarterKind.allCases)
  func ends(kind: Study.QuarterKind) throws {
    let clock = QuarterClock(kind)
    let early = QuarterClock.Start(try day("1900-02-10"))
    #expect(clock.firstDay(of: -3, from: early) == clock.firstDay(of: -2, from: early))
    let late = QuarterClock.Start(try day("2099-11-10"))
    #expect(clock.firstDay(of: 3, from: late) == 73_049)
    #expect(clock.firstDay(of: 2, from: late) == 73_049)
  }
}
