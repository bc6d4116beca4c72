extension StudyReport {
  /// Who pays the internal cost, with the accounts behind it.
  func costBlocks(_ evaluation: EvaluationAnswers) -> [Block] {
    guard !evaluation.nets.isEmpty else { return [] }
    return [.pictures([payerPicture(evaluation)])]
  }

  private func payerPicture(_ evaluation: EvaluationAnswers) -> Picture {
    let total = evaluation.denominators.first?.row.number("amount") ?? 0
    var (categories, marks, tips) = ([Chart.Category](), [Chart.Mark](), [Chart.PlaceTip]())
    for (number, row) in evaluation.nets.enumerated() {
      let (place, name) = (Double(number), terms.actor(row.text("actor")).capitalizedFirst)
      let amount = row.number("amount")
      let share = amount.flatMap { total > 0 ? terms.percent($0 / total) + " %" : nil }
      categories.append(Chart.Category(name, note: share))
      if let hidden = hiddenText(row["amount"]) { marks.append(.hidden(at: place, text: hidden)) }
      marks.append(.bar(at: place, to: amount, tone: .series(0)))
      tips.append(
        Chart.PlaceTip(
          at: place, tip: Chart.Tip(name, [terms.amount(row["amount"]), share ?? ""].filter { !$0.isEmpty })))
    }
    let year = String(evaluation.plan.internalCosts.year)
    return Picture(
      chart: Chart(
        id: "internal-cost",
        title: text(sv: "Vem som betalade insatsen \(year)", en: "Who paid for the intervention in \(year)"),
        description: text(
          sv: "Staplar för vad var och en betalade när bidrag och ersättningar har räknats av.",
          en: "Bars of what each paid when grants and compensations have been set off."),
        content: .plot(
          Chart.Plot(
            x: .linear(covers: 0...0, title: text(sv: "kronor", en: "kronor"), label: kronorLabel),
            y: .categories(categories), marks: marks, tips: tips))),
      note: "", data: accountTable)
  }

  /// The accounts, their sums and who pays, as the table `internal_costs` has them.
  private var accountTable: DataTable {
    var table = DataTable(
      "internal-cost",
      caption: text(sv: "Insatsens kostnader och intäkter", en: "The intervention's costs and incomes"),
      columns: [
        .init(text(sv: "Post", en: "Item"), .text), .init(text(sv: "Slag", en: "Kind"), .text),
        .init(text(sv: "Vem", en: "Who"), .text), .init(text(sv: "Kronor", en: "Kronor"), .kronor),
        .init(text(sv: "Per enhet", en: "Per unit"), .kronor), .init(text(sv: "Enheter", en: "Units"), .text),
      ])
    for row in tables.rows(of: "internal_costs") {
      let actor = row.text("actor")
      table.add([
        .text(item(row)), .text(kind(row.text("kind"))),
        .text(actor.isEmpty ? "–" : terms.actor(actor)), row["amount"], row["per_unit"],
        .text(units(row.text("denominator"))),
      ])
    }
    return table
  }

  private func item(_ row: TableRow) -> String {
    switch (row.text("item"), row.text("kind")) {
    case ("total", _), (_, "also_per"): text(sv: "Summa", en: "Total")
    case ("result", "surplus"), ("result", "deficit"): text(sv: "Intäkter minus kostnader", en: "Incomes less costs")
    case ("net", "payer"): text(sv: "Betalar netto", en: "Pays net")
    case (let item, _): item
    }
  }

  private func kind(_ kind: String) -> String {
    switch kind {
    case "cost", "also_per": text(sv: "kostnad", en: "cost")
    case "income": text(sv: "intäkt", en: "income")
    case "surplus": text(sv: "överskott", en: "surplus")
    case "deficit": text(sv: "underskott", en: "deficit")
    default: text(sv: "betalare", en: "payer")
    }
  }

  /// A denominator of the table in the report's words.
  private func units(_ words: String) -> String {
    evaluation?.denominators.first { $0.denominator.words == words }.map { terms.units($0.denominator) } ?? words
  }
}
