import Testing

@testable import CostModel

@Suite("NumberText")
struct NumberTextTests {
  /// A text and the number that it states, as significand and scale.
  struct Case: CustomTestStringConvertible {
    let text: String
    let significand: Int64
    let scale: UInt8
    var testDescription: String { text }

    init(_ text: String, _ significand: Int64, _ scale: UInt8 = 6) {
      self.text = text
      self.significand = significand
      self.scale = scale
    }
  }

  @Test(
    "numbers as programs write them",
    arguments: [
      // Whole and with either decimal sign, in millionths.
      Case("0", 0), Case("7", 7_000_000), Case("12,5", 12_500_000), Case("12.5", 12_500_000), Case(",5", 500_000),
      Case(".5", 500_000), Case("0,000001", 1), Case("007", 7_000_000), Case("12,50", 12_500_000),
      // Thousands: a space, a no-break space, a narrow one.
      Case("1 234 567,5", 1_234_567_500_000), Case("1\u{A0}234", 1_234_000_000), Case("1\u{202F}234.25", 1_234_250_000),
      Case("12 345", 12_345_000_000), Case("-1 234", -1_234_000_000),
      // Minus: the keyboard's and the typographic one.
      Case("-3", -3_000_000), Case("\u{2212}3,5", -3_500_000), Case("-0", 0), Case("-,5", -500_000),
      // Exponents as R and Excel write them.
      Case("1e+05", 100_000_000_000), Case("1E5", 100_000_000_000), Case("2.5e3", 2_500_000_000), Case("5e-3", 5_000),
      Case("1,5E+02", 150_000_000), Case("-1e0", -1_000_000), Case("1e11", 100_000_000_000_000_000),
      // Spaces and tabs at the ends.
      Case(" 12 ", 12_000_000), Case("\u{A0}12,5\t", 12_500_000),
      // More than six decimals are kept, without zeros at the end.
      Case("0,1234567", 1_234_567, 7), Case("0,12345670", 1_234_567, 7), Case("0,1234560000", 123_456),
      Case("0,000000000000000001", 1, 18), Case("1,00000000000000000", 1_000_000), Case("2,5000000000", 2_500_000),
      // Eighteen digits in all; zeros before the number are no digits of it.
      Case("123456789012,123456", 123_456_789_012_123_456), Case("99999,9999999999999", 999_999_999_999_999_999, 13),
      Case("000000000000000000000012", 12_000_000), Case("999999999999", 999_999_999_999_000_000),
      Case("-999999999999,999999", -999_999_999_999_999_999),
    ])
  func number(expected: Case) {
    let number = NumberText.number(of: expected.text.utf8)
    #expect(number == DecimalNumber(significand: expected.significand, scale: expected.scale))
  }

  @Test(
    "what is no number",
    arguments: [
      "", " ", "-", ",", ".", "12,", "12.", "1,2,3", "1.234,5", "1,234.5", "1..2", "abc", "12 kr", "5-", "+5", "1-2",
      // Spaces that are not between thousands.
      "1 23", "12 34", "1234 567", "1  234", "1 234 56", "1 2345", "1, 5", "1 ,5", "- 5", "1 234,5 6",
      // Exponents without a number or a power, and powers of powers.
      "e5", "1e", "1e5e5", "1e1,5", "1e19", "1e-19", "1e12", "1e99999999999999999999",
      // Nineteen digits, nineteen decimals, and a million millions.
      "1234567890123456789", "0,0000000000000000001", "1,000000000000000001", "1000000000000", "-1000000000000",
      // Digits of other scripts, and what looks like a number.
      "١٢", "½", "²", "0x10", "Infinity", "NaN", "1_000", "1'000", "12%",
    ])
  func refused(text: String) {
    #expect(NumberText.number(of: text.utf8) == nil)
  }

  /// Python's `Decimal`: the same digits shifted by the same power, over random numbers.
  @Test("random numbers state what their digits say", arguments: 0..<50)
  func random(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    for _ in 0..<100 {
      let millionths = Int64(random.below(1_000_000_000_000_000))
      let isNegative = random.happens(permille: 300)
      let whole = String(millionths / 1_000_000)
      let rest = String(String(1_000_000 + millionths % 1_000_000).dropFirst())
      var text = ""
      for (index, digit) in whole.enumerated() {
        if index > 0, (whole.count - index) % 3 == 0 { text += [" ", "\u{A0}", "\u{202F}"][seed % 3] }
        text.append(digit)
      }
      text = (isNegative ? "-" : "") + text + (seed.isMultiple(of: 2) ? "," : ".") + rest
      let expected = DecimalNumber(significand: isNegative ? -millionths : millionths, scale: 6)
      #expect(NumberText.number(of: text.utf8) == expected, "\(text)")
    }
  }

  @Test(
    "why a text is no number, and what to do",
    arguments: [
      ("1.234,5", "\"1.234,5\" is no number; write the thousands with a space or not at all, as 1 234,5"),
      ("tolv", "\"tolv\" is no number; write digits alone, as 1234,5"),
      ("12 kr", "\"12 kr\" is no number; write digits alone, as 1234,5"),
      ("12,", "\"12,\" is no number; write it as 1234,5"),
      (
        "1234567890123",
        "\"1234567890123\" is too large or too long; at most 12 digits stand before the decimal sign and 18 in all"
      ),
    ])
  func fault(text: String, message: String) {
    #expect(NumberText.fault(of: text) == message)
  }
}
