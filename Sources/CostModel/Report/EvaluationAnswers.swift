/// The answers to the questions of an evaluation, a plain sentence or more a cohort, made of the tables as they may be shown.
///
/// They tell of changes; only beside a control group do they speak of an effect, under the assumption that it rests on.
///
/// > Source: the questions are those that a steering group asks of an evaluation: what it costs and who pays, when it
/// > comes back and to whom, what must be believed, and what moves the answer.
struct EvaluationAnswers {
  /// A cohort that was evaluated, with what of it may be shown.
  struct EvaluatedCohort {
    /// The cohort's id.
    let id: String
    /// Against what the headline stands; `nil` where the data does not allow it, or too few stand behind it.
    let counterfactual: EvaluationAssumptions.Counterfactual?
    /// The sums that must agree, at the headline.
    let identity: PerspectiveIdentity?
  }

  let terms: Terms
  let study: Study
  let plan: EvaluationPlan
  let tables: [Table]
  /// The cohorts of the evaluation that have figures in the tables, in the study's order.
  let cohorts: [EvaluatedCohort]

  /// The paragraphs, in the order in which a reader asks.
  var paragraphs: [Answers.Paragraph] {
    [
      Answers.Paragraph(
        question: terms.text(
          sv: "Vad kostar insatsen, och vem betalar den?", en: "What does the intervention cost, and who pays it?"),
        sentences: costs),
      Answers.Paragraph(
        question: terms.text(
          sv: "Från vilket kvartal har var och en fått igen sitt?",
          en: "From which quarter has each payer got it back?"), sentences: each(paybacks)),
      Answers.Paragraph(
        question: terms.text(
          sv: "Vad måste man tro för att samhället ska vinna?", en: "What must be believed for society to gain?"),
        sentences: each(worth)),
      Answers.Paragraph(
        question: terms.text(sv: "Vad flyttar svaret mest?", en: "What moves the answer most?"), sentences: each(moves)),
    ]
  }

  /// The sentences of each cohort, or that there is none.
  private func each(_ words: (EvaluatedCohort, EvaluationAssumptions.Counterfactual) -> String) -> [String] {
    guard !cohorts.isEmpty else {
      return [
        terms.text(
          sv: "Det finns för få klienter, eller inga, för att säga det.",
          en: "There are too few clients, or none, to say.")
      ]
    }
    return cohorts.map { cohort in
      guard let counterfactual = cohort.counterfactual else { return lacking(cohort) }
      return words(cohort, counterfactual)
    }
  }

  /// Why a cohort has no headline.
  private func lacking(_ cohort: EvaluatedCohort) -> String {
    switch plan.assumptions.counterfactual {
    case .control:
      terms.text(
        sv:
          "Kohorten \(cohort.id) skulle ställas mot en kontrollgrupp, men ingen av den är granskad som kohorten, eller för"
          + " få för att visas: svar saknas.",
        en:
          "Cohort \(cohort.id) was to stand against a control group, but none of it was reviewed as the cohort was, or too"
          + " few to show: there is no answer.")
    case .trend:
      terms.text(
        sv:
          "Kohorten \(cohort.id) skulle ställas mot trenden före kontakten, men den kan inte dras genom ett enda kvartal,"
          + " eller för få står bakom den: svar saknas.",
        en:
          "Cohort \(cohort.id) was to stand against the trend before the contact, but none can be drawn through a single"
          + " quarter, or too few stand behind it: there is no answer.")
    case .base:
      terms.text(
        sv: "I kohorten \(cohort.id) står för få bakom kalkylen för att visa den.",
        en: "In cohort \(cohort.id) too few stand behind the evaluation to show it.")
    }
  }

  // MARK: - What it costs

  /// What a unit costs by each denominator, who pays, and what is left over.
  private var costs: [String] {
    [unitCosts, payers, leftover].filter { !$0.isEmpty } + cohorts.compactMap(costPerClient)
  }

