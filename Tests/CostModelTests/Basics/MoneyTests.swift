import Testing

@testable import CostModel

@Suite("Money")
struct MoneyTests {
  @Test(
    "kronor with a point, two decimals at least and no more zeros than that",
    arguments: [
      (0, "0.00"), (434_000_000, "434.00"), (1, "0.000001"), (-1, "-0.000001"), (1_500_000, "1.50"),
      (1_050_000, "1.05"), (1_005_000, "1.005"), (1_000_100, "1.0001"), (-12_345_678_901, "-12345.678901"),
      (999_999, "0.999999"), (10_000, "0.01"), (-100_000, "-0.10"),
    ])
  func text(millionths: Int, expected: String) {
    #expect(Money(millionths: Int128(millionths)).description == expected)
  }

  @Test("the largest and the smallest amount can be written")
  func extremes() {
    // 2¹²⁷ − 1 = 170141183460469231731687303715884105727
    #expect(Money(millionths: .max).description == "170141183460469231731687303715884.105727")
    #expect(Money(millionths: .min).description == "-170141183460469231731687303715884.105728")
  }

  @Test("sums and differences are exact")
  func arithmetic() {
    let large = Money(millionths: 1 << 100)
    let small = Money(millionths: 1)
    #expect((large + small) - large == small)
    #expect(small < large)
    #expect(Money.zero - small < .zero)
  }

  @Test(
    "scaled money is rounded half to even",
    arguments: [
      // 3 × 1/2 = 1.5 → 2; 1 × 1/2 = 0.5 → 0; −3 × 1/2 → −2; 10 × 4/3 = 13.33… → 13; 7 × 4/8 = 3.5 → 4
      (3, 1, 2, 2), (1, 1, 2, 0), (-3, 1, 2, -2), (10, 4, 3, 13), (7, 4, 8, 4), (5, 4, 8, 2),
    ])
  func scaled(millionths: Int, factor: Int, divisor: Int, expected: Int) {
    let scaled = Money(millionths: Int128(millionths)).scaled(by: factor, over: divisor)
    #expect(scaled.millionths == Int128(expected))
  }

  @Test("kronor as a binary number")
  func kronor() {
    #expect(Money(millionths: 1_250_000).kronor == 1.25)
    #expect(Money(millionths: -500_000).kronor == -0.5)
  }

  @Test(
    "whole kronor with spaces between thousands",
    arguments: [(0, "0"), (999, "999"), (1_000, "1 000"), (-12_345, "-12 345"), (1_234_567, "1 234 567")])
  func grouped(number: Int, expected: String) {
    #expect(KronorText.grouped(number) == expected)
    #expect(KronorText.grouped(Money(millionths: Int128(number) * 1_000_000)) == expected)
  }

  @Test("half a krona goes to the even one", arguments: [(500_000, "0"), (1_500_000, "2"), (-2_500_000, "-2")])
  func groupedTies(millionths: Int, expected: String) {
    #expect(KronorText.grouped(Money(millionths: Int128(millionths))) == expected)
  }

  @Test(
    "a fixed number of decimals",
    arguments: [(85.66, 1, "85.7"), (-0.25, 1, "-0.2"), (3, 2, "3.00"), (-0.01, 1, "0.0")])
  func decimal(value: Double, decimals: Int, expected: String) {
    #expect(KronorText.decimal(value, decimals: decimals) == expected)
  }
}
