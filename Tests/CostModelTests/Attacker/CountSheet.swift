/// The counts of people that a set of tables holds, each once, whatever cells it stands in.
struct CountSheet {
  /// A count that some cell is for.
  struct Count {
    /// The number, where any cell shows it.
    var value: Int?
    /// Whether a cell says that it is hidden, as `<4`; it may also be empty.
    var isMarked = false
    /// Whether such a cell is hidden in a row of which anything else is shown: then it is no row without clients.
    var standsInShownRow = false
    /// The first cell.
    let cell: Cell
    /// The tables that have a row for it, a bit for each ``CountReader/Base``.
    var bases: UInt16 = 0
    /// The columns in which it is hidden, as ``column``.
    var hiddenIn: Set<String> = []
  }

  /// Where a count stands.
  struct Cell {
    let table: Int
    let row: Int
    let column: Int
  }

  /// A part of a table that is there or not as a whole: the rows of a cohort in a subgroup.
  struct Block: Hashable {
    let base: Int
    let scope: Int
    let cohort: Int
  }

  var tables: [ShownTable] = []
  private(set) var counts: [AttackedQuantity: Count] = [:]
  private(set) var blocks: Set<Block> = []
  /// The quantities in the order in which they were met, so that every run of an attack is the same.
  private(set) var order: [AttackedQuantity] = []
  /// The share of a sample in percent, where a cell tells it.
  var sampleShares: [AttackedQuantity: Double] = [:]
  /// What figures beside it tell of a count, as the least and the most that it can be.
  var figureBounds: [AttackedQuantity: ClosedRange<Int>] = [:]

  mutating func add(_ quantity: AttackedQuantity, at cell: Cell, standsInShownRow: Bool, base: CountReader.Base) {
    let field = tables[cell.table].rows[cell.row][cell.column]
    if counts[quantity] == nil { order.append(quantity) }
    var count = counts[quantity] ?? Count(cell: cell)
    count.bases |= base.bit
    if let value = Int(field) {
      count.value = count.value ?? value
    } else if field.hasPrefix("<") {
      count.isMarked = true
      count.standsInShownRow = count.standsInShownRow || standsInShownRow
      if standsInShownRow { count.hiddenIn.insert(column(of: cell)) }
    }
    counts[quantity] = count
  }

  mutating func addBlock(_ base: CountReader.Base, scope: Int, cohort: Int) {
    blocks.insert(Block(base: base.place, scope: scope, cohort: cohort))
  }

  /// Tells a count that stands in no table.
  mutating func reveal(_ quantity: AttackedQuantity, _ value: Int) {
    if let count = counts[quantity], count.value == nil { counts[quantity]?.value = value }
  }

  /// The table and column of a cell, subgroups together: `cohort.removed`.
  func column(of cell: Cell) -> String {
    tables[cell.table].base + "." + tables[cell.table].columns[cell.column]
  }

  /// A cell in words: `cohort.by-sex[man;fig1;excluded].removed`.
  func name(of cell: Cell) -> String {
    let table = tables[cell.table]
    let keys = CountReader.keyCount(of: table)
    return "\(table.name)[\(table.rows[cell.row].prefix(keys).joined(separator: ";"))].\(table.columns[cell.column])"
  }
}