  /// The denominators, with the rows that hold what a unit of each costs.
  var denominators: [(denominator: EvaluationPlan.Internal.Denominator, row: TableRow)] {
    let all = [plan.internalCosts.denominator] + plan.internalCosts.otherDenominators
    // An item of the accounts may be called so too, and stands before them.
    let rows = tables.rows(of: "internal_costs", where: ["item": "total", "kind": "cost"]).suffix(all.count)
    return rows.count == all.count ? zip(all, rows).map { ($0, $1) } : []
  }

  private var unitCosts: String {
    guard let first = denominators.first else { return "" }
    let units = denominators.map { denominator, row in
      let (cost, units) = (terms.amount(row["per_unit"]), terms.units(denominator))
      let unit = terms.unit(denominator.unit)
      return terms.text(
        sv: "\(cost) per \(unit), delat på \(units) (\(denominator.source))",
        en: "\(cost) per \(unit), over \(units) (\(denominator.source))")
    }
    let (total, year) = (terms.amount(first.row["amount"]), String(plan.internalCosts.year))
    let others =
      units.count > 1
      ? terms.text(
        sv: " Med en annan nämnare: \(units.dropFirst().joined(separator: "; ")). De är inte samma sak, och kalkylen"
          + " räknar med den första.",
        en:
          " By another denominator: \(units.dropFirst().joined(separator: "; ")). They are not the same thing, and the"
          + " evaluation takes the first.") : ""
    return terms.text(
      sv: "Insatsen kostade \(total) \(year): \(units[0]).",
      en: "The intervention cost \(total) in \(year): \(units[0]).")
      + others
  }

  /// Who pays the cost in the end, the largest first.
  var nets: [TableRow] {
    tables.rows(of: "internal_costs", where: ["item": "net", "kind": "payer"])
      .sorted { ($0.number("amount") ?? 0) > ($1.number("amount") ?? 0) }
  }

  /// The id of who runs the intervention.
  private var hostID: String { study.actors.names[plan.internalCosts.host] }

  private var payers: String {
    let total = denominators.first?.row.number("amount") ?? 0
    let parts = nets.map { row in
      let share = row.number("amount").map { $0 / total }
      let percent = share.map { terms.percent($0) } ?? ""
      return "\(terms.actor(row.text("actor"))) \(terms.amount(row["amount"]))"
        + (total > 0 && share != nil ? terms.text(sv: " (\(percent) procent)", en: " (\(percent) percent)") : "")
    }
    guard !parts.isEmpty else { return "" }
    let others = nets.map { $0.text("actor") }.filter { $0 != hostID }
    let host = terms.actor(hostID)
    let transfer =
      others.isEmpty
      ? ""
      : terms.text(
        sv:
          " Det som kommer från \(terms.actors(others)) är en transferering till \(host), som driver insatsen: den flyttar"
          + " kostnaden, men för samhället är kostnaden densamma.",
        en: " What comes from \(terms.actors(others)) is a transfer to \(host), who runs it: it moves the cost, and to"
          + " society the cost is the same.")
    return terms.text(sv: "Den betalas av \(terms.list(parts)).", en: "It is paid by \(terms.list(parts)).") + transfer
  }

  /// The surplus or deficit, which stays with the host.
  private var leftover: String {
    guard let row = tables.rows(of: "internal_costs", where: ["item": "result"]).last(where: isResult),
      let amount = row.number("amount"), amount != 0
    else { return "" }
    let (kronor, host) = (terms.numbers.grouped(abs(amount)), terms.actor(hostID))
    return amount > 0
      ? terms.text(
        sv: "Intäkterna var \(kronor) kr större än kostnaderna: ett överskott, som stannar hos \(host).",
        en: "The incomes were \(kronor) kr more than the costs: a surplus, which stays with \(host).")
      : terms.text(
        sv: "Intäkterna var \(kronor) kr mindre än kostnaderna: ett underskott, som \(host) bär.",
        en: "The incomes were \(kronor) kr less than the costs: a deficit, which \(host) bears.")
  }

  private func isResult(_ row: TableRow) -> Bool { ["surplus", "deficit"].contains(row.text("kind")) }

