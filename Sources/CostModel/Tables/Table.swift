/// A table as every format sees it: named columns, rows of typed cells.
///
/// Analyses know no table, and formats work nothing out.
public struct Table: Sendable {
  /// The name, which is also the file's: `before_after`.
  public let name: String
  /// The columns' names, those of the keys first.
  public let columns: [String]
  /// How many of the columns, from the first, are keys: together they name a row.
  public let keyCount: Int
  /// The rows, in order.
  public var rows: [[Cell]]

  /// The columns that together name a row.
  public var keyColumns: ArraySlice<String> { columns.prefix(keyCount) }

  /// The columns that hold figures.
  public var figureColumns: ArraySlice<String> { columns.dropFirst(keyCount) }

  /// A table without rows.
  public init(_ name: String, keys: [String], figures: [String]) {
    self.name = name
    columns = keys + figures
    keyCount = keys.count
    rows = []
  }

  /// A table without rows whose columns stand in one text each, as the contract writes them.
  init(_ name: String, keys: String, figures: String) {
    func words(_ text: String) -> [String] { text.split(separator: ";").map(String.init) }
    self.init(name, keys: words(keys), figures: words(figures))
  }

  /// What a cell holds.
  public enum Cell: Hashable, Sendable {
    /// A name.
    case text(String)
    /// A number of people.
    case people(Int)
    /// A whole number that counts no people: a quarter, a number of rows.
    case whole(Int)
    /// An exact amount in kronor.
    case money(Money)
    /// An exact number that is no amount, such as a volume: this / 10 to the power `decimals`.
    case decimal(Int128, decimals: Int)
    /// A statistic in kronor.
    case kronor(Double)
    /// Any other statistic.
    case number(Double)
    /// Not defined.
    case undefined
    /// Not shown, since it would tell of fewer people than this.
    case hidden(below: Int)
  }

  /// Adds a row with a cell for each column.
  mutating func add(_ cells: Cell...) {
    precondition(cells.count == columns.count, "a row of \(name) has as many cells as columns")
    rows.append(cells)
  }
}

extension Table.Cell {
  /// A statistic in kronor, or nothing.
  static func kronor(_ value: Double?) -> Table.Cell { value.map { .kronor($0) } ?? .undefined }

  /// An amount, or nothing.
  static func money(_ value: Money?) -> Table.Cell { value.map { .money($0) } ?? .undefined }

  /// A statistic, or nothing.
  static func number(_ value: Double?) -> Table.Cell { value.map { .number($0) } ?? .undefined }
}

extension Table {
  /// The columns by names that differ: `by-class` for a first column `class` beside another `class`.
  ///
  /// The first column of a table by subgroups is named by the study and may be called like one of the table's own.
  var keys: [String] {
    guard let first = columns.first, columns.dropFirst().contains(first) else { return columns }
    return ["by-\(first)"] + columns.dropFirst()
  }
}
