import Testing

@testable import CostModel

@Suite("Estimate")
struct EstimateTests {
  /// Values in millionths of a krona; then the number of zeros, factor, divisor, the mean in millionths, standard
  /// deviation, and the ends of the interval in kronor; from Python's fractions and decimal, and scipy's t.
  private static let cases = CaseTable.paragraphs(
    """
    1000000 2000000 4000000 = 0 1 1 2333333
    1.5275252316519468 -1.4612497002634262 6.1279163669300925

    1 2 = 0 1 1 2
    7.071067811865475e-07 -4.853102368087347e-06 7.853102368087347e-06

    -5000000 12500001 7 = 2 4 3 2000002
    8.692269899169982 -8.792876463136297 12.792880729802963

    10000000000000000 30000000000000000 = 55 4 4 701754385964912
    4166040053.133284 -403644830.7118783 1807153602.641703

    5 = 0 1 1 5
    nil nil nil

    123456789012 123456789012 123456789012 = 0 4 8 61728394506
    0.0 61728.394506 61728.394506
    """)

  @Test("mean, spread and interval against Python", arguments: cases)
  func estimate(words: [String]) throws {
    let mark = try #require(words.firstIndex(of: "="))
    var moments = Moments()
    for word in words[..<mark] { moments.add(try #require(Int128(word))) }
    let whole = try words[(mark + 1)...(mark + 3)].map { try #require(Int($0)) }
    let estimate = Estimate(moments, count: mark + whole[0], scaledBy: whole[1], over: whole[2])
    #expect(estimate.mean?.millionths == Int128(words[mark + 4]))
    #expect(isNear(estimate.standardDeviation, words[mark + 5]))
    #expect(isNear(estimate.low, words[mark + 6]))
    #expect(isNear(estimate.high, words[mark + 7]))
  }

  private func isNear(_ value: Double?, _ word: String) -> Bool {
    guard let expected = Double(word) else { return value == nil }
    return value.map { abs($0 - expected) <= 1e-9 * max(abs(expected), 1e-9) } ?? false
  }

  @Test("three clients worked out by hand")
  func hand() throws {
    // 1, 2 and 6 kr: mean 3; squared deviations 4 + 1 + 9 = 14, over 2 = 7, sd √7; t(0.975, 2) = 4.30265.
    var moments = Moments()
    for kronor in [1, 2, 6] { moments.add(Int128(kronor) * 1_000_000) }
    let estimate = Estimate(moments, count: 3)
    #expect(estimate.mean == Money(millionths: 3_000_000))
    #expect(try abs(#require(estimate.standardDeviation) - 7.0.squareRoot()) < 1e-12)
    // 4.302653 × 2.645751 / 1.732051 = 11.383750 / 1.732051 = 6.572411
    #expect(try abs(#require(estimate.high) - 9.572410) < 1e-5)
    #expect(try abs(#require(estimate.low) + 3.572410) < 1e-5)
  }

  @Test("nobody has no mean, one client has no interval")
  func few() {
    let nobody = Estimate(Moments(), count: 0)
    #expect(nobody.mean == nil && nobody.standardDeviation == nil && nobody.low == nil && nobody.high == nil)
    var moments = Moments()
    moments.add(5)
    let one = Estimate(moments, count: 1)
    #expect(one.mean == Money(millionths: 5))
    #expect(one.standardDeviation == nil && one.low == nil && one.high == nil)
  }
}
