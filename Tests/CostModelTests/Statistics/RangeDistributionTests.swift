import Testing

@testable import CostModel

@Suite struct RangeDistributionTests {
  /// u, low, mode, high; the triangular and the uniform value.
  ///
  /// scipy 1.17.1, scipy.stats.triang.ppf(u, (mode - low) / (high - low), loc=low, scale=high - low) and
  /// scipy.stats.uniform.ppf(u, loc=low, scale=high - low).
  private static let cases = CaseTable.lines(
    """
    1e-06 0.0 0.03 0.05 3.8729833462074166e-05 5e-08
    0.1 0.0 0.03 0.05 0.012247448713915891 0.005000000000000001
    0.5 0.0 0.03 0.05 0.027386127875258306 0.025
    0.6 0.0 0.03 0.05 0.03 0.03
    0.75 0.0 0.03 0.05 0.0341886116991581 0.037500000000000006
    0.999 0.0 0.03 0.05 0.049 0.04995
    1e-06 0.8 1.0 1.2 0.8002828427124746 0.8000004000000001
    0.1 0.8 1.0 1.2 0.8894427190999916 0.8400000000000001
    0.5 0.8 1.0 1.2 1.0 1.0
    0.6 0.8 1.0 1.2 1.0211145618000168 1.04
    0.75 0.8 1.0 1.2 1.0585786437626905 1.1
    0.999 0.8 1.0 1.2 1.1910557280900007 1.1996
    1e-06 0.0 0.0 0.4 2.000000499879917e-07 4e-07
    0.1 0.0 0.0 0.4 0.020526680779794495 0.04000000000000001
    0.5 0.0 0.0 0.4 0.11715728752538097 0.2
    0.6 0.0 0.0 0.4 0.14701778718652966 0.24
    0.75 0.0 0.0 0.4 0.2 0.30000000000000004
    0.999 0.0 0.0 0.4 0.3873508893593265 0.3996
    1e-06 0.0 0.4 0.4 0.0004 4e-07
    0.1 0.0 0.4 0.4 0.1264911064067352 0.04000000000000001
    0.5 0.0 0.4 0.4 0.28284271247461906 0.2
    0.6 0.0 0.4 0.4 0.3098386676965934 0.24
    0.75 0.0 0.4 0.4 0.34641016151377546 0.30000000000000004
    0.999 0.0 0.4 0.4 0.3997999499749844 0.3996
    1e-06 -2.0 1.0 5.0 -1.9954174243050442 -1.999993
    0.1 -2.0 1.0 5.0 -0.5508623253810563 -1.2999999999999998
    0.5 -2.0 1.0 5.0 1.2583426132260582 1.5
    0.6 -2.0 1.0 5.0 1.6533598938636977 2.2
    0.75 -2.0 1.0 5.0 2.3542486889354093 3.25
    0.999 -2.0 1.0 5.0 4.832667994693185 4.993
    """)

  @Test(arguments: cases)
  func `values are scipy's`(words: [String]) throws {
    let numbers = try words.map { try #require(Double($0)) }
    for (distribution, expected) in zip([RangeDistribution.triangular, .uniform], numbers.dropFirst(4)) {
      let value = distribution.value(at: numbers[0], low: numbers[1], mode: numbers[2], high: numbers[3])
      // scipy adds to the low end what it reaches of the whole, which leaves a small sum few digits.
      #expect(abs(value - expected) <= 1e-14 * max(abs(expected), numbers[3] - numbers[1]), "\(value)")
    }
  }

  @Test(arguments: RangeDistribution.allCases)
  func `no value leaves its range, and they rise with u`(distribution: RangeDistribution) {
    let ranges: [(Double, Double, Double)] = [(0, 0.03, 0.05), (0.1, 0.1, 0.7), (0.1, 0.7, 0.7), (-1e9, 0, 1e-9)]
    for (low, mode, high) in ranges {
      #expect(distribution.value(at: 0, low: low, mode: mode, high: high) == low)
      #expect(distribution.value(at: 1, low: low, mode: mode, high: high) == high)
      var last = low
      for u in stride(from: 0, through: 1, by: 1.0 / 1_024) {
        let value = distribution.value(at: u, low: low, mode: mode, high: high)
        #expect(value >= last && value <= high)
        last = value
      }
      let end = distribution.value(at: 1 - 0x1p-53, low: low, mode: mode, high: high)
      #expect(end >= last - (high - low) / 1_024 && end <= high)
    }
  }

  @Test(arguments: RangeDistribution.allCases)
  func `a range of one value is that value`(distribution: RangeDistribution) {
    for u in [0, 0.1, 0.5, 1] as [Double] { #expect(distribution.value(at: u, low: 0.3, mode: 0.3, high: 0.3) == 0.3) }
  }

  /// By hand: with the mode in the middle of 0 … 2, u = 1/8 is √(1/8 × 2 × 1) = 1/2 and 7/8 is 3/2.
  @Test func `a triangle by hand`() {
    #expect(RangeDistribution.triangular.value(at: 0.125, low: 0, mode: 1, high: 2) == 0.5)
    #expect(RangeDistribution.triangular.value(at: 0.5, low: 0, mode: 1, high: 2) == 1)
    #expect(RangeDistribution.triangular.value(at: 0.875, low: 0, mode: 1, high: 2) == 1.5)
    #expect(RangeDistribution.uniform.value(at: 0.125, low: 0, mode: 1, high: 2) == 0.25)
  }

  @Test func `the names are those of study.json`() {
    #expect(RangeDistribution.allCases.map(\.rawValue) == ["triangular", "uniform"])
  }
}
