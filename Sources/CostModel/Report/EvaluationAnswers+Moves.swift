extension EvaluationAnswers {
  /// What moves society's net present value: one assumption, what it stands against, and the scenarios.
  func moves(_ cohort: EvaluatedCohort, _ counterfactual: EvaluationAssumptions.Counterfactual) -> String {
    let sentences = [largestRange(cohort), counterfactuals(cohort, counterfactual), scenarios(cohort)]
      .filter { !$0.isEmpty }
    guard !sentences.isEmpty else {
      return terms.text(
        sv: "I kohorten \(cohort.id) kan inget visas av vad som flyttar svaret.",
        en: "In cohort \(cohort.id) nothing can be shown of what moves the answer.")
    }
    return terms.text(
      sv: "Kohorten \(cohort.id), samhällets nettonuvärde per klient. ",
      en: "Cohort \(cohort.id), society's net present value per client. ") + sentences.joined(separator: " ")
  }

  /// The ranges by what they move of society's net present value, the largest first; those that move nothing left out.
  func ranges(of cohort: String) -> [(row: TableRow, low: Double, high: Double)] {
    tables.rows(of: "sensitivity", where: ["cohort": cohort, "perspective": Perspective.societyName])
      .compactMap { row in
        guard let low = row.number("npv_low"), let high = row.number("npv_high"), abs(high - low) >= 0.5 else {
          return nil
        }
        return (row, low, high)
      }
  }

  private func largestRange(_ cohort: EvaluatedCohort) -> String {
    let rows = ranges(of: cohort.id)
    guard let first = rows.first else { return "" }
    let parameter = first.row.text("parameter")
    let name = terms.parameter(parameter)
    let (from, to) = (
      terms.parameterValue(first.row.number("low_value"), of: parameter),
      terms.parameterValue(first.row.number("high_value"), of: parameter)
    )
    let (low, high) = (terms.numbers.signed(first.low), terms.numbers.signed(first.high))
    let own =
      cohort.counterfactual.flatMap {
        tables.result(ofCohort: cohort.id, against: $0, to: Perspective.societyName)?.number("npv")
      } ?? 0
    let turning = rows.filter { isTurning([$0.low, own, $0.high]) }.map { terms.parameter($0.row.text("parameter")) }
    let sign =
      turning.isEmpty
      ? terms.text(
        sv: "Inget spann ensamt byter tecknet vid sina ändar.", en: "No range alone turns the sign at its ends.")
      : terms.text(
        sv: "Tecknet byts inom spannet för \(terms.list(turning)).",
        en: "The sign turns within the range of \(terms.list(turning)).")
    return terms.text(
      sv: "Av antagandena, ett i taget, flyttar \(name) det mest: från \(low) vid \(from) till \(high) vid \(to).",
      en: "Of the assumptions, one at a time, \(name) moves it most: from \(low) at \(from) to \(high) at \(to).")
      + " " + sign
  }

  /// Whether values stand on both sides of 0.
  private func isTurning(_ values: [Double]) -> Bool {
    values.contains { $0 > 0 } && values.contains { $0 < 0 }
  }

  private func counterfactuals(
    _ cohort: EvaluatedCohort, _ headline: EvaluationAssumptions.Counterfactual
  ) -> String {
    let values = EvaluationAssumptions.Counterfactual.allCases.compactMap { one in
      tables.result(ofCohort: cohort.id, against: one, to: Perspective.societyName)?.number("npv").map { (one, $0) }
    }
    guard values.count > 1 else { return "" }
    let words = values.map { one, value in
      "\(terms.against(one)) \(terms.numbers.signed(value))"
        + (one == headline ? terms.text(sv: " (studiens val)", en: " (the study's choice)") : "")
    }
    let sign =
      isTurning(values.map(\.1))
      ? terms.text(
        sv: " Tecknet hänger på vad man jämför med.", en: " The sign hangs on what it is held against.") : ""
    return terms.text(sv: "Mot \(terms.list(words)).", en: "Against \(terms.list(words)).") + sign
  }

  /// In whose money a scenario counts, where that is not the study's.
  private func money(of id: String) -> String {
    guard let pricing = plan.scenarios.first(where: { $0.id == id })?.pricing, pricing != study.pricing else {
      return ""
    }
    return pricing.mode == .current
      ? terms.text(sv: " (varje års egna kronor)", en: " (kronor of each year)")
      : terms.text(sv: " (\(pricing.priceYear) års kronor)", en: " (kronor of \(pricing.priceYear))")
  }

  private func scenarios(_ cohort: EvaluatedCohort) -> String {
    let rows = tables.rows(
      of: "scenarios", where: ["cohort": cohort.id, "perspective": Perspective.societyName]
    ).filter { $0.text("scenario") != "study" }
    guard !rows.isEmpty else { return "" }
    let words = rows.map { row in
      let value = row.number("npv").map { terms.numbers.signed($0) }
      return "\(row.text("scenario")) \(value ?? terms.count(row["npv"]))\(money(of: row.text("scenario")))"
    }
    return terms.text(sv: "Scenarier: \(terms.list(words)).", en: "Scenarios: \(terms.list(words)).")
  }
}
