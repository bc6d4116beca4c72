/// The report of a study that a steering group reads, made of the tables as they may be shown.
///
/// Each section is a file of its own. A section takes its figures from the tables by their keys, so that the report tells
/// no more than they do; it chooses, orders and explains, and works nothing out but where a chart draws a sum or a share.
struct StudyReport {
  let terms: Terms
  let study: Study
  let schablon: Schablon
  /// The tables as they may be shown.
  let tables: [Table]
  let prices: [UsedPrices.Row]
  let provenance: Provenance
  let verification: Verification?
  /// What the evaluation answers, where the study has one.
  let evaluation: EvaluationAnswers?
  let inputs: [FileDigest]
  let program: Program
  let rows: Int
  let contactRows: Int
  let hasControl: Bool
  /// The cohorts that have figures in the tables, in the study's order.
  let cohorts: [CohortDefinition]
  /// What cohorts, figures and columns are called in the names of files and elements.
  let fileNames: FileNames

  /// The report of an analysis.
  ///
  /// - Parameters:
  ///   - analysis: The analysis.
  ///   - tables: Its tables as they may be shown.
  ///   - provenance: What their totals rest on.
  ///   - prices: The rows of the price lists that they rest on.
  ///   - verification: The tables held against what was published, where anything was.
  ///   - inputs: The files that the study was read from.
  ///   - program: Who makes the report.
  ///   - language: The language that it is written in.
  init(
    _ analysis: Analysis, tables: [Table], provenance: Provenance, prices: UsedPrices, verification: Verification?,
    inputs: [FileDigest], program: Program, language: Language
  ) {
    let data = analysis.ledger.data
    (study, schablon, self.tables) = (data.study, data.schablon, tables)
    terms = Terms(data.study, data.schablon, language: language)
    self.prices = prices.rows
    (self.provenance, self.verification, self.inputs, self.program) = (provenance, verification, inputs, program)
    evaluation = EvaluationAnswers(analysis, tables, terms: terms)
    rows = analysis.ledger.rowCounts.reduce(0) { $0 + $1.rows }
    contactRows = analysis.ledger.rowCounts.reduce(0) { $0 + $1.onStartDay }
    hasControl = data.clients.list.contains(where: \.isControl)
    cohorts = data.study.analysedCohorts.filter { tables.holdFigures(ofCohort: $0.id) }
    fileNames = FileNames(data.study.allCohorts.map(\.id) + data.study.subgroups)
  }

  /// The report.
  var document: Document {
    Document(
      language: terms.language, title: study.title,
      kind: text(sv: "Samhällsekonomisk analys av granskade akter", en: "Cost analysis of reviewed case records"),
      lead: lead,
      warning: study.disclosure == .none
        ? text(
          sv: "Internt arbetsmaterial: små antal är inte dolda. Får inte lämnas ut.",
          en: "Internal working material: small counts are not hidden. Not to be passed on.") : nil,
      sections: sections.filter { !$0.blocks.isEmpty })
  }

  private var sections: [Document.Section] {
    [
      resultSection, evaluationSection, clientSection, populationSection, quarterSection, changeSection, controlSection,
      payerSection, carrierSection, subgroupSection, publishedSection, qualitySection, methodSection, priceSection,
      repeatSection,
    ]
  }

  private var lead: String {
    let authorities = Set(study.allCohorts.flatMap(\.requires)).sorted().map { study.actors.names[$0] }
    let window = terms.quarters(study.window)
    let money =
      study.pricing.mode == .fixed
      ? text(
        sv: "Kronor i \(String(study.pricing.priceYear)) års penningvärde.",
        en: "Kronor in the money of \(String(study.pricing.priceYear)).")
      : text(sv: "Kronor i varje kvartals eget penningvärde.", en: "Kronor in the money of each quarter's own year.")
    guard !authorities.isEmpty else { return money }
    return text(
      sv:
        "Akter om \(everybody) hos \(terms.actors(authorities)), kvartal \(window) kring den första kontakten. \(money)",
      en:
        "The records of \(everybody) at \(terms.actors(authorities)), quarters \(window) around the first contact. \(money)"
    )
  }

  /// The clients of the study, as many as the tables tell of: a cohort begins with the clients of its group.
  private var everybody: String {
    func clients(of group: CohortDefinition.Group) -> String? {
      let cohort = study.allCohorts.first { $0.group == group }
      return cohort.flatMap { tables.rows(of: "cohort", where: ["analysis": $0.id, "step": "clients"]).first }
        .map { terms.clients($0["remaining"]) }
    }
    if let all = clients(of: .all) { return all }
    let isAlone = !hasControl
    return clients(of: .intervention).map {
      isAlone ? $0 : text(sv: "\($0) och en kontrollgrupp", en: "\($0) and a control group")
    }
      ?? clients(of: .control).map { text(sv: "\($0) i en kontrollgrupp", en: "\($0) of a control group") } ?? ""
  }

  // MARK: - What sections share

  /// The one of two texts that is in the report's language.
  func text(sv: @autoclosure () -> String, en: @autoclosure () -> String) -> String {
    terms.text(sv: sv(), en: en())
  }

  /// The period by which a change is shown.
  var headline: String { study.headlinePeriod?.id ?? "" }

  /// Base and the headline's period as they are called, in a sentence: `år 3 mot året före`.
  var againstBase: String {
    let (after, before) = (terms.period(headline), terms.period("base"))
    return text(sv: "\(after) mot \(before)", en: "\(after) against \(before)")
  }

  /// A section with its heading.
  func section(_ id: String, sv: String, en: String, _ blocks: [Block]) -> Document.Section {
    Document.Section(id: id, title: text(sv: sv, en: en), blocks: blocks)
  }

  /// What stands for a cell that is hidden; `nil` for one that is not.
  func hiddenText(_ cell: Table.Cell) -> String? {
    if case .hidden = cell { terms.hidden } else { nil }
  }

  /// The label of an axis of kronor, whole or with what digits small numbers need.
  var kronorLabel: @Sendable (Double) -> String {
    let numbers = terms.numbers
    return { value in
      let decimals = value == value.rounded() ? 0 : abs(value) < 1 ? 3 : 1
      return numbers.decimal(value, decimals: decimals) ?? "\(value)"
    }
  }

  /// The label of an axis of shares.
  var percentLabel: @Sendable (Double) -> String {
    let label = kronorLabel
    return { label($0) + " %" }
  }

  /// An interval in words: `+4 610 … +21 891`; nothing where there is none.
  func interval(_ row: TableRow) -> String {
    guard let low = row.number("low"), let high = row.number("high") else { return "" }
    return "\(terms.numbers.signed(low)) … \(terms.numbers.signed(high))"
  }
}
