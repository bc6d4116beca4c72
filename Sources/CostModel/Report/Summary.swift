/// What a run says on a page: who was studied, what changed, what it rests on.
///
/// The words follow from the figures; without a control group they say "change" and never "effect".
public struct Summary: Sendable {
  private let analysis: Analysis
  private let tables: [Table]
  private let grounding: Provenance
  private let verification: Verification?
  private let inputs: [FileDigest]

  /// The summary of an analysis.
  ///
  /// - Parameters:
  ///   - analysis: The analysis.
  ///   - tables: Its tables as they may be shown.
  ///   - verification: The tables held against what was published, where anything was.
  ///   - inputs: The files that the study was read from.
  public init(_ analysis: Analysis, _ tables: [Table], verification: Verification? = nil, inputs: [FileDigest]) {
    self.init(analysis, tables, Provenance(analysis, tables), verification: verification, inputs: inputs)
  }

  /// The summary of an analysis whose provenance is known already.
  init(
    _ analysis: Analysis, _ tables: [Table], _ provenance: Provenance, verification: Verification?,
    inputs: [FileDigest]
  ) {
    self.analysis = analysis
    grounding = provenance
    self.tables = tables
    self.verification = verification
    self.inputs = inputs
  }

  private var study: Study { analysis.ledger.data.study }

  /// The ids of the cohorts that have figures in the tables as they may be shown.
  private var shownCohorts: [String] {
    study.analysedCohorts.map(\.id).filter { tables.holdFigures(ofCohort: $0) }
  }

  private var shownComparisons: [PeriodComparison] {
    let shown = Set(shownCohorts)
    return analysis.comparisons.filter { shown.contains($0.cohort.definition.id) }
  }

  /// The page, with a line feed at its end.
  public var text: String {
    (heading + cohorts + changes + answers + evaluation + contact + published + grounds + provenance + hidden + warnings
      + files)
      .joined(separator: "\n")
      + "\n"
  }

  private var heading: [String] {
    let pricing = study.pricing
    let money =
      pricing.mode == .fixed
      ? "Kronor in the money of \(pricing.priceYear)" : "Kronor in the money of each quarter's own year"
    let hasControl = analysis.ledger.data.clients.list.contains(where: \.isControl)
    let caution =
      hasControl
      ? analysis.differences.isEmpty
        ? "Groups are shown each by itself: a change is not an effect."
        : "But in the evaluation groups are shown each by itself: a change is not an effect."
      : "No control group: a change is not an effect."
    return [study.title, "\(money), per client and year. \(caution)", ""]
  }

  private var cohorts: [String] {
    var lines = ["Clients"]
    for cohort in analysis.cohorts {
      let authorities = cohort.definition.requires.map { study.actors.names[$0] }.joined(separator: ", ")
      let steps = tables.rows(of: "cohort", where: ["analysis": cohort.definition.id])
        .map { CSVFormat.field($0["remaining"]) }
      let (all, left) = (steps.first ?? "0", steps.last ?? "0")
      lines.append("  \(cohort.definition.id.padded(12, gap: 1)) n = \(left) of \(all)  (\(authorities))")
    }
    return lines + [""]
  }

  private var changes: [String] {
    var lines: [String] = []
    for cohort in shownCohorts {
      let changes = tables.rows(of: "before_after", where: ["cohort": cohort, "level": "authority", "class": "real"])
      lines.append("Change from base, cohort \(cohort) (95 percent interval); trend a quarter in the base")
      for row in changes {
        let name = row.text("key").padded(20, gap: 1) + row.text("period").padded(periodWidth, gap: 1)
        lines.append("  \(name)\(words(for: row)); \(trend(besides: row))")
      }
      for row in tables.rows(of: "society", where: ["cohort": cohort]) where row.text("period") != "base" {
        let name = "society's net".padded(20, gap: 1) + row.text("period").padded(periodWidth, gap: 1)
        lines.append("  \(name)\(signed(row["change"]))  (\(meaningOfNet(of: cohort)))")
      }
      lines.append("")
    }
    return lines
  }

  /// The width of the column of periods.
  private var periodWidth: Int { (study.periods.map(\.id.count).max() ?? 0) + 2 }

  private func words(for row: TableRow) -> String {
    guard row.number("change") != nil else { return signed(row["change"]) }
    return "\(signed(row["change"]))\(interval(of: row))  from \(kronor(row["base"], KronorText.grouped))"
  }

  private func trend(besides row: TableRow) -> String {
    let keys: KeyValuePairs = [
      "cohort": row.text("cohort"), "level": row.text("level"), "key": row.text("key"), "class": row.text("class"),
    ]
    guard let trend = tables.rows(of: "trend", where: keys).first, trend["slope"] != .undefined else {
      return "no trend: the base is a single quarter"
    }
    return "\(signed(trend["slope"]))\(interval(of: trend))"
  }

  private func interval(of row: TableRow) -> String {
    guard let low = row.number("low"), let high = row.number("high") else { return "" }
    return "  (\(KronorText.signed(low)) … \(KronorText.signed(high)))"
  }

  private func signed(_ cell: Table.Cell) -> String { kronor(cell, KronorText.signed) }

  /// A cell in whole kronor.
  private func kronor(_ cell: Table.Cell, _ words: (Money) -> String) -> String {
    switch cell {
    case .money(let money): words(money)
    case .undefined: "no clients"
    default: CSVFormat.field(cell)
    }
  }

  /// What society's net is made of: without income in the cohort's records it is the real costs alone.
  private func meaningOfNet(of id: String) -> String {
    let requires = study.analysedCohorts.first { $0.id == id }?.requires ?? []
    return analysis.ledger.data.schablon.holdsProduction(of: requires)
      ? "production less real costs" : "real costs alone: the cohort's income was not reviewed"
  }

