import Testing

@testable import CostModel

@Suite struct WelchTestTests {
  /// Mean, standard deviation and n of both groups; difference, standard error, degrees of freedom, the ends of the
  /// interval, and p.
  ///
  /// scipy 1.17.1: p of scipy.stats.ttest_ind_from_stats(m1, s1, n1, m0, s0, n0, equal_var=False), the interval by
  /// scipy.stats.t.ppf(0.975, df); those of 10²⁰⁰ and 10⁻²⁰⁰ are of numbers that much smaller or larger.
  private static let cases = CaseTable.paragraphs(
    """
    10.0 2.0 5 8.0 9.0 40
    = 2.0 1.680773631397161 30.09918404351768 -1.4321234341052103 5.43212343410521 0.24337612216279167

    1.0 0.0 2 0.0 1.0 2
    = 1.0 0.7071067811865476 1.0 -7.984643532093754 9.984643532093754 0.3918265520306074

    -3.5 1.25 30 -3.5 1.5 31
    = 0.0 0.3530778646341677 57.74383804599729 -0.706828896089893 0.706828896089893 1.0

    1000000.0 500000.0 2 -2000000.0 10000.0 300
    = 3000000.0 353553.8619974803 1.0000053333404206 -1492271.1386108324 7492271.138610832 0.0746812014827464

    0.002 0.0001 12 0.001 0.0004 9
    = 0.001 0.00013642254619787418 8.753589789044497 0.00069006142686612 0.00130993857313388 5.1153156201800405e-05

    100.0 15.0 4 20.0 15.0 4
    = 80.0 10.606601717798213 6.0 54.046580556344864 105.95341944365514 0.00028168744012836613

    50.5 3.0 2500 50.25 4.0 1200
    = 0.25 0.13012814197295425 1868.5124561017483 -0.005211788125811856 0.5052117881258118 0.05486060200093225

    5e+200 2e+200 8 1e+200 3e+200 9
    = 4e+200 1.2247448713915889e+200 14.000000000000002 1.3731835037437178e+200 6.626816496256282e+200
    0.005630739783481959

    5e-200 2e-200 8 1e-200 3e-200 9
    = 4e-200 1.2247448713915889e-200 14.000000000000002 1.3731835037437178e-200 6.626816496256282e-200
    0.005630739783481959
    """)

  @Test(arguments: cases)
  func `standard error, interval and p are scipy's`(words: [String]) throws {
    let first = WelchTest.Group(
      mean: try #require(Double(words[0])), standardDeviation: try #require(Double(words[1])),
      count: try #require(Int(words[2])))
    let second = WelchTest.Group(
      mean: try #require(Double(words[3])), standardDeviation: try #require(Double(words[4])),
      count: try #require(Int(words[5])))
    let expected = try words.dropFirst(7).map { try #require(Double($0)) }
    try expect(#require(WelchTest(first, second)), expected)
    // Changed about, the sign changes and nothing else.
    let turned = try #require(WelchTest(second, first))
    try expect(turned, [-expected[0], expected[1], expected[2], -expected[4], -expected[3], expected[5]])
  }

  /// scipy 1.17.1, scipy.stats.ttest_ind(first, second, equal_var=False) and its confidence_interval().
  @Test func `two samples give what scipy makes of them`() throws {
    let first = [12_500_000, 14_100_000, 9_800_000, 11_000_000, 17_300_000, 10_200_000] as [Int64]
    let second = [8_100_000, 9_900_000, 7_400_000, 8_800_000] as [Int64]
    let groups = try [first, second].map { values in
      let moments = values.reduce(into: Moments()) { $0.add(word: $1) }
      return WelchTest.Group(
        mean: Double(moments.sum) / Double(values.count) / 1e6,
        standardDeviation: try #require(moments.standardDeviation(count: values.count)) / 1e6, count: values.count)
    }
    try expect(
      #require(WelchTest(groups[0], groups[1])),
      [
        3.9333333333333336, 1.2774105752567488, 6.825191850910915,
        0.8969832254205921, 6.969683441246075, 0.018410544225242336,
      ])
  }

  private func expect(_ test: WelchTest, _ expected: [Double]) throws {
    let (error, half) = (expected[1], (expected[4] - expected[3]) / 2)
    #expect(abs(test.difference - expected[0]) <= 1e-14 * max(error, abs(expected[0])))
    #expect(abs(test.standardError - error) <= 1e-14 * error)
    #expect(try abs(#require(test.degreesOfFreedom) - expected[2]) <= 1e-13 * expected[2])
    #expect(abs(test.low - expected[3]) <= 1e-11 * half && abs(test.high - expected[4]) <= 1e-11 * half)
    #expect(try abs(#require(test.probability) - expected[5]) <= 1e-11 * expected[5])
  }

  @Test func `without any spread there is a difference and no test`() throws {
    let test = try #require(
      WelchTest(
        WelchTest.Group(mean: 3, standardDeviation: 0, count: 2),
        WelchTest.Group(mean: 1, standardDeviation: 0, count: 7)))
    #expect(test.difference == 2 && test.low == 2 && test.high == 2)
    #expect(test.standardError == 0 && test.degreesOfFreedom == nil && test.probability == nil)
  }

  @Test(arguments: [(1, 5), (5, 1), (0, 5), (1, 1)])
  func `a group of fewer than two has no test`(first: Int, second: Int) {
    #expect(
      WelchTest(
        WelchTest.Group(mean: 3, standardDeviation: 1, count: first),
        WelchTest.Group(mean: 1, standardDeviation: 1, count: second)) == nil)
  }
}
