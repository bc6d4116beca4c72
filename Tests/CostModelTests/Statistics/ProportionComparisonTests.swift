import Testing

@testable import CostModel

@Suite struct ProportionComparisonTests {
  /// Users and number of the first; users and number of the second, or thousandths that are known; the difference,
  /// the ends of its interval, and p.
  ///
  /// Worked out by mpmath 1.4 from exact fractions; p is that of statsmodels 0.15, `proportions_ztest` (pooled, or with
  /// `prop_var` of the known share), to 10⁻⁹.
  private static let cases = CaseTable.lines(
    """
    50 80 3041 4827 -0.0049979283198674125 -0.11195484423900504 0.1019589875992702 0.9268348409124157
    6 78 193 4827 0.03693965036413762 -0.022453544752111615 0.09633284548038686 0.1009251828839551
    1 12 5 9 -0.4722222222222222 -0.8325603269536621 -0.11188411749078231 0.01776227841290943
    3 10 3 10 0.0 -0.4016730922210648 0.4016730922210648 1.0
    0 20 5 30 -0.16666666666666666 -0.3000253253951191 -0.033308007938214194 0.0542918283668546
    20 20 25 30 0.16666666666666666 0.033308007938214194 0.3000253253951191 0.0542918283668546
    0 20 0 30 0.0 0.0 0.0 nil
    20 20 30 30 0.0 0.0 0.0 nil
    0 5 5 5 -1.0 -1.0 -1.0 0.0015654022580025497
    1 1 0 1 1.0 1.0 1.0 0.15729920705028513
    1 1 1 2 0.5 -0.19295191764075523 1.1929519176407553 0.38647623077123266
    0 1 1 2 -0.5 -1.1929519176407553 0.19295191764075523 0.38647623077123266
    500 1000 520 1000 -0.02 -0.06380859341608085 0.02380859341608084 0.3709976737366084
    999999 1000000 990000 1000000 0.009999 0.009803976195350747 0.010194023804649253 0.0
    1000000 2000000 1003000 2000000 -0.0015 -0.0024799797950380196 -0.0005200202049619806 0.0026997661483843713
    50 80 630 known -0.005 -0.11108616340643522 0.10108616340643523 0.9261988318623007
    6 78 40 known 0.036923076923076927 -0.022212394567688573 0.09605854841384243 0.09609232945567331
    0 20 100 known -0.1 -0.1 -0.1 0.13603712811414362
    20 20 900 known 0.1 0.1 0.1 0.13603712811414362
    20 20 1000 known 0.0 0.0 0.0 nil
    7 20 0 known 0.35 0.14096269525574628 0.5590373047442537 nil
    0 9 0 known 0.0 0.0 0.0 nil
    1 1 500 known 0.5 0.5 0.5 0.3173105078629141
    1 3 333 known 0.0003333333333333333 -0.5331013015804765 0.5337679682471432 0.999022550583287
    400 400 100 known 0.9 0.9 0.9 0.0
    """)

  @Test(arguments: cases)
  func `difference, interval and p are statsmodels' and mpmath's`(words: [String]) throws {
    let numbers = try [words[0], words[1], words[2]].map { try #require(Int($0)) }
    let otherCount = Int(words[3])
    let found = try #require(
      ProportionComparison(
        Double(numbers[0]) / Double(numbers[1]), count: numbers[1],
        with: Double(numbers[2]) / Double(otherCount ?? 1_000), count: otherCount))
    let expected = try words[4...6].map { try #require(Double($0)) }
    for (value, wanted) in zip([found.difference, found.low, found.high], expected) {
      #expect(abs(value - wanted) <= 1e-15, "\(value), not \(wanted)")
    }
    let probability = Double(words[7])
    #expect((found.probability == nil) == (probability == nil))
    if let value = found.probability, let probability {
      #expect(abs(value - probability) <= 1e-12 * probability, "\(value), not \(probability)")
    }
  }

  @Test(arguments: [(0, nil), (-1, nil), (0, 5), (5, 0), (0, 0), (5, -1)])
  func `nobody is compared with nobody`(count: Int, otherCount: Int?) {
    #expect(ProportionComparison(0.5, count: count, with: 0.5, count: otherCount) == nil)
  }

  @Test(arguments: [0, .leastNonzeroMagnitude, 1e-300, 0.5, 1 - 0x1p-53, 1], [1, 2, .max])
  func `no share and no number of people gives anything but a number`(share: Double, count: Int) throws {
    for other in [0, .leastNonzeroMagnitude, 0.5, 1 - 0x1p-53, 1] {
      for otherCount in [nil, 1, .max] {
        let found = try #require(ProportionComparison(share, count: count, with: other, count: otherCount))
        #expect(found.low <= found.difference && found.difference <= found.high)
        #expect(found.probability.map { (0...1).contains($0) } ?? true)
      }
    }
  }
}
