/// A table as plain text: texts to the left, numbers to the right, two spaces between the columns.
///
/// ```
/// var table = TextTable([.left("service"), .right("price")])
/// table.add("boendestod", "434")
/// table.add("lakare", "3918")
/// // service     price
/// // boendestod    434
/// // lakare       3918
/// ```
///
/// A column is as wide as its longest cell, in letters; no line ends with spaces.
public struct TextTable: Sendable {
  /// A column: its heading, and the side on which its cells stand.
  public struct Column: Hashable, Sendable {
    /// The heading, which may be empty.
    public let heading: String
    /// Whether its cells end in line, as numbers do, and do not begin in line.
    public let isRight: Bool

    /// A column of texts.
    public static func left(_ heading: String) -> Column { Column(heading: heading, isRight: false) }

    /// A column of numbers.
    public static func right(_ heading: String) -> Column { Column(heading: heading, isRight: true) }
  }

  private let columns: [Column]
  private var rows: [[String]] = []

  /// A table without rows.
  public init(_ columns: [Column]) {
    self.columns = columns
  }

  /// The table with the cells as people read them: kronor whole and in groups of three digits, other numbers as they
  /// are, what is not defined empty.
  public init(_ table: Table) {
    columns = table.columns.enumerated().map { place, name in
      let isText = table.rows.contains { if case .text = $0[place] { true } else { false } }
      return isText ? .left(name) : .right(name)
    }
    rows = table.rows.map { $0.map(Self.text) }
  }

  /// Adds a row with a cell for each column.
  public mutating func add(_ cells: String...) { add(cells) }

  /// Adds a row with a cell for each column.
  public mutating func add(_ cells: [String]) {
    precondition(cells.count == columns.count, "a row has as many cells as the table has columns")
    rows.append(cells)
  }

  /// Whether the table has no rows.
  public var isEmpty: Bool { rows.isEmpty }

  /// The headings and the rows, a line each.
  public var lines: [String] { aligned([columns.map(\.heading)] + rows) }

  /// The rows, a line each, without the headings but as wide as they are.
  public var body: [String] { Array(lines.dropFirst()) }

  private func aligned(_ rows: [[String]]) -> [String] {
    let widths = columns.indices.map { place in rows.reduce(0) { max($0, $1[place].count) } }
    return rows.map { row in
      let cells = columns.indices.map { place in
        let space = String(repeating: " ", count: widths[place] - row[place].count)
        return columns[place].isRight ? space + row[place] : row[place] + space
      }
      let line = cells.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// A cell as people read it, on one line.
  static func text(_ cell: Table.Cell) -> String {
    switch cell {
    case .text(let text): text.split(whereSeparator: \.isNewline).joined(separator: " ")
    case .money(let money): KronorText.grouped(money)
    case .kronor(let value): KronorText.grouped(value)
    case .people(let number), .whole(let number): String(number)
    case .decimal, .number, .undefined, .hidden: CSVFormat.field(cell)
    }
  }
}
