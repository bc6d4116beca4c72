import Testing

@testable import CostModel

@Suite("CSVFormat")
struct CSVFormatTests {
  @Test(
    "a text is quoted where it must be, and only there",
    arguments: [
      ("kommun", "kommun"), ("", ""), ("a;b", "\"a;b\""), ("5\" rör", "\"5\"\" rör\""),
      ("två\nrader", "\"två\nrader\""),
      ("a\rb", "\"a\rb\""), ("a,b", "a,b"), (" kant ", " kant "), ("\"", "\"\"\"\""), ("å\r\nä", "\"å\r\nä\""),
    ])
  func text(text: String, expected: String) {
    #expect(CSVFormat.field(.text(text)) == expected)
  }

  @Test(
    "a number never has an exponent and reads back as itself",
    arguments: [
      (0, "0.0"), (-0.0, "0.0"), (0.5, "0.5"), (-1.25, "-1.25"), (1e-7, "0.0000001"), (-1.5e-9, "-0.0000000015"),
      (1e16, "10000000000000000"), (1.5e20, "150000000000000000000"), (1.2345678901234567e19, "12345678901234567000"),
      (123456.789, "123456.789"), (3e-5, "0.00003"), (-2.5e-300, "-0." + String(repeating: "0", count: 299) + "25"),
    ] as [(Double, String)])
  func number(value: Double, expected: String) {
    #expect(CSVFormat.plain(value) == expected)
  }

  @Test(
    "an exact number has all its digits and no more",
    arguments: [
      (0, 6, "0"), (1_483_871, 6, "1.483871"), (10_000_000, 6, "10"), (-1, 6, "-0.000001"), (210, 0, "210"),
      (999_554_423_934, 12, "0.999554423934"),
    ] as [(Int128, Int, String)])
  func decimal(significand: Int128, decimals: Int, expected: String) {
    #expect(CSVFormat.field(.decimal(significand, decimals: decimals)) == expected)
  }

  @Test("any number reads back as itself", arguments: 0..<20)
  func roundTrip(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    for _ in 0..<200 {
      let value = Double(bitPattern: random.next())
      guard value.isFinite else { continue }
      let text = CSVFormat.plain(value)
      #expect(Double(text) == value)
      #expect(text.allSatisfy { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") })
    }
  }

  @Test(
    "kronor of a statistic have two to six decimals",
    arguments: [
      (0, "0.00"), (1, "1.00"), (1234.5, "1234.50"), (0.123456789, "0.123457"), (-2.0000004, "-2.00"),
      (1e-9, "0.00"), (-1e-9, "0.00"), (1e15, "1000000000000000.00"),
    ] as [(Double, String)])
  func kronor(value: Double, expected: String) {
    #expect(CSVFormat.field(.kronor(value)) == expected)
  }

  @Test("a table is its header and its rows")
  func table() {
    var table = Table("cohort", keys: "analysis;step", figures: "n;mean;share;low")
    table.add(.text("fig3"), .text("a;b"), .people(49), .money(Money(millionths: 1_500_000)), .number(0.25), .undefined)
    table.add(.text(""), .text("final"), .whole(-4), .money(nil), .number(nil), .kronor(2.5))
    #expect(
      String(decoding: CSVFormat.bytes(of: table), as: UTF8.self)
        == "analysis;step;n;mean;share;low\nfig3;\"a;b\";49;1.50;0.25;\n;final;-4;;;2.50\n")
  }

  @Test("a column's name is quoted like a text; a study may name a column so")
  func header() {
    let table = Table("cohort.by-a;b", keys: ["a;b", "analysis"], figures: ["n\""])
    #expect(CSVFormat.text(of: table) == "\"a;b\";analysis;\"n\"\"\"\n")
  }
}
