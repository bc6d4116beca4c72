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
    /// How many clients' contact goes on beyond the window.
    var outlasting = 0
  }

  let terms: Terms
  let study: Study
  let plan: EvaluationPlan
  let tables: [Table]
  /// The valued outcomes, which say where their values come from.
  let outcomes: [ValuedOutcome]
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
          en: "From which quarter has each payer got it back?"), sentences: each(paybacks) + withoutFigures),
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
    guard study.analysedCohorts.contains(where: { $0.group == .intervention }) else {
      return [
        terms.text(
          sv: "Studien har ingen kohort av gruppen intervention, och bara sådana utvärderas.",
          en: "The study has no cohort of group intervention, and only those are evaluated.")
      ]
    }
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

  /// The cohorts that have no figures, where others have.
  private var withoutFigures: [String] {
    guard !cohorts.isEmpty else { return [] }
    let missing = study.analysedCohorts.filter { cohort in
      cohort.group == .intervention && !cohorts.contains { $0.id == cohort.id }
    }
    return missing.map { cohort in
      terms.text(
        sv: "Kohorten \(cohort.id): för få klienter, eller inga, är granskade i hela fönstret för att säga det.",
        en: "Cohort \(cohort.id): too few clients, or none, were reviewed in the whole window to say.")
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

  // MARK: - When it comes back

  private func paybacks(_ cohort: EvaluatedCohort, _ counterfactual: EvaluationAssumptions.Counterfactual) -> String {
    let rows = results(of: cohort, counterfactual)
    var (back, never, hidden, nothing): ([String], [String], [String], [String]) = ([], [], [], [])
    let unknown = notReviewed(cohort)
    var paying: [String] = []
    for row in rows {
      let name = terms.perspective(row.text("perspective"))
      // What came back to one whose records are not the cohort's is not known.
      if unknown.contains(row.text("perspective")) {
        if (row.number("cost") ?? 0) > 0 { paying.append(name) }
        continue
      }
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
    add(
      paying, sv: "Betalar, men är inte granskade i kohorten, så det är inte känt",
      en: "Paying, but not reviewed in the cohort, so it is not known")
    add(hidden, sv: "Dolt", en: "Hidden")
    add(
      nothing, sv: "Betalar inget netto för insatsen, nettonuvärde per klient",
      en: "Paying nothing net for it, net present value per client")
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
    outcomes = evaluation.valueMap.rows.map(\.outcome)
    cohorts = evaluation.cohorts.filter { tables.holdFigures(ofCohort: $0.definition.id) }.map { cohort in
      let headline = cohort.headline.flatMap { headline in
        tables.result(ofCohort: cohort.definition.id, against: headline, to: Perspective.societyName) == nil
          ? nil : headline
      }
      return EvaluatedCohort(
        id: cohort.definition.id, counterfactual: headline,
        identity: headline == nil ? nil : cohort.headlineResult?.identity, outlasting: cohort.outlasting)
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