  private func costPerClient(_ cohort: EvaluatedCohort) -> String? {
    guard let counterfactual = cohort.counterfactual,
      let row = tables.result(ofCohort: cohort.id, against: counterfactual, to: Perspective.societyName),
      row.number("cost") != nil
    else { return nil }
    let cost = terms.amount(row["cost"])
    return terms.text(
      sv:
        "Kohorten \(cohort.id): insatsen kostar \(cost) per klient i nuvärde, för den tid som kontakten varar inom fönstret.",
      en:
        "Cohort \(cohort.id): the intervention costs \(cost) per client in present value, for as long as the contact lasts"
        + " within the window.")
  }

  // MARK: - When it comes back

  private func paybacks(_ cohort: EvaluatedCohort, _ counterfactual: EvaluationAssumptions.Counterfactual) -> String {
    let rows = results(of: cohort, counterfactual)
    var (back, never, hidden, nothing): ([String], [String], [String], [String]) = ([], [], [], [])
    for row in rows {
      let name = terms.perspective(row.text("perspective"))
      guard let cost = row.number("cost") else {
        hidden.append(name)
        continue
      }
      if cost > 0 {
        switch row["payback_quarter"] {
        case .whole(let quarter):
          back.append("\(name) " + terms.paidBack(from: quarter))
        case .hidden: hidden.append(name)
        default: never.append(name)
        }
      } else if let value = row.number("npv"), value.rounded() != 0 {
        nothing.append("\(name) \(terms.numbers.signed(value)) kr")
      }
    }
    let years = plan.assumptions.horizon
    let against = terms.against(counterfactual)
    var sentences = [
      terms.text(
        sv: "Kohorten \(cohort.id), mot \(against), inom \(years) år.",
        en: "Cohort \(cohort.id), against \(against), within \(years) years.")
    ]
    func add(_ names: [String], sv: String, en: String) {
      guard !names.isEmpty else { return }
      sentences.append(terms.text(sv: sv, en: en) + ": \(terms.list(names)).")
    }
    add(back, sv: "Återbetalt", en: "Paid back")
    add(never, sv: "Aldrig inom horisonten", en: "Never within the horizon")
    add(hidden, sv: "Dolt", en: "Hidden")
    add(
      nothing, sv: "Betalar inget för insatsen, nettonuvärde per klient",
      en: "Paying nothing for it, net present value per client")
    return sentences.joined(separator: " ")
  }

  /// The rows of the result of a cohort against something, society first.
  func results(
    of cohort: EvaluatedCohort, _ counterfactual: EvaluationAssumptions.Counterfactual
  ) -> [TableRow] {
    tables.rows(
      of: "evaluation_summary", where: ["cohort": cohort.id, "counterfactual": counterfactual.rawValue])
  }
}

extension EvaluationAnswers {
  /// The answers of an analysis; `nil` where its study has no evaluation.
  ///
  /// - Parameters:
  ///   - analysis: The analysis.
  ///   - tables: Its tables as they may be shown.
  ///   - terms: What things are called.
  init?(_ analysis: Analysis, _ tables: [Table], terms: Terms) {
    guard let evaluation = analysis.evaluation else { return nil }
    (self.terms, self.tables) = (terms, tables)
    study = analysis.ledger.data.study
    plan = evaluation.plan
    cohorts = evaluation.cohorts.filter { tables.holdFigures(ofCohort: $0.definition.id) }.map { cohort in
      let headline = cohort.headline.flatMap { headline in
        tables.result(ofCohort: cohort.definition.id, against: headline, to: Perspective.societyName) == nil
          ? nil : headline
      }
      return EvaluatedCohort(
        id: cohort.definition.id, counterfactual: headline,
        identity: headline == nil ? nil : cohort.headlineResult?.identity)
    }
  }
}

extension [Table] {
  /// The row of an evaluation's result to one perspective, or `nil` where there is none.
  func result(
    ofCohort cohort: String, against counterfactual: EvaluationAssumptions.Counterfactual, to perspective: String
  ) -> TableRow? {
    rows(
      of: "evaluation_summary",
      where: ["cohort": cohort, "counterfactual": counterfactual.rawValue, "perspective": perspective]
    ).first
  }
}

extension Perspective {
  /// What tables call society.
  static let societyName = "society"
}
