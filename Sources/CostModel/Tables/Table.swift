/// A table as every format sees it: named columns, rows of typed cells.
///
/// Analyses know no table, and formats work nothing out.
public struct Table: Sendable {
  /// The name, which is also the file's: `before_after`.
  public let name: String
  /// The columns' names.
  public let columns: [String]
  /// The rows, in order.
  public var rows: [[Cell]]

  /// A table without rows.
  public init(_ name: String, columns: [String]) {
    self.name = name
    self.columns = columns
    rows = []
  }

  /// A table without rows whose columns stand in one text, as the contract writes them.
  init(_ name: String, columns: String) {
    self.init(name, columns: columns.split(separator: ";").map(String.init))
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
