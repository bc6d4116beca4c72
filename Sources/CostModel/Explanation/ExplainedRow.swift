/// A row of a complete table, by which figures are explained.
struct ExplainedRow {
  let table: Table
  let row: Int

  /// The cell of a column.
  func cell(_ column: String) -> Table.Cell {
    table.columns.lastIndex(of: column).map { table.rows[row][$0] } ?? .undefined
  }

  /// The name in a key column.
  func text(_ column: String) -> String {
    table.columns.lastIndex(of: column).map { table.rows[row][$0].keyText } ?? ""
  }

  /// A figure with the words, and the numbers, that lead to it; a cell that is not defined has no numbers.
  func figure(
    _ column: String, _ words: String, _ numbers: String? = nil, tellsOfSingles: Bool = false
  ) -> ExplainedFigure {
    let cell = cell(column)
    return ExplainedFigure(
      column: column, cell: cell, words: words, numbers: cell == .undefined ? nil : numbers,
      tellsOfSingles: tellsOfSingles)
  }
}
