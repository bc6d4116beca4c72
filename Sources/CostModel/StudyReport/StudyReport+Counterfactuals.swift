extension StudyReport {
  /// Society's net present value under each counterfactual that the data allows, with its interval.
  func counterfactualBlocks(_ evaluation: EvaluationAnswers) -> [Block] {
    let rows = evaluation.cohorts.flatMap { cohort in
      tables.rows(
        of: "evaluation_summary", where: ["cohort": cohort.id, "perspective": Perspective.societyName])
    }
    guard !rows.isEmpty else { return [] }
    return [.pictures([counterfactualPicture(rows)])]
  }

  private func counterfactualPicture(_ rows: [TableRow]) -> Picture {
    var data = DataTable(
      "against",
      caption: text(
        sv: "Samhällets nettonuvärde efter vad det ställs mot, kronor per klient",
        en: "Society's net present value by what it stands against, kronor per client"),
      columns: [
        .init(text(sv: "Kohort", en: "Cohort"), .text), .init(text(sv: "Mot", en: "Against"), .text),
        .init(text(sv: "Nettonuvärde", en: "Net present value"), .change),
        .init(text(sv: "Från", en: "From"), .change), .init(text(sv: "Till", en: "To"), .change),
        .init(text(sv: "Andel över noll", en: "Share above zero"), .share),
      ])
    var (categories, marks, tips) = ([Chart.Category](), [Chart.Mark](), [Chart.PlaceTip]())
    var last: String?
    for (number, row) in rows.enumerated() {
      let (place, cohort) = (Double(number), row.text("cohort"))
      let counterfactual = EvaluationAssumptions.Counterfactual(rawValue: row.text("counterfactual"))
      let name = (counterfactual.map(terms.against) ?? "").capitalizedFirst
      let value = terms.kronor(row["npv"], signed: true)
      data.add([.text(cohort), .text(name)] + ["npv", "low", "high", "probability_positive"].map { row[$0] })
      categories.append(
        Chart.Category(
          name, group: cohort == last ? nil : text(sv: "Kohorten \(cohort)", en: "Cohort \(cohort)"), note: value))
      last = cohort
      if let hidden = hiddenText(row["npv"]) { marks.append(.hidden(at: place, text: hidden)) }
      marks.append(.interval(at: place, low: row.number("low"), high: row.number("high"), tone: .strong))
      marks.append(.dot(at: place, value: row.number("npv"), tone: .series(0)))
      tips.append(
        Chart.PlaceTip(at: place, tip: Chart.Tip("\(cohort): \(name)", [value, interval(row)].filter { !$0.isEmpty })))
    }
    return Picture(
      chart: Chart(
        id: "against",
        title: text(
          sv: "Samhällets nettonuvärde efter vad det ställs mot",
          en: "Society's net present value by what it stands against"),
        description: text(
          sv: "Punkt med intervall för nivån före, trenden före och kontrollgruppen, där data medger dem.",
          en: "Dot with interval for the level before, the trend before and the control group, where data allows them."),
        content: .plot(
          Chart.Plot(
            x: .linear(
              covers: 0...0, title: text(sv: "kronor per klient", en: "kronor per client"), label: kronorLabel),
            y: .categories(categories), marks: marks, tips: tips)), legend: [intervalEntry]),
      note: hiddenNote(of: rows, "npv"), data: data)
  }
}
