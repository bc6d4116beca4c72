extension StudyReport {
  /// When it comes back: the discounted flow summed from the start, and the result by perspective.
  func paybackBlocks(_ evaluation: EvaluationAnswers) -> [Block] {
    evaluation.cohorts.flatMap { cohort -> [Block] in
      guard let counterfactual = cohort.counterfactual else { return [] }
      let results = evaluation.results(of: cohort, counterfactual)
      let rows = tables.rows(
        of: "evaluation", where: ["cohort": cohort.id, "counterfactual": counterfactual.rawValue])
      guard !rows.isEmpty else { return [.table(resultTable(cohort.id, results))] }
      return [
        .pictures([cumulativePicture(cohort.id, rows, results, counterfactual)]),
        .table(resultTable(cohort.id, results)),
      ]
    }
  }

  private func cumulativePicture(
    _ cohort: String, _ rows: [TableRow], _ results: [TableRow], _ counterfactual: EvaluationAssumptions.Counterfactual
  ) -> Picture {
    // Who pays nothing has nothing to get back: those stand in the table.
    let payers = results.filter { row in
      row.text("perspective") != Perspective.societyName && (row.number("cost") ?? 1) > 0
    }
    let shown = payers + results.filter { $0.text("perspective") == Perspective.societyName }
    var marks: [Chart.Mark] = []
    var dots: [Chart.Mark] = []
    var tips: [Int: [String]] = [:]
    var hidden: Set<Int> = []
    var years: Set<Int> = []
    for (number, result) in shown.enumerated() {
      let perspective = result.text("perspective")
      let tone: Chart.Tone = perspective == Perspective.societyName ? .strong : .series(number)
      let name = terms.perspective(perspective).capitalizedFirst
      var points: [Chart.Point] = []
      for row in rows where row.text("perspective") == perspective {
        guard case .whole(let year) = row["year"] else { continue }
        years.insert(year)
        points.append(Chart.Point(at: Double(year), row.number("cumulative")))
        if hiddenText(row["cumulative"]) != nil { hidden.insert(year) }
        tips[year, default: []].append("\(name): \(terms.amount(row["cumulative"], signed: true))")
      }
      marks.append(.line(points, tone: tone, label: name))
      if case .whole(let quarter) = result["payback_quarter"] {
        dots.append(.dot(at: Double(quarter) / 4, value: 0, tone: tone))
      }
    }
    let name = "payback-" + fileNames[cohort]
    let patches = hidden.sorted().map { Chart.Mark.hidden(at: Double($0), text: terms.hidden) }
    let numbers = terms.numbers
    let against = terms.against(counterfactual)
    let back = text(sv: "återbetalt", en: "paid back")
    return Picture(
      chart: Chart(
        id: name,
        title: text(
          sv: "Kohorten \(cohort): vad var och en har fått tillbaka, mot \(against)",
          en: "Cohort \(cohort): what each has got back, against \(against)"),
        description: text(
          sv: "Diskonterat flöde per klient, summerat från kontakten: under noll är mer betalt än tillbaka.",
          en: "Discounted flow per client, summed from the contact: below zero more is paid than back."),
        content: .plot(
          Chart.Plot(
            x: .steps(
              0...(years.max() ?? 0), title: text(sv: "år efter kontakten", en: "years after the contact"),
              label: { numbers.grouped(Int($0.rounded())) }),
            y: .linear(
              title: text(
                sv: "kronor per klient, nuvärde, summerat från start", en: "kronor per client, present value, summed"),
              label: kronorLabel), marks: patches + marks + dots,
            tips: tips.sorted { $0.key < $1.key }.map { year, lines in
              Chart.PlaceTip(at: Double(year), tip: Chart.Tip(text(sv: "År \(year)", en: "Year \(year)"), lines))
            })),
        legend: dots.isEmpty ? [] : [.init(label: back, tone: .muted, sign: .dot)]),
      note: [
        hidden.isEmpty ? "" : hiddenNote,
        text(
          sv: "Linjerna är samhället och de som betalar insatsen; övriga står i siffrorna.",
          en: "The lines are society and those who pay for the intervention; the others stand in the numbers."),
      ].filter { !$0.isEmpty }.joined(separator: " "), data: flowTable(name, rows))
  }

  private func flowTable(_ name: String, _ rows: [TableRow]) -> DataTable {
    var table = DataTable(
      name,
      caption: text(sv: "Flöden år för år, kronor per klient", en: "Flows year by year, kronor per client"),
      columns: [
        .init(text(sv: "För vem", en: "To whom"), .text), .init(text(sv: "År", en: "Year"), .count),
        .init(text(sv: "Flöde", en: "Flow"), .change), .init(text(sv: "Nuvärde", en: "Present value"), .change),
        .init(text(sv: "Summerat", en: "Summed"), .change),
      ])
    for row in rows {
      table.add(
        [.text(terms.perspective(row.text("perspective")).capitalizedFirst)]
          + ["year", "flow", "discounted", "cumulative"].map { row[$0] })
    }
    return table
  }

  /// The result of a cohort by perspective.
  private func resultTable(_ cohort: String, _ results: [TableRow]) -> DataTable {
    var table = DataTable(
      "evaluation-" + fileNames[cohort],
      caption: text(
        sv: "Kohorten \(cohort): resultatet för var och en, nuvärde i kronor per klient",
        en: "Cohort \(cohort): the result to each, present value in kronor per client"),
      columns: [
        .init(text(sv: "För vem", en: "To whom"), .text), .init(text(sv: "Betalar", en: "Pays"), .kronor),
        .init(text(sv: "Nytta", en: "Benefit"), .change), .init(text(sv: "Netto", en: "Net"), .change),
        .init(text(sv: "Från", en: "From"), .change), .init(text(sv: "Till", en: "To"), .change),
        .init(text(sv: "Nytta per krona", en: "Benefit per krona"), .number(decimals: 2)),
        .init(text(sv: "Återbetalt från kvartal", en: "Paid back from quarter"), .count),
        .init(text(sv: "Kritisk andel", en: "Break-even"), .share),
      ])
    for row in results where row.number("cost") != 0 || row.number("npv") != 0 {
      let paysNothing = (row.number("cost") ?? 1) <= 0
      let isNever = row["payback_quarter"] == .undefined && row.number("cost") != nil
      let quarter =
        paysNothing ? .undefined : isNever ? .text(text(sv: "aldrig", en: "never")) : row["payback_quarter"]
      table.add(
        [.text(terms.perspective(row.text("perspective")).capitalizedFirst)]
          + ["cost", "benefit", "npv", "low", "high", "bcr"].map { row[$0] } + [quarter, row["break_even"]])
    }
    return table
  }
}
