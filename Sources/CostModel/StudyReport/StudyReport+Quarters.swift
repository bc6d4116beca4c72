extension StudyReport {
  /// The figures that the study defines, quarter by quarter (bilaga 1, figures 3–5).
  var quarterSection: Document.Section {
    let figures = study.figures.compactMap(quarterFigure)
    guard !figures.isEmpty else {
      return section("quarters", sv: "Kvartal för kvartal", en: "Quarter by quarter", [])
    }
    let intro = text(
      sv:
        "Vad en klient i genomsnitt kostade eller fick i varje kvartal kring den första kontakten, som är i kvartal 0."
        + " Klienter utan något räknas med som noll. Bandet är ett 95-procentigt intervall för summan.",
      en: "What a client cost or received on average in each quarter around the first contact, which is in quarter 0."
        + " Clients with nothing count as zero. The band is a 95 percent interval of the total.")
    return section(
      "quarters", sv: "Kvartal för kvartal", en: "Quarter by quarter",
      [.paragraph(intro)] + figures.map { .pictures([$0]) }
        + (study.window.contains(0) ? [.paragraph(contactNote)] : []))
  }

  /// What stands in quarter 0 that came of the contact itself.
  private var contactNote: String {
    let holding = study.periods.filter { $0.range.contains(0) }.map { terms.period($0.id) }
    let place =
      holding.isEmpty
      ? text(
        sv: "Kvartal 0 är den första kontaktens eget kvartal och ingår inte i någon period.",
        en: "Quarter 0 is the first contact's own quarter and in no period.")
      : text(
        sv: "Kvartal 0 är den första kontaktens eget kvartal och ingår i: \(terms.list(holding)).",
        en: "Quarter 0 is the first contact's own quarter and part of: \(terms.list(holding)).")
    guard contactRows > 0 else { return place }
    let rows = terms.numbers.grouped(contactRows)
    return place
      + text(
        sv:
          " Det kan rymma kostnader för själva kontakten: \(rows) rader i underlaget börjar på klientens egen startdag.",
        en: " It may hold costs of the contact itself: \(rows) rows of the records begin on the client's own first day."
      )
  }

  private func quarterFigure(_ figure: Figure) -> Picture? {
    let rows = tables.rows(of: "trajectory", where: ["figure": figure.id])
    guard !rows.isEmpty else { return nil }
    let series = figure.series.map { (id: $0.id, title: $0.title.isEmpty ? $0.id : $0.title) }
    let total = text(sv: "Summa", en: "Total")
    let title = figure.title.isEmpty ? figure.id : figure.title
    var chart = QuarterChart(report: self, range: study.window)
    for (number, one) in series.enumerated() {
      chart.add(rows.filter { $0.text("series") == one.id }, title: one.title, tone: .series(number))
    }
    chart.add(rows.filter { $0.text("series") == "total" }, title: total, tone: .strong, hasBand: true)
    return Picture(
      chart: Chart(
        id: "quarters-" + fileNames[figure.id], title: title, description: description(of: figure, series.map(\.title)),
        content: .plot(chart.plot),
        legend: [
          Chart.LegendEntry(
            label: text(sv: "95-procentigt intervall för summan", en: "95 percent interval of the total"),
            tone: .strong,
            sign: .band)
        ]), note: notes(rows),
      data: chart.data(named: "quarters-" + fileNames[figure.id], title))
  }

  private func notes(_ rows: [TableRow]) -> String {
    let hasHiddenUsers = rows.contains { $0.text("series") == "total" && hiddenText($0["users"]) != nil }
    let cross = text(sv: "x: antalet är dolt.", en: "x: the number is hidden.")
    return [hiddenNote(of: rows, "mean"), hasHiddenUsers ? cross : ""].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func description(of figure: Figure, _ series: [String]) -> String {
    let window = terms.quarters(study.window)
    let names = terms.list(series)
    return text(
      sv: "Kronor per klient och kvartal, kvartal \(window): \(names), och summan med intervall.",
      en: "Kronor per client and quarter, quarters \(window): \(names), and the total with its interval.")
  }
}

/// The plot of a figure's series over the quarters, with the rows under its axis, and its data.
private struct QuarterChart {
  let report: StudyReport
  let range: ClosedRange<Int>
  private var bands: [Chart.Mark] = []
  private var lines: [Chart.Mark] = []
  private var hidden: [Int: String] = [:]
  private var tips: [Int: [String]] = [:]
  private var clients: [Int: String] = [:]
  private var users: [Int: String] = [:]
  private var cells: [[Table.Cell]] = []

  init(report: StudyReport, range: ClosedRange<Int>) {
    (self.report, self.range) = (report, range)
  }

  /// Adds a series.
  mutating func add(_ rows: [TableRow], title: String, tone: Chart.Tone, hasBand: Bool = false) {
    var points: [Chart.Point] = []
    var spans: [Chart.Span] = []
    for row in rows {
      guard case .whole(let quarter) = row["quarter"] else { continue }
      let place = Double(quarter)
      points.append(Chart.Point(at: place, row.number("mean")))
      if hasBand {
        spans.append(Chart.Span(at: place, row.number("low"), row.number("high")))
        clients[quarter] = report.terms.count(row["n"])
        // The columns are narrow: a cross stands for what is hidden, and the note says so.
        users[quarter] = report.hiddenText(row["users"]) == nil ? report.terms.count(row["users"]) : "x"
      }
      if let text = report.hiddenText(row["mean"]) { hidden[quarter] = text }
      tips[quarter, default: []].append(title + ": " + words(row, hasBand))
      cells.append(
        [row["quarter"], .text(title)] + ["n", "users", "mean", "low", "high"].map { row[$0] })
    }
    if hasBand { bands.append(.band(spans, tone: tone)) }
    lines.append(.line(points, tone: tone, label: title))
  }

  private func words(_ row: TableRow, _ hasInterval: Bool) -> String {
    let mean = report.terms.amount(row["mean"])
    guard hasInterval, let low = row.number("low"), let high = row.number("high") else { return mean }
    let numbers = report.terms.numbers
    return mean + " (\(numbers.grouped(low)) … \(numbers.grouped(high)))"
  }

  var plot: Chart.Plot {
    let numbers = report.terms.numbers
    let contact = report.text(sv: "första kontakt", en: "first contact")
    let marks =
      hidden.sorted { $0.key < $1.key }.map { Chart.Mark.hidden(at: Double($0.key), text: $0.value) } + bands
      + (range.contains(0) ? [.rule(at: 0, label: contact)] : []) + lines
    func cells(_ texts: [Int: String]) -> [Chart.TextRow.Cell] {
      texts.sorted { $0.key < $1.key }.map { .init(at: Double($0.key), text: $0.value) }
    }
    return Chart.Plot(
      x: .steps(
        range, title: report.text(sv: "kvartal från den första kontakten", en: "quarters from the first contact"),
        label: { numbers.grouped(Int($0.rounded())) }),
      y: .linear(
        title: report.text(sv: "kronor per klient och kvartal", en: "kronor per client and quarter"),
        label: report.kronorLabel), marks: marks,
      rows: [
        .init(title: "n", cells: cells(clients)),
        .init(title: report.text(sv: "med något", en: "with any"), cells: cells(users)),
      ],
      tips: tips.sorted { $0.key < $1.key }.map { quarter, lines in
        Chart.PlaceTip(
          at: Double(quarter),
          tip: Chart.Tip(report.text(sv: "Kvartal", en: "Quarter") + " " + numbers.grouped(quarter), lines))
      })
  }

  /// The numbers of the plot.
  func data(named name: String, _ title: String) -> DataTable {
    var table = DataTable(
      name, caption: report.text(sv: "\(title), kronor per klient", en: "\(title), kronor per client"),
      columns: [
        .init(report.text(sv: "Kvartal", en: "Quarter"), .count), .init(report.text(sv: "Serie", en: "Series"), .text),
        .init("n", .count), .init(report.text(sv: "Med något", en: "With any"), .count),
        .init(report.text(sv: "Medel", en: "Mean"), .kronor), .init(report.text(sv: "Från", en: "From"), .kronor),
        .init(report.text(sv: "Till", en: "To"), .kronor),
      ])
    for row in cells { table.add(row) }
    return table
  }
}
