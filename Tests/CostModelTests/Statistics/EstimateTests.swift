import Testing

@testable import CostModel

@Suite struct EstimateTests {
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

  @Test(arguments: cases)
  func `mean, spread and interval are those of Python's fractions`(words: [String]) throws {
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

  @Test func `three clients worked out by hand`() throws {
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

  @Test func `nobody has no mean, one client has no interval`() {
    let nobody = Estimate(Moments(), count: 0)
    #expect(nobody.mean == nil && nobody.standardDeviation == nil && nobody.low == nil && nobody.high == nil)
    var moments = Moments()
    moments.add(5)
    let one = Estimate(moments, count: 1)
    #expect(one.mean == Money(millionths: 5))
    #expect(one.standardDeviation == nil && one.low == nil && one.high == nil)
  }

  @Test func `clients who are all alike, or all multiplied with nothing, have an interval without width`() {
    var moments = Moments()
    for _ in 0..<2 { moments.add(1_500_000) }
    let alike = Estimate(moments, count: 2)
    #expect(alike.mean == Money(millionths: 1_500_000))
    #expect(alike.standardDeviation == 0 && alike.low == 1.5 && alike.high == 1.5)
    moments.add(7)
    let nothing = Estimate(moments, count: 3, scaledBy: 0)
    #expect(nothing.mean == .zero)
    #expect(nothing.standardDeviation == 0 && nothing.low == 0 && nothing.high == 0)
  }

  @Test func `a factor below zero mirrors the interval`() throws {
    var moments = Moments()
    for value in [1, 2, 6] as [Int128] { moments.add(value * 1_000_000) }
    let (plain, mirrored) = (Estimate(moments, count: 3), Estimate(moments, count: 3, scaledBy: -1))
    #expect(mirrored.mean == Money(millionths: -3_000_000))
    #expect(mirrored.standardDeviation == plain.standardDeviation)
    #expect(try mirrored.low == -#require(plain.high) && mirrored.high == -#require(plain.low))
  }

  @Test func `all orders of five clients give the same bits`() {
    let values: [Int128] = [-7_300_000, 11, 1_000_000_000_000_000_003, 250_000, -999_999_999_999_999_999]
    let orders = permutations(values)
    #expect(orders.count == 120)
    #expect(Set(orders.map(bits)).count == 1)
  }

  @Test func `the orders of a thousand clients, and those without a cost left out, give the same bits`() {
    var random = RandomNumbers(seed: 5)
    let values = (0..<1_000).map { _ in random.chance(40) ? 0 : Int128(Int64(bitPattern: random.next())) }
    let orders = [values, values.sorted(), values.sorted(by: >)] + (0..<20).map { _ in random.shuffled(values) }
    #expect(Set(orders.map(bits) + [bits(values.filter { $0 != 0 }, of: 1_000)]).count == 1)
  }

  private func bits(_ values: [Int128]) -> [UInt64] { bits(values, of: values.count) }

  private func bits(_ values: [Int128], of count: Int) -> [UInt64] {
    let estimate = Estimate(values.reduce(into: Moments()) { $0.add($1) }, count: count, scaledBy: 4, over: 12)
    return [estimate.standardDeviation, estimate.low, estimate.high, estimate.mean?.kronor].map { $0?.bitPattern ?? 0 }
  }

  private func permutations(_ values: [Int128]) -> [[Int128]] {
    guard values.count > 1 else { return [values] }
    return values.indices.flatMap { place in
      var others = values
      let value = others.remove(at: place)
      return permutations(others).map { [value] + $0 }
    }
  }
}
