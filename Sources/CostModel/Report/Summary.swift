/// What a run says on a page: who was studied, what changed, what it rests on.
///
/// The words follow from the figures; without a control group they say "change" and never "effect".
public struct Summary: Sendable {
  private let analysis: Analysis

  /// The summary of an analysis.
  public init(_ analysis: Analysis) {
    self.analysis = analysis
  }

  private var study: Study { analysis.ledger.data.study }
  private var rule: DisclosureRule? { DisclosureRule(study) }

  /// The cohorts whose figures may be shown.
  private var shownComparisons: [PeriodComparison] {
    analysis.comparisons.filter { comparison in
      let count = comparison.cohort.members.count
      return count > 0 && rule?.isSmall(count) != true
    }
  }

  /// The page, with a line feed at its end.
  public var text: String {
    (heading + cohorts + changes + grounds + hidden + warnings).joined(separator: "\n") + "\n"
  }

  private var heading: [String] {
    let pricing = study.pricing
    let money =
      pricing.mode == .fixed
      ? "Kronor in the money of \(pricing.priceYear)" : "Kronor in the money of each quarter's own year"
    let hasControl = analysis.ledger.data.clients.list.contains(where: \.isControl)
    let caution =
      hasControl
      ? "Groups are shown each by itself: a change is not an effect."
      : "No control group: a change is not an effect."
    return [study.title, "\(money), per client and year. \(caution)", ""]
  }

  private var cohorts: [String] {
    // Taken from the table as it is shown, so that the summary tells no more than the table.
    let table = analysis.disclosedCohortTable.rows
    var lines = ["Clients"]
    for cohort in analysis.cohorts {
      let authorities = cohort.definition.requires.map { study.actors.names[$0] }.joined(separator: ", ")
      let steps = table.filter { $0[0] == .text(cohort.definition.id) }.map { CSVFormat.field($0[3]) }
      let (all, left) = (steps.first ?? "0", steps.last ?? "0")
      lines.append("  \(padded(cohort.definition.id, 12)) n = \(left) of \(all)  (\(authorities))")
    }
    return lines + [""]
  }

  private var changes: [String] {
    var lines: [String] = []
    for comparison in shownComparisons {
      lines.append("Change from base, cohort \(comparison.cohort.definition.id) (95 percent interval)")
      for measure in comparison.bookedMeasures {
        guard case .cost(.authority(let actor), .real) = measure else { continue }
        for (number, period) in comparison.periods.enumerated() where isShown(comparison, number) {
          let name = padded(study.actors.names[actor], 20) + padded(period.id, 8)
          lines.append("  \(name)\(words(for: comparison.change(of: measure, in: number)))")
        }
      }
      for (number, period) in comparison.periods.enumerated() where isShown(comparison, number) {
        guard let society = comparison.society(in: number) else { continue }
        let name = padded("society's net", 20) + padded(period.id, 8)
        let meaning =
          hasProduction(comparison)
          ? "production less real costs" : "real costs alone: the cohort's income was not reviewed"
        lines.append("  \(name)\(signed(society.change))  (\(meaning))")
      }
      lines.append("")
    }
    return lines
  }

  /// Whether a period is compared with the base, over enough clients.
  private func isShown(_ comparison: PeriodComparison, _ period: Int) -> Bool {
    period != comparison.base && rule?.isSmall(comparison.count(in: period)) != true
  }

  /// Whether the cohort's authorities have services that produce: else society's net is its real costs.
  private func hasProduction(_ comparison: PeriodComparison) -> Bool {
    let services = analysis.ledger.data.schablon.services
    return services.contains { service in
      comparison.cohort.definition.requires.contains(service.authority)
        && service.posts.contains { $0.postClass == .production }
    }
  }

  private func words(for change: PeriodComparison.Change) -> String {
    guard let mean = change.change.mean, let base = change.base else { return "no clients" }
    var text = signed(mean)
    if let low = change.change.low, let high = change.change.high {
      text += "  (\(signed(low)) … \(signed(high)))"
    }
    return text + "  from \(KronorText.grouped(base))"
  }

  private var grounds: [String] {
    guard !shownComparisons.isEmpty else { return [] }
    var lines = ["What the real costs rest on (window)"]
    for comparison in shownComparisons {
      let grounds = comparison.priceGrounds(in: analysis.ledger)
      let name = padded(comparison.cohort.definition.id, 12)
      guard let share = grounds.groundedShare else {
        lines.append("  \(name) no share: no real costs, or corrections below zero")
        continue
      }
      let percent = KronorText.decimal(share * 100, decimals: 1)
      let rest = KronorText.decimal(100 - share * 100, decimals: 1)
      lines.append(
        "  \(name) \(percent) percent on prices with a source or observed amounts, \(rest) percent on illustrations")
    }
    return lines + [""]
  }

  private var hidden: [String] {
    guard rule != nil else { return [] }
    let small = analysis.comparisons.filter {
      !shownComparisons.map(\.cohort.definition.id).contains($0.cohort.definition.id)
    }
    .filter { !$0.cohort.members.isEmpty }
    var lines = [
      "Counts below \(study.minimumCell) people are written <\(study.minimumCell), and so are counts that would give one back."
    ]
    if !small.isEmpty {
      let names = small.map(\.cohort.definition.id).joined(separator: ", ")
      lines.append("Too small to show anything: \(names). For internal work: --no-suppression.")
    }
    return lines + [""]
  }

  private var warnings: [String] {
    let found = analysis.ledger.rowCounts.flatMap { source in
      source.problems.filter { $0.count > 0 }.map { (source.file, $0.name, $0.count) }
    }
    let unknown = analysis.ledger.data.unknownCoverageClients
    let ofCoverage =
      unknown > 0 ? [(study.sources.coverage.file, "coverage_unknown_client", unknown)] : []
    let all = found + ofCoverage
    guard !all.isEmpty else {
      let rows = analysis.ledger.rowCounts.reduce(0) { $0 + $1.rows }
      return [rows == 0 ? "There are no rows of events." : "All \(KronorText.grouped(rows)) rows of events were used."]
    }
    let width = (all.map(\.0.count).max() ?? 0) + 2
    return ["Rows that gave nothing, and warnings (table quality)"]
      + all.map { "  \(padded($0.0, width))\(padded($0.1, 25))\(KronorText.grouped($0.2))" }
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }

  private func signed(_ money: Money) -> String {
    (money.millionths > 0 ? "+" : "") + KronorText.grouped(money)
  }

  private func signed(_ kronor: Double) -> String {
    signed(Money(millionths: Int128((kronor * 1_000_000).rounded(.toNearestOrEven))))
  }
}
