import Testing

@testable import CostModel

@Suite struct WaldTestTests {
  /// Differences; their covariances row by row; χ² and p.
  ///
  /// numpy 2.4, d @ numpy.linalg.solve(V, d), and scipy 1.17.1, scipy.stats.chi2.sf(chi2, len(d)).
  private static let cases = CaseTable.paragraphs(
    """
    3.0 |
    4.0
    = 2.25 0.13361440253771584

    1.0 2.0 |
    2.0 0.0 0.0 8.0
    = 1.0 0.6065306597126334

    1.0 -1.0 |
    2.0 1.0 1.0 2.0
    = 2.0 0.36787944117144245

    120.5 -80.25 40.0 |
    2500.0 900.0 400.0 900.0 3600.0 -250.0 400.0 -250.0 1600.0
    = 10.496659575122521 0.0147835742992404

    1000000.0 2e-06 |
    4000000000000.0 0.5 0.5 1e-12
    = 3.9999999999999996 0.13533528323661273

    0.0 0.0 0.0 |
    1.0 0.5 0.25 0.5 1.0 0.5 0.25 0.5 1.0
    = 0.0 1.0

    1.0 1.0 |
    1.0 0.9999 0.9999 1.0
    = 1.0000500025001249 0.6065154958774979
    """)

  @Test(arguments: cases)
  func `the statistic is numpy's and its p scipy's`(words: [String]) throws {
    let marks = try (#require(words.firstIndex(of: "|")), #require(words.firstIndex(of: "=")))
    let differences = try words[..<marks.0].map { try #require(Double($0)) }
    let covariance = try words[(marks.0 + 1)..<marks.1].map { try #require(Double($0)) }
    let expected = try words[(marks.1 + 1)...].map { try #require(Double($0)) }
    let test = try #require(WaldTest(differences, covariance: covariance))
    #expect(test.degreesOfFreedom == differences.count)
    #expect(abs(test.chiSquared - expected[0]) <= 1e-11 * expected[0], "\(test.chiSquared)")
    #expect(abs(test.probability - expected[1]) <= 1e-11 * expected[1], "\(test.probability)")
    // The unit of a difference does not matter.
    let units: [Double] = differences.indices.map { [1e3, 1e-6, 7][$0 % 3] }
    let scaled: [Double] = covariance.indices.map { place in
      let (row, column) = place.quotientAndRemainder(dividingBy: units.count)
      return covariance[place] * units[row] * units[column]
    }
    let other = try #require(WaldTest(zip(differences, units).map { $0 * $1 }, covariance: scaled))
    #expect(abs(other.chiSquared - expected[0]) <= 1e-11 * expected[0])
  }

  /// V_ij = 1/2 to the power |i − j|, d_i = (−1)^i (i + 1) / 4, sixteen of them: a chain in which each says 1/2 of the
  /// next, so by hand χ² = 1/16 + Σ ((3i + 2) / 8)² / (3/4) for i = 1 … 15 = 263.8125.
  @Test func `sixteen differences are the sum of what each adds`() throws {
    let powers: [Double] = (0..<16).map { 1 / Double(1 << $0) }
    let covariance = (0..<256).map { powers[abs($0 / 16 - $0 % 16)] }
    let differences: [Double] = (1...16).map { place in Double(place % 2 == 1 ? place : -place) / 4 }
    let test = try #require(WaldTest(differences, covariance: covariance))
    #expect(abs(test.chiSquared - 263.8125) < 1e-10)
  }

  /// Differences, and covariances that no test can be made of.
  private static let withoutInverse: [([Double], [Double])] = [
    ([], []),  // nothing to test
    ([1], [0]), ([1], [-2]), ([1, 1], [0, 0, 0, 0]),  // no variance
    ([1, 2], [1, 1, 1, 1]), ([1, 2], [4, 6, 6, 9]),  // one says the other
    ([1, 2], [1, 2, 2, 1]),  // no covariances at all
    ([1, 2, 3], [2, 1, 3, 1, 2, 3, 3, 3, 6]),  // the last is the sum of the others
    ([1, 2], [1, 0.999999999999, 0.999999999999, 1]),  // to 2 × 10⁻¹² of its variance, which is below the tolerance
  ]

  @Test(arguments: withoutInverse)
  func `a matrix without inverse has no test`(differences: [Double], covariance: [Double]) {
    #expect(WaldTest(differences, covariance: covariance) == nil)
  }

  @Test func `a part of a variance above the tolerance is enough`() {
    #expect(WaldTest([1, 2], covariance: [1, 0.999999999, 0.999999999, 1]) != nil)
  }
}
