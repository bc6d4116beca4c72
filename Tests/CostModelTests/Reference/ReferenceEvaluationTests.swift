import Foundation
import Testing

/// The second implementation of the evaluation against numbers worked out by hand or printed elsewhere.
@Suite struct ReferenceEvaluationTests {
  // MARK: Time

  /// HM Treasury's Green Book: 3.5 percent for 30 years, 3.0 to year 75, 2.5 after it.
  @Test(arguments: [
    (1, 0.966184), (5, 0.841973), (10, 0.708919), (20, 0.502566), (30, 0.356278), (31, 0.345901), (40, 0.265105),
    (75, 0.094214), (125, 0.027411),
  ])
  func `discount factors are those of the Green Book`(year: Int, factor: Double) {
    let discounting = ReferenceDiscounting(
      rates: [.init(toYear: 30, rate: 0.035), .init(toYear: 75, rate: 0.03), .init(toYear: 125, rate: 0.025)],
      timing: "start")
    #expect(abs(discounting.factor(Double(year)) - factor) <= 5e-7)
  }

  /// The Dutch guideline for costing studies.
  @Test func `a hundred a year at three percent is what the Dutch guideline says`() {
    let discounting = ReferenceDiscounting(rates: [.init(toYear: 0, rate: 0.03)], timing: "start")
    func sum(_ times: ClosedRange<Int>) -> Double { times.map { 100 * discounting.factor(Double($0)) }.reduce(0, +) }
    #expect(abs(sum(0...2) - 291.346970) <= 5e-7)
    #expect(abs(sum(1...3) - 282.861135) <= 5e-7)
    #expect(abs(150 * discounting.factor(4) - 133.273057) <= 5e-7)
  }

  // MARK: Valued outcomes

  /// 60 × 8 500 = 510 000; of it 0.6 × 0.7 is 214 200 in year 1 and, at a drop-off of 0.3, 149 940 in year 2, which at
  /// 3.5 percent is 144 870.
  @Test func `an outcome of two years`() {
    let discounting = ReferenceDiscounting(rates: [.init(toYear: 0, rate: 0.035)], timing: "start")
    let outcome = outcome(quantity: 60, proxy: 8_500, duration: 2, deadweight: 0.4, attribution: 0.3, dropOff: 0.3)
    let rows = discounting.valueMap([outcome])
    #expect(numbers(rows[0]) == [60, 8_500, 510_000, 0.4, 0.3, 0, 214_200, 359_070])
    #expect(numbers(rows[1]) == [510_000, 214_200, 359_070])
    #expect((359_070.0 / 250_000 * 100).rounded() == 144)
  }

  /// 80 × 1 100 × 0.65 × 0.85 = 48 620, beside something that has no price.
  @Test func `befriending, and an intangible outcome that is not summed`() {
    let discounting = ReferenceDiscounting(rates: [.init(toYear: 0, rate: 0.035)], timing: "start")
    var intangible = outcome(quantity: 80, proxy: 0, duration: 1, deadweight: 0, attribution: 0, dropOff: 0)
    intangible.proxy = nil
    let befriending = outcome(quantity: 80, proxy: 1_100, duration: 1, deadweight: 0.35, attribution: 0.15, dropOff: 0)
    let rows = discounting.valueMap([befriending, intangible])
    #expect(numbers(rows[1]) == [80])
    #expect(numbers(rows[2]) == [88_000, 48_620, 48_620])
    #expect((48_620.0 / 60_000 * 100).rounded() == 81)
  }

  private func outcome(
    quantity: Double, proxy: Double, duration: Int, deadweight: Double, attribution: Double, dropOff: Double
  ) -> ReferenceEvaluationPlan.Outcome {
    .init(
      stakeholder: "", name: "", quantity: quantity, proxy: proxy, duration: duration,
      shares: .init(deadweight: deadweight, attribution: attribution, displacement: 0, dropOff: dropOff))
  }

  /// The numbers of a row, kronor to the krona.
  private func numbers(_ row: [ReferenceCell]) -> [Double] {
    row.compactMap { cell in
      guard case .number(let number) = cell else { return nil }
      return abs(number) < 10 ? number : number.rounded()
    }
  }

  // MARK: Distributions

  /// scipy 1.17.1: `stats.t.ppf(0.975, ν)` and `1 - 2 * stats.t.sf(1.3, ν)`.
  @Test(arguments: [
    (1.0, 12.706204736174694, 0.5825711996796945), (1.37, 6.885073156641705, 0.6297198656802556),
    (2.5, 3.5746548420036817, 0.6995132107292916), (7.83, 2.3147480190328913, 0.7694385398264485),
    (41.2, 2.0192432849093866, 0.7991728266688958), (90.4, 1.9865547862394382, 0.8030941023623572),
  ])
  func `Student's t with any degrees of freedom`(degrees: Double, quantile: Double, within: Double) {
    #expect(abs(ReferenceDistributions.studentT975(degrees: degrees) / quantile - 1) < 1e-12)
    #expect(abs(ReferenceDistributions.studentT(within: 1.3, degrees: degrees) - within) < 1e-13)
  }

  /// scipy 1.17.1: `stats.chi2.sf`.
  @Test(arguments: [
    (0.5, 1, 0.47950012218695337), (3.2, 2, 0.2018965179946554), (7.7, 3, 0.05263626600872372),
    (12.5, 4, 0.013995792487650894),
  ])
  func `the tail of χ²`(value: Double, degrees: Int, above: Double) {
    #expect(abs(ReferenceDistributions.chiSquared(above: value, degrees: degrees) - above) < 1e-14)
  }

  /// The first two numbers of the published program from state 0.
  @Test func `SplitMix64 is the published one`() {
    var random = ReferenceSplitMix64(state: 0)
    #expect([random.next(), random.next()] == [0xE220_A839_7B1D_CDAF, 0x6E78_9E6A_A1B9_65F4])
  }

  /// R's `quantile(c(1, 2, 4, 8), 0.4)` is 2.4: place 1.2 of 0 … 3.
  @Test func `quantiles are of type 7`() {
    #expect(abs(ReferenceDistributions.quantile(0.4, of: [8, 1, 4, 2]) - 2.4) < 1e-15)
  }

  /// Half of the area of a triangle on 0 … 1 with its peak at 0 lies below 1 − √½; with its peak at ¼, a quarter of it
  /// below the peak.
  @Test func `a triangle's numbers`() {
    #expect(
      abs(ReferenceDistributions.triangular(0.5, low: 0, high: 1, peak: 0) - (1 - 0.5.squareRoot())) < 1e-15)
    #expect(abs(ReferenceDistributions.triangular(0.25, low: 0, high: 1, peak: 0.25) - 0.25) < 1e-15)
  }

  /// Earnings in 1978 of the National Supported Work sample (Dehejia and Wahba), means and deviations as printed: the
  /// difference is 1 794.34 and Welch's standard error 671.00.
  @Test func `job training`() throws {
    let welch = ReferenceWelch((185, 6_349.14, 7_867.40), (260, 4_554.80, 5_483.84))
    #expect(abs(try #require(welch.difference) - 1_794.34) < 1e-9)
    #expect(abs(try #require(welch.error) - 671.00) < 0.005)
  }
}
