/// The answers to the questions of an aktgranskning, a plain paragraph each, made of the tables as they may be shown.
///
/// They say what the figures are, never why: without a control group a change is not an effect.
///
/// > Source: the questions are those of bilaga 1 of Socialstyrelsen's 2014 report: whether society uses its resources
/// > otherwise than before, and whether anything is moved between those who pay.
struct Answers {
  /// A question with the sentences that answer it.
  struct Paragraph {
    let question: String
    let sentences: [String]
  }

  let terms: Terms
  let study: Study
  /// The ids of the cohorts that have figures.
  let cohorts: [String]
  let tables: [Table]

  /// The paragraphs, in the order in which a reader asks.
  var paragraphs: [Paragraph] {
    let nothing =
      study.headlinePeriod == nil
      ? terms.text(
        sv: "Studien har ingen period att jämföra \(before) med.",
        en: "The study has no period to compare with \(before).")
      : terms.text(
        sv: "Det finns för få klienter, eller inga, för att säga det.",
        en: "There are too few clients, or none, to say.")
    return [
      (
        terms.text(
          sv: "Använder samhället sina resurser annorlunda än förut, och vem bär det?",
          en: "Does society use its resources otherwise than before, and who bears it?"), compared.flatMap(resources)
      ),
      (
        terms.text(sv: "Flyttas något mellan dem som betalar?", en: "Is anything moved between those who pay?"),
        compared.flatMap(moved)
      ),
      (
        terms.text(sv: "Vilka klienter står för förändringen?", en: "Who carries the change?"),
        compared.flatMap(carriers)
      ),
      (terms.text(sv: "Liknar urvalet populationen?", en: "Is the sample like the population?"), population),
    ].map { Paragraph(question: $0.0, sentences: $0.1.isEmpty ? [nothing] : $0.1) }
  }

  /// The cohorts, where there is anything to compare the base with.
  private var compared: [String] { study.periods.count > 1 ? cohorts : [] }

  /// The last period but base: what has come of it in the end.
  private var period: String { study.headlinePeriod?.id ?? "" }

  /// The last period as it is called.
  private var after: String { terms.period(period) }
  /// The base as it is called.
  private var before: String { terms.period("base") }

  // MARK: - Resources

  private func resources(_ cohort: String) -> [String] {
    let rows = tables.rows(of: "before_after", where: ["cohort": cohort, "class": "real", "period": period])
    guard let all = rows.first(where: { $0.text("level") == "all" }), let base = all.number("base"),
      let mean = all.number("mean")
    else {
      return [
        terms.text(
          sv: "Om kohorten \(cohort) kan inget visas för \(after).",
          en: "Of cohort \(cohort) nothing can be shown in \(after).")
      ]
    }
    let (n, now, then) = (terms.count(all["n"]), terms.numbers.grouped(mean), terms.numbers.grouped(base))
    return [
      terms.text(
        sv:
          "I kohorten \(cohort) (n = \(n)) använder en klient reala resurser för \(now) kronor om året under \(after),"
          + " mot \(then) under \(before): \(change(all)).",
        en: "In cohort \(cohort) (n = \(n)) a client uses real resources of \(now) kronor a year in \(after),"
          + " \(then) in \(before): \(change(all)).") + bearers(rows) + trend(cohort)
    ]
  }

  private func bearers(_ rows: [TableRow]) -> String {
    let authorities = rows.filter { $0.text("level") == "authority" }
    let bearers =
      authorities
      .compactMap { row in row.number("change").map { (name: terms.actor(row.text("key")), change: $0) } }
      .filter { $0.change.rounded() != 0 }
    let isPartlyHidden = authorities.contains { if case .hidden = $0["change"] { true } else { false } }
    guard let first = bearers.first else { return "" }
    if bearers.count == 1, !isPartlyHidden {
      return terms.text(sv: " Den bärs av \(first.name).", en: " It is borne by \(first.name).")
    }
    let shares = bearers.map { "\($0.name) \(terms.numbers.signed($0.change))" }.joined(separator: ", ")
    return isPartlyHidden
      ? terms.text(
        sv: " Den bärs av: \(shares); vad andra bär är dolt.",
        en: " It is borne by: \(shares); what others bear is hidden.")
      : terms.text(sv: " Den bärs av: \(shares).", en: " It is borne by: \(shares).")
  }

