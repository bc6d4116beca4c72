import Foundation
import Testing

@testable import CostModel

/// What stands in the parts of a workbook; that other programs read it is for ``OfficeTests``.
@Suite("Workbooks") struct WorkbookTests {
  /// The parts of a workbook as one text; they are stored as they are.
  private func text(_ tables: [Table], _ language: Language = .swedish, rowCount: Int? = nil) throws -> String {
    var workbook = Workbook(title: "Studie", tables: tables, language: language)
    if let rowCount { workbook.rowCount = rowCount }
    return String(decoding: try workbook.bytes(), as: UTF8.self)
  }

  private func table(_ cells: Table.Cell...) -> Table {
    var table = Table("society", keys: [], figures: ["net"])
    table.rows = cells.map { [$0] }
    return table
  }

  /// Styles: 6 a quarter, 7 a count, 8 kronor, 9 a statistic, 10 an extreme one, 11 a hidden cell.
  @Test(
    arguments: [
      (.people(49), "<c r=\"A2\" s=\"7\"><v>49</v></c>"),
      (.whole(-4), "<c r=\"A2\" s=\"7\"><v>-4</v></c>"),
      (.money(Money(millionths: 123_456_789_012_345_678)), "<c r=\"A2\" s=\"8\"><v>123456789012.345678</v></c>"),
      (.money(Money(millionths: -1_500_000)), "<c r=\"A2\" s=\"8\"><v>-1.50</v></c>"),
      (.kronor(1.0 / 3), "<c r=\"A2\" s=\"8\"><v>0.333333</v></c>"),
      (.number(1.0 / 3), "<c r=\"A2\" s=\"9\"><v>0.3333333333333333</v></c>"),
      (.number(1e-300), "<c r=\"A2\" s=\"10\"><v>1e-300</v></c>"),
      (.number(-0.0), "<c r=\"A2\" s=\"9\"><v>0.0</v></c>"),
      (.undefined, "<row r=\"2\"/>"),
      (.text(""), "<row r=\"2\"/>"),
    ] as [(Table.Cell, String)])
  func `a number is the decimal of the CSV file`(cell: Table.Cell, element: String) throws {
    #expect(try text([table(cell)]).contains(element))
  }

  @Test func `the same tables give the same bytes, and each text stands once`() throws {
    let tables = [table(.text("kommun"), .hidden(below: 4), .text("kommun"), .text("<4"))]
    let text = try text(tables)
    #expect(try text == self.text(tables))
    #expect(text.components(separatedBy: ">kommun<").count == 2)
    #expect(text.components(separatedBy: ">&lt;4<").count == 2)
  }

  @Test(arguments: [
    (Language.swedish, "Innehåll", "Kolumner", "Samhället", "Reala kostnader"),
    (Language.english, "Contents", "Columns", "Society", "Real costs"),
  ])
  func `the first sheets speak the language that is asked for`(
    language: Language, contents: String, columns: String, title: String, heading: String
  ) throws {
    let text = try text([table(.people(1))], language)
    #expect(text.contains("<sheet name=\"\(contents)\" sheetId=\"1\" r:id=\"rId1\"/>"))
    #expect(text.contains("<sheet name=\"\(columns)\" sheetId=\"2\" r:id=\"rId2\"/>"))
    #expect(text.contains("<sheet name=\"society\" sheetId=\"3\" r:id=\"rId3\"/>"))
    #expect(text.contains(">\(title)<"))
    #expect(text.contains(">\(heading)<"))
    #expect(text.contains(">net<"))
  }

  /// A sheet of three rows holds a header and two rows.
  @Test(arguments: [(2, true), (3, false)])
  func `a table with more rows than a sheet is left to its file, and the first sheet says so`(
    rows: Int, fits: Bool
  ) throws {
    var long = Table("trajectory", keys: ["figure"], figures: [])
    long.rows = Array(repeating: [.text("fig3")], count: rows)
    let text = try text([long, table(.people(7))], .english, rowCount: 3)
    let words =
      "Does not fit in a sheet, which has at most 2 rows below the header. All of it is written as CSV: tables/trajectory.csv."
    #expect(text.contains(words) == !fits)
    #expect(text.contains("<sheet name=\"trajectory\"") == fits)
    #expect(text.contains(">fig3<") == fits)
    #expect(text.contains("<sheet name=\"society\" sheetId=\"\(fits ? 4 : 3)\""))
  }

  @Test(
    arguments: [
      (Table("a", keys: Array(repeating: "k", count: 16_384), figures: []), nil),
      (Table("a", keys: Array(repeating: "k", count: 16_385), figures: []), .columns(most: 16_384)),
      (Table("a", keys: [String(repeating: "k", count: 32_768)], figures: []), .text(most: 32_767)),
      // 16 384 shrimps are 32 768 UTF-16 units.
      (Table("a", keys: [String(repeating: "🦐", count: 16_383)], figures: []), nil),
      (Table("a", keys: [String(repeating: "🦐", count: 16_384)], figures: []), .text(most: 32_767)),
    ] as [(Table, SheetLimit?)])
  func `what a sheet cannot hold`(table: Table, limit: SheetLimit?) {
    #expect(SheetLimit(table) == limit)
  }

  @Test func `a long text in a cell is not cut either`() {
    #expect(SheetLimit(table(.people(1), .text(String(repeating: "å", count: 32_768)))) == .text(most: 32_767))
    #expect(SheetLimit(table(.text(String(repeating: "å", count: 32_767)))) == nil)
    #expect(SheetLimit(table()) == nil)
  }

  /// Keys of 18 letters each: five are 90 and stay in sight, six are half a screen and do not.
  @Test(arguments: [(1, 1), (5, 5), (6, 0)])
  func `key columns stay in sight unless they fill the screen`(keys: Int, frozen: Int) {
    let table = Table("a", keys: (1...keys).map { "a key column\($0)" }, figures: ["n"])
    #expect(TableSheet(table: table, name: "a").worksheet.frozenColumns == frozen)
  }

  @Test func `a workbook without tables has its first two sheets`() throws {
    let text = try text([])
    #expect(text.components(separatedBy: "<sheet name=").count == 3)
  }

  @Test(arguments: [
    (0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD"),
  ])
  func `columns have letters`(column: Int, letters: String) {
    #expect(OfficeOpenXML.letters(ofColumn: column) == letters)
  }
}
