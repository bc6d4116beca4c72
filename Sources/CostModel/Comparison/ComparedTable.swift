/// A table of results.json, its rows by the columns that name them.
struct ComparedTable: Sendable {
  /// What a cell holds.
  enum Cell: Hashable, Sendable {
    /// A number, by its digits.
    case number(PlainDecimal)
    /// Not shown, or another text.
    case text(String)
    /// Not defined.
    case undefined
    /// There is no such cell in this run.
    case absent

    /// The cell as the output shows it; nothing where it is not defined.
    var text: String {
      switch self {
      case .number(let number): number.text
      case .text(let text): text
      case .undefined: ""
      case .absent: "absent"
      }
    }
  }

  /// A row's name: the values of the key columns, and which of the rows of that name it is.
  struct RowName: Hashable, Sendable {
    let columns: [String]
    let values: [String]
    var number = 0

    /// The name as messages have it: `figure=fig3;series=total;quarter=12`.
    var text: String { zip(columns, values).map { "\($0)=\($1)" }.joined(separator: ";") }

    /// The value of a key column, or `nil` where the row has no such column.
    subscript(column: String) -> String? { columns.firstIndex(of: column).map { values[$0] } }
  }

  /// The name: `trajectory.by-diagnosis`.
  let name: String
  /// The columns that hold figures, in the order of the first row.
  private(set) var columns: [String] = []
  /// The names of the rows, in order.
  private(set) var order: [RowName] = []
  private var rows: [RowName: [String: Cell]] = [:]

  /// A table without rows.
  init(_ name: String) {
    self.name = name
  }

  /// The rows of a table, whose columns `keys` name them.
  init(_ name: String, keys: [String], rows nodes: [JSONNode]) {
    self.name = name
    for node in nodes {
      var row = RowName(columns: keys, values: keys.map { node[$0].map(Self.cell)?.text ?? "" })
      while rows[row] != nil { row.number += 1 }
      order.append(row)
      var cells: [String: Cell] = [:]
      for member in node.members where !keys.contains(member.key) { cells[member.key] = Self.cell(member.node) }
      rows[row] = cells
      if columns.isEmpty { columns = node.members.map(\.key).filter { !keys.contains($0) } }
    }
  }

  private static func cell(_ node: JSONNode) -> Cell {
    if let number = node.decimal { return .number(number) }
    if let text = node.text { return .text(text) }
    if case .null = node.value { return .undefined }
    return .text(node.line)
  }

  /// The cell of a row and column.
  subscript(row: RowName, column: String) -> Cell { rows[row]?[column] ?? .absent }

  /// Whether there is such a row.
  func holds(_ row: RowName) -> Bool { rows[row] != nil }
}
