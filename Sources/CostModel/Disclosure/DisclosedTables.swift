extension Analysis {
  /// The tables as they may leave the program; small counts are hidden, and what would give them back.
  public var disclosedTables: [Table] {
    guard let rule = DisclosureRule(ledger.data.study) else { return tables }
    let hider = TableHider(self, rule)
    return tables.map { hider.hide(in: $0) }
  }

  /// The table `cohort` of all clients as it may leave the program; the other tables are not made for it.
  var disclosedCohortTable: Table {
    guard let rule = DisclosureRule(ledger.data.study) else { return cohortTable }
    return TableHider(self, rule).hide(in: cohortTable)
  }
}

/// Hides cells of a study's tables by its rule.
struct TableHider {
  private let rule: DisclosureRule
  /// The cohorts without figures, by the cells that begin their rows: id, or subgroup and id.
  private var small: Set<[Table.Cell]> = []
  /// The periods without figures, by the cells of cohort, or subgroup and cohort, and period.
  private var smallPeriods: Set<[Table.Cell]> = []

  init(_ analysis: Analysis, _ rule: DisclosureRule) {
    self.rule = rule
    for cohort in analysis.whole.cohorts where rule.isSmall(cohort.members.count) {
      small.insert([.text(cohort.definition.id)])
    }
    for (_, groups) in analysis.subgroups {
      for (place, cohort) in analysis.whole.cohorts.enumerated() {
        let sizes = groups.map { $0.cohorts[place].members.count }
        let isHidden = rule.hiddenParts(sizes)
        for (group, isHidden) in zip(groups, isHidden) where isHidden {
          small.insert([.text(group.value ?? ""), .text(cohort.definition.id)])
        }
      }
    }
    for group in [analysis.whole] + analysis.subgroups.flatMap(\.groups) {
      for comparison in group.comparisons {
        let owner = (group.value.map { [Table.Cell.text($0)] } ?? []) + [.text(comparison.cohort.definition.id)]
        for (number, period) in comparison.periods.enumerated() where rule.isSmall(comparison.count(in: number)) {
          smallPeriods.insert(owner + [.text(period.id)])
        }
      }
    }
  }

  /// The table with what must be hidden hidden.
  func hide(in table: Table) -> Table {
    if table.columns.contains("step") { return hideSteps(in: table) }
    var shown = table
    let owner = table.columns.firstIndex { ["cohort", "figure"].contains($0) }
    if let owner { shown.rows.removeAll { small.contains(Array($0[...owner])) } }
    let period = table.columns.firstIndex(of: "period")
    for row in shown.rows.indices {
      var isOfFew = false
      if let size = table.columns.firstIndex(of: "n") { isOfFew = rule.isSmall(people(shown.rows[row][size])) }
      if let owner, let period, smallPeriods.contains(shown.rows[row][...owner] + [shown.rows[row][period]]) {
        isOfFew = true
      }
      let hasSmall = shown.rows[row].contains { rule.isSmall(people($0)) }
      if hasSmall, rule.isStrict || table.columns.contains("sample_users") { isOfFew = true }
      hide(&shown.rows[row], isOfFew: isOfFew)
    }
    return table.columns.contains("clients") ? hideGroups(in: shown, of: table, owner: owner) : shown
  }

  private func hide(_ row: inout [Table.Cell], isOfFew: Bool) {
    for column in row.indices {
      switch row[column] {
      case .people(let count): if isOfFew || rule.isSmall(count) { row[column] = rule.hidden }
      case .money, .kronor, .number, .undefined: if isOfFew { row[column] = rule.hidden }
      case .text, .whole, .hidden: break
      }
    }
  }

  /// The four groups of a decomposition are parts of the cohort: where one is hidden, so is another, with its figures.
  private func hideGroups(in shown: Table, of table: Table, owner: Int?) -> Table {
    var hidden = shown
    guard let clients = table.columns.firstIndex(of: "clients"), let owner else { return shown }
    let full = table.rows.filter { !small.contains(Array($0[...owner])) }
    for first in stride(from: 0, to: full.count, by: Decomposition.Group.allCases.count) {
      let rows = first..<min(first + Decomposition.Group.allCases.count, full.count)
      let parts = rule.hiddenParts(rows.map { people(full[$0][clients]) })
      for (row, isHidden) in zip(rows, parts) where isHidden {
        hidden.rows[row][clients] = rule.hidden
        hide(&hidden.rows[row], isOfFew: true)
      }
    }
    return hidden
  }

  // MARK: - Steps of cohorts

  private func hideSteps(in table: Table) -> Table {
    var hidden = table
    let owner = table.columns.count - 4
    var first = 0
    var firstRows: [Range<Int>] = []
    while first < table.rows.count {
      var end = first
      while end < table.rows.count, table.rows[end][...owner] == table.rows[first][...owner] { end += 1 }
      firstRows.append(first..<end)
      first = end
    }
    for rows in firstRows {
      // A subgroup without figures tells nothing of its steps either.
      let isSubgroup = owner > 0 && small.contains(Array(table.rows[rows.lowerBound][...owner]))
      if isSubgroup {
        for row in rows { hide(&hidden.rows[row], isOfFew: true) }
      } else {
        hideSteps(rows, of: &hidden)
      }
    }
    // All cohorts of a group begin with the same clients: hidden in one, hidden in all.
    let last = table.columns.count - 1
    if firstRows.contains(where: { hidden.rows[$0.lowerBound][last] == rule.hidden }), owner == 0 {
      for rows in firstRows { hidden.rows[rows.lowerBound][last] = rule.hidden }
    }
    return hidden
  }

  /// The clients removed at each step and those who are left at the end are parts of the clients at the start.
  private func hideSteps(_ rows: Range<Int>, of table: inout Table) {
    let (removed, remaining) = (table.columns.count - 2, table.columns.count - 1)
    let counts = rows.map { people(table.rows[$0][removed]) } + [people(table.rows[rows.upperBound - 1][remaining])]
    let isHidden = rule.hiddenParts(counts)
    guard let first = isHidden.firstIndex(of: true), let last = isHidden.lastIndex(of: true) else { return }
    let isWholeHidden = first == last  // nothing else to hide: then the clients at the start are hidden
    for (step, row) in rows.enumerated() {
      if isHidden[step] { table.rows[row][removed] = rule.hidden }
      let isBetween = step >= first && step < last
      let tells = isWholeHidden ? step < first : isBetween
      if tells || rule.isSmall(people(table.rows[row][remaining])) { table.rows[row][remaining] = rule.hidden }
    }
    if isHidden[counts.count - 1] { table.rows[rows.upperBound - 1][remaining] = rule.hidden }
  }

  private func people(_ cell: Table.Cell) -> Int {
    if case .people(let count) = cell { return count }
    return 0
  }
}
