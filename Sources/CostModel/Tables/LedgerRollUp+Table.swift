extension LedgerRollUp {
  /// The roll-up, complete: nothing is hidden in it; see ``disclosedTable``.
  ///
  /// The last rows are the totals of the classes: the first column but `class` holds `total`, the others nothing.
  var table: Table {
    let volumes = hasVolumes ? ["volume"] + (columns.contains(.unit) ? [] : ["unit"]) : []
    var table = Table(
      "ledger", keys: columns.map(\.rawValue),
      figures: volumes + ["cost", "users", "cost_per_user", "clients", "cost_per_client"])
    table.rows = (rows + totals).map(cells)
    return table
  }

  /// Whether rows have one unit each.
  private var hasVolumes: Bool { columns.contains(.service) || columns.contains(.unit) || isOfOneService }

  private func cells(_ row: Row) -> [Table.Cell] {
    let volume = row.unit == .undefined ? Table.Cell.undefined : .volume(millionths: row.volume)
    let volumes = hasVolumes ? [volume] + (columns.contains(.unit) ? [] : [row.unit]) : []
    func average(over count: Int) -> Table.Cell {
      count > 0 ? .money(row.cost.scaled(by: 1, over: count)) : .undefined
    }
    return row.keys + volumes + [
      .money(row.cost), .people(row.users), average(over: row.users), .people(row.clients),
      average(over: row.clients),
    ]
  }
}
