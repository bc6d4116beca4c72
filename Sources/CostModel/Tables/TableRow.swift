/// A row of a table whose cells go by the names of their columns.
struct TableRow {
  private let columns: [String]
  private let cells: [Table.Cell]

  fileprivate init(columns: [String], cells: [Table.Cell]) {
    self.columns = columns
    self.cells = cells
  }

  /// The cell of a column; not defined where the table has no such column.
  subscript(_ column: String) -> Table.Cell {
    columns.firstIndex(of: column).map { cells[$0] } ?? .undefined
  }

  /// The name in the first column, which may be called like a later one.
  var first: String {
    if case .text(let text)? = cells.first { text } else { "" }
  }

  /// The name in a column; empty where there is none.
  func text(_ column: String) -> String {
    if case .text(let text) = self[column] { text } else { "" }
  }

  /// The number in a column, or `nil` where there is none or it is hidden.
  func number(_ column: String) -> Double? {
    switch self[column] {
    case .people(let number), .whole(let number): Double(number)
    case .money(let money): Double(money.millionths) / 1_000_000
    case .decimal(let significand, let decimals): Double(significand) / Double(PowersOfTen.int128(decimals))
    case .kronor(let value), .number(let value): value
    case .text, .undefined, .hidden: nil
    }
  }
}

extension Table {
  /// The rows whose columns hold these texts; a subgroup's column that is called like another goes by `by-` and its name.
  func rows(where wanted: KeyValuePairs<String, String> = [:]) -> [TableRow] {
    let names = keys
    return rows.map { TableRow(columns: names, cells: $0) }.filter { row in
      wanted.allSatisfy { row.text($0.key) == $0.value }
    }
  }
}

extension [Table] {
  /// The rows of a table whose columns hold these texts; none where there is no such table.
  func rows(of table: String, where keys: KeyValuePairs<String, String> = [:]) -> [TableRow] {
    first { $0.name == table }?.rows(where: keys) ?? []
  }

  /// Whether a cohort has figures in the tables: one that may not be shown, or without clients, has no rows.
  func holdFigures(ofCohort id: String) -> Bool {
    !rows(of: "society", where: ["cohort": id]).isEmpty
  }
}
