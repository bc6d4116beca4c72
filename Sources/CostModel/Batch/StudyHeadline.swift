/// The headline figures of a study's cohort, as its tables may be shown: what is hidden there is hidden here.
struct StudyHeadline: Sendable {
  /// The cohort's id.
  let cohort: String
  /// The last period, whose change is told; empty where the study has none but the base.
  let period: String
  /// Against what the evaluation stands: `base`, `trend` or `control`; empty without an evaluation.
  let counterfactual: String
  /// The figures by their columns, in the order of ``columns``.
  private(set) var figures: [Table.Cell]

  /// The columns of the figures, in order, each with what it counts.
  ///
  /// `clients` is the size of the cohort, `n` the clients who were reviewed both in the base and in the period: those
  /// behind the change. `change` is that of all real costs per client and year, from the base to the period. What the
  /// evaluation came to is society's, per client, and its ratios. All intervals are of 95 percent.
  static let columns: [(name: String, measure: Measure)] = [
    ("clients", .people), ("n", .people), ("change", .kronor), ("low", .kronor), ("high", .kronor), ("npv", .kronor),
    ("npv_low", .kronor), ("npv_high", .kronor), ("bcr", .number), ("bcr_low", .number), ("bcr_high", .number),
    ("sroi", .number), ("sroi_low", .number), ("sroi_high", .number),
  ]

  /// What a column counts.
  enum Measure: Sendable {
    case people
    case kronor
    case number
  }

  /// The figure in a column.
  subscript(_ column: String) -> Table.Cell {
    Self.columns.firstIndex { $0.name == column }.map { figures[$0] } ?? .undefined
  }

  /// The figure in a column for reading: where a cohort is too small to be shown, what it lacks is hidden.
  func shown(_ column: String) -> Table.Cell {
    if case .hidden = self["clients"], self[column] == .undefined { self["clients"] } else { self[column] }
  }

  /// The headlines of a study that was worked out, one for each analysed cohort.
  static func all(of run: StudyRun) -> [StudyHeadline] {
    guard let study = run.study else { return [] }
    return study.analysedCohorts.map { StudyHeadline(cohort: $0.id, study, run.tables) }
  }

  private init(cohort: String, _ study: Study, _ tables: [Table]) {
    self.cohort = cohort
    period = study.headlinePeriod?.id ?? ""
    let clients = tables.rows(of: "cohort", where: ["analysis": cohort]).last?["remaining"] ?? .undefined
    let change = tables.rows(
      of: "before_after", where: ["cohort": cohort, "level": "all", "class": "real", "period": period]
    ).first
    let against = study.evaluation?.assumptions.counterfactual.rawValue ?? ""
    let keys: KeyValuePairs = [
      "cohort": cohort, "counterfactual": against, "perspective": Perspective.societyName,
    ]
    let value = tables.rows(of: "evaluation_summary", where: keys).first
    counterfactual = value == nil ? "" : against
    let intervals = tables.rows(of: "intervals", where: keys)
    func ratio(_ name: String) -> [Table.Cell] {
      let interval = intervals.first { $0.text("statistic") == name }
      return [value?[name], interval?["bca_low"], interval?["bca_high"]].map { $0 ?? .undefined }
    }
    figures =
      [clients] + ["n", "change", "low", "high"].map { change?[$0] ?? .undefined }
      + ["npv", "low", "high"].map { value?[$0] ?? .undefined } + ratio("bcr") + ratio("sroi")
  }
}

extension StudyHeadline {
  /// The headline as JSON: its figures by their columns, with the digits of delimited text.
  var value: JSONValue {
    .object(
      [
        JSONValue.Member("cohort", .text(cohort)), JSONValue.Member("period", .text(period)),
        JSONValue.Member("counterfactual", .text(counterfactual)),
      ] + zip(Self.columns, figures).map { JSONValue.Member($0.name, JSONValue($1)) })
  }

  /// The headline that JSON holds, or `nil` where it is none.
  init?(_ node: JSONNode) {
    guard let cohort = node["cohort"]?.text, let period = node["period"]?.text,
      let counterfactual = node["counterfactual"]?.text
    else { return nil }
    (self.cohort, self.period, self.counterfactual) = (cohort, period, counterfactual)
    figures = []
    for (name, measure) in Self.columns {
      guard let node = node[name], let cell = Self.cell(node, measure) else { return nil }
      figures.append(cell)
    }
  }

  private static func cell(_ node: JSONNode, _ measure: Measure) -> Table.Cell? {
    switch node.value {
    case .null: return .undefined
    case .string(let text): return text.first == "<" ? Int(text.dropFirst()).map { .hidden(below: $0) } : nil
    case .digits(let digits):
      return switch measure {
      case .people: Int(digits).map { .people($0) }
      case .kronor: Double(digits).map { .kronor($0) }
      case .number: Double(digits).map { .number($0) }
      }
    default: return nil
    }
  }
}
