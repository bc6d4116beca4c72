import Testing

@testable import CostModel

@Suite("DayWeight")
struct DayWeightTests {
  private let clock = QuarterClock(.calendar)

  private func number(_ text: String) throws -> Int32 { try #require(DayText.day(of: text.utf8)).number }

  @Test("a whole month, quarter or year carries exactly one whole", arguments: [1900, 1999, 2000, 2012, 2013, 2099])
  func wholes(year: Int) {
    for month in 0..<12 {
      let start = (year - 1900) * 12 + month
      let first = clock.firstDay(ofMonth: start)
      #expect(DayWeight.month.sum(first, clock.firstDay(ofMonth: start + 1) - 1, clock) == 377_580)
      if month % 3 == 0 {
        #expect(DayWeight.quarter.sum(first, clock.firstDay(ofMonth: start + 3) - 1, clock) == 376_740)
      }
      if month == 0 {
        #expect(DayWeight.year.sum(first, clock.firstDay(ofMonth: start + 12) - 1, clock) == 133_590)
      }
    }
  }

  @Test("the denominators are the least common multiples of the lengths")
  func denominators() {
    func multiple(_ lengths: [Int64]) -> Int64 {
      var multiple = lengths[0]
      while !lengths.allSatisfy({ multiple % $0 == 0 }) { multiple += lengths[0] }
      return multiple
    }
    #expect(DayWeight.month.denominator == multiple([28, 29, 30, 31]))
    #expect(DayWeight.quarter.denominator == multiple([90, 91, 92]))
    #expect(DayWeight.year.denominator == multiple([365, 366]))
    #expect(DayWeight.week.denominator == 7)
    #expect(DayWeight.day.denominator == 1)
  }

  @Test(
    "parts worked out by hand",
    arguments: [
      // 10 of 31 days of January, and 5 of 28 of February 2013: 377580 × (10/31 + 5/28) = 121800 + 67425
      ("2013-01-22", "2013-02-05", 189_225, DayWeight.month),
      // one day of a leap February: 377580 / 29
      ("2012-02-29", "2012-02-29", 13_020, .month),
      // 30 days of the first quarter of 2013 (90 days) and 1 of the second (91): 376740 × (30/90 + 1/91)
      ("2013-03-02", "2013-04-01", 129_720, .quarter),
      // a day of 2012 (366) and a day of 2013 (365): 133590 × (1/366 + 1/365) = 365 + 366
      ("2012-12-31", "2013-01-01", 731, .year),
      // weeks and days count days: 15 of them
      ("2013-01-22", "2013-02-05", 15, .week), ("2013-01-22", "2013-02-05", 15, .day),
    ])
  func parts(from: String, to: String, expected: Int64, weight: DayWeight) throws {
    #expect(weight.sum(try number(from), try number(to), clock) == expected)
  }

  @Test("the parts of a period sum to the whole, wherever it is cut", arguments: 0..<50)
  func cuts(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    for weight in [DayWeight.day, .week, .month, .quarter, .year] {
      let first = Int32(random.inside(0...72_000))
      let last = first + Int32(random.inside(0...1_000))
      let cut = first + Int32(random.inside(0...Int(last - first)))
      let whole = weight.sum(first, last, clock)
      #expect(weight.sum(first, cut, clock) + (cut < last ? weight.sum(cut + 1, last, clock) : 0) == whole)
    }
  }

  @Test("what a rate and a unit's length weigh")
  func weights() {
    #expect(Rate.allCases.map(\.weight) == [.day, .day, .week, .month, .quarter, .year])
    #expect(
      [Unit.dygn, .dag, .vecka, .manad, .kvartal, .ar].map(\.lengthWeight) == [
        .day, .day, .week, .month, .quarter, .year,
      ])
  }
}
