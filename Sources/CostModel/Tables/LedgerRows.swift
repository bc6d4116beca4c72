/// The rows of a ledger as a table: one for each client, quarter, service and post.
///
/// These are rows of single people: they are for whoever asked for them by name, and for nobody else.
struct LedgerRows: Sendable {
  /// The table without rows.
  static let header = Table(
    "ledger", keys: "client;quarter;relative;authority;service;post;class;payer;receiver",
    figures: "volume;unit;price;cost")

  private let names: LedgerNames
  private let kind: Study.QuarterKind
  /// The clients' ids by number.
  let ids: [String]

  init(_ ledger: Ledger) {
    names = LedgerNames(ledger)
    kind = ledger.data.study.quarters
    ids = ledger.data.clients.allIDs
  }

  /// The table of some rows.
  func table(_ rows: [LedgerRow]) -> Table {
    var table = Self.header
    table.rows = rows.map(cells)
    return table
  }

  private func cells(_ row: LedgerRow) -> [Table.Cell] {
    let ofLine = names.names(ofLine: row.line)
    var cells: [Table.Cell] = []
    cells.reserveCapacity(Self.header.columns.count)
    cells.append(.text(ids[row.client]))
    cells.append(.text(row.quarterName(kind)))
    cells.append(.whole(row.relative))
    for name in ofLine.dropLast() { cells.append(name.cell) }
    cells.append(.volume(millionths: row.volume))
    cells.append(ofLine[ofLine.count - 1].cell)
    cells.append(row.price.map { .decimal($0) } ?? .undefined)
    cells.append(.money(row.cost))
    return cells
  }
}

extension Table.Cell {
  /// A volume in millionths of its unit.
  static func volume(millionths: Int128) -> Table.Cell {
    .decimal(millionths, decimals: 6)
  }

  /// A fraction as a decimal of at most 12 significant digits.
  static func decimal(_ ratio: Ratio) -> Table.Cell {
    let (significand, decimals) = ratio.decimal
    return .decimal(significand, decimals: decimals)
  }
}
