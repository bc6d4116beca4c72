extension StudyReport {
  /// What moves society's net present value: each assumption between its ends, and the scenarios.
  func sensitivityBlocks(_ evaluation: EvaluationAnswers) -> [Block] {
    let pictures = evaluation.cohorts.compactMap { tornado($0, evaluation) }
    let scenarios = scenarioTable(evaluation)
    return pictures.map { .pictures([$0]) } + (scenarios.rows.isEmpty ? [] : [.table(scenarios)])
  }

  /// How many assumptions a chart shows; the others stand in its table.
  private static let mostRanges = 12

  private func tornado(_ cohort: EvaluationAnswers.EvaluatedCohort, _ evaluation: EvaluationAnswers) -> Picture? {
    let ranges = evaluation.ranges(of: cohort.id)
    guard !ranges.isEmpty, let counterfactual = cohort.counterfactual,
      let own = tables.result(ofCohort: cohort.id, against: counterfactual, to: Perspective.societyName)?.number("npv")
    else { return nil }
    var (categories, marks, tips) = ([Chart.Category](), [Chart.Mark](), [Chart.PlaceTip]())
    let study = text(sv: "studien", en: "the study") + " " + terms.numbers.signed(own)
    marks.append(.level(value: own, label: study))
    for (number, range) in ranges.prefix(Self.mostRanges).enumerated() {
      let (place, parameter) = (Double(number), range.row.text("parameter"))
      let name = terms.parameter(parameter).capitalizedFirst
      let (low, high) = (
        terms.parameterValue(range.row.number("low_value"), of: parameter),
        terms.parameterValue(range.row.number("high_value"), of: parameter)
      )
      let (atLow, atHigh) = (terms.numbers.signed(range.low), terms.numbers.signed(range.high))
      categories.append(Chart.Category(name, note: terms.numbers.grouped(abs(range.high - range.low))))
      marks.append(.bar(at: place, from: own, to: range.low, tone: .series(0)))
      marks.append(.bar(at: place, from: own, to: range.high, tone: .series(1)))
      tips.append(
        Chart.PlaceTip(at: place, tip: Chart.Tip(name, ["\(low): \(atLow) kr", "\(high): \(atHigh) kr"])))
    }
    let name = "tornado-" + fileNames[cohort.id]
    return Picture(
      chart: Chart(
        id: name,
        title: text(
          sv: "Kohorten \(cohort.id): vad ett antagande i taget gör med samhällets nettonuvärde",
          en: "Cohort \(cohort.id): what one assumption at a time does to society's net present value"),
        description: text(
          sv: "Staplar från studiens värde till värdet vid varje antagandes lägsta och högsta; längst först.",
          en: "Bars from the study's value to the value at each assumption's lowest and highest; the longest first."),
        content: .plot(
          Chart.Plot(
            x: .linear(
              covers: 0...0, title: text(sv: "kronor per klient", en: "kronor per client"), label: kronorLabel),
            y: .categories(categories), marks: marks, tips: tips)),
        legend: [
          .init(label: text(sv: "vid lägsta värdet", en: "at the lowest value"), tone: .series(0)),
          .init(label: text(sv: "vid högsta värdet", en: "at the highest value"), tone: .series(1)),
        ]),
      note: text(
        sv: "Till höger: hur långt antagandet flyttar nettonuvärdet.",
        en: "At the right: how far the assumption moves the net present value."), data: rangeTable(name, cohort.id))
  }

  private func rangeTable(_ name: String, _ cohort: String) -> DataTable {
    var table = DataTable(
      name,
      caption: text(
        sv: "Kohorten \(cohort): samhällets nettonuvärde vid antagandenas ändar, kronor per klient",
        en: "Cohort \(cohort): society's net present value at the ends of the assumptions, kronor per client"),
      columns: [
        .init(text(sv: "Antagande", en: "Assumption"), .text), .init(text(sv: "Lägst", en: "Lowest"), .text),
        .init(text(sv: "Högst", en: "Highest"), .text), .init(text(sv: "Vid lägst", en: "At lowest"), .change),
        .init(text(sv: "Vid högst", en: "At highest"), .change),
      ])
    for row in tables.rows(of: "sensitivity", where: ["cohort": cohort, "perspective": Perspective.societyName]) {
      let parameter = row.text("parameter")
      table.add(
        [.text(terms.parameter(parameter).capitalizedFirst)]
          + ["low_value", "high_value"].map { .text(terms.parameterValue(row.number($0), of: parameter)) }
          + ["npv_low", "npv_high"].map { row[$0] })
    }
    return table
  }

  /// The study and its scenarios side by side, to society.
  private func scenarioTable(_ evaluation: EvaluationAnswers) -> DataTable {
    var table = DataTable(
      "scenarios",
      caption: text(
        sv: "Scenarier: samhällets nettonuvärde, kronor per klient",
        en: "Scenarios: society's net present value, kronor per client"),
      columns: [
        .init("Scenario", .text), .init(text(sv: "Kohort", en: "Cohort"), .text),
        .init(text(sv: "Nettonuvärde", en: "Net present value"), .change),
        .init(text(sv: "Mot studien", en: "From the study"), .change),
      ])
    for cohort in evaluation.cohorts {
      for row in tables.rows(of: "scenarios", where: ["cohort": cohort.id, "perspective": Perspective.societyName]) {
        let id = row.text("scenario")
        table.add([
          .text(id == "study" ? text(sv: "studien själv", en: "the study itself") : id), .text(cohort.id), row["npv"],
          row["change"],
        ])
      }
    }
    return table
  }
}
