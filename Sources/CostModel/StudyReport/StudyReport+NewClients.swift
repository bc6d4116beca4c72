extension StudyReport {
  /// How much of all increases new clients carry, by cohort, authority and care form.
  var newSharePicture: Picture {
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
}
