/// A table as a sheet: its columns' names, then its rows.
///
/// Each cell is what the table's CSV file has: a number the same decimal, a text the same text, a hidden cell the text
/// `<4`, one that is not defined nothing. How numbers look is left to formats.
struct TableSheet: Sendable {
  /// The table.
  let table: Table
  /// The sheet's name.
  let name: String

  /// The most letters that the columns may take that stay in sight: about half of a screen.
  private static let frozenLetters = 90

  /// The sheet but for its rows.
  var worksheet: Worksheet {
    var widths = table.columns.map { ColumnWidth(header: $0) }
    for row in table.rows {
      for (column, cell) in row.enumerated() { widths[column].take(cell) }
    }
    let letters = widths.map(\.letters)
    var sheet = Worksheet(name: name, widths: letters, rowCount: table.rows.count + 1)
    let keys = table.keyCount < letters.count ? letters.prefix(table.keyCount).reduce(0, +) : .max
    sheet.frozenColumns = keys <= Self.frozenLetters ? table.keyCount : 0
    return sheet
  }

  /// Calls `write` with each row.
  func forEachRow(_ texts: inout SharedTexts, _ write: (SheetRow) -> Void) {
    write(SheetRow(number: 1, cells: table.columns.map { .text(texts.place(of: $0), .header) }))
    for (place, row) in table.rows.enumerated() {
      let cells = row.enumerated().map { column, cell in
        Self.cell(cell, isKey: column < table.keyCount, &texts)
      }
      write(SheetRow(number: place + 2, cells: cells))
    }
  }

  private static func cell(_ cell: Table.Cell, isKey: Bool, _ texts: inout SharedTexts) -> SheetRow.Cell {
    let field = if case .text(let text) = cell { text } else { CSVFormat.field(cell) }
    guard !field.isEmpty else { return .empty }
    switch cell {
    case .undefined: return .empty
    case .text: return .text(texts.place(of: field), .text)
    case .hidden: return .text(texts.place(of: field), .hidden)
    case .whole: return .number(field, isKey ? .ordinal : .count)
    case .people: return .number(field, .count)
    case .money: return .number(field, .kronor)
    case .decimal: return .number(field, .statistic)
    case .kronor(let value): return number(value, field, .kronor, &texts)
    case .number(let value): return number(value, field, value.isExtreme ? .extreme : .statistic, &texts)
    }
  }

  /// A statistic: its decimal, or one with an exponent where that has very many digits.
  private static func number(
    _ value: Double, _ field: String, _ style: CellStyle, _ texts: inout SharedTexts
  ) -> SheetRow.Cell {
    guard value.isFinite else { return .text(texts.place(of: field), .text) }
    return .number(field.utf8.count > 40 ? "\(value)" : field, style)
  }
}
