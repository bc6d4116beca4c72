/// Hides what the tables of an evaluation would tell of few clients.
///
/// - A control group of too few clients, or of a number that is hidden elsewhere, is not compared with: its rows go.
/// - So does an evaluation whose clients, those observed in the whole window, are too few.
/// - A count of the control group, and of a quarter of the event study, is hidden where it is small or too near the whole
///   group's, and what it is of goes with it where it is small.
/// - Where few clients carry a difference or an actor's budget, its spread goes: mean and standard error, or the share of
///   draws above 0, would tell how few.
/// - Under `strict` such a difference goes whole, in all its quarters and periods, and with it all of its class but the
///   sum, since they add up. Where few stand behind an actor or production no actor has figures but society, since
///   society is all of them together; and no range of one service or authority is shown, as it tells what that is worth.
struct EvaluationHiding: Sendable {
  /// What is known of a cohort.
  private struct Known: Sendable {
    var isSmall = false
    var isControlSmall = false
    var headline: EvaluationAssumptions.Counterfactual?
    /// The perspectives that few clients of a group stand behind.
    var fewPerspectives: Set<String> = []
    /// Whether few stand behind production, which is no perspective of its own.
    var isProductionOfFew = false
    var counts: (own: Int, control: Int) = (0, 0)
    /// The differences that few clients of a group carry, by level, key, class, and period or quarter.
    var fewTimes: Set<[String]> = []
    /// Those of them that few carry at any time, by level, key and class.
    var fewMeasures: Set<[String]> = []
    /// The classes of those of them that are a part of a sum.
    var fewClasses: Set<String> = []
  }

  private let rule: DisclosureRule
  private var cohorts: [String: Known] = [:]

  /// The hiding of an analysis; `isHidden` tells of which cohorts the number of clients may not be known.
  init(_ analysis: Analysis, _ rule: DisclosureRule, isHidden: (_ cohort: String) -> Bool) {
    self.rule = rule
    let study = analysis.ledger.data.study
    func isFew(_ carriers: (own: Int, control: Int)) -> Bool {
      rule.isSmall(carriers.own) || rule.isSmall(carriers.control)
    }
    for cohort in analysis.evaluation?.cohorts ?? [] {
      var known = Known()
      known.isSmall = rule.isSmall(cohort.count)
      known.isControlSmall = rule.isSmall(cohort.controlCount)
      known.headline = cohort.headline
      for (perspective, carriers) in zip(cohort.perspectives, cohort.carriers) where isFew(carriers) {
        known.fewPerspectives.insert(study.actors.name(of: perspective))
      }
      known.isProductionOfFew = isFew(cohort.productionCarriers)
      cohorts[cohort.definition.id] = known
    }
    let controls = study.analysedCohorts.filter { $0.group == .control && $0.minContact == nil }
    for group in analysis.differences {
      let definition = group.comparison.cohort.definition
      let size = group.control.cohort.members.count
      var known = cohorts[definition.id] ?? Known()
      let same = controls.filter { Set($0.requires) == Set(definition.requires) }
      if rule.isSmall(size) || same.contains(where: { isHidden($0.id) }) { known.isControlSmall = true }
      known.counts = (group.comparison.cohort.members.count, size)
      known.fewTimes = Self.fewTimes(group, rule, analysis)
      known.fewMeasures = Set(known.fewTimes.map { Array($0.prefix(3)) })
      known.fewClasses = Set(known.fewMeasures.filter { $0[0] != "all" }.map { $0[2] })
      cohorts[definition.id] = known
    }
  }

  /// The periods and quarters in which few clients of a group have a measure, there or in the base; `base` for its quarters.
  private static func fewTimes(
    _ group: GroupDifferences, _ rule: DisclosureRule, _ analysis: Analysis
  ) -> Set<[String]> {
    let tables = GroupTables(
      group: analysis.whole, schablon: analysis.ledger.data.schablon, actors: analysis.ledger.data.study.actors)
    let base = group.comparison.periods[group.comparison.base].range
    var few: Set<[String]> = []
    for measure in group.measures {
      guard case .cost(let key, let postClass) = measure else { continue }
      let keys = [tables.level(of: key), tables.name(of: key), postClass.rawValue]
      var isBaseFew = false
      for (number, period) in group.comparison.periods.enumerated() {
        for comparison in [group.comparison, group.control] {
          let sums = comparison.comparison(of: measure, in: number)
          if rule.isSmall(sums.users) || rule.isSmall(sums.baseUsers) { few.insert(keys + [period.id]) }
          isBaseFew = isBaseFew || rule.isSmall(sums.baseUsers)
        }
      }
      for quarter in group.quarters {
        let users = group.users(of: measure, inQuarter: quarter)
        guard isBaseFew || rule.isSmall(users.own) || rule.isSmall(users.control) else { continue }
        few.insert(keys + ["\(quarter)"])
        if base.contains(quarter) { few.insert(keys + ["base"]) }
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
    let perspective = text("perspective")
    let isFew = known.fewPerspectives.contains(perspective)
    guard rule.isStrict else { return isFew ? hiding(Self.spread, in: cells, of: table) : cells }
    if table.name == "sensitivity", text("parameter").contains("/") { return nil }
    let hidesActors = known.isProductionOfFew || !known.fewPerspectives.isEmpty
    return isFew || (hidesActors && perspective != Perspective.societyName) ? hiding(nil, in: cells, of: table) : cells
  }

  /// The columns that tell how few carry a mean.
  private static let spread: Set = [
    "se", "low", "high", "p", "chi2", "percentile_low", "percentile_high", "bca_low", "bca_high",
    "probability_positive",
  ]

  private func difference(_ cells: [Table.Cell], _ known: Known, of table: Table) -> [Table.Cell] {
    var cells = cells
    var isOfFew = false
    for (name, whole) in [("n1", known.counts.own), ("n0", known.counts.control)] {
      guard let column = table.columns.firstIndex(of: name), case .people(let count) = cells[column] else { continue }
      if rule.isSmall(count) { isOfFew = true }
      if rule.isSmall(count) || rule.isSmall(whole - count) { cells[column] = rule.hidden }
    }
    if isOfFew { return hiding(nil, in: cells, of: table) }
    let keys = cells.dropFirst().prefix(3).map(\.keyText)
    guard rule.isStrict else {
      let time = table.keyCount > 4 ? cells[4].keyText : "base"
      return known.fewTimes.contains(keys + [time]) ? hiding(Self.spread, in: cells, of: table) : cells
    }
    return known.fewMeasures.contains(keys) || (keys[0] != "all" && known.fewClasses.contains(keys[2]))
      ? hiding(nil, in: cells, of: table) : cells
  }

  /// The cells with the figures of some columns hidden, or of all where none are named.
  private func hiding(_ columns: Set<String>?, in cells: [Table.Cell], of table: Table) -> [Table.Cell] {
    var cells = cells
    for column in table.keyCount..<cells.count where columns?.contains(table.columns[column]) != false {
      switch cells[column] {
      case .people, .text: break
      case .undefined where columns != nil: break
      default: cells[column] = rule.hidden
      }
    }
    return cells
  }
}
