import Testing

@testable import CostModel

@Suite struct DecimalTextTests {
  @Test(arguments: [
    (0, 6, "0"), (1_000_000, 6, "1"), (434_000_000, 6, "434"), (314_200, 6, "0.3142"), (-12_500_000, 6, "-12.5"),
    (1, 6, "0.000001"), (-1, 18, "-0.000000000000000001"), (123_456_789_012_345_678, 18, "0.123456789012345678"),
    (999_999_999_999_999_999, 6, "999999999999.999999"), (10_000_000, 6, "10"), (100_500_000, 6, "100.5"),
  ])
  func `a number has all its digits`(significand: Int64, scale: UInt8, text: String) {
    #expect(DecimalNumber(significand: significand, scale: scale).decimalText == text)
  }

  @Test(
    arguments: [
      (0, 1, "0"), (1, 1, "1"), (21, 20, "1.05"), (1, 3, "0.333333333333"), (2, 3, "0.666666666667"),
      (-2, 3, "-0.666666666667"), (200, 3, "66.6666666667"), (1, 30_000, "0.0000333333333333"),
      // Ties: 13 digits of which the last is 5.
      (1_000_000_000_005, 10_000_000_000_000, "0.1"), (1_000_000_000_015, 10_000_000_000_000, "0.100000000002"),
      (9_999_999_999_995, 1_000_000_000_000, "10"), (9_999_999_999_994, 1_000_000_000_000, "9.99999999999"),
      (999_999_999_999_4, 10, "999999999999"), (999_999_999_999_5, 10, "1000000000000"),
      (9_223_372_036_854_775_807, 1, "9223372036850000000"),
      (1, 9_223_372_036_854_775_807, "0.000000000000000000108420217249"),
      (9_223_372_036_854_775_807, 9_223_372_036_854_775_806, "1"), (25, 2, "12.5"),
    ] as [(Int128, Int128, String)])
  func `a fraction has at most twelve digits, rounded half to even`(upper: Int128, lower: Int128, text: String) throws {
    #expect(try #require(Ratio(numerator: upper, denominator: lower)).decimalText == text)
  }

  @Test(arguments: 0..<20)
  func `any fraction is as near as twelve digits can be`(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    for _ in 0..<200 {
      let upper = Int64(bitPattern: random.next()) >> Int64(random.next() % 62)
      let lower = max(1, Int64(random.next() >> 1) >> Int64(random.next() % 62))
      let ratio = try #require(Ratio(numerator: Int128(upper), denominator: Int128(lower)))
      let value = try #require(Double(ratio.decimalText))
      #expect(abs(value - ratio.approximation) <= 5.01e-12 * abs(ratio.approximation))
      #expect(ratio.decimalText.filter(\.isNumber).drop { $0 == "0" }.count <= 19)
    }
  }
}
