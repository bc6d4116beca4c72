import Foundation

@testable import CostModel

/// A workbook with the tables that it is made of, for other programs to open.
struct MadeWorkbook: Sendable {
  let name: String
  let workbook: Workbook

  /// What a table is to be in a workbook.
  struct Expected: Codable {
    let table: String
    let sheet: String
    let keyCount: Int
    /// A letter for each cell, by rows.
    let kinds: [String]
  }

  /// Those of both samples, in both languages, and one of nasty tables; made once for all tests.
  static let all = Result {
    [
      try sample("minimal", .swedish), try sample("personligt-ombud", .english),
      MadeWorkbook(
        name: "nasty",
        workbook: Workbook(
          title: "\"Å\" & <b>1</b> – \u{1}", tables: [NastyTable.cells, NastyTable.wide, NastyTable.empty],
          language: .swedish)),
    ]
  }

  private static func sample(_ name: String, _ language: Language) throws -> MadeWorkbook {
    let made = try MadeResults(Samples.folder + "/" + name)
    let title = made.analysis.ledger.data.study.title
    return MadeWorkbook(name: name, workbook: Workbook(title: title, tables: made.tables, language: language))
  }

  /// The tables with their sheets, and what their cells are to be.
  var expected: [Expected] {
    zip(workbook.tables, WorkbookSheets(workbook).tables).map { table, sheet in
      let kinds = table.rows.map { row in
        String(row.enumerated().map { Self.kind(of: $1, isKey: $0 < table.keyCount) })
      }
      return Expected(
        table: table.name, sheet: sheet.name, keyCount: table.keyCount, kinds: kinds
      )
    }
  }

  /// Text, people, ordinal, kronor, statistic, extreme, hidden, empty.
  private static func kind(of cell: Table.Cell, isKey: Bool) -> Character {
    switch cell {
    case .text(let text): text.isEmpty ? "e" : "t"
    case .people: "p"
    case .whole: isKey ? "o" : "p"
    case .money, .kronor: "k"
    case .decimal: "s"
    case .number(let value): value != 0 && !(0.000_05..<1e15).contains(abs(value)) ? "x" : "s"
    case .undefined: "e"
    case .hidden: "h"
    }
  }

  /// The files that other programs are given, by their names.
  func files() throws -> [String: [UInt8]] {
    var files = [
      "\(name).xlsx": try workbook.bytes(), "\(name)/expected.json": Array(try JSONEncoder().encode(expected)),
    ]
    for (number, table) in workbook.tables.enumerated() {
      files["\(name)/\(number).csv"] = CSVFormat.bytes(of: table)
    }
    return files
  }
}
