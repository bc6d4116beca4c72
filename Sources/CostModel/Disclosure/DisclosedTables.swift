extension Analysis {
  /// The tables as they may leave the program; small counts are hidden, and what would give them back.
  public var disclosedTables: [Table] {
    guard let rule = DisclosureRule(ledger.data.study) else { return tables }
    ledger.data.progress?(ProgressStage(.hidesCounts))
    return TableHider(self, rule).shown
  }
}

/// Hides cells of a study's tables by its rule.
private struct TableHider {
  private let rule: DisclosureRule
  private let finder: QuantityFinder
  private let hidden: HiddenQuantities
  /// What the tables of the evaluation may not tell of few clients.
  private let evaluation: EvaluationHiding
  /// The tables, complete, each with what its rows show.
  private let tables: [(table: Table, rows: [QuantityFinder.Row])]

  init(_ analysis: Analysis, _ rule: DisclosureRule) {
    self.rule = rule
    let finder = QuantityFinder(analysis)
    self.finder = finder
    tables = analysis.tables.map { ($0, finder.rows(of: $0)) }
    var store = QuantityStore(RelationFinder(finder, periods: analysis.ledger.data.study.periods))
    for (table, rows) in tables {
      for (cells, row) in zip(table.rows, rows) {
        for (column, quantity) in row.counts {
          if case .people(let count) = cells[column] { store.add(quantity, people: count) }
        }
      }
    }
    if rule.isStrict { analysis.addSums(to: &store, finder) }
    store.linkOwners()
    let hidden = HiddenQuantities(store, rule)
    self.hidden = hidden
    evaluation = EvaluationHiding(analysis, rule) { cohort in
      hidden.isHidden(Quantity(clients: finder.steps.last(of: cohort), part: 0, kind: .remaining))
    }
  }

  /// The tables with what must be hidden hidden.
  var shown: [Table] {
    tables.map { table, rows in
      var shown = table
      shown.rows = zip(table.rows, rows).compactMap { cells, row in
        // A cohort or subgroup that is hidden has no rows; a quarter or period of one has rows without figures.
        if let cohort = row.owners.first, cohort.kind == .remaining, hidden.isHidden(cohort) { return nil }
        return evaluation.shown(hide(cells, row, of: table), of: table)
      }
      return shown
    }
  }

  private func hide(_ cells: [Table.Cell], _ row: QuantityFinder.Row, of table: Table) -> [Table.Cell] {
    var cells = cells
    let counts = row.counts.map(\.quantity)
    let carriers = row.sums.compactMap { finder.users(of: $0) }
    // The sums of users who may be nobody would tell that they are somebody.
    if row.owners.contains(where: hidden.isHidden) || (counts + carriers).contains(where: hidden.isBlanked) {
      hideFigures(&cells, of: table)
      for (column, _) in row.counts { cells[column] = rule.hidden }
      return cells
    }
    for (column, quantity) in row.counts where hidden.isHidden(quantity) { cells[column] = rule.hidden }
    if row.isBetween, let last = cells.last {
      var isSmall = false
      if case .people(let count) = last { isSmall = rule.isSmall(count) }
      if isSmall || hidden.hidesSteps(ofParts: table.name != "cohort") { cells[cells.count - 1] = rule.hidden }
    }
    if hidesFigures(counts, row, of: table) {
      hideFigures(&cells, of: table)
    } else if isCarriedByFew(carriers) {
      for name in ["sd", "low", "high"] {
        if let column = table.columns.firstIndex(of: name), case .kronor = cells[column] { cells[column] = rule.hidden }
      }
    }
    return cells
  }

  /// Whether the figures of a row go with its counts.
  ///
  /// A decomposition's group is a cohort of its own; shares of the largest clients, and a share of a sample, tell how
  /// many they are of.
  private func hidesFigures(_ counts: [Quantity], _ row: QuantityFinder.Row, of table: Table) -> Bool {
    if rule.isStrict, (row.sums + row.beside).contains(where: hidden.isHidden) { return true }
    let isTelling = ["clients", "top1", "sample_users"].contains { table.columns.contains($0) }
    guard isTelling || rule.isStrict else { return false }
    return counts.contains { !$0.isOfClients && hidden.isHidden($0) && (isTelling || hidden.isSmall($0)) }
  }

  /// Whether all who have any of what the row sums are few: mean and standard deviation together would tell how few.
  private func isCarriedByFew(_ users: [Quantity]) -> Bool {
    users.contains(where: hidden.isSmall) && users.allSatisfy { hidden.isSmall($0) || hidden.isNobody($0) }
  }

  private func hideFigures(_ cells: inout [Table.Cell], of table: Table) {
    for column in cells.indices where table.columns[column] != "population_share" {
      switch cells[column] {
      case .money, .decimal, .kronor, .number, .undefined: cells[column] = rule.hidden
      case .text, .whole, .people, .hidden: break
      }
    }
  }
}

extension Analysis {
  /// Adds the sums that the tables show, each with the number of clients who carry it.
  fileprivate func addSums(to store: inout QuantityStore, _ finder: QuantityFinder) {
    let numbered =
      [(0, whole)]
      + subgroups.flatMap { column, groups in
        groups.map { (finder.parts[column]?[$0.value ?? ""] ?? 0, $0) }
      }
    for (part, group) in numbered {
      for trajectory in group.trajectories {
        let clients = finder.steps.last(of: trajectory.figure.id)
        for series in trajectory.series {
          guard let posts = finder.sets[clients]?.ofSeries[[trajectory.figure.id, series.id]] else { continue }
          for point in series.points {
            store.add(
              Quantity(clients: clients, part: part, kind: .sum(posts: posts, .quarter(point.quarter))),
              people: point.users)
          }
        }
      }
      for comparison in group.comparisons {
        let clients = finder.steps.last(of: comparison.cohort.definition.id)
        for measure in comparison.bookedMeasures {
          guard let posts = finder.sets[clients]?.ofMeasure[measure] else { continue }
          for period in comparison.periods.indices {
            let sums = comparison.comparison(of: measure, in: period)
            let times = [(Quantity.Time.period(period), sums.users), (finder.baseTime(beside: period), sums.baseUsers)]
            for (time, users) in times {
              store.add(Quantity(clients: clients, part: part, kind: .sum(posts: posts, time)), people: users)
            }
          }
          let users = comparison.comparison(of: measure, in: comparison.base).users
          store.add(Quantity(clients: clients, part: part, kind: .slope(posts: posts)), people: users)
        }
      }
    }
  }
}
