extension StudyReport {
  /// The sample beside its population (bilaga 1, figure 2).
  var populationSection: Document.Section {
    let rows = tables.rows(of: "representativeness")
    guard !rows.isEmpty else {
      return section("population", sv: "Urvalet och populationen", en: "The sample and the population", [])
    }
    let intro = text(
      sv:
        "Andelen klienter som hade insatsen, eller hade kontakt med myndigheten, i kvartal 0 eller 1, bredvid andelen i"
        + " populationen. Där intervallet täcker populationens punkt kan skillnaden bero på slumpen.",
      en:
        "The share of clients with the service, or any contact with the authority, in quarter 0 or 1, beside the share in"
        + " the population. Where the interval covers the population's dot, chance alone may make the difference.")
    return section(
      "population", sv: "Urvalet och populationen", en: "The sample and the population",
      [.paragraph(intro), .pictures([populationFigure(rows)])])
  }

  private func populationFigure(_ rows: [TableRow]) -> Picture {
    let (sample, population) = (text(sv: "urvalet", en: "the sample"), text(sv: "populationen", en: "the population"))
    var data = DataTable(
      "population", caption: text(sv: "Urvalet och populationen, procent", en: "Sample and population, percent"),
      columns: [
        .init(text(sv: "Myndighet eller insats", en: "Authority or service"), .text), .init("n", .count),
        .init(text(sv: "Urval", en: "Sample"), .number(decimals: 1)),
        .init(text(sv: "Population", en: "Population"), .number(decimals: 1)),
        .init(text(sv: "Skillnad", en: "Difference"), .number(decimals: 1)),
        .init(text(sv: "Från", en: "From"), .number(decimals: 1)),
        .init(text(sv: "Till", en: "To"), .number(decimals: 1)),
        .init("p", .number(decimals: 3)),
      ])
    var marks: [Chart.Mark] = []
    var categories: [Chart.Category] = []
    var tips: [Chart.PlaceTip] = []
    for (number, row) in rows.enumerated() {
      let (place, name) = (Double(number), terms.item(row.text("item")).capitalizedFirst)
      data.add(
        [.text(name)]
          + ["sample_n", "sample_share", "population_share", "difference", "low", "high", "p"].map { row[$0] })
      let share = row.number("population_share")
      let above = Chart.Plot.place(number, lane: 0, of: 2)
      let shareText = share.map(terms.decimal) ?? "–"
      if let hidden = hiddenText(row["sample_share"]) ?? hiddenText(row["difference"]) {
        marks.append(.hidden(at: place, text: hidden))
      } else if let share, let low = row.number("low"), let high = row.number("high") {
        // The interval of the difference, laid where the sample's share stands.
        marks.append(.interval(at: above, low: share + low, high: share + high, tone: .series(0)))
      }
      let below = Chart.Plot.place(number, lane: 1, of: 2)
      marks.append(.dot(at: below, value: share, tone: .muted))
      marks.append(.dot(at: above, value: row.number("sample_share"), tone: .series(0)))
      let own = row.number("sample_share").map(terms.decimal) ?? terms.count(row["sample_share"])
      categories.append(Chart.Category(name, note: "\(own) / \(shareText)"))
      tips.append(
        Chart.PlaceTip(
          at: place,
          tip: Chart.Tip(
            name, ["\(sample): \(own) %", "\(population): \(shareText) %", "n = \(terms.count(row["sample_n"]))"])))
    }
    let title = text(sv: "Andel klienter med insatsen, procent", en: "Share of clients with the service, percent")
    let description = text(
      sv: "Urvalets andel med intervall och populationens andel för \(rows.count) myndigheter och insatser.",
      en: "The sample's share with its interval and the population's share of \(rows.count) authorities and services.")
    return Picture(
      chart: Chart(
        id: "population", title: title, description: description,
        content: .plot(
          Chart.Plot(
            x: .linear(covers: 0...0, label: percentLabel), y: .categories(categories), marks: marks, tips: tips)),
        legend: [
          .init(label: sample.capitalizedFirst, tone: .series(0), sign: .dot),
          .init(
            label: text(sv: "95-procentigt intervall", en: "95 percent interval"), tone: .series(0), sign: .interval),
          .init(label: population.capitalizedFirst, tone: .muted, sign: .dot),
        ]), note: hiddenNote(of: rows, "sample_share", "difference"), data: data)
  }

  /// What hatched patches mean, where a column has hidden cells.
  func hiddenNote(of rows: [TableRow], _ columns: String...) -> String {
    let hasHidden = rows.contains { row in columns.contains { hiddenText(row[$0]) != nil } }
    return hasHidden ? hiddenNote : ""
  }

  /// What hatched patches mean, where there are any.
  var hiddenNote: String {
    text(
      sv:
        "Streckat: dolt, för att ingen ska kännas igen där färre än \(study.minimumCell) personer står bakom en siffra.",
      en:
        "Hatched: hidden, so that nobody is recognised where fewer than \(study.minimumCell) people stand behind a figure."
    )
  }
}
