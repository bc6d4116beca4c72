extension EvaluationAnswers {
  /// What must be believed: society's net present value, how sure it is, and the share of the change that it takes.
  func worth(_ cohort: EvaluatedCohort, _ counterfactual: EvaluationAssumptions.Counterfactual) -> String {
    guard let row = tables.result(ofCohort: cohort.id, against: counterfactual, to: Perspective.societyName),
      let value = row.number("npv")
    else {
      return terms.text(
        sv: "I kohorten \(cohort.id) är samhällets nettonuvärde dolt.",
        en: "In cohort \(cohort.id) society's net present value is hidden.")
    }
    let against = terms.against(counterfactual)
    let kronor = terms.numbers.signed(value)
    let first = terms.text(
      sv: "Kohorten \(cohort.id), mot \(against): samhällets nettonuvärde är \(kronor) kr per klient\(interval(row)).",
      en:
        "Cohort \(cohort.id), against \(against): society's net present value is \(kronor) kr per client\(interval(row))."
    )
    return [first, reviewed(cohort), ratio(row), breakEven(row), probability(row), preTrend(cohort, counterfactual)]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Whose records the figures rest on, where the study's other cohorts have more: what was not reviewed is not nothing.
  func reviewed(_ cohort: EvaluatedCohort) -> String {
    let missing = notReviewed(cohort).map { terms.actor($0) }
    guard !missing.isEmpty else { return "" }
    return terms.text(
      sv:
        "I den räknas bara det som står i kohortens akter: vad \(terms.list(missing)) vann eller förlorade är inte känt och inte med.",
      en:
        "It counts only what the cohort's records hold: what \(terms.list(missing)) gained or lost is not known, and is"
        + " not in it.")
  }

  /// The authorities that other cohorts of the study are reviewed at, and that a cohort is not.
  func notReviewed(_ cohort: EvaluatedCohort) -> [String] {
    guard let own = study.analysedCohorts.first(where: { $0.id == cohort.id })?.requires else { return [] }
    let paying = tables.rows(of: "internal_costs", where: ["item": "net", "kind": "payer"]).map { $0.text("actor") }
    return study.actors.authorities.enumerated().filter { place, name in
      !own.contains(place)
        && (study.analysedCohorts.contains { $0.requires.contains(place) } || paying.contains(name))
    }.map(\.element)
  }

  /// The interval of a net present value, and whether it holds 0.
  private func interval(_ row: TableRow) -> String {
    guard let low = row.number("low"), let high = row.number("high") else { return "" }
    let ends = "\(terms.numbers.signed(low)) … \(terms.numbers.signed(high))"
    let doubt =
      low <= 0 && high >= 0 ? terms.text(sv: ", vilket slumpen ensam kan ge", en: ", which chance alone may make") : ""
    return terms.text(
      sv: " (95-procentigt BCa-intervall \(ends))", en: " (BCa interval of 95 percent \(ends))") + doubt
  }

  private func ratio(_ row: TableRow) -> String {
    guard let ratio = row.number("bcr") else {
      guard let cost = row.number("cost"), cost <= 0 else { return "" }
      return terms.text(
        sv: "Någon kvot finns inte, eftersom inget sätts in.", en: "There is no ratio, as nothing is put in.")
    }
    let own = terms.ratio(ratio)
    let all = row.number("sroi").flatMap { $0 == ratio ? nil : terms.ratio($0) }
    return terms.text(
      sv: "Nyttan genom kostnaden är \(own)" + (all.map { ", med de värderade utfallen \($0)" } ?? "") + ".",
      en: "Benefit over cost is \(own)" + (all.map { ", with the valued outcomes \($0)" } ?? "") + ".")
  }

  private func breakEven(_ row: TableRow) -> String {
    if let share = row.number("break_even") {
      let percent = terms.percent(share)
      return share > 1
        ? terms.text(
          sv: "För att det ska gå jämnt upp måste \(percent) procent av förändringen komma av insatsen: inte ens hela"
            + " förändringen räcker.",
          en:
            "To come out even \(percent) percent of the change must come of the intervention: not even all of the change"
            + " is enough.")
        : terms.text(
          sv: "För att det ska gå jämnt upp måste \(percent) procent av förändringen komma av insatsen.",
          en: "To come out even \(percent) percent of the change must come of the intervention.")
    }
    guard row["break_even"] == .undefined, let cost = row.number("cost"), cost > 0 else { return "" }
    return terms.text(
      sv: "Förändringen är ingen vinst för samhället, så ingen andel av den räcker för att det ska gå jämnt upp.",
      en: "The change is no gain to society, so no share of it makes it come out even.")
  }

  private func probability(_ row: TableRow) -> String {
    guard let share = row.number("probability_positive") else { return "" }
    let (percent, draws) = (terms.percent(share), terms.numbers.grouped(plan.draws))
    let drawn = plan.ranges.isEmpty
    return terms.text(
      sv: "Nettonuvärdet är över noll i \(percent) procent av \(draws) dragningar av klienterna"
        + (drawn ? "." : " och av antagandena i sina spann."),
      en: "The net present value is above zero in \(percent) percent of \(draws) draws of the clients"
        + (drawn ? "." : " and of the assumptions within their ranges."))
  }

  /// Under which assumption the difference from a control group is an effect, and what the base tells of it.
  private func preTrend(
    _ cohort: EvaluatedCohort, _ counterfactual: EvaluationAssumptions.Counterfactual
  ) -> String {
    guard counterfactual == .control else { return "" }
    let premise = terms.text(
      sv: "Skillnaden mot kontrollgruppen är en effekt under parallella trender.",
      en: "The difference from the control group is an effect under parallel trends.")
    return premise + " " + preTrend(ofCohort: cohort.id)
  }

  /// What the test of the base says of a cohort's real costs.
  func preTrend(ofCohort cohort: String) -> String {
    let keys: KeyValuePairs = ["cohort": cohort, "level": "all", "class": "real"]
    guard let row = tables.rows(of: "pretrend", where: keys).first, let probability = row.number("p"),
      let statistic = row.number("chi2"), case .whole(let degrees) = row["df"]
    else {
      return terms.text(
        sv: "Om de gick i takt före kontakten kan inte prövas eller visas.",
        en: "Whether they moved alike before the contact cannot be tested or shown.")
    }
    let test = "χ² = \(terms.ratio(statistic)), df = \(degrees), p = \(terms.probability(probability))"
    return probability < 0.05
      ? terms.text(
        sv: "Före kontakten gick deras reala kostnader inte i takt (\(test)): det talar emot antagandet.",
        en: "Before the contact their real costs did not move alike (\(test)), which speaks against it.")
      : terms.text(
        sv: "Före kontakten syns inget som talar emot antagandet i deras reala kostnader (\(test)).",
        en: "Before the contact nothing in their real costs speaks against that (\(test)).")
  }
}