  private var answers: [String] {
    let terms = Terms.ids(study, analysis.ledger.data.schablon)
    return Answers(terms: terms, study: study, cohorts: shownCohorts, tables: tables).paragraphs.flatMap { paragraph in
      [paragraph.question] + Self.wrapped(paragraph.sentences.joined(separator: " ")) + [""]
    }
  }

  /// What the intervention cost and what came back, where the study has an evaluation.
  private var evaluation: [String] {
    let terms = Terms.ids(study, analysis.ledger.data.schablon)
    guard let answers = EvaluationAnswers(analysis, tables, terms: terms) else { return [] }
    return ["The evaluation"] + Self.wrapped(answers.assumptionWords)
      + answers.identities.flatMap(Self.wrapped) + [""]
      + answers.paragraphs.flatMap { [$0.question] + $0.sentences.flatMap(Self.wrapped) + [""] }
  }

  /// A text in lines of at most 110 letters, indented; no number is parted.
  private static func wrapped(_ text: String) -> [String] {
    var words: [String] = []
    for word in text.split(separator: " ") {
      let isRest = word.prefix(3).count { $0.isASCII && $0.isNumber } == 3
      if isRest, let last = words.last, last.last?.isNumber == true {
        words[words.count - 1] += " " + word
      } else {
        words.append(String(word))
      }
    }
    var lines: [String] = []
    for word in words {
      if let last = lines.last, last.count + word.count < 110 {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append("  " + word)
      }
    }
    return lines
  }

  /// What stands in quarter 0 that came of the contact itself.
  private var contact: [String] {
    let rows = analysis.ledger.rowCounts.reduce(0) { $0 + $1.onStartDay }
    guard rows > 0 else { return [] }
    let periods = study.periods.filter { $0.range.contains(0) }.map(\.id)
    let place =
      periods.isEmpty
      ? "No period holds quarter 0, so no change above does; the figures do."
      : "The change of \(periods.joined(separator: ", ")) holds them."
    return [
      "Warning: quarter 0 holds costs of the first contact itself: \(KronorText.grouped(rows)) rows of events begin on"
        + " the client's own start.", place, "",
    ]
  }

  /// Whether what was published of the study comes out.
  private var published: [String] {
    guard let verification else { return [] }
    let failing = verification.results.filter { $0.outcome != .holds }
    return [
      "What was published (published.csv, table verification)", "  " + VerificationReport(verification).conclusion,
    ]
      + failing.map { result in
        let came = result.computed.isEmpty ? result.outcome.words : result.computed
        return
          "  \(result.claim.id): \(result.claim.relation.rawValue) \(result.claim.published.value), comes out \(came)"
      } + [""]
  }

  private var grounds: [String] {
    guard !shownComparisons.isEmpty else { return [] }
    var lines = ["What the real costs rest on (window)"]
    for comparison in shownComparisons {
      let grounds = comparison.priceGrounds(in: analysis.ledger)
      let name = comparison.cohort.definition.id.padded(12, gap: 1)
      guard let share = grounds.groundedShare else {
        lines.append("  \(name) no share: no real costs, or corrections below zero")
        continue
      }
      if study.disclosure == .strict {
        // The share of a total that is shown would be what few clients carry: only its tenth is said.
        let tenth = Int((share * 10).rounded(.down)) * 10
        lines.append("  \(name) at least \(tenth) percent on prices with a source or observed amounts")
        continue
      }
      let percent = KronorText.decimal(share * 100, decimals: 1)
      let rest = KronorText.decimal(100 - share * 100, decimals: 1)
      lines.append(
        "  \(name) \(percent) percent on prices with a source or observed amounts, \(rest) percent on illustrations")
    }
    return lines + [""]
  }

  private var provenance: [String] {
    let text = ProvenanceText(provenance: grounding, width: 12)
    return text.totals + text.headlines
  }

  private var hidden: [String] {
    guard study.disclosure != .none else { return [] }
    let shown = Set(shownCohorts)
    let small = analysis.comparisons.map(\.cohort).filter {
      !shown.contains($0.definition.id) && !$0.members.isEmpty
    }
    var lines = [
      "Counts below \(study.minimumCell) people are written <\(study.minimumCell), and so are counts that would give one back."
    ]
    if !small.isEmpty {
      let names = small.map(\.definition.id).joined(separator: ", ")
      lines.append("Too small to show anything: \(names). For internal work: --no-suppression.")
    }
    return lines + [""]
  }

  private var warnings: [String] {
    let found = tables.rows(of: "quality")
    guard !found.isEmpty else {
      let rows = analysis.ledger.rowCounts.reduce(0) { $0 + $1.rows }
      return [rows == 0 ? "There are no rows of events." : "All \(KronorText.grouped(rows)) rows of events were used."]
    }
    let width = (found.map { $0.text("source").count }.max() ?? 0) + 2
    return ["Rows that gave nothing, and warnings (table quality)"]
      + found.map {
        "  \($0.text("source").padded(width))\($0.text("problem").padded(25, gap: 1))\(KronorText.grouped($0.number("count") ?? 0))"
      }
  }

  /// The files that were read, each with the beginning of its SHA-256 and its size.
  private var files: [String] {
    guard !inputs.isEmpty else { return [] }
    let width = (inputs.map(\.file.count).max() ?? 0) + 2
    return ["", "Input files (the first 16 digits of their SHA-256; bytes)"]
      + inputs.map { "  \($0.file.padded(width))\($0.sha256.prefix(16))  \(KronorText.grouped($0.bytes))" }
  }
}
