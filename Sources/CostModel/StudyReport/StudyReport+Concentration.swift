extension StudyReport {
  /// How much of the cost the costliest clients carry, by cohort, authority and care form.
  var concentrationPicture: Picture {
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
        }), note: [roundedUp, hiddenNote(of: rows, "top10")].filter { !$0.isEmpty }.joined(separator: " "), data: data)
  }

  private var roundedUp: String {
    text(
      sv: "En andel av klienterna avrundas uppåt till hela klienter: 1 procent av 49 är en klient.",
      en: "A share of the clients is rounded up to whole clients: 1 percent of 49 is one client.")
  }
}
