extension StudyReport {
  /// Before and after: what each cohort's real costs were and became, by authority, care form and service.
  var changeSection: Document.Section {
    guard !headline.isEmpty, !cohorts.isEmpty else {
      return section("change", sv: "Före och efter", en: "Before and after", [])
    }
    let periods = study.periods.map { "\(terms.period($0.id)): \(terms.quarters($0.range))" }.joined(separator: "; ")
    let intro = text(
      sv:
        "Reala kostnader per klient och år, \(againstBase), med 95-procentigt intervall för förändringen. Där intervallet"
        + " täcker noll kan förändringen bero på slumpen. Periodernas kvartal: \(periods).",
      en: "Real costs per client and year, \(againstBase), with a 95 percent interval of the change. Where the interval"
        + " covers zero, chance alone may make the change. The periods' quarters: \(periods).")
    let observed = text(
      sv:
        "Varje förändring gäller de klienter som är granskade både \(terms.period("base")) och i hela perioden; n skiljer sig"
        + " därför mellan perioderna.",
      en:
        "Each change is about the clients who were reviewed both in \(terms.period("base")) and in all of the period; n"
        + " therefore differs between periods.")
    return section(
      "change", sv: "Före och efter", en: "Before and after",
      [.paragraph(intro)] + (study.panel == .available ? [.paragraph(observed)] : []) + [.table(periodTable)]
        + cohorts.map { .pictures([changeFigure($0.id)]) })
  }

  /// All real costs of every cohort, period by period, with the trend that was there before.
  private var periodTable: DataTable {
    var table = DataTable(
      "periods",
      caption: text(
        sv: "Alla reala kostnader per klient och år, och deras trend redan före",
        en: "All real costs per client and year, and their trend already before"),
      columns: [
        .init(text(sv: "Kohort", en: "Cohort"), .text), .init("Period", .text), .init("n", .count),
        .init(text(sv: "Före", en: "Before"), .kronor), .init(text(sv: "Efter", en: "After"), .kronor),
        .init(text(sv: "Förändring", en: "Change"), .change), .init(text(sv: "Från", en: "From"), .change),
        .init(text(sv: "Till", en: "To"), .change),
        .init(text(sv: "Trend per kvartal före", en: "Trend per quarter before"), .change),
      ])
    for cohort in cohorts {
      let trend = tables.rows(of: "trend", where: ["cohort": cohort.id, "level": "all", "class": "real"]).first
      for row in tables.rows(of: "before_after", where: ["cohort": cohort.id, "level": "all", "class": "real"]) {
        table.add(
          [.text(cohort.id), .text(terms.period(row.text("period")))]
            + ["n", "base", "mean", "change", "low", "high"].map { row[$0] } + [trend?["slope"] ?? .undefined])
      }
    }
    return table
  }

  /// How many services a chart shows; the others stand in its table.
  private static let mostServices = 12

  private func changeFigure(_ cohort: String) -> Picture {
    let rows = tables.rows(of: "before_after", where: ["cohort": cohort, "class": "real", "period": headline])
      .filter { $0.text("level") != "all" }
    let services = rows.filter { $0.text("level") == "service" }
    let largest = Set(
      services.sorted { abs($0.number("change") ?? 0) > abs($1.number("change") ?? 0) }
        .prefix(Self.mostServices).map { $0.text("key") })
    let shown = rows.filter { $0.text("level") != "service" || largest.contains($0.text("key")) }
    let left = services.count - largest.count
    let name = "change-" + fileNames[cohort]
    var notes = [changeNote(of: shown)]
    if left > 0 {
      notes.append(
        text(
          sv: "De \(Self.mostServices) insatser som förändrades mest; övriga \(left) står i siffrorna.",
          en: "The \(Self.mostServices) services that changed most; the other \(left) stand in the numbers."))
    }
    return Picture(
      chart: Chart(
        id: name,
        title: text(
          sv: "Kohorten \(cohort): förändring av reala kostnader, \(againstBase)",
          en: "Cohort \(cohort): change in real costs, \(againstBase)"),
        description: text(
          sv:
            "Förändring i kronor per klient och år med intervall, för \(shown.count) myndigheter, vårdformer och insatser.",
          en:
            "Change in kronor per client and year with intervals, of \(shown.count) authorities, care forms and services."
        ),
        content: .plot(
          changePlot(
            shown.map { row in
              let level = row.text("level")
              return Change(
                name: terms.key(row.text("key"), level: level).capitalizedFirst, group: levelName(level), row: row)
            })),
        legend: [intervalEntry]), note: notes.filter { !$0.isEmpty }.joined(separator: " "),
      data: changeTable(name, rows))
  }

