import Foundation

@testable import CostModel

/// A table as a reader of the files has it: nothing but text.
struct ShownTable {
  /// The file's name without folder and extension: `cohort.by-diagnosis`.
  let name: String
  let columns: [String]
  var rows: [[String]]

  /// The analysis' table: `cohort`.
  var base: String { name.components(separatedBy: ".by-")[0] }

  /// The column whose values have rows of their own, where the table is divided by one.
  var subgroup: String? { name.contains(".by-") ? columns.first : nil }
}

extension ShownTable {
  /// Reads a file of a run: `;` between fields, and RFC 4180 quotes.
  init(file: ResultFolder.File) {
    let text = String(decoding: file.bytes, as: UTF8.self)
    let lines = text.contains("\"") ? Self.quotedRows(of: file.bytes) : Self.plainRows(of: text)
    name = String(file.name.split(separator: "/").last?.dropLast(4) ?? "")
    columns = lines.first ?? []
    rows = Array(lines.dropFirst())
  }

  /// A table that never was text; of its cells only names and whole numbers are kept.
  init(_ table: Table) {
    name = table.name
    columns = table.columns
    rows = table.rows.map { row in
      row.map { cell in
        switch cell {
        case .text(let text): text
        case .people(let number), .whole(let number): String(number)
        default: ""
        }
      }
    }
  }

  private static func plainRows(of text: String) -> [[String]] {
    text.components(separatedBy: "\n").filter { !$0.isEmpty }.map { $0.components(separatedBy: ";") }
  }

  private static func quotedRows(of bytes: [UInt8]) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    for (place, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "\""):
        // A quote that closes and opens again at once was a doubled one.
        if !isQuoted, place > 0, bytes[place - 1] == byte { field.append(byte) }
        isQuoted.toggle()
      case UInt8(ascii: ";") where !isQuoted, UInt8(ascii: "\n") where !isQuoted:
        row.append(String(decoding: field, as: UTF8.self))
        field = []
        if byte == UInt8(ascii: "\n") {
          rows.append(row)
          row = []
        }
      default: field.append(byte)
      }
    }
    return rows
  }
}
