import Testing

@testable import CostModel

@Suite struct BootstrapIntervalTests {
  /// Draws; after | the estimates with one client left out, of one group or two; after = the estimate, the acceleration,
  /// and the percentile and the BCa interval.
  ///
  /// A mean of ten, a difference of means of six and four, and a ratio of means of seven and five. scipy 1.17.1 with the
  /// data: scipy.stats._resampling._bca_interval(data, statistic, -1, 0.025, draws, None, numpy) gives the shares of the
  /// ends and the acceleration, numpy.percentile (2.4) the draws at them.
  private static let cases = CaseTable.paragraphs(
    """
    8.4 1.8 0.5 8.6 8.8 8.2 3.4 4.8 1.6 5.3 1.4 1.8 6.8 14.7 0.7 10.1 2.5 0.5 2.5 2.9 2.7 8.1 5.3 2.2 1.9 0.3 8.3
    9.5 4.3 8.3 5.9 13.3 11.6 13.2 3.7 4.5 4.8 5.6 5.7 5.0 |
    6.222222222222222 6.222222222222222 6.222222222222222 6.222222222222222 5.888888888888889 6.222222222222222
    4.888888888888889 6.111111111111111 6.222222222222222 1.7777777777777777
    = 5.6 0.12134429807942718 0.495 13.334999999999999 1.4753876933807821 14.66078342250655

    5.025 4.5 2.858 2.85 5.092 4.983 3.808 4.383 3.25 5.583 3.6 2.867 3.625 3.858 1.142 2.958 4.083 5.058 3.917
    3.325 1.358 3.758 1.392 4.133 3.417 3.25 4.933 4.092 4.408 2.017 3.258 2.875 4.7 2.792 3.35 3.625 3.375 3.617
    2.025 |
    3.9299999999999997 3.6099999999999994 4.470000000000001 4.23 2.9700000000000006 4.390000000000001
    / 3.783333333333333 4.383333333333335 3.5500000000000007 4.0166666666666675
    = 3.9333333333333336 0.0392525615860458 1.3472000000000002 5.116549999999998 2.8453608770658816
    5.562963202413349

    2.738 9.333 2.407 2.597 7.262 3.98 4.211 0.754 1.69 7.643 3.766 4.441 7.398 8.095 14.127 4.439 3.148 6.0 15.446
    4.524 17.46 6.19 4.702 2.912 10.223 5.33 9.388 1.599 10.143 3.265 |
    5.833333333333333 5.787037037037036 5.694444444444445 5.509259259259259 5.138888888888888 4.398148148148148
    2.9166666666666665
    / 5.582417582417582 4.26890756302521 4.26890756302521 4.535714285714286 8.063492063492063
    = 5.0396825396825395 -0.014236999002854616 1.366625 15.999849999999997 1.552373960039313 16.335679615825114
    """)

  @Test(arguments: cases)
  func `acceleration and intervals are scipy's`(words: [String]) throws {
    let marks = try (#require(words.firstIndex(of: "|")), #require(words.firstIndex(of: "=")))
    let draws = try words[..<marks.0].map { try #require(Double($0)) }
    let groups = try words[(marks.0 + 1)..<marks.1].split(separator: "/").map {
      try $0.map { try #require(Double($0)) }
    }
    let expected = try words[(marks.1 + 1)...].map { try #require(Double($0)) }
    let acceleration = try #require(BootstrapInterval.acceleration(leaveOneOut: groups))
    #expect(abs(acceleration - expected[1]) <= 1e-13)
    for order in [draws, draws.reversed(), draws.sorted()] {
      let percentile = try #require(BootstrapInterval.percentile(order))
      let bca = try #require(BootstrapInterval.bca(order, estimate: expected[0], acceleration: acceleration))
      for (found, wanted) in zip([percentile.low, percentile.high, bca.low, bca.high], expected.dropFirst(2)) {
        #expect(abs(found - wanted) <= 1e-12 * abs(wanted), "\(found), not \(wanted)")
      }
    }
  }

  /// R's type 7 by hand: the place of p among 0 … 4 is 4p, so 0.1 and 3.9.
  @Test func `quantiles stand between the draws`() throws {
    let found = try #require(BootstrapInterval.percentile([40, 0, 20, 10, 30]))
    #expect(abs(found.low - 1) < 1e-14 && abs(found.high - 39) < 1e-14)
  }

  @Test func `without bias and acceleration the BCa interval is the percentile one`() throws {
    let draws = (1...101).map(Double.init)
    let (bca, percentile) = try (
      #require(BootstrapInterval.bca(draws, estimate: 51, acceleration: 0)),
      #require(BootstrapInterval.percentile(draws))
    )
    #expect(abs(bca.low - percentile.low) < 1e-12 && abs(bca.high - percentile.high) < 1e-12)
    #expect(abs(percentile.low - 3.5) < 1e-12 && abs(percentile.high - 98.5) < 1e-12)
  }

  @Test func `draws that are all the estimate are an interval without width`() throws {
    let draws = Array(repeating: 0.1, count: 7)
    let bca = try #require(BootstrapInterval.bca(draws, estimate: 0.1, acceleration: 0.1))
    let percentile = try #require(BootstrapInterval.percentile(draws))
    #expect(bca.low == 0.1 && bca.high == 0.1 && percentile.low == 0.1 && percentile.high == 0.1)
    let single = try #require(BootstrapInterval.percentile([3]))
    #expect(single.low == 3 && single.high == 3)
  }

  @Test(arguments: [([], 1), ([1, 2, 3], 0.5), ([1, 2, 3], 3.5), ([1, 1], 2)] as [([Double], Double)])
  func `an estimate outside all draws has no BCa interval`(draws: [Double], estimate: Double) {
    #expect(BootstrapInterval.bca(draws, estimate: estimate, acceleration: 0) == nil)
  }

  @Test func `no draw has no interval, and an acceleration that is too large none either`() {
    #expect(BootstrapInterval.percentile([]) == nil)
    #expect(BootstrapInterval.bca([1, 2, 3], estimate: 2, acceleration: 0.6) == nil)
    #expect(BootstrapInterval.bca([1, 2, 3], estimate: 2, acceleration: -0.6) == nil)
  }

  @Test(arguments: [[], [[]], [[5]], [[5], [3, 3]], [[0.1, 0.1, 0.1], [0.7, 0.7, 0.7]]] as [[[Double]]])
  func `where leaving out a client changes nothing there is no acceleration`(groups: [[Double]]) {
    #expect(BootstrapInterval.acceleration(leaveOneOut: groups) == nil)
  }

  /// One client of n who carries all of it: the mean is (n − 1) / n, Σ(θ̄ − θ)² = (n − 1) / n and
  /// Σ(θ̄ − θ)³ = (n − 1)(n − 2) / n², so a = (n − 2) / (6 √(n (n − 1))), which grows to 1/6.
  @Test(arguments: [3, 10, 1_000])
  func `the acceleration stays within a sixth`(count: Int) throws {
    let estimates = [0] + Array(repeating: 1.0, count: count - 1)
    let n = Double(count)
    let found = try #require(BootstrapInterval.acceleration(leaveOneOut: [estimates]))
    #expect(abs(found - (n - 2) / (6 * (n * (n - 1)).squareRoot())) < 1e-14)
    #expect(found < 1.0 / 6)
  }
}
