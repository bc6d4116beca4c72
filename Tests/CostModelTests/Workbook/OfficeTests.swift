import Foundation
import Testing

@testable import CostModel

/// Other programs open workbooks of both samples and of nasty tables, and find in each cell what its CSV file has.
@Suite("Workbooks in other programs") struct OfficeTests {
  private static let python = OtherProgram("python3", package: "python3-openpyxl") { path in
    (try? OtherProgram.run(path, ["-c", "import openpyxl"], home: "/tmp", errors: .nullDevice))?.status == 0
  }
  private static let script = Samples.repository + "/Tests/CostModelTests/Workbook/compare_workbooks.py"

  private func withFiles(of workbooks: [MadeWorkbook], _ body: (String) throws -> Void) throws {
    let files = try workbooks.map { try $0.files() }.reduce(into: [:]) { $0.merge($1) { file, _ in file } }
    try TestFolder.with(files, body)
  }

  /// The script compares and says how many cells it saw; frozen rows, filters, formats, widths and links are its too.
  @Test(.enabled(if: python.isExpected, "openpyxl is not installed"))
  func `openpyxl reads the cells of the CSV files`() throws {
    let workbooks = try MadeWorkbook.all.get()
    let count = workbooks.reduce(0) { $0 + $1.workbook.tables.reduce(0) { $0 + $1.rows.count * $1.columns.count } }
    #expect(count > 10_000)
    try withFiles(of: workbooks) { folder in
      let printed = try Self.python.run([Self.script, folder], home: folder)
      #expect(printed == "\(count) cells were compared\n")
    }
  }

  @Test(.enabled(if: LibreOffice.isExpected, "LibreOffice is not installed"))
  func `LibreOffice reads the cells of the CSV files`() throws {
    let workbooks = try MadeWorkbook.all.get()
    try withFiles(of: workbooks) { folder in
      let sheets = try LibreOffice.sheets(ofWorkbooksIn: folder, named: workbooks.map(\.name))
      #expect(sheets.count == workbooks.reduce(0) { $0 + $1.workbook.tables.count + 2 })
      for workbook in workbooks {
        for (table, expected) in zip(workbook.workbook.tables, workbook.expected) {
          let rows = try #require(sheets["\(workbook.name)-\(expected.sheet)"], "\(sheets.keys.sorted())")
          #expect(rows.count == table.rows.count + 1, "\(expected.sheet)")
          #expect(rows.first?.map(\.text) == table.columns)
          for (row, cells) in zip(rows.dropFirst(), table.rows) {
            #expect(row.count == cells.count)
            for (found, cell) in zip(row, cells) where !Self.isEqual(found, cell) {
              Issue.record("\(workbook.name), \(expected.sheet): \(found) is not \(cell)")
            }
          }
        }
      }
    }
  }

  /// Whether LibreOffice read what the CSV file has: the same text, or the same number, of which it writes 15 digits.
  private static func isEqual(_ found: LibreOffice.Cell, _ cell: Table.Cell) -> Bool {
    switch cell {
    case .text(""), .undefined: return found.text.isEmpty
    case .text(let text):
      // It ends lines in its own way.
      let lines = text.replacing("\r\n", with: "\n")
      return found.isText && found.text.unicodeScalars.elementsEqual(lines.unicodeScalars)
    case .hidden(let minimum): return found.isText && found.text == "<\(minimum)"
    default:
      guard let value = Double(CSVFormat.field(cell)), let read = Double(found.text) else { return false }
      return !found.isText && abs(read - value) <= 5.1e-15 * abs(value)
    }
  }
}
