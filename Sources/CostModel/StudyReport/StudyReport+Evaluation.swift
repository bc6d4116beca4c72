extension StudyReport {
  /// The evaluation: what the intervention cost and who paid, when it comes back, what must be believed, what moves it.
  var evaluationSection: Document.Section {
    let (sv, en) = ("Vad det kostade och vad som kom tillbaka", "What it cost and what came back")
    guard let evaluation else { return section("evaluation", sv: sv, en: en, []) }
    let pictures: [[Block]] = [
      costBlocks(evaluation), paybackBlocks(evaluation), counterfactualBlocks(evaluation),
      sensitivityBlocks(evaluation),
    ]
    let answers = zip(evaluation.paragraphs, pictures).flatMap { paragraph, blocks -> [Block] in
      [.heading(paragraph.question), .list(paragraph.sentences)] + blocks
    }
    return section(
      "evaluation", sv: sv, en: en,
      [.facts(facts(evaluation)), .caution(premise(evaluation))] + answers + outcomeBlocks(evaluation)
        + groundBlocks(evaluation))
  }

  /// What a unit costs, and what society gains in each cohort.
  private func facts(_ evaluation: EvaluationAnswers) -> [Fact] {
    let costs = evaluation.denominators.map { denominator, row in
      let unit = terms.unit(denominator.unit)
      let (total, units) = (terms.amount(row["amount"]), terms.units(denominator))
      return Fact(
        label: text(sv: "Insatsens kostnad per \(unit)", en: "Cost of the intervention per \(unit)"),
        value: terms.amount(row["per_unit"]),
        detail: text(
          sv: "\(total) genom \(units) (\(denominator.source))", en: "\(total) over \(units) (\(denominator.source))"))
    }
    let values = evaluation.cohorts.compactMap { cohort -> Fact? in
      guard let counterfactual = cohort.counterfactual,
        let row = tables.result(ofCohort: cohort.id, against: counterfactual, to: Perspective.societyName),
        row.number("npv") != nil
      else { return nil }
      let interval = interval(row)
      let against = terms.against(counterfactual)
      return Fact(
        label: text(
          sv: "Samhällets nettonuvärde, kohorten \(cohort.id)", en: "Society's net present value, cohort \(cohort.id)"),
        value: terms.amount(row["npv"], signed: true),
        detail: text(sv: "per klient, mot \(against)", en: "per client, against \(against)")
          + (interval.isEmpty
            ? "" : text(sv: "; 95-procentigt intervall \(interval)", en: "; 95 percent interval \(interval)")))
    }
    return costs + values
  }

  /// What the result may be called.
  private func premise(_ evaluation: EvaluationAnswers) -> String {
    let years = evaluation.plan.assumptions.horizon
    let net = text(
      sv: "Nettonuvärdet är vad som räknas insatsen till godo minus vad den kostar, per klient och över \(years) år.",
      en: "The net present value is what is credited to the intervention less what it costs, per client and over"
        + " \(years) years.")
    return net + " " + evaluation.premise
  }

  /// What the result rests on, and the sum that must agree.
  private func groundBlocks(_ evaluation: EvaluationAnswers) -> [Block] {
    let facts = evaluation.assumptions.map {
      Fact(label: $0.label.capitalizedFirst, value: $0.value, detail: $0.detail)
    }
    let sums = evaluation.identities
    return [.heading(text(sv: "Vad resultatet vilar på", en: "What the result rests on")), .facts(facts)]
      + (evaluation.doubled.isEmpty ? [] : [.caution(evaluation.doubled)])
      + (sums.isEmpty ? [] : [.list(sums)])
  }
}