  private func change(_ row: TableRow) -> String {
    guard let change = row.number("change") else {
      return terms.text(sv: "någon förändring kan inte anges", en: "no change can be told")
    }
    var text = terms.numbers.signed(change)
    if let low = row.number("low"), let high = row.number("high") {
      text += " (\(terms.numbers.signed(low)) … \(terms.numbers.signed(high)))"
    }
    return text + doubt(of: row)
  }

  /// Whether what a row tells may be nothing: its interval holds 0.
  private func doubt(of row: TableRow) -> String {
    guard let low = row.number("low"), let high = row.number("high"), low <= 0, high >= 0 else { return "" }
    return terms.text(sv: ", vilket kan bero på slumpen", en: ", which chance alone may make")
  }

  private func trend(_ cohort: String) -> String {
    let keys: KeyValuePairs = ["cohort": cohort, "level": "all", "class": "real"]
    guard let row = tables.rows(of: "trend", where: keys).first, let slope = row.number("slope") else { return "" }
    guard slope.rounded() != 0 else {
      return terms.text(
        sv: " Redan under \(before) stod kostnaden per kvartal stilla.",
        en: " Already in \(before) the cost of a quarter stood still.")
    }
    let kronor = terms.numbers.grouped(abs(slope))
    let moved = terms.text(
      sv: "\(slope > 0 ? "steg" : "sjönk") kostnaden per kvartal med \(kronor) kronor för varje kvartal",
      en: "\(slope > 0 ? "rose" : "fell") by \(kronor) kronor a quarter")
    return terms.text(
      sv: " Redan under \(before) \(moved)\(doubt(of: row)).",
      en: " Already in \(before) the cost of a quarter \(moved)\(doubt(of: row)).")
  }

  // MARK: - Between payers

  private func moved(_ cohort: String) -> [String] {
    tables.rows(of: "redistribution", where: ["cohort": cohort, "period": period]).compactMap { row in
      let level = row.text("level")
      let place = terms.actor(String(level.dropFirst("care_form:".count)))
      let between =
        level == "authority"
        ? terms.text(sv: "mellan dem som bär de reala kostnaderna", en: "between those who bear the real costs")
        : terms.text(sv: "mellan vårdformerna hos \(place)", en: "between the care forms of \(place)")
      guard let up = row.number("increase"), let down = row.number("decrease"), let moved = row.number("redistributed")
      else { return nil }
      // With one who bears costs there is nobody to move them to.
      guard tables.bearerCount(ofCohort: cohort, level: level, period: period) > 1 else {
        guard level == "authority" else { return nil }
        return terms.text(
          sv:
            "I kohorten \(cohort) bär en enda av de granskade reala kostnader, så det kan inte sägas om något flyttas.",
          en:
            "In cohort \(cohort) one alone of those reviewed bears real costs, so it cannot be told whether anything moves."
        )
      }
      guard row.number("share") != nil else {
        return terms.text(
          sv: "I kohorten \(cohort) är inget förändrat \(between).",
          en: "In cohort \(cohort) nothing changed \(between).")
      }
      let (increases, decreases) = (terms.numbers.grouped(up), terms.numbers.grouped(down))
      return terms.text(
        sv:
          "I kohorten \(cohort) står \(between) ökningar på \(increases) kronor mot minskningar på \(decreases) under \(after):"
          + " \(words(moved, cohort)).",
        en:
          "In cohort \(cohort) \(between) increases of \(increases) stand against decreases of \(decreases) in \(after):"
          + " \(words(moved, cohort)).")
    }
  }

  private func words(_ moved: Double, _ cohort: String) -> String {
    guard moved.rounded() > 0 else {
      return terms.text(sv: "inget kan ha flyttats", en: "nothing can have moved")
    }
    let keys: KeyValuePairs = ["cohort": cohort, "level": "all", "class": "real", "period": period]
    let base = tables.rows(of: "before_after", where: keys).first?.number("base") ?? 0
    let kronor = terms.numbers.grouped(moved)
    let share = base > 0 ? terms.percent(moved / base) : nil
    return terms.text(
      sv: "högst \(kronor) kan ha flyttats"
        + (share.map { ", \($0) procent av vad alla tillsammans bär under \(before)" } ?? ""),
      en: "at most \(kronor) can have moved" + (share.map { ", \($0) percent of what all bear in \(before)" } ?? ""))
  }

  // MARK: - Carriers

