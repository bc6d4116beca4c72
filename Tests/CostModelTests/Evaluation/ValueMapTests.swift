import Testing

@testable import CostModel

@Suite struct ValueMapTests {
  private func outcome(
    _ quantity: Int, _ proxy: Int?, duration: Int = 1, _ shares: [EvaluationAssumptions.Share: Int] = [:]
  ) -> ValuedOutcome {
    ValuedOutcome(
      stakeholder: "klient", outcome: "utfall", quantity: DecimalNumber(quantity),
      proxy: proxy.map { DecimalNumber($0) }, source: "", duration: duration,
      shares: shares.mapValues { DecimalNumber(significand: Int64($0) * 10_000, scale: 6) }, line: 2)
  }

  /// 60 × 8 500 = 510 000; less 40 and 30 percent 214 200; 149 940 in year 2, at 3.5 percent 144 870; 359 070 / 250 000.
  @Test func `the arithmetic of a social return on investment`() throws {
    let map = ValueMap(
      [outcome(60, 8_500, duration: 2, [.deadweight: 40, .attribution: 30, .dropOff: 30])],
      discounting: DiscountSchedule(rate: 0.035), timing: .start)
    #expect(map.gross == 510_000)
    #expect(abs(map.credited - 214_200) < 1e-6)
    #expect(map.presentValue.rounded() == 359_070)
    #expect(abs(map.presentValue - 214_200 - 149_940 / 1.035) < 1e-6)
    #expect((map.presentValue / 250_000 * 100).rounded() == 144)
  }

  /// Befriending: 80 × 1 100 × 0.65 × 0.85 = 48 620; / 60 000 = 0.81.
  @Test func `an outcome of one year that is undiscounted`() {
    let map = ValueMap(
      [outcome(80, 1_100, [.deadweight: 35, .attribution: 15])], discounting: DiscountSchedule(rate: 0.03),
      timing: .start)
    #expect(abs(map.presentValue - 48_620) < 1e-6)
    #expect((map.presentValue / 60_000 * 100).rounded() == 81)
  }

  @Test(arguments: [
    (EvaluationAssumptions.Timing.start, 1.0), (.mid, 0.985_329_278), (.end, 0.970_873_786),
  ])
  func `a year counts at its start, middle or end`(timing: EvaluationAssumptions.Timing, factor: Double) {
    let map = ValueMap([outcome(1, 1_000)], discounting: DiscountSchedule(rate: 0.03), timing: timing)
    #expect(abs(map.presentValue - 1_000 * factor) < 1e-6)
  }

  @Test func `years beyond the last do not count, and an intangible outcome is not summed`() {
    let map = ValueMap(
      [outcome(10, 100, duration: 5), outcome(7, nil)], discounting: DiscountSchedule(rate: 0), timing: .mid, years: 2)
    #expect(map.presentValue == 2_000)
    #expect(map.gross == 1_000)
    #expect(map.hasIntangible)
    #expect(map.rows[1].presentValue == nil)
  }
}
