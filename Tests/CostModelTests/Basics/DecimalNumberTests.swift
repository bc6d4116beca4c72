import Testing

@testable import CostModel

@Suite("DecimalNumber")
struct DecimalNumberTests {
  @Test("a whole number is so many millionths")
  func whole() {
    #expect(DecimalNumber(12) == DecimalNumber(significand: 12_000_000, scale: 6))
    #expect(DecimalNumber.one == DecimalNumber(1))
    #expect(DecimalNumber(-3).isNegative)
    #expect(!DecimalNumber(0).isNegative)
  }

  @Test(
    "a number as a fraction in lowest terms",
    arguments: [
      // 12.5 = 25/2; 0.3142 = 1571/5000; 10⁻¹⁸; −0.000001
      (12_500_000, 6, 25, 2), (314_200, 6, 1571, 5000), (1, 18, 1, 1_000_000_000_000_000_000), (-1, 6, -1, 1_000_000),
      (0, 6, 0, 1),
    ])
  func ratio(significand: Int, scale: Int, numerator: Int64, denominator: Int64) throws {
    let ratio = try #require(DecimalNumber(significand: Int64(significand), scale: UInt8(scale)).ratio)
    #expect(ratio.numerator == numerator)
    #expect(ratio.denominator == denominator)
  }

  @Test("powers of ten")
  func powers() {
    #expect(PowersOfTen.int64(0) == 1)
    #expect(PowersOfTen.int64(18) == 1_000_000_000_000_000_000)
    #expect(PowersOfTen.int128(36) == PowersOfTen.int128(18) * PowersOfTen.int128(18))
  }
}
