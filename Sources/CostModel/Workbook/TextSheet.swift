/// A sheet that is made of few rows of texts and numbers: the contents, the columns.
struct TextSheet: Sendable {
  /// What a cell holds.
  enum Cell: Sendable {
    /// A text, in a style.
    case text(String, CellStyle)
    /// A number of rows.
    case count(Int)
    /// A link to another sheet, by its name.
    case link(String)
    /// A line that may run over the columns to its right.
    case line(String, CellStyle)
  }

  /// The sheet's name.
  let name: String
  /// Whether the first row is a header.
  let hasHeader: Bool
  /// The rows.
  private(set) var rows: [[Cell]] = []

  /// A sheet without rows.
  init(name: String, hasHeader: Bool) {
    (self.name, self.hasHeader) = (name, hasHeader)
  }

  /// Adds a row.
  mutating func add(_ cells: Cell...) { rows.append(cells) }

  /// Adds a row.
  mutating func add(_ cells: [Cell]) { rows.append(cells) }

  /// The sheet but for its rows.
  var worksheet: Worksheet {
    var widths: [ColumnWidth] = []
    var links: [(cell: String, sheet: String)] = []
    for (number, row) in rows.enumerated() {
      for (column, cell) in row.enumerated() {
        if widths.count == column { widths.append(ColumnWidth()) }
        switch cell {
        case .line: break
        case .count(let count): widths[column].take(.people(count))
        case .text(_, .wrapped): widths[column].takeWrapped()
        case .text(let text, let style): widths[column].take(style == .header ? text + "   " : text)
        case .link(let sheet):
          widths[column].take(sheet)
          links.append((OfficeOpenXML.letters(ofColumn: column) + String(number + 1), sheet))
        }
      }
    }
    var sheet = Worksheet(name: name, widths: widths.map(\.letters), rowCount: rows.count, hasHeader: hasHeader)
    sheet.links = links
    return sheet
  }

  /// Calls `write` with each row.
  func forEachRow(_ texts: inout SharedTexts, _ write: (SheetRow) -> Void) {
    for (place, row) in rows.enumerated() {
      let cells = row.map { cell -> SheetRow.Cell in
        switch cell {
        case .text(let text, let style), .line(let text, let style):
          text.isEmpty ? .empty : .text(texts.place(of: text), style)
        case .count(let count): .number(String(count), .count)
        case .link(let sheet): .text(texts.place(of: sheet), .link)
        }
      }
      write(SheetRow(number: place + 1, cells: cells, lines: Self.lines(of: row)))
    }
  }

  /// How many lines high a row is.
  private static func lines(of row: [Cell]) -> Int {
    row.map { cell in
      if case .text(let text, .wrapped) = cell { ColumnWidth.lines(of: text) } else { 1 }
    }.max() ?? 1
  }
}
