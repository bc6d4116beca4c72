/// Works out how the rows of a study's tables are made.
struct RowDeriver {
  let analysis: Analysis
  let row: ExplainedRow
  /// The analyses of the row's subgroup, or of all clients.
  let group: AnalysisGroup
  /// The row's subgroup in words, with a space before it, or nothing.
  private let groupWords: String

  var ledger: Ledger { analysis.ledger }
  var study: Study { ledger.data.study }
  var schablon: Schablon { ledger.data.schablon }
  private var tables: GroupTables { GroupTables(group: group, schablon: schablon, actors: study.actors) }

  init(_ analysis: Analysis, _ row: ExplainedRow) {
    self.analysis = analysis
    self.row = row
    let parts = row.table.name.split(separator: ".", maxSplits: 1)
    let column = parts.count == 2 ? String(parts[1].dropFirst("by-".count)) : nil
    let value = row.table.rows[row.row].first?.keyText ?? ""
    let groups = analysis.subgroups.first { $0.column == column }?.groups ?? []
    group = groups.first { ($0.value ?? Subgroups.unknown) == value } ?? analysis.whole
    groupWords = column.map { " with the \($0) \(value)" } ?? ""
  }

  /// How the row is made, or `nil` for a row of a table that is no sum over clients.
  func derivation() -> RowDerivation? {
    switch row.table.name.prefix(while: { $0 != "." }) {
    case "trajectory": trajectory()
    case "before_after": beforeAfter()
    case "trend": trend()
    case "actors": actors()
    case "flows": flows()
    case "society": society()
    case "redistribution": redistribution()
    case "correlation": correlation()
    case "decomposition": decomposition()
    case "decomposition_gross": decompositionGross()
    case "concentration": concentration()
    case "representativeness": representativeness()
    case "cohort": cohortStep()
    case "did": difference()
    case "event_study": quarterDifference()
    case "pretrend": preTrend()
    case "evaluation", "evaluation_summary", "intervals", "sensitivity", "scenarios": evaluated()
    default: nil
    }
  }

  // MARK: - What derivations share

  /// The comparison of the row's cohort.
  var comparison: PeriodComparison? {
    group.comparisons.first { $0.cohort.definition.id == row.text("cohort") }
  }

  /// The place of the row's period.
  func period(of comparison: PeriodComparison) -> Int? {
    comparison.periods.firstIndex { $0.id == row.text("period") }
  }

  /// The measure that the row's level, key and class name.
  func measure(of comparison: PeriodComparison, _ postClass: PostClass) -> Measure? {
    comparison.bookedMeasures.first { isNamed($0, postClass) }
  }

  /// Whether the row's level and key, and a class, name a measure.
  func isNamed(_ measure: Measure, _ postClass: PostClass) -> Bool {
    guard case .cost(let key, postClass) = measure else { return false }
    return tables.level(of: key) == row.text("level") && tables.name(of: key) == row.text("key")
  }

  /// The clients of a cohort who are observed in all quarters of some ranges, at all of its authorities.
  func observed(_ cohort: Cohort, in ranges: [ClosedRange<Int>]) -> [Int] {
    let mask = ranges.reduce(0) { $0 | ledger.observation.mask(of: $1) }
    return cohort.members.filter {
      ledger.observation.mask(client: $0, authorities: cohort.definition.requires) & mask == mask
    }
  }

  /// Who counts, in words.
  func counted(_ cohort: Cohort, in quarters: String) -> String {
    let authorities = cohort.definition.requires.map { study.actors.names[$0] }.joined(separator: ", ")
    return "clients of cohort \(cohort.definition.id)\(groupWords) who are observed at \(authorities) in \(quarters)"
  }

  /// The sum of a measure over the quarters of a period.
  func sum(
    _ name: String, _ measure: Measure, of comparison: PeriodComparison, in period: Study.Period
  ) -> RowDerivation.Sum {
    RowDerivation.Sum(
      name: name, words: "\(words(for: measure)) in \(words(for: period))",
      posts: comparison.bookedPosts[measure] ?? [], quarters: period.range)
  }

  /// A period with its quarters: `year1 (quarters 1 … 4)`.
  func words(for period: Study.Period) -> String {
    "\(period.id) (\(words(for: period.range)))"
  }

  /// A range of quarters: `quarters -4 … -1`.
  func words(for range: ClosedRange<Int>) -> String {
    range.count == 1 ? "quarter \(range.lowerBound)" : "quarters \(range.lowerBound) … \(range.upperBound)"
  }

  /// What a measure sums.
  func words(for measure: Measure) -> String {
    let names = study.actors.names
    switch measure {
    case .cost(let key, let postClass):
      let kind =
        switch postClass {
        case .real: "real costs"
        case .transfer: "transfers"
        case .production: "production"
        }
      switch key {
      case .authority(let actor):
        return postClass == .production
          ? "\(kind) in the records of \(names[actor])" : "\(kind) that \(names[actor]) bears"
      case .careForm(let authority, let name): return "\(kind) of \(name) at \(names[authority])"
      case .service(let service): return "\(kind) of \(schablon.services[service].id)"
      case .all: return "all \(kind)"
      }
    case .transfersOut(let actor): return "transfers that \(names[actor]) pays"
    case .transfersIn(let actor): return "transfers that \(names[actor]) receives"
    case .flow(let service, let place):
      let post = schablon.services[service].posts[place]
      let parties = [post.payer, post.receiver].compactMap { $0.map { names[$0] } }.joined(separator: " to ")
      return "transfers of \(schablon.services[service].id)/\(post.id) from \(parties)"
    }
  }

  /// In whose money the row counts.
  var money: String {
    study.pricing.mode == .fixed
      ? "kronor in the money of \(study.pricing.priceYear)" : "kronor in the money of each quarter's own year"
  }
}