  private func carriers(_ cohort: String) -> [String] {
    var sentences: [String] = []
    let gross = tables.rows(of: "decomposition_gross", where: ["cohort": cohort, "level": "all", "period": period])
    if let share = gross.first?.number("share") {
      sentences.append(
        terms.text(
          sv:
            "I kohorten \(cohort) står klienter som inte kostade något under \(before) för \(terms.percent(share)) procent av"
            + " alla ökningar under \(after).",
          en: "In cohort \(cohort) clients who cost nothing in \(before) carry \(terms.percent(share)) percent of all"
            + " increases in \(after)."))
    }
    let concentration = tables.rows(
      of: "concentration", where: ["cohort": cohort, "level": "all", "period": period])
    if let row = concentration.first, let top = row.number("top10"), let influence = row.number("influence") {
      let kronor = terms.numbers.grouped(influence)
      sentences.append(
        terms.text(
          sv:
            "Den dyraste tiondelen av klienterna står för \(terms.percent(top)) procent av kostnaden, och en enda klient"
            + " flyttar medelförändringen med upp till \(kronor) kronor.",
          en:
            "The costliest tenth of its clients carries \(terms.percent(top)) percent of the cost, and one client alone"
            + " moves the mean change by up to \(kronor) kronor."))
    }
    for row in tables.rows(of: "concentration", where: ["cohort": cohort, "level": "care_form", "period": period]) {
      guard let users = row.number("users"), let count = row.number("n"), users > 0, users * 5 < count else { continue }
      let (form, few, all) = (terms.careForm(row.text("key")), terms.count(row["users"]), terms.count(row["n"]))
      sentences.append(
        terms.text(
          sv: "Hela kostnaden för \(form) kommer från \(few) av \(all) klienter.",
          en: "All of \(form) is carried by \(few) of \(all)."))
    }
    guard !sentences.isEmpty else { return [] }
    // The first sentence says whom all of them are about.
    let heading = gross.first?.number("share") == nil ? terms.text(sv: "Kohorten", en: "Cohort") + " \(cohort): " : ""
    return [heading + sentences.joined(separator: " ")]
  }

  // MARK: - Population

  private var population: [String] {
    let rows = tables.rows(of: "representativeness")
    guard !rows.isEmpty else {
      return [
        terms.text(
          sv: "Det finns ingen population att jämföra med.", en: "There is no population to compare with.")
      ]
    }
    let compared = rows.filter { $0.number("p") != nil }
    let unlike = compared.filter { ($0.number("low") ?? 0) > 0 || ($0.number("high") ?? 0) < 0 }
    let hidden = rows.count - compared.count
    let none =
      "Ingen av de \(compared.count) andelar som kan jämföras skiljer sig från populationens mer än slumpen kan förklara"
      + " (95-procentiga intervall)" + (hidden > 0 ? "; \(hidden) kan inte anges eller visas." : ".")
    var sentences = [
      terms.text(
        sv: unlike.isEmpty
          ? none
          : "Av \(rows.count) andelar i populationen skiljer sig urvalets i \(unlike.count) mer än"
            + " slumpen ensam kan förklara (95-procentiga intervall)"
            + (hidden > 0 ? "; \(hidden) kan inte anges eller visas." : "."),
        en:
          "Of \(rows.count) shares in the population, the sample's differ in \(unlike.count) by more than chance alone"
          + " may make (intervals of 95 percent)" + (hidden > 0 ? "; \(hidden) cannot be told or shown." : "."))
    ]
    for row in unlike {
      guard let sample = row.number("sample_share"), let share = row.number("population_share") else { continue }
      let (name, a, b) = (terms.item(row.text("item")), terms.decimal(sample), terms.decimal(share))
      sentences.append(
        terms.text(
          sv: "\(name): \(a) procent av urvalet, \(b) av populationen.",
          en: "\(name): \(a) percent of the sample, \(b) of the population."))
    }
    return sentences
  }
}

extension [Table] {
  /// How many bear real costs in a period: authorities, or the care forms of one (`care_form:landsting`).
  func bearerCount(ofCohort cohort: String, level: String, period: String) -> Int {
    let parts = level.split(separator: ":", maxSplits: 1)
    let keys: KeyValuePairs = [
      "cohort": cohort, "level": String(parts.first ?? ""), "class": "real", "period": period,
    ]
    let rows = rows(of: "before_after", where: keys)
    return parts.count < 2 ? rows.count : rows.count { $0.text("key").hasPrefix(parts[1] + ":") }
  }
}
