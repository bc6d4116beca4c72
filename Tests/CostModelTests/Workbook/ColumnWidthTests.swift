import Testing

@testable import CostModel

/// Columns are as wide as what is shown in them, and two letters more.
@Suite("Widths of columns") struct ColumnWidthTests {
  @Test(
    arguments: [
      // A header has a button behind it, of three letters.
      ("n", [], 1 + 3 + 2),
      ("transfers_out", [.people(3)], 13 + 3 + 2),
      // 1 234 567, −12 345.68, −0.5000.
      ("n", [.people(7), .people(1_234_567)], 9 + 2),
      ("n", [.money(Money(millionths: -12_345_678_901))], 10 + 2),
      ("n", [.kronor(-12_345.678901)], 10 + 2),
      ("n", [.number(-0.5)], 7 + 2),
      // 1.00E-300 and 1.00E+300.
      ("n", [.number(1e-300), .number(1e300)], 9 + 2),
      // 9 999.996 is shown as 10 000.00.
      ("n", [.kronor(9_999.996)], 9 + 2),
      ("n", [.hidden(below: 100_000)], 7 + 2),
      ("n", [.text("Schizofreni"), .undefined], 11 + 2),
      ("n", [.text("🦐🦐日本")], 8 + 2),
      ("n", [.text("– … €%")], 6 + 2),
      ("n", [.text("one\nthree\nfour")], 5 + 2),
      // No text makes a column wider than 60, and nothing makes it wider than there are.
      ("n", [.text(String(repeating: "x", count: 1000))], 60 + 2),
      ("n", [.kronor(1e300)], 255),
      ("n", [.number(.nan)], 4 + 2),
    ] as [(String, [Table.Cell], Int)])
  func letters(header: String, cells: [Table.Cell], letters: Int) {
    var width = ColumnWidth(header: header)
    for cell in cells { width.take(cell) }
    #expect(width.letters == letters)
  }

  /// A line has 110 letters: 18 words of five letters have 107 with the spaces between them, 19 have 113.
  @Test(arguments: [("", 1), (words(18), 1), (words(19), 2), (words(36), 2), (words(37), 3)])
  func `texts run over as many lines as they need`(text: String, lines: Int) {
    #expect(ColumnWidth.lines(of: text) == lines)
  }

  private static func words(_ count: Int) -> String { Array(repeating: "abcde", count: count).joined(separator: " ") }
}
