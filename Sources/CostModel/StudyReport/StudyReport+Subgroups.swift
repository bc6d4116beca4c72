extension StudyReport {
  /// The change of all real costs in each subgroup, side by side, a picture for each column that the study names.
  var subgroupSection: Document.Section {
    let pictures = headline.isEmpty ? [] : study.subgroups.compactMap(subgroupPicture)
    guard !pictures.isEmpty else { return section("subgroups", sv: "Undergrupper", en: "Subgroups", []) }
    let intro = text(
      sv:
        "Förändringen av alla reala kostnader i varje undergrupp, \(againstBase). I små grupper är intervallen vida; skillnader"
        + " mellan grupper är inte prövade.",
      en:
        "The change of all real costs in each subgroup, \(againstBase). In small groups the intervals are wide; differences"
        + " between groups are not tested.")
    return section(
      "subgroups", sv: "Undergrupper", en: "Subgroups", [.paragraph(intro)] + pictures.map { .pictures([$0]) })
  }

  private func subgroupPicture(_ column: String) -> Picture? {
    let name = "subgroups-" + fileNames[column]
    var data = DataTable(
      name,
      caption: text(
        sv: "Alla reala kostnader per klient och år efter \(column), \(againstBase)",
        en: "All real costs per client and year by \(column), \(againstBase)"),
      columns: [
        .init(column, .text), .init(text(sv: "Kohort", en: "Cohort"), .text), .init("n", .count),
        .init(text(sv: "Före", en: "Before"), .kronor), .init(text(sv: "Efter", en: "After"), .kronor),
        .init(text(sv: "Förändring", en: "Change"), .change), .init(text(sv: "Från", en: "From"), .change),
        .init(text(sv: "Till", en: "To"), .change),
      ])
    let changes = tables.rows(
      of: "before_after.by-\(column)", where: ["level": "all", "class": "real", "period": headline])
    let steps = tables.rows(of: "cohort.by-\(column)", where: ["step": "final"])
    var shown: [(row: TableRow, value: String, cohort: String, n: Table.Cell)] = []
    for cohort in cohorts {
      for step in steps where step.text("analysis") == cohort.id {
        // The value stands in the first column, whatever it is called.
        let value = step.first
        let row = changes.first { $0.text("cohort") == cohort.id && $0.first == value }
        guard row != nil || hiddenText(step["remaining"]) != nil else { continue }
        let n = row?["n"] ?? step["remaining"]
        shown.append((row ?? step, value, cohort.id, n))
        data.add(
          [.text(value), .text(cohort.id), n]
            + ["base", "mean", "change", "low", "high"].map { row?[$0] ?? .hidden(below: study.minimumCell) })
      }
    }
    guard !shown.isEmpty else { return nil }
    var plot = changePlot(
      shown.map(\.row), name: { $0.first },
      group: { row in text(sv: "Kohorten ", en: "Cohort ") + (row.text("cohort") + row.text("analysis")) })
    // A group that is too small has no figures, only a count that says so.
    for (place, one) in shown.enumerated() {
      guard let hidden = hiddenText(one.row["remaining"]) else { continue }
      plot.marks.append(.hidden(at: Double(place), text: hidden))
    }
    return Picture(
      chart: Chart(
        id: name,
        title: text(
          sv: "Förändring av reala kostnader efter \(column), \(againstBase)",
          en: "Change in real costs by \(column), \(againstBase)"),
        description: text(
          sv: "Förändring i kronor per klient och år med intervall i \(shown.count) undergrupper.",
          en: "Change in kronor per client and year with intervals in \(shown.count) subgroups."),
        content: .plot(plot), legend: [intervalEntry]),
      note: changeNote(of: shown.map(\.row)), data: data)
  }
}
