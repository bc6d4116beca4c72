extension StudyReport {
  /// The clients beside the control group: what differs in the end, and quarter by quarter.
  var controlSection: Document.Section {
    let (sv, en) = ("Bredvid kontrollgruppen", "Beside the control group")
    let shown = cohorts.filter { !tables.rows(of: "did", where: ["cohort": $0.id]).isEmpty }
    guard let evaluation, !shown.isEmpty else { return section("control", sv: sv, en: en, []) }
    let intro = text(
      sv:
        "Klienternas förändring minus kontrollgruppens. Den är en effekt under parallella trender: bara om grupperna annars"
        + " hade förändrats lika. Gick de inte i takt redan före kontakten talar det emot antagandet; det prövas gemensamt"
        + " för kvartalen före.",
      en: "The clients' change less the control group's. It is an effect under parallel trends: only if the groups had"
        + " otherwise changed alike. If they moved apart before the contact already, that speaks against it; it is tested"
        + " for the quarters before together.")
    let tests = shown.map { cohort in
      text(sv: "Kohorten \(cohort.id): ", en: "Cohort \(cohort.id): ") + evaluation.preTrend(ofCohort: cohort.id)
    }
    let blocks = shown.flatMap { cohort -> [Block] in
      let table = differenceTable(cohort)
      return (eventRows(cohort.id).isEmpty ? [] : [.pictures([eventPicture(cohort.id)])])
        + (table.rows.isEmpty ? [] : [.table(table)])
    }
    return section("control", sv: sv, en: en, [.paragraph(intro), .list(tests)] + blocks)
  }

  private func eventRows(_ cohort: String) -> [TableRow] {
    tables.rows(of: "event_study", where: ["cohort": cohort, "level": "all", "class": "real"])
  }

  private func eventPicture(_ cohort: String) -> Picture {
    let rows = eventRows(cohort)
    let name = "event-" + fileNames[cohort]
    var data = DataTable(
      name,
      caption: text(
        sv: "Skillnaden mellan gruppernas förändring av reala kostnader, kronor per klient och kvartal",
        en: "The difference between the groups' changes in real costs, kronor per client and quarter"),
      columns: [
        .init(text(sv: "Kvartal", en: "Quarter"), .count), .init(text(sv: "Klienter", en: "Clients"), .count),
        .init(text(sv: "Kontrollgrupp", en: "Controls"), .count),
        .init(text(sv: "Skillnad", en: "Difference"), .change), .init(text(sv: "Från", en: "From"), .change),
        .init(text(sv: "Till", en: "To"), .change),
      ])
    var (marks, tips) = ([Chart.Mark](), [Chart.PlaceTip]())
    var (own, control) = ([Chart.TextRow.Cell](), [Chart.TextRow.Cell]())
    for row in rows {
      guard case .whole(let quarter) = row["quarter"] else { continue }
      let place = Double(quarter)
      data.add(["quarter", "n1", "n0", "difference", "low", "high"].map { row[$0] })
      if let hidden = hiddenText(row["difference"]) { marks.append(.hidden(at: place, text: hidden)) }
      marks.append(.interval(at: place, low: row.number("low"), high: row.number("high"), tone: .strong))
      marks.append(.dot(at: place, value: row.number("difference"), tone: .series(0)))
      // The columns are narrow: a cross stands for what is hidden.
      func count(_ column: String) -> String { hiddenText(row[column]) == nil ? terms.count(row[column]) : "x" }
      own.append(.init(at: place, text: count("n1")))
      control.append(.init(at: place, text: count("n0")))
      let (difference, interval) = (terms.amount(row["difference"], signed: true), interval(row))
      tips.append(
        Chart.PlaceTip(
          at: place,
          tip: Chart.Tip(
            text(sv: "Kvartal", en: "Quarter") + " " + terms.numbers.grouped(quarter),
            [difference, interval].filter { !$0.isEmpty })))
    }
    let numbers = terms.numbers
    let contact = text(sv: "första kontakt", en: "first contact")
    let hasCross = (own + control).contains { $0.text == "x" }
    let cross = text(sv: "x: antalet är dolt.", en: "x: the number is hidden.")
    return Picture(
      chart: Chart(
        id: name,
        title: text(
          sv: "Kohorten \(cohort): reala kostnader mot kontrollgruppen, kvartal för kvartal",
          en: "Cohort \(cohort): real costs against the control group, quarter by quarter"),
        description: text(
          sv:
            "Punkt med intervall för varje kvartal: skillnaden mellan gruppernas förändring mot kvartalen före kontakten.",
          en: "Dot with interval for each quarter: the difference between the groups' changes from the quarters before."
        ),
        content: .plot(
          Chart.Plot(
            x: .steps(
              study.window, title: text(sv: "kvartal från den första kontakten", en: "quarters from the first contact"),
              label: { numbers.grouped(Int($0.rounded())) }),
            y: .linear(
              title: text(sv: "kronor per klient och kvartal", en: "kronor per client and quarter"), label: kronorLabel),
            marks: (study.window.contains(0) ? [.rule(at: 0, label: contact)] : []) + marks,
            rows: [
              .init(title: "n", cells: own), .init(title: text(sv: "kontroll", en: "control"), cells: control),
            ], tips: tips)), legend: [intervalEntry]),
      note: [hiddenNote(of: rows, "difference"), hasCross ? cross : ""].filter { !$0.isEmpty }.joined(separator: " "),
      data: data)
  }

  /// What differs in the last period, by authority and all together; what neither group has is left out.
  private func differenceTable(_ cohort: CohortDefinition) -> DataTable {
    var table = DataTable(
      "did-" + fileNames[cohort.id],
      caption: text(
        sv: "Kohorten \(cohort.id): gruppernas förändring, \(againstBase), kronor per klient och år",
        en: "Cohort \(cohort.id): the groups' changes, \(againstBase), kronor per client and year"),
      columns: [
        .init(text(sv: "Vad", en: "What"), .text), .init(text(sv: "Slag", en: "Class"), .text),
        .init(text(sv: "Klienter", en: "Clients"), .change),
        .init(text(sv: "Kontroll", en: "Controls"), .change), .init(text(sv: "Skillnad", en: "Difference"), .change),
        .init(text(sv: "Från", en: "From"), .change), .init(text(sv: "Till", en: "To"), .change),
        .init("p", .number(decimals: 3)),
      ])
    for row in tables.rows(of: "did", where: ["cohort": cohort.id, "period": headline]) {
      let level = row.text("level")
      // With one authority, all is what it bears.
      guard level == "authority" || level == "all" && cohort.requires.count > 1 else { continue }
      guard row.number("change1") != 0 || row.number("change0") != 0 else { continue }
      let postClass = PostClass(rawValue: row.text("class")).map(terms.postClass) ?? row.text("class")
      table.add(
        [.text(terms.key(row.text("key"), level: level).capitalizedFirst), .text(postClass)]
          + ["change1", "change0", "difference", "low", "high", "p"].map { row[$0] })
    }
    return table
  }
}
