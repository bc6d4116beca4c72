import Testing

@testable import CostModel

@Suite struct DiscountScheduleTests {
  /// The rates of the Green Book: 3.5 percent to year 30, 3.0 to 75, 2.5 to 125.
  private static let greenBook = DiscountSchedule(steps: [
    .init(lastYear: 30, rate: 0.035), .init(lastYear: 75, rate: 0.03), .init(lastYear: 125, rate: 0.025),
  ])

  /// HM Treasury, The Green Book (2022), table 8: long term discount factors of the standard rate.
  @Test(arguments: [
    (1, 0.966184), (5, 0.841973), (10, 0.708919), (20, 0.502566), (30, 0.356278), (31, 0.345901), (40, 0.265105),
    (75, 0.094214), (125, 0.027411),
  ])
  func `the factors of the Green Book`(year: Int, factor: Double) {
    #expect(abs(Self.greenBook.factor(at: Double(year)) - factor) < 0.000_000_5)
  }

  /// The Dutch costing guideline's example: 100 a year at 3 percent.
  @Test func `a hundred a year at three percent`() {
    let schedule = DiscountSchedule(rate: 0.03)
    func value(_ times: ClosedRange<Int>) -> Double { times.reduce(0) { $0 + 100 * schedule.factor(at: Double($1)) } }
    #expect(abs(value(0...2) - 291.346970) < 0.000_000_5)
    #expect(abs(value(1...3) - 282.861135) < 0.000_000_5)
    #expect(abs(150 * schedule.factor(at: 4) - 133.273057) < 0.000_000_5)
  }

  @Test func `half a year in a step is half its power`() {
    // 1.035^-30 × 1.03^-0.5 = 0.356278411 × 0.985329278, by bc.
    #expect(abs(Self.greenBook.factor(at: 30.5) - 0.351_051_549) < 1e-9)
    #expect(Self.greenBook.factor(at: 0) == 1)
    #expect(Self.greenBook.rate(ofYear: 30) == 0.035)
    #expect(Self.greenBook.rate(ofYear: 31) == 0.03)
    #expect(Self.greenBook.rate(ofYear: 500) == 0.025)
  }

  @Test func `a rate below zero makes what is to come worth more`() {
    #expect(abs(DiscountSchedule(rate: -0.5).factor(at: 2) - 4) < 1e-12)
  }
}
