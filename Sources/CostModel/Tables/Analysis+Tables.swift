extension Analysis {
  /// All tables of the study, complete: nothing is hidden in them; see ``disclosedTables``.
  ///
  /// First those of all clients, then those by each column that the study names, with the column's value before the
  /// other keys: `trajectory.by-diagnosis`.
  public var tables: [Table] {
    var tables = tables(of: whole)
    if ledger.data.population != nil { tables.append(representativenessTable) }
    tables.append(qualityTable)
    if let evaluation {
      tables += EvaluationTables(evaluation: evaluation, actors: ledger.data.study.actors).all
      if !differences.isEmpty { tables += differenceTables }
    }
    for (column, groups) in subgroups {
      tables += Self.joined(groups.map { ($0.value ?? Subgroups.unknown, self.tables(of: $0)) }, by: column)
    }
    return tables
  }

  /// The table `cohort` of all clients, complete.
  var cohortTable: Table { groupTables(of: whole).cohortTable }

  private func groupTables(of group: AnalysisGroup) -> GroupTables {
    GroupTables(group: group, schablon: ledger.data.schablon, actors: ledger.data.study.actors)
  }

  private func tables(of group: AnalysisGroup) -> [Table] {
    let tables = groupTables(of: group)
    return [
      tables.cohortTable, tables.trajectoryTable, tables.beforeAfterTable, tables.trendTable, tables.actorTable,
      tables.flowTable,
      tables.societyTable, tables.redistributionTable, tables.correlationTable, tables.decompositionTable,
      tables.grossTable, tables.concentrationTable,
    ]
  }

  /// Puts the same table of several groups under each other, with the group's value in front.
  private static func joined(_ groups: [(value: String, tables: [Table])], by column: String) -> [Table] {
    guard let first = groups.first else { return [] }
    return first.tables.indices.map { place in
      var table = Table(
        "\(first.tables[place].name).by-\(column)", keys: [column] + first.tables[place].keyColumns,
        figures: Array(first.tables[place].figureColumns))
      for group in groups {
        table.rows += group.tables[place].rows.map { [.text(group.value)] + $0 }
      }
      return table
    }
  }

  /// The table `representativeness`: shares in percent, differences in percentage points.
  var representativenessTable: Table {
    var table = Table(
      "representativeness", keys: "item",
      figures: "sample_n;sample_users;sample_share;population_n;population_share;difference;low;high;p")
    for item in representativeness {
      table.add(
        .text(item.item), .people(item.sampleCount), .people(item.sampleUsers), .number(item.sampleShare),
        item.populationCount.map { .whole($0) } ?? .undefined, .number(item.populationShare),
        .number(item.comparison.map { 100 * $0.difference }), .number(item.comparison.map { 100 * $0.low }),
        .number(item.comparison.map { 100 * $0.high }), .number(item.comparison?.probability))
    }
    return table
  }

  /// The table `quality`: what gave nothing, and what deserves a look, where there is any.
  var qualityTable: Table {
    var table = Table("quality", keys: "source;problem", figures: "count")
    for source in ledger.rowCounts {
      for (problem, count) in source.problems where count > 0 {
        table.add(.text(source.file), .text(problem), .whole(count))
      }
    }
    let unknown = ledger.data.unknownCoverageClients.count
    if unknown > 0 {
      table.add(
        .text(ledger.data.study.sources.coverage.file), .text("coverage_unknown_client"), .whole(unknown))
    }
    return table
  }
}

extension Ledger.RowCounts {
  /// The counts by problem, in the order of the table `quality`.
  public var problems: [(name: String, count: Int)] {
    RowProblem.allCases.map { ($0.rawValue, count(of: $0)) }
  }

  private func count(of problem: RowProblem) -> Int {
    switch problem {
    case .leftOut: leftOut
    case .unknownClient: unknownClient
    case .excludedClient: excludedClient
    case .openWithoutCoverage: openWithoutCoverage
    case .outsideWindow: outsideWindow
    case .notObserved: notObserved
    case .duplicateRow: duplicateRows
    case .overlappingStay: overlappingStays
    }
  }
}
