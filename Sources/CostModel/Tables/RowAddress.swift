/// The way to rows of a table: the table's name and what its key columns hold.
///
/// ```
/// trajectory   figure=fig3;series=total;quarter=12
/// ```
public struct RowAddress: Hashable, Sendable {
  /// What a key column holds.
  public struct Key: Hashable, Sendable {
    /// The column.
    public let column: String
    /// What it holds, as the table's file writes it.
    public let value: String

    /// A key column with its value.
    public init(column: String, value: String) {
      self.column = column
      self.value = value
    }
  }

  /// The table's name: `before_after`.
  public let table: String
  /// The keys, in any order.
  public let keys: [Key]

  /// The rows of a table with these keys.
  public init(table: String, keys: [Key]) {
    self.table = table
    self.keys = keys
  }

  /// The keys that a text names: `figure=fig3;series=total;quarter=12`; an empty one names none.
  ///
  /// - Parameter text: Pairs with `;` between them.
  /// - Returns: The keys.
  /// - Throws: ``Failure/noPair(_:)`` where a part is no pair.
  public static func keys(in text: String) throws(Failure) -> [Key] {
    var keys: [Key] = []
    for part in text.split(separator: ";") {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let column = pair[0].trimmed
      guard pair.count == 2, !column.isEmpty else { throw .noPair(String(part)) }
      guard !keys.contains(where: { $0.column == column }) else { throw .doubledColumn(column) }
      keys.append(Key(column: column, value: pair[1].trimmed))
    }
    return keys
  }

  /// Why an address leads to no row, or to several.
  public enum Failure: Error, Hashable, Sendable {
    /// A part of a text that is not `column=value`.
    case noPair(String)
    /// A column that is named twice.
    case doubledColumn(String)
    /// A table that the study does not have.
    case unknownTable(String, among: [String])
    /// A column that is no key of the table.
    case unknownColumn(String, table: String, among: [String])
    /// A value that no row with the keys before it has.
    case unknownValue(RowAddress.Key, table: String, among: [String])
    /// Several rows, which differ in a column.
    case severalRows(count: Int, table: String, column: String, among: [String])
    /// A table without rows.
    case noRows(String)
  }
}

extension Substring {
  /// The text without spaces at its ends.
  fileprivate var trimmed: String {
    String(self.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

extension RowAddress.Failure: CustomStringConvertible {
  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .noPair(let text): "\"\(text)\" is no key; write column=value, with ; between keys"
    case .doubledColumn(let column): "\(column) is named twice; keep one"
    case .unknownTable(let table, let tables):
      "the study has no table \"\(table)\"; \(NearestWord.hint(for: table, in: tables, list: "the folder tables of a run"))"
    case .unknownColumn(let column, let table, let columns):
      "\"\(column)\" is no key of \(table); \(NearestWord.hint(for: column, in: columns))"
    case .unknownValue(let key, let table, let values):
      "no row of \(table) has the \(key.column) \"\(key.value)\""
        + (values.isEmpty ? "" : "; \(NearestWord.hint(for: key.value, in: values, list: "the table \(table)"))")
    case .noRows(let table): "\(table) has no rows"
    case .severalRows(let count, let table, let column, let values):
      "\(count) rows of \(table) have these keys; add \(column): \(Self.list(values))"
    }
  }

  private static func list(_ values: [String]) -> String {
    values.count <= 8 ? values.joined(separator: ", ") : "\(values[0]), \(values[1]) … \(values[values.count - 1])"
  }
}

extension Table.Cell {
  /// What a key column holds, as the table's file writes it; empty for a cell that is no key.
  public var keyText: String {
    switch self {
    case .text(let text): text
    case .whole(let number): String(number)
    case .people, .money, .kronor, .number, .decimal, .undefined, .hidden: ""
    }
  }
}

extension Table {
  /// The keys of a row.
  public func keys(ofRow row: Int) -> [RowAddress.Key] {
    zip(keys.prefix(keyCount), rows[row]).map { RowAddress.Key(column: $0, value: $1.keyText) }
  }
}

extension [Table] {
  /// The one row that an address leads to.
  ///
  /// - Parameter address: The table and keys enough to tell the row from all others.
  /// - Returns: The table, and the place of the row in it.
  /// - Throws: ``RowAddress/Failure`` where there is no such row, or more than one.
  public func row(at address: RowAddress) throws(RowAddress.Failure) -> (table: Table, row: Int) {
    guard let table = first(where: { $0.name == address.table }) else {
      throw .unknownTable(address.table, among: map(\.name))
    }
    for (place, key) in address.keys.enumerated()
    where address.keys[..<place].contains(where: { $0.column == key.column }) { throw .doubledColumn(key.column) }
    var left = [Int](table.rows.indices)
    for key in address.keys {
      guard let column = table.keys.prefix(table.keyCount).firstIndex(of: key.column) else {
        throw .unknownColumn(key.column, table: table.name, among: [String](table.keys.prefix(table.keyCount)))
      }
      let fitting = left.filter { table.rows[$0][column].keyText == key.value }
      guard !fitting.isEmpty else {
        throw .unknownValue(key, table: table.name, among: table.values(of: column, in: left))
      }
      left = fitting
    }
    guard left.count == 1, let row = left.first else {
      for (column, name) in table.keys.prefix(table.keyCount).enumerated() {
        let values = table.values(of: column, in: left)
        if values.count > 1 { throw .severalRows(count: left.count, table: table.name, column: name, among: values) }
      }
      throw .noRows(table.name)
    }
    return (table, row)
  }
}

extension Table {
  /// The different values of a key column in some rows, in the order in which they come.
  fileprivate func values(of column: Int, in rows: [Int]) -> [String] {
    rows.reduce(into: []) { values, row in
      let value = self.rows[row][column].keyText
      if !values.contains(value) { values.append(value) }
    }
  }
}
