/// The answers to the questions of an aktgranskning, a plain paragraph each, made of the tables as they may be shown.
///
/// They say what the figures are, never why: without a control group a change is not an effect.
///
/// > Source: the questions are those of bilaga 1 of Socialstyrelsen's 2014 report: whether society uses its resources
/// > otherwise than before, and whether anything is moved between those who pay.
struct SummaryAnswers {
  let study: Study
  /// The ids of the cohorts that have figures.
  let cohorts: [String]
  let tables: [Table]

  /// The paragraphs, each a question and the sentences that answer it.
  var paragraphs: [(question: String, sentences: [String])] {
    [
      ("Does society use its resources otherwise than before, and who bears it?", compared.flatMap(resources)),
      ("Is anything moved between those who pay?", compared.flatMap(moved)),
      ("Who carries the change?", compared.flatMap(carriers)),
      ("Is the sample like the population?", population),
    ].map { ($0.0, $0.1.isEmpty ? ["There are too few clients, or none, to say."] : $0.1) }
  }

  /// The cohorts, where there is anything to compare the base with.
  private var compared: [String] { study.periods.count > 1 ? cohorts : [] }

  /// The last period but base: what has come of it in the end.
  private var period: String { study.periods.last { $0.id != "base" }?.id ?? "" }

  // MARK: - Resources

  private func resources(_ cohort: String) -> [String] {
    let rows = tables.rows(of: "before_after", where: ["cohort": cohort, "class": "real", "period": period])
    guard let all = rows.first(where: { $0.text("level") == "all" }), let base = all.number("base"),
      let mean = all.number("mean")
    else { return ["Of cohort \(cohort) nothing can be shown in \(period)."] }
    let bearers = rows.filter { $0.text("level") == "authority" }
      .compactMap { row in row.number("change").map { (name: row.text("key"), change: $0) } }
      .filter { $0.change.rounded() != 0 }
    let shares = bearers.map { "\($0.name) \(KronorText.signed($0.change))" }.joined(separator: ", ")
    let whose =
      bearers.isEmpty
      ? "" : bearers.count == 1 ? " All of it is borne by \(bearers[0].name)." : " It is borne by: \(shares)."
    return [
      "In cohort \(cohort) (n = \(CSVFormat.field(all["n"]))) a client uses real resources of"
        + " \(KronorText.grouped(mean)) kronor a year in \(period), \(KronorText.grouped(base)) in the base:"
        + " \(change(all)).\(whose)\(trend(cohort))"
    ]
  }

  private func change(_ row: TableRow) -> String {
    guard let change = row.number("change") else { return "no change can be told" }
    var text = KronorText.signed(change)
    if let low = row.number("low"), let high = row.number("high") {
      text += " (\(KronorText.signed(low)) … \(KronorText.signed(high)))"
    }
    return text + doubt(of: row)
  }

  /// Whether what a row tells may be nothing: its interval holds 0.
  private func doubt(of row: TableRow) -> String {
    guard let low = row.number("low"), let high = row.number("high"), low <= 0, high >= 0 else { return "" }
    return ", which chance alone may make"
  }

  private func trend(_ cohort: String) -> String {
    let keys: KeyValuePairs = ["cohort": cohort, "level": "all", "class": "real"]
    guard let row = tables.rows(of: "trend", where: keys).first, let slope = row.number("slope") else { return "" }
    guard slope.rounded() != 0 else { return " Already in the base the cost of a quarter stood still." }
    let moved = "\(slope > 0 ? "rose" : "fell") by \(KronorText.grouped(abs(slope))) kronor a quarter"
    return " Already in the base the cost of a quarter \(moved)\(doubt(of: row))."
  }

  // MARK: - Between payers

  private func moved(_ cohort: String) -> [String] {
    tables.rows(of: "redistribution", where: ["cohort": cohort, "period": period]).compactMap { row in
      let level = row.text("level")
      let between =
        level == "authority"
        ? "between those who bear the real costs" : "between the care forms of \(level.dropFirst("care_form:".count))"
      guard let up = row.number("increase"), let down = row.number("decrease"), let moved = row.number("redistributed")
      else { return nil }
      // With one who bears costs there is nobody to move them to.
      if level == "authority", bearers(of: cohort) < 2 {
        return "In cohort \(cohort) one alone bears real costs, so nothing can move."
      }
      guard row.number("share") != nil else { return "In cohort \(cohort) nothing changed \(between)." }
      return "In cohort \(cohort) \(between) increases of \(KronorText.grouped(up)) stand against decreases of"
        + " \(KronorText.grouped(down)) in \(period): \(words(moved, cohort))."
    }
  }

  private func words(_ moved: Double, _ cohort: String) -> String {
    guard moved.rounded() > 0 else { return "nothing can have moved" }
    let keys: KeyValuePairs = ["cohort": cohort, "level": "all", "class": "real", "period": period]
    let base = tables.rows(of: "before_after", where: keys).first?.number("base") ?? 0
    let share = base > 0 ? ", \(percent(moved / base)) percent of what all bear in the base" : ""
    return "at most \(KronorText.grouped(moved)) can have moved\(share)"
  }

  private func bearers(of cohort: String) -> Int {
    tables.rows(
      of: "before_after", where: ["cohort": cohort, "level": "authority", "class": "real", "period": period]
    ).count
  }

  // MARK: - Carriers

  private func carriers(_ cohort: String) -> [String] {
    var sentences: [String] = []
    let gross = tables.rows(of: "decomposition_gross", where: ["cohort": cohort, "level": "all", "period": period])
    if let share = gross.first?.number("share") {
      sentences.append(
        "In cohort \(cohort) clients who cost nothing in the base carry \(percent(share)) percent of all increases in"
          + " \(period).")
    }
    let concentration = tables.rows(
      of: "concentration", where: ["cohort": cohort, "level": "all", "period": period])
    if let row = concentration.first, let top = row.number("top10"), let influence = row.number("influence") {
      sentences.append(
        "The costliest tenth of its clients carries \(percent(top)) percent of the cost, and one client alone moves the"
          + " mean change by up to \(KronorText.grouped(influence)) kronor.")
    }
    for row in tables.rows(of: "concentration", where: ["cohort": cohort, "level": "care_form", "period": period]) {
      guard let users = row.number("users"), let count = row.number("n"), users > 0, users * 5 < count else { continue }
      sentences.append(
        "All of \(row.text("key")) is carried by \(CSVFormat.field(row["users"])) of \(CSVFormat.field(row["n"])).")
    }
    return sentences
  }

  // MARK: - Population

  private var population: [String] {
    let rows = tables.rows(of: "representativeness")
    guard !rows.isEmpty else { return ["There is no population to compare with."] }
    let compared = rows.filter { $0.number("p") != nil }
    let unlike = compared.filter { ($0.number("low") ?? 0) > 0 || ($0.number("high") ?? 0) < 0 }
    let hidden = rows.count - compared.count
    var sentences = [
      "Of \(rows.count) shares in the population, the sample's differ in \(unlike.count) by more than chance alone may"
        + " make (intervals of 95 percent)" + (hidden > 0 ? "; \(hidden) cannot be told or shown." : ".")
    ]
    for row in unlike {
      guard let sample = row.number("sample_share"), let share = row.number("population_share") else { continue }
      let (a, b) = (KronorText.decimal(sample, decimals: 1), KronorText.decimal(share, decimals: 1))
      sentences.append("\(row.text("item")): \(a) percent of the sample, \(b) of the population.")
    }
    return sentences
  }

  private func percent(_ share: Double) -> String { KronorText.decimal(share * 100, decimals: 1) }
}
