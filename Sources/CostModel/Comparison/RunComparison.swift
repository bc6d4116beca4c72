/// Two runs side by side: which of their figures differ, and what of their inputs can explain it.
///
/// Rows are matched by the columns that name them, and numbers compared by their digits. What is hidden in one run and
/// shown in the other differs, and so does each cell of a row that only one of them has.
public struct RunComparison: Sendable {
  /// A difference of amounts that is overlooked.
  public struct Tolerance: Sendable {
    let kronor: PlainDecimal

    /// The tolerance that a text states in kronor, as `0.5`, or `nil` where it states none.
    public init?(kronor text: String) {
      guard let kronor = PlainDecimal(text.replacing(",", with: ".")), !text.hasPrefix("-") else { return nil }
      self.kronor = kronor
    }
  }

  /// The cells of a table.
  struct TableCount: Sendable {
    let table: String
    /// How many of them differ.
    var differing = 0
    /// How many there are, of both runs together.
    var cells = 0
  }

  /// A figure that differs, and the changes that can explain it by their places.
  struct Explained: Sendable {
    let difference: FigureDifference
    let changes: [Int]
  }

  /// The first run.
  let a: RunResults
  /// The second run.
  let b: RunResults
  let tolerance: Tolerance?
  /// What changed between them.
  let changes: [ChangedInput]
  /// The tables of both, in the order of the first.
  private(set) var counts: [TableCount] = []
  /// The figures that differ, in the order of their tables and rows.
  private(set) var differences: [Explained] = []

  /// Compares two runs.
  ///
  /// - Parameters:
  ///   - a: The first run, from which differences are counted.
  ///   - b: The second run.
  ///   - tolerance: The difference of amounts in kronor that is overlooked; `nil` for none.
  public init(_ a: RunResults, _ b: RunResults, tolerance: Tolerance? = nil) {
    self.a = a
    self.b = b
    self.tolerance = tolerance
    changes = ChangedInput.all(from: a, to: b)
    let its = Dictionary(b.tables.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let mine = Set(a.tables.map(\.name))
    for table in a.tables { compare(table, its[table.name] ?? ComparedTable(table.name)) }
    for table in b.tables where !mine.contains(table.name) { compare(ComparedTable(table.name), table) }
  }

  private mutating func compare(_ mine: ComparedTable, _ its: ComparedTable) {
    var count = TableCount(table: mine.name)
    let columns = mine.columns + its.columns.filter { !mine.columns.contains($0) }
    for row in mine.order + its.order.filter({ !mine.holds($0) }) {
      for column in columns {
        count.cells += 1
        let found = FigureDifference(
          table: mine.name, row: row, column: column, a: mine[row, column], b: its[row, column])
        guard let found, !found.isWithin(tolerance?.kronor) else { continue }
        count.differing += 1
        differences.append(
          Explained(difference: found, changes: changes.indices.filter { changes[$0].reach.holds(found) }))
      }
    }
    counts.append(count)
  }

  /// The figures that differ and that nothing which changed can explain.
  var unexplained: [FigureDifference] { differences.filter(\.changes.isEmpty).map(\.difference) }

  /// The comparison as a page of text, with a line feed at its end.
  public var text: String { ComparisonText(self).text }

  /// The figures that differ as a table, one a row, with the names of the changes that can explain it.
  public var table: Table {
    var table = Table(
      "comparison", keys: "table;row;column", figures: "a;b;difference;percent;explained_by")
    for explained in differences {
      let found = explained.difference
      table.add(
        .text(found.table), .text(found.row.text), .text(found.column), .text(found.a.text), .text(found.b.text),
        .text(found.difference?.text ?? ""), .number(found.percent),
        .text(explained.changes.map { changes[$0].name }.joined(separator: ", ")))
    }
    return table
  }
}
