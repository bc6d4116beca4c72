import Testing

@testable import CostModel

/// Numbers as each language writes them; the expected texts are written by hand after Svenska skrivregler and English
/// usage.
@Suite("Number styles")
struct NumberStyleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let number: Double
    let decimals: Int
    let swedish: String
    let english: String
    var testDescription: String { english }
  }

  @Test(
    "a number in both languages",
    arguments: [
      Case(number: 0, decimals: 0, swedish: "0", english: "0"),
      Case(number: 12_345.6, decimals: 1, swedish: "12\u{A0}345,6", english: "12,345.6"),
      Case(number: -12_345.6, decimals: 0, swedish: "\u{2212}12\u{A0}346", english: "\u{2212}12,346"),
      Case(number: 999.96, decimals: 1, swedish: "1\u{A0}000,0", english: "1,000.0"),
      Case(number: -0.04, decimals: 1, swedish: "0,0", english: "0.0"),
      Case(number: 0.125, decimals: 2, swedish: "0,12", english: "0.12"),
      Case(number: 1_234_567.0625, decimals: 3, swedish: "1\u{A0}234\u{A0}567,062", english: "1,234,567.062"),
    ])
  func numbers(_ one: Case) {
    #expect(NumberStyle.of(.swedish).decimal(one.number, decimals: one.decimals) == one.swedish)
    #expect(NumberStyle.of(.english).decimal(one.number, decimals: one.decimals) == one.english)
  }

  @Test("a change has its sign, and what rounds to nothing has none")
  func signs() {
    let style = NumberStyle.of(.swedish)
    #expect(style.signed(1_500.0) == "+1\u{A0}500")
    #expect(style.signed(-1_500.0) == "\u{2212}1\u{A0}500")
    #expect(style.signed(0.4) == "0")
    #expect(style.signed(Money(millionths: -400_000)) == "0")
  }

  @Test("a number too large to be counted is not written")
  func large() {
    #expect(NumberStyle.plain.decimal(1e300, decimals: 1) == nil)
    #expect(NumberStyle.plain.decimal(.nan, decimals: 1) == nil)
    #expect(NumberStyle.plain.grouped(Double.nan) == "nan")
    #expect(NumberStyle.plain.grouped(1e16) == "10 000 000 000 000 000")
    let large = Money(millionths: 100_000_000_000_000_000_000_000_000)
    #expect(NumberStyle.plain.grouped(large) == "100 000 000 000 000 000 000")
  }
}
