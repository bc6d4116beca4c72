import Testing

@testable import CostModel

/// Decimals of any length; the sums were worked out by hand, and the long ones with bc.
@Suite struct PlainDecimalTests {
  @Test(
    arguments: CaseTable.lines(
      """
      0 0
      -0 0
      0.00 0
      007 7
      1.10 1.1
      -12.50 -12.5
      100 100
      0.001 0.001
      1e3 1000
      1.5E+2 150
      1e-05 0.00001
      -2.50e-1 -0.25
      123456789012345678901234567890.5 123456789012345678901234567890.5
      """))
  func `a text and its plain form`(item: [String]) throws {
    let number = try #require(PlainDecimal(item[0]))
    #expect(number.text == item[1])
  }

  @Test(arguments: ["", "-", ".5", "5.", "1,5", "1.2.3", "--1", "1e", "1e1.5", "1e999", "<4", "NaN", " 1", "+1"])
  func `no number`(text: String) {
    #expect(PlainDecimal(text) == nil)
  }

  @Test(
    arguments: CaseTable.lines(
      """
      5 3 2
      3 5 -2
      1 -1 2
      -1 1 -2
      -5 -3 -2
      0 0.5 -0.5
      -0.5 -0.5 0
      1000 0.001 999.999
      0.3 0.1 0.2
      99.99 -0.01 100
      1 0.99999999999999999999 0.00000000000000000001
      100000000000000000000 1 99999999999999999999
      """))
  func `the difference of two`(item: [String]) throws {
    let (a, b) = (try #require(PlainDecimal(item[0])), try #require(PlainDecimal(item[1])))
    let other = item[2] == "0" ? "0" : item[2].hasPrefix("-") ? String(item[2].dropFirst()) : "-\(item[2])"
    #expect(a.subtracting(b).text == item[2])
    #expect(b.subtracting(a).text == other)
  }

  @Test func `sizes without signs`() throws {
    let sizes = try ["0", "-0.001", "0.01", "-1", "9.99", "-10", "100000000000000000000"].map {
      try #require(PlainDecimal($0))
    }
    for (place, size) in sizes.enumerated() {
      for (other, larger) in sizes.enumerated() { #expect(size.isSmaller(than: larger) == (place < other)) }
    }
  }
}
