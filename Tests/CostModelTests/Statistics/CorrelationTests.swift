import Testing

@testable import CostModel

@Suite struct CorrelationTests {
  /// The first quantity; the second; Pearson, Spearman, slope and the ends of its interval.
  ///
  /// From exact fractions and mpmath 1.4; scipy 1.17 (`pearsonr`, `spearmanr`, `linregress` and its `stderr` times
  /// `t.ppf(0.975, n − 2)`) agrees to 10⁻⁹, but has no digit of a coefficient of 10⁻³⁹.
  /// The first four are Anscombe's quartet (The American Statistician 27, 1973), y in hundredths: published are
  /// r² = 0.667, slope 0.500 and its standard error 0.118 of each.
  private static let cases = CaseTable.paragraphs(
    """
    10 8 13 9 11 14 6 4 12 7 5
    / 804 695 758 881 833 996 724 426 1084 482 568
    = 0.8164205163448398 0.8181818181818182 50.00909090909091 23.33701363851874 76.68116817966308

    10 8 13 9 11 14 6 4 12 7 5
    / 914 814 874 877 926 810 613 310 913 726 474
    = 0.8162365060002428 0.6909090909090909 50.0 23.31474671087935 76.68525328912065

    10 8 13 9 11 14 6 4 12 7 5
    / 746 677 1274 711 781 884 608 539 815 642 573
    = 0.8162867394895982 0.990909090909091 49.972727272727276 23.306947480012507 76.63850706544204

    8 8 8 8 8 8 8 19 8 8 8
    / 658 576 771 884 847 704 525 1250 556 791 689
    = 0.8165214368885029 0.5 49.99090909090909 23.33841279619785 76.64340538562033

    1 2 3
    / 2 1 5
    = 0.7205766921228921 0.5 1.5 -16.83982681202239 19.83982681202239

    1 2 3
    / 5 7 9
    = 1.0 1.0 2.0 2.0 2.0

    0 0 7 -3
    / 4 4 -17 13
    = -1.0 -1.0 -3.0 -3.0 -3.0

    1 2 3 4
    / 1 -1 -1 1
    = 0.0 0.0 0.0 -2.7212365213498435 2.7212365213498435

    0 0 0 0 0 5 0 12
    / 0 3 0 0 -3 0 0 0
    = 0.0 0.0 0.0 -0.3676692532022496 0.3676692532022496

    1 1 2 2 3 3 3
    / 4 5 4 4 9 9 5
    = 0.6706210705911764 0.67 1.7058823529411764 -0.4633456302052654 3.8751103360876185

    4611686018427387904 -4611686018427387904 2305843009213693952 -12345 7
    / -4611686018427387904 4611686018427387903 17 1152921504606846976 -2305843009213693952
    = -0.8779945933369147 -0.9 -0.8977272727272728 -1.7969965209794811 0.0015419755249353295

    9223372036854775807 -9223372036854775808 9223372036854775807 -9223372036854775808 0
    / 9223372036854775807 9223372036854775806 -9223372036854775808 -9223372036854775807 -5
    = -5.289724578700294e-39 0.0 -5.289724578700294e-39 -1.837386231037079 1.837386231037079

    9223372036854775807 9223372036854775806 9223372036854775805 9223372036854775803
    / -9223372036854775808 -9223372036854775807 -9223372036854775805 -9223372036854775806
    = -0.680336051416609 -0.8 -0.5142857142857142 -2.199857198893429 1.1712857703220005

    1000000000 2000000000 3000000000 4000000000 5000000000
    / 3000000001 6000000000 8999999999 12000000000 15000000001
    = 1.0 1.0 3.0 2.9999999990277466 3.0000000009722534

    949479008675181 929482102193703 759149559451789 17436802701249 925393070285501 -572377648309710
    / 2848437026025542 2788446306581110 2277448678355367 52310408103748 2776179210856504 -1717132944929131
    = 1.0 1.0 3.0000000000000004 2.9999999999999987 3.0000000000000027

    949479008675181 929482102193703 759149559451789 17436802701249 925393070285501 -572377648309710
    / -2848437026025534 -2788446306581100 -2277448678355358 -52310408103738 -2776179210856494 1717132944929139
    = -1.0 -1.0 -3.0 -3.0 -3.0

    -20343199341 0 0 0 0 0 21249199296 0 -486669270688 0 440778261047 0
    / -2906171335 0 0 0 0 0 0 -173347699192 0 0 62968323006 -968506784527
    = 0.03866229267610388 0.44554455445544555 0.055019019906723005 -0.9469231794706703 1.0569612192841162

    94 -70 -66 -37 80 -75 -98 -85 19
    / 36 -29 -15 -17 30 -19 -37 -35 9
    = 0.9837783057529556 0.9666666666666667 0.36793204697986576 0.3079697627443532 0.42789433121537834
    """)

