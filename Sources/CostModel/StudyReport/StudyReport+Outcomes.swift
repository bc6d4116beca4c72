extension StudyReport {
  /// The valued outcomes, and those without a price, which are listed and not summed.
  func outcomeBlocks(_ evaluation: EvaluationAnswers) -> [Block] {
    let rows = tables.rows(of: "value_map")
    guard !rows.isEmpty else { return [] }
    let clients = evaluation.plan.outcomes.map { terms.numbers.grouped($0.clients) } ?? ""
    let intro = text(
      sv:
        "De här utfallen finns inte i akterna; deras värde är satt av studien för \(clients) klienter tillsammans. De ingår i"
        + " SROI-kvoten men varken i någons budget eller i nettonuvärdet.",
      en:
        "These outcomes are in no records; their value is set by the study, for \(clients) clients together. They are in"
        + " the SROI ratio, but in nobody's budget and not in the net present value.")
    // The last row is the sum; an outcome has a name, and the sum has none.
    let priceless = rows.filter { !isSum($0) && $0["proxy"] == .undefined }
    let list = priceless.map { "\($0.text("outcome")) (\(terms.actor($0.text("stakeholder"))))" }
    let unsummed = text(
      sv: "Utan pris, och därför inte i någon summa:", en: "Without a price, and so in no sum:")
    return [
      .heading(text(sv: "Värderade utfall", en: "Valued outcomes")), .paragraph(intro), .table(outcomeTable(rows)),
    ]
      + (list.isEmpty ? [] : [.paragraph(unsummed), .list(list)])
  }

  private func source(of row: TableRow) -> String {
    let outcomes = evaluation?.outcomes ?? []
    return outcomes.first { $0.stakeholder == row.text("stakeholder") && $0.outcome == row.text("outcome") }?.source
      ?? "–"
  }

  private func isSum(_ row: TableRow) -> Bool { row.text("stakeholder") == "total" && row.text("outcome").isEmpty }

  private func outcomeTable(_ rows: [TableRow]) -> DataTable {
    var table = DataTable(
      "value-map",
      caption: text(sv: "Värderade utfall, kronor för alla klienter", en: "Valued outcomes, kronor for all clients"),
      columns: [
        .init(text(sv: "Utfall", en: "Outcome"), .text), .init(text(sv: "För vem", en: "To whom"), .text),
        .init(text(sv: "Antal", en: "Quantity"), .count),
        .init(text(sv: "Värde per enhet", en: "Value per unit"), .kronor),
        .init(text(sv: "Brutto", en: "Gross"), .kronor),
        .init(text(sv: "Räknas, år 1", en: "Credited, year 1"), .kronor),
        .init(text(sv: "Nuvärde", en: "Present value"), .kronor),
        .init(text(sv: "Värdets källa", en: "Source of the value"), .text),
      ])
    for row in rows {
      let names =
        isSum(row)
        ? [text(sv: "Summa", en: "Total"), "–"]
        : [row.text("outcome"), terms.actor(row.text("stakeholder"))]
      table.add(
        names.map { .text($0) }
          + [row["quantity"], .kronor(row.number("proxy"))]
          + ["gross", "credited", "present_value"].map { row[$0] } + [.text(source(of: row))])
    }
    return table
  }
}
