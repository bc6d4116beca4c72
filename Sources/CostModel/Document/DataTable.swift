/// A table in a report: typed cells under headings in its language.
///
/// What it shows is rounded for reading; ``csv`` has the same cells in full.
struct DataTable: Sendable {
  /// What the cells of a column are.
  enum Measure: Hashable, Sendable {
    /// Names.
    case text
    /// What is typed or compared letter by letter: digests.
    case code
    /// People, rows, quarters: whole numbers.
    case count
    /// Kronor, shown whole.
    case kronor
    /// Kronor with a sign: changes.
    case change
    /// Shares, shown as percent.
    case share
    /// Numbers shown with so many decimals.
    case number(decimals: Int)
  }

  /// A column.
  struct Column: Sendable {
    let title: String
    let measure: Measure

    init(_ title: String, _ measure: Measure) {
      self.title = title
      self.measure = measure
    }
  }

  /// The name of its file: letters, digits, hyphens.
  let name: String
  /// What it shows.
  let caption: String
  /// The columns; the first names the rows.
  let columns: [Column]
  /// The rows, with a cell for each column.
  private(set) var rows: [[Table.Cell]] = []

  /// A table without rows.
  init(_ name: String, caption: String, columns: [Column]) {
    (self.name, self.caption, self.columns) = (name, caption, columns)
  }

  /// Adds a row with a cell for each column.
  mutating func add(_ cells: [Table.Cell]) {
    precondition(cells.count == columns.count, "a row of \(name) has as many cells as columns")
    rows.append(cells)
  }

  /// The table as delimited text, with all digits.
  var csv: String {
    let header = columns.map { QuotedField.text($0.title) }.joined(separator: ";")
    return ([header] + rows.map { row in row.map(CSVFormat.field).joined(separator: ";") }).joined(separator: "\n")
      + "\n"
  }

  /// What is shown of a cell in a column.
  func text(_ cell: Table.Cell, in column: Int, _ language: Language) -> String {
    let numbers = NumberStyle.of(language)
    return switch cell {
    case .text(let text): text
    case .people(let number), .whole(let number): numbers.grouped(number)
    case .money(let money):
      columns[column].measure == .change ? numbers.signed(money) : numbers.grouped(money)
    case .kronor(let value), .number(let value): text(value, columns[column].measure, numbers)
    case .decimal(let significand, let decimals): DecimalText.text(significand, decimals: decimals)
    case .undefined: "–"
    case .hidden: language.text(sv: "dolt", en: "hidden")
    }
  }

  private func text(_ value: Double, _ measure: Measure, _ numbers: NumberStyle) -> String {
    switch measure {
    case .text, .code, .count, .kronor: numbers.grouped(value)
    case .change: numbers.signed(value)
    case .share: numbers.decimal(value * 100, decimals: 1).map { $0 + " %" } ?? CSVFormat.plain(value)
    case .number(let decimals): numbers.decimal(value, decimals: decimals) ?? CSVFormat.plain(value)
    }
  }
}

extension DataTable.Measure {
  /// Whether cells stand at the right, as numbers do.
  var isNumber: Bool { self != .text && self != .code }
}