  /// What is hidden in a chart of changes.
  func changeNote(of rows: [TableRow], hasHiddenGroups: Bool = false) -> String {
    let hasBare = rows.contains { hiddenText($0["change"]) == nil && hiddenText($0["low"]) != nil }
    let bare = text(
      sv: "Staplar utan intervall: få klienter står bakom, och intervallet är dolt.",
      en: "Bars without an interval: few clients stand behind them, and the interval is hidden.")
    let hidden = hasHiddenGroups ? hiddenNote : hiddenNote(of: rows, "change")
    return [hidden, hasBare ? bare : ""].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// The sign of an interval.
  var intervalEntry: Chart.LegendEntry {
    .init(label: text(sv: "95-procentigt intervall", en: "95 percent interval"), tone: .strong, sign: .interval)
  }

  /// A change in a chart.
  struct Change {
    /// What it is called.
    let name: String
    /// What it stands under.
    let group: String
    /// Its row of `before_after`; `nil` where the group of clients is too small to have one.
    let row: TableRow?
  }

  /// Changes as bars with their intervals, a category for each; those of a group stand together.
  func changePlot(_ changes: [Change]) -> Chart.Plot {
    var marks: [Chart.Mark] = []
    var tips: [Chart.PlaceTip] = []
    var categories: [Chart.Category] = []
    var last: String?
    for (number, one) in changes.enumerated() {
      let place = Double(number)
      let change = one.row?["change"] ?? .hidden(below: study.minimumCell)
      let words = change == .undefined ? "–" : terms.kronor(change, signed: true)
      categories.append(Chart.Category(one.name, group: one.group == last ? nil : one.group, note: words))
      last = one.group
      if let hidden = hiddenText(change) {
        marks.append(.hidden(at: place, text: hidden))
      }
      guard let row = one.row else {
        tips.append(Chart.PlaceTip(at: place, tip: Chart.Tip(one.name, [terms.hidden])))
        continue
      }
      marks.append(.bar(at: place, to: row.number("change"), tone: .series(0)))
      marks.append(.interval(at: place, low: row.number("low"), high: row.number("high"), tone: .strong))
      let (before, after) = (terms.amount(row["base"]), terms.amount(row["mean"]))
      let (changed, interval) = (terms.amount(change, signed: true), interval(row))
      tips.append(
        Chart.PlaceTip(
          at: place,
          tip: Chart.Tip(
            one.name,
            [
              text(sv: "före \(before)", en: "before \(before)"), text(sv: "efter \(after)", en: "after \(after)"),
              text(sv: "förändring \(changed)", en: "change \(changed)") + (interval.isEmpty ? "" : " (\(interval))"),
              "n = \(terms.count(row["n"]))",
            ])))
    }
    return Chart.Plot(
      x: .linear(
        covers: 0...0, title: text(sv: "kronor per klient och år", en: "kronor per client and year"), label: kronorLabel
      ),
      y: .categories(categories), marks: marks, tips: tips)
  }

  private func changeTable(_ name: String, _ rows: [TableRow]) -> DataTable {
    var table = DataTable(
      name,
      caption: text(
        sv: "Reala kostnader per klient och år, \(againstBase)", en: "Real costs per client and year, \(againstBase)"),
      columns: [
        .init(text(sv: "Vad", en: "What"), .text), .init(text(sv: "Nivå", en: "Level"), .text),
        .init(text(sv: "Med något före", en: "With any before"), .count),
        .init(text(sv: "Med något efter", en: "With any after"), .count),
        .init(text(sv: "Före", en: "Before"), .kronor), .init(text(sv: "Efter", en: "After"), .kronor),
        .init(text(sv: "Förändring", en: "Change"), .change), .init(text(sv: "Från", en: "From"), .change),
        .init(text(sv: "Till", en: "To"), .change),
      ])
    for row in rows {
      let level = row.text("level")
      table.add(
        [.text(terms.key(row.text("key"), level: level).capitalizedFirst), .text(levelName(level))]
          + ["users_base", "users", "base", "mean", "change", "low", "high"].map { row[$0] })
    }
    return table
  }

  /// A level of a table in words.
  func levelName(_ level: String) -> String {
    switch level {
    case "authority": text(sv: "Myndighet", en: "Authority")
    case "care_form": text(sv: "Vårdform", en: "Care form")
    case "service": text(sv: "Insats", en: "Service")
    default: text(sv: "Alla", en: "All")
    }
  }
}
