/// Hides what the tables of an evaluation would tell of few clients.
///
/// - A control group of too few clients, or of a number that is hidden elsewhere, is not compared with: its rows go.
/// - So does an evaluation whose clients, those observed in the whole window, are too few.
/// - A count of the control group, and of a quarter of the event study, is hidden where it is small or too near the whole
///   group's, and what it is of goes with it where it is small.
/// - Under `strict` an actor whom few clients stand behind has no figures, and another one with it, since society is all
///   actors and production together; nor has a difference that few clients of a group carry.
struct EvaluationHiding: Sendable {
  /// What is known of a cohort.
  private struct Known: Sendable {
    var isSmall = false
    var isControlSmall = false
    var headline: EvaluationAssumptions.Counterfactual?
    var hiddenActors: Set<String> = []
    var counts: (own: Int, control: Int) = (0, 0)
    /// The differences that few carry, by level, key, class and period or quarter.
    var fewUsers: Set<[String]> = []
  }

  private let rule: DisclosureRule
  private var cohorts: [String: Known] = [:]

  /// The hiding of an analysis; `isHidden` tells of which cohorts the number of clients may not be known.
  init(_ analysis: Analysis, _ rule: DisclosureRule, isHidden: (_ cohort: String) -> Bool) {
    self.rule = rule
    let study = analysis.ledger.data.study
    for cohort in analysis.evaluation?.cohorts ?? [] {
      var known = Known()
      known.isSmall = rule.isSmall(cohort.count)
      known.isControlSmall = rule.isSmall(cohort.controlCount)
      known.headline = cohort.headline
      if rule.isStrict { known.hiddenActors = Self.hiddenActors(cohort, rule, study.actors) }
      cohorts[cohort.definition.id] = known
    }
    let controls = study.analysedCohorts.filter { $0.group == .control }
    for group in analysis.differences {
      let id = group.comparison.cohort.definition.id
      let size = group.control.cohort.members.count
      var known = cohorts[id] ?? Known()
      let same = controls.filter { $0.requires == group.comparison.cohort.definition.requires && $0.minContact == nil }
      if rule.isSmall(size) || same.contains(where: { isHidden($0.id) }) { known.isControlSmall = true }
      known.counts = (group.comparison.cohort.members.count, size)
      if rule.isStrict { known.fewUsers = Self.fewUsers(group, rule, analysis) }
      cohorts[id] = known
    }
  }

  /// The actors whom few clients of a group stand behind, and one more where there is but one.
  private static func hiddenActors(_ cohort: CohortEvaluation, _ rule: DisclosureRule, _ actors: Actors) -> Set<String>
  {
    let carried = zip(cohort.perspectives, cohort.carriers).filter { $0.0 != .society && $0.1 != (0, 0) }
    func isFew(_ carriers: (own: Int, control: Int)) -> Bool {
      rule.isSmall(carriers.own) || rule.isSmall(carriers.control)
    }
    var hidden = carried.filter { isFew($0.1) }.map(\.0)
    if hidden.count == 1, let next = carried.filter({ !isFew($0.1) }).min(by: { $0.1.own < $1.1.own }) {
      hidden.append(next.0)
    }
    return Set(hidden.map { actors.name(of: $0) })
  }

  private static func fewUsers(_ group: GroupDifferences, _ rule: DisclosureRule, _ analysis: Analysis) -> Set<[String]>
  {
    let tables = GroupTables(
      group: analysis.whole, schablon: analysis.ledger.data.schablon, actors: analysis.ledger.data.study.actors)
    var few: Set<[String]> = []
    for measure in group.measures {
      guard case .cost(let key, let postClass) = measure else { continue }
      let keys = [tables.level(of: key), tables.name(of: key), postClass.rawValue]
      for (number, period) in group.comparison.periods.enumerated() {
        for comparison in [group.comparison, group.control] {
          let sums = comparison.comparison(of: measure, in: number)
          if rule.isSmall(sums.users) || rule.isSmall(sums.baseUsers) { few.formUnion([keys, keys + [period.id]]) }
        }
      }
      for quarter in group.quarters {
        let users = group.users(of: measure, inQuarter: quarter)
        if rule.isSmall(users.own) || rule.isSmall(users.control) { few.formUnion([keys, keys + ["\(quarter)"]]) }
      }
    }
    return few
  }

  /// A row of a table of the evaluation as it may be shown, or `nil` where it may not; others as they are.
  func shown(_ cells: [Table.Cell], of table: Table) -> [Table.Cell]? {
    let isOfDifferences = ["did", "event_study", "pretrend"].contains(table.name)
    let isOfEvaluation = ["evaluation", "evaluation_summary", "intervals", "sensitivity", "scenarios"].contains(
      table.name)
    guard isOfDifferences || isOfEvaluation else { return cells }
    func text(_ column: String) -> String { table.columns.firstIndex(of: column).map { cells[$0].keyText } ?? "" }
    guard let known = cohorts[text("cohort")] else { return cells }
    if isOfDifferences { return known.isControlSmall ? nil : difference(cells, known, of: table) }
    guard !known.isSmall else { return nil }
    let isAgainstControl =
      table.columns.contains("counterfactual")
      ? text("counterfactual") == EvaluationAssumptions.Counterfactual.control.rawValue
      : known.headline == .control || table.name == "scenarios"
    if known.isControlSmall, isAgainstControl { return nil }
    return known.hiddenActors.contains(text("perspective")) ? hidingFigures(cells, of: table) : cells
  }

  private func difference(_ cells: [Table.Cell], _ known: Known, of table: Table) -> [Table.Cell] {
    var cells = cells
    var isOfFew = false
    for (name, whole) in [("n1", known.counts.own), ("n0", known.counts.control)] {
      guard let column = table.columns.firstIndex(of: name), case .people(let count) = cells[column] else { continue }
      if rule.isSmall(count) { isOfFew = true }
      if rule.isSmall(count) || rule.isSmall(whole - count) { cells[column] = rule.hidden }
    }
    let keys = cells.dropFirst().prefix(table.keyCount - 1).map(\.keyText)
    return isOfFew || known.fewUsers.contains(keys) ? hidingFigures(cells, of: table) : cells
  }

  private func hidingFigures(_ cells: [Table.Cell], of table: Table) -> [Table.Cell] {
    var cells = cells
    for column in table.keyCount..<cells.count {
      switch cells[column] {
      case .people, .text: break
      default: cells[column] = rule.hidden
      }
    }
    return cells
  }
}
