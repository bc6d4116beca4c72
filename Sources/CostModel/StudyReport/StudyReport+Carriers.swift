extension StudyReport {
  /// Who carries the change: new clients or old ones, many or few.
  var carrierSection: Document.Section {
    guard !headline.isEmpty, !cohorts.isEmpty else {
      return section("carriers", sv: "Vilka som står för förändringen", en: "Who carries the change", [])
    }
    let intro = text(
      sv:
        "Nya klienter kostade inget under \(terms.period("base")) men något under \(terms.period(headline)), fortsatta båda gångerna,"
        + " avslutade bara före. Den andra bilden visar hur stor del av alla ökningar som nya klienter står för, den tredje hur"
        + " få klienter som bär en kostnad.",
      en:
        "New clients cost nothing in \(terms.period("base")) but something in \(terms.period(headline)), continuing ones"
        + " both times, ended ones only before. The second picture shows how much of all increases new clients carry, the"
        + " third how few clients carry a cost.")
    return section(
      "carriers", sv: "Vilka som står för förändringen", en: "Who carries the change",
      [
        .paragraph(intro), .pictures([decompositionPicture]), .pictures([newSharePicture]),
        .pictures([concentrationPicture]),
      ])
  }

  /// The authorities and care forms of every cohort: where a chart over all cohorts has its rows.
  func rows(of table: String) -> [TableRow] {
    cohorts.flatMap { cohort in
      tables.rows(of: table, where: ["cohort": cohort.id, "period": headline])
        .filter { row in
          // With one authority, all is what it bears.
          row.text("level") == "all" ? cohort.requires.count > 1 : row.text("level") != "service"
        }
    }
  }

  func name(_ row: TableRow) -> String {
    guard row.text("level") != "all" else { return text(sv: "Alla reala kostnader", en: "All real costs") }
    return terms.key(row.text("key"), level: row.text("level")).capitalizedFirst
  }

  /// A category for a row, with its cohort's name over the first.
  func category(_ row: TableRow, after last: TableRow?, note: String?) -> Chart.Category {
    let cohort = row.text("cohort")
    return Chart.Category(
      name(row),
      group: cohort == last?.text("cohort") ? nil : text(sv: "Kohorten \(cohort)", en: "Cohort \(cohort)"), note: note)
  }

  // MARK: - New, continuing, ended

  private var groups: [(id: String, name: String)] {
    [
      ("new", text(sv: "nya", en: "new")), ("continuing", text(sv: "fortsatta", en: "continuing")),
      ("ended", text(sv: "avslutade", en: "ended")),
    ]
  }

  private var decompositionPicture: Picture {
    let all = rows(of: "decomposition")
    let first = all.filter { $0.text("group") == "new" }
    var data = DataTable(
      "decomposition",
      caption: text(
        sv: "Förändring av reala kostnader efter grupp av klienter, kronor om året för alla tillsammans",
        en: "Change in real costs by group of clients, kronor a year for all of them together"),
      columns: [
        .init(text(sv: "Vad", en: "What"), .text), .init(text(sv: "Kohort", en: "Cohort"), .text),
        .init(text(sv: "Grupp", en: "Group"), .text), .init(text(sv: "Klienter", en: "Clients"), .count),
        .init(text(sv: "Förändring", en: "Change"), .change),
      ])
    var (categories, marks, tips) = ([Chart.Category](), [Chart.Mark](), [Chart.PlaceTip]())
    for (number, row) in first.enumerated() {
      let place = Double(number)
      let parts = groups.map { group in
        (
          group.name,
          all.first {
            $0.text("cohort") == row.text("cohort") && $0.text("level") == row.text("level")
              && $0.text("key") == row.text("key") && $0.text("group") == group.id
          }
        )
      }
      for (group, part) in parts {
        data.add([
          .text(name(row)), .text(row.text("cohort")), .text(group), part?["clients"] ?? .undefined,
          part?["change"] ?? .undefined,
        ])
      }
      let isHidden = parts.contains { $0.1.map { hiddenText($0["change"]) != nil } ?? false }
      if isHidden {
        marks.append(.hidden(at: place, text: terms.hidden))
      } else {
        marks += Chart.Mark.stack(
          at: place, parts.enumerated().map { Chart.Part($1.1?.number("change"), .series($0)) })
      }
      categories.append(category(row, after: number > 0 ? first[number - 1] : nil, note: nil))
      tips.append(
        Chart.PlaceTip(
          at: place,
          tip: Chart.Tip(
            name(row),
            parts.map { group, part in
              let people = part.map { terms.clients($0["clients"]) } ?? "–"
              let change = part.map { terms.amount($0["change"], signed: true) } ?? "–"
              return "\(group): \(people), \(change)"
            })))
    }
    return Picture(
      chart: Chart(
        id: "decomposition",
        title: text(
          sv: "Förändringen efter grupp av klienter, \(againstBase)",
          en: "The change by group of clients, \(againstBase)"),
        description: text(
          sv: "Nya, fortsatta och avslutade klienters del av förändringen i reala kostnader.",
          en: "What new, continuing and ended clients add to the change in real costs."),
        content: .plot(
          Chart.Plot(
            x: .linear(
              covers: 0...0, title: text(sv: "kronor om året, alla klienter", en: "kronor a year, all clients"),
              label: kronorLabel), y: .categories(categories), marks: marks, tips: tips)),
        legend: groups.enumerated().map { .init(label: $1.name.capitalizedFirst, tone: .series($0)) }),
      note: hiddenNote(of: all, "change"), data: data)
  }
}