  @Test(arguments: cases)
  func `coefficients, slope and interval are those of exact fractions`(words: [String]) throws {
    let marks = try (#require(words.firstIndex(of: "/")), #require(words.firstIndex(of: "=")))
    let first = try words[..<marks.0].map { try #require(Int64($0)) }
    let second = try words[(marks.0 + 1)..<marks.1].map { try #require(Int64($0)) }
    let expected = try words[(marks.1 + 1)...].map { try #require(Double($0)) }
    let found = try #require(correlation(first, second))
    let half = (expected[4] - expected[3]) / 2
    for (value, wanted) in zip([found.pearson, found.spearman, found.slope], expected) {
      #expect(abs(value - wanted) <= 1e-15 * abs(wanted), "\(value), not \(wanted)")
    }
    for (value, wanted) in zip([found.low, found.high], expected.dropFirst(3)) {
      #expect(abs(value - wanted) <= 2e-12 * half + 1e-15 * abs(expected[2]), "\(value), not \(wanted)")
    }
  }

  @Test(arguments: cases)
  func `the order of the clients does not matter, to the last bit`(words: [String]) throws {
    let marks = try (#require(words.firstIndex(of: "/")), #require(words.firstIndex(of: "=")))
    let first = try words[..<marks.0].map { try #require(Int64($0)) }
    let second = try words[(marks.0 + 1)..<marks.1].map { try #require(Int64($0)) }
    let expected = try bits(#require(correlation(first, second)))
    var random = RandomNumbers(seed: 7)
    for _ in 0..<20 {
      let order = random.shuffled(Array(first.indices))
      let found = try #require(correlation(order.map { first[$0] }, order.map { second[$0] }))
      #expect(bits(found) == expected)
    }
  }

  @Test(
    arguments: [
      ([1, 2, 3], [2, 4, 6], 2), ([-7, 0, 7, 14], [3, 2, 1, 0], -1.0 / 7), ([0, 0, 1], [9, 9, 8], -1),
    ] as [([Int64], [Int64], Double)])
  func `a straight line has an interval without width`(first: [Int64], second: [Int64], slope: Double) throws {
    let found = try #require(correlation(first, second))
    #expect(found.slope == slope && found.low == slope && found.high == slope)
    #expect(abs(found.pearson) >= 1 - 1e-15 && abs(found.spearman) >= 1 - 1e-15)
  }

  @Test(
    arguments: [
      ([], []), ([5], [7]), ([1, 2], [3, 5]), ([4, 4, 4], [1, 2, 3]), ([1, 2, 3], [0, 0, 0]), ([0, 0, 0], [0, 0, 0]),
      ([.max, .max, .max], [.min, 0, .max]),
    ] as [([Int64], [Int64])])
  func `fewer than three clients, or all alike in something, have no correlation`(first: [Int64], second: [Int64]) {
    #expect(correlation(first, second) == nil)
  }

  @Test func `nothing that fits a machine word gives more than one, or no number`() throws {
    var random = RandomNumbers(seed: 3)
    let values: [Int64] = [.min, .min + 1, -1, 0, 1, 2, 1 << 53, .max - 1, .max]
    for _ in 0..<2_000 {
      let count = random.int(3...6)
      let first = (0..<count).map { _ in random.one(of: values) }
      let second = (0..<count).map { _ in random.one(of: values) }
      guard let found = correlation(first, second) else {
        #expect(Set(first).count == 1 || Set(second).count == 1)
        continue
      }
      #expect(abs(found.pearson) <= 1 && abs(found.spearman) <= 1)
      #expect(found.low <= found.slope && found.slope <= found.high)
      #expect(found.low.isFinite && found.high.isFinite)
    }
  }

  private func correlation(_ first: [Int64], _ second: [Int64]) -> Correlation? {
    Correlation(CorrelatedQuantity(first), CorrelatedQuantity(second))
  }

  private func bits(_ found: Correlation) -> [UInt64] {
    [found.pearson, found.spearman, found.slope, found.low, found.high].map(\.bitPattern)
  }
}
