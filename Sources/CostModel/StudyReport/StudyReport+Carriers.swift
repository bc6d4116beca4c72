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
  private func rows(of table: String) -> [TableRow] {
    cohorts.flatMap { cohort in
      tables.rows(of: table, where: ["cohort": cohort.id, "period": headline])
        .filter { ["authority", "care_form"].contains($0.text("level")) }
    }
  }

  private func name(_ row: TableRow) -> String {
    terms.key(row.text("key"), level: row.text("level")).capitalizedFirst
  }

  /// A category for a row, with its cohort's name over the first.
  private func category(_ row: TableRow, after last: TableRow?, note: String?) -> Chart.Category {
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

  // MARK: - The share of the new

  private var newSharePicture: Picture {
    let rows = rows(of: "decomposition_gross")
    var data = DataTable(
      "new-clients",
      caption: text(sv: "Nya klienters del av alla ökningar", en: "New clients' part of all increases"),
      columns: [
        .init(text(sv: "Vad", en: "What"), .text), .init(text(sv: "Kohort", en: "Cohort"), .text),
        .init(text(sv: "Ökningar, kr om året", en: "Increases, kr a year"), .kronor),
        .init(text(sv: "Därav nya", en: "Of it new"), .kronor), .init(text(sv: "Andel", en: "Share"), .share),
      ])
    var (categories, marks, tips) = ([Chart.Category](), [Chart.Mark](), [Chart.PlaceTip]())
    for (number, row) in rows.enumerated() {
      let place = Double(number)
      let share = row.number("share").map { $0 * 100 }
      let words = share.map { terms.decimal($0) + " %" } ?? hiddenText(row["share"]) ?? "–"
      if let hidden = hiddenText(row["share"]) {
        marks.append(.hidden(at: place, text: hidden))
      } else {
        marks.append(.bar(at: place, to: share, tone: .series(0)))
      }
      data.add(
        [.text(name(row)), .text(row.text("cohort"))] + ["increase", "new_increase", "share"].map { row[$0] })
      categories.append(category(row, after: number > 0 ? rows[number - 1] : nil, note: words))
      tips.append(
        Chart.PlaceTip(
          at: place,
          tip: Chart.Tip(
            name(row),
            [
              words,
              text(
                sv: "\(terms.kronor(row["new_increase"])) av \(terms.amount(row["increase"])) om året",
                en: "\(terms.kronor(row["new_increase"])) of \(terms.amount(row["increase"])) a year"),
            ])))
    }
    return Picture(
      chart: Chart(
        id: "new-clients",
        title: text(
          sv: "Nya klienters del av alla ökningar, \(terms.period(headline))",
          en: "New clients' part of all increases, \(terms.period(headline))"),
        description: text(
          sv: "Andel i procent för \(rows.count) myndigheter och vårdformer.",
          en: "Shares in percent of \(rows.count) authorities and care forms."),
        content: .plot(
          Chart.Plot(
            x: .linear(covers: 0...100, label: percentLabel), y: .categories(categories), marks: marks, tips: tips))),
      note: hiddenNote(of: rows, "share"), data: data)
  }

  // MARK: - How few

  private var concentrationPicture: Picture {
    let rows = rows(of: "concentration")
    let shares = [("top1", "1 %"), ("top5", "5 %"), ("top10", "10 %")]
    var data = DataTable(
      "concentration",
      caption: text(sv: "Hur få klienter som bär en kostnad", en: "How few clients carry a cost"),
      columns: [
        .init(text(sv: "Vad", en: "What"), .text), .init(text(sv: "Kohort", en: "Cohort"), .text), .init("n", .count),
        .init(text(sv: "Med något", en: "With any"), .count),
      ] + shares.map { .init(text(sv: "De dyraste \($0.1)", en: "The costliest \($0.1)"), .share) }
        + [
          .init(
            text(sv: "En klient flyttar medelförändringen högst", en: "One client moves the mean change at most"),
            .kronor)
        ])
    var (categories, marks, tips) = ([Chart.Category](), [Chart.Mark](), [Chart.PlaceTip]())
    for (number, row) in rows.enumerated() {
      let place = Double(number)
      if let hidden = hiddenText(row["top10"]) {
        marks.append(.hidden(at: place, text: hidden))
      } else {
        marks.append(
          .link(
            at: place, from: row.number("top1").map { $0 * 100 }, to: row.number("top10").map { $0 * 100 }, tone: .muted
          ))
        marks += shares.enumerated().map { lane, share in
          .dot(at: place, value: row.number(share.0).map { $0 * 100 }, tone: .series(lane))
        }
      }
      data.add(
        [.text(name(row)), .text(row.text("cohort"))]
          + ["n", "users", "top1", "top5", "top10", "influence"].map { row[$0] })
      let (users, all) = (terms.count(row["users"]), terms.count(row["n"]))
      let people = text(sv: "\(users) av \(all)", en: "\(users) of \(all)")
      categories.append(category(row, after: number > 0 ? rows[number - 1] : nil, note: people))
      tips.append(
        Chart.PlaceTip(
          at: place,
          tip: Chart.Tip(
            name(row),
            [text(sv: "\(people) klienter har något", en: "\(people) clients have any")]
              + shares.map { column, label in
                text(sv: "de dyraste \(label): ", en: "the costliest \(label): ")
                  + (row.number(column).map { terms.percent($0) + " %" } ?? hiddenText(row[column]) ?? "–")
              })))
    }
    return Picture(
      chart: Chart(
        id: "concentration",
        title: text(
          sv: "De dyraste klienternas del av kostnaden, \(terms.period(headline))",
          en: "The costliest clients' part of the cost, \(terms.period(headline))"),
        description: text(
          sv:
            "Den del av kostnaden som de dyraste 1, 5 och 10 procenten av klienterna står för; till höger hur många som har"
            + " någon kostnad.",
          en:
            "The part of the cost that the costliest 1, 5 and 10 percent of clients carry; at the right how many have any"
            + " cost."),
        content: .plot(
          Chart.Plot(
            x: .linear(covers: 0...100, label: percentLabel), y: .categories(categories), marks: marks, tips: tips)),
        legend: shares.enumerated().map {
          .init(label: text(sv: "De dyraste \($1.1)", en: "The costliest \($1.1)"), tone: .series($0), sign: .dot)
        }), note: hiddenNote(of: rows, "top10"), data: data)
  }
}
