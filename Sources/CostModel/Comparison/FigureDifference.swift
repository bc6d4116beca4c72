/// A figure that two runs do not share.
struct FigureDifference: Sendable {
  /// The table's name.
  let table: String
  /// The row.
  let row: ComparedTable.RowName
  /// The column.
  let column: String
  /// What the first run has.
  let a: ComparedTable.Cell
  /// What the second has.
  let b: ComparedTable.Cell
  /// The second less the first, or `nil` where one of them is no number.
  let difference: PlainDecimal?

  /// The two cells of a row and column, or `nil` where they hold the same.
  init?(table: String, row: ComparedTable.RowName, column: String, a: ComparedTable.Cell, b: ComparedTable.Cell) {
    guard a != b else { return nil }
    self.table = table
    self.row = row
    self.column = column
    self.a = a
    self.b = b
    if case .number(let first) = a, case .number(let second) = b {
      difference = second.subtracting(first)
    } else {
      difference = nil
    }
  }

  /// The difference in percent of the size of what the first run has; `nil` where that is 0 or no number.
  var percent: Double? {
    guard let difference, case .number(let first) = a, !first.isZero else { return nil }
    return 100 * difference.approximation / abs(first.approximation)
  }

  /// The table's name without the column by which it is divided.
  var baseTable: String { String(table.prefix { $0 != "." }) }

  /// The column by which the table is divided, or `nil` where it is of all clients.
  var subgroupColumn: String? {
    guard let mark = table.firstRange(of: ".by-") else { return nil }
    return String(table[mark.upperBound...])
  }

  /// Whether the figure is of a claim that was published, which may be about any other figure.
  var isOfClaim: Bool { baseTable == "verification" }

  /// Whether one of the runs hides the figure or lacks its row.
  var isHiddenOrAbsent: Bool {
    [a, b].contains { cell in
      switch cell {
      case .text, .absent: true
      case .number, .undefined: false
      }
    }
  }

  /// Whether the figure is an amount in kronor, by the contract's names of columns.
  var isInKronor: Bool {
    !["correlation", "representativeness", "cohort", "quality"].contains(baseTable) && Self.amounts.contains(column)
  }

  private static let amounts: Set = [
    "sum", "mean", "sd", "low", "high", "base", "change", "slope", "real", "transfers_out", "transfers_in", "net",
    "production", "increase", "decrease", "redistributed", "after", "new_increase", "influence",
  ]

  /// Whether the figures are the same for someone who overlooks a difference of so many kronor.
  func isWithin(_ tolerance: PlainDecimal?) -> Bool {
    guard let tolerance, let difference, isInKronor else { return false }
    return !tolerance.isSmaller(than: difference)
  }
}
