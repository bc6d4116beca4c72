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
    // The value stands in the first column, whatever it is called.
    let changes = tables.rows(
      of: "before_after.by-\(column)", where: ["level": "all", "class": "real", "period": headline])
    let rows = Dictionary(
      changes.map { (Group($0.text("cohort"), $0.first), $0) }, uniquingKeysWith: { first, _ in first })
    let steps = Dictionary(
      grouping: tables.rows(of: "cohort.by-\(column)", where: ["step": "final"]), by: { $0.text("analysis") })
    var shown: [Change] = []
    for cohort in cohorts {
      for step in steps[cohort.id] ?? [] {
        let row = rows[Group(cohort.id, step.first)]
        // A group that is too small has no figures, only a count that says so.
        guard row != nil || hiddenText(step["remaining"]) != nil else { continue }
        let heading = text(sv: "Kohorten \(cohort.id)", en: "Cohort \(cohort.id)")
        shown.append(Change(name: step.first, group: heading, row: row))
        let hidden = Table.Cell.hidden(below: study.minimumCell)
        data.add(
          [.text(step.first), .text(cohort.id), row?["n"] ?? step["remaining"]]
            + ["base", "mean", "change", "low", "high"].map { row?[$0] ?? hidden })
      }
    }
    guard !shown.isEmpty else { return nil }
    return Picture(
      chart: Chart(
        id: name,
        title: text(
          sv: "Förändring av reala kostnader efter \(column), \(againstBase)",
          en: "Change in real costs by \(column), \(againstBase)"),
        description: text(
          sv: "Förändring i kronor per klient och år med intervall i \(shown.count) undergrupper.",
          en: "Change in kronor per client and year with intervals in \(shown.count) subgroups."),
        content: .plot(changePlot(shown)), legend: [intervalEntry]),
      note: changeNote(of: shown.compactMap(\.row), hasHiddenGroups: shown.contains { $0.row == nil }), data: data)
  }

  /// Some clients of a cohort: those with a value.
  private struct Group: Hashable {
    let cohort: String
    let value: String

    init(_ cohort: String, _ value: String) {
      (self.cohort, self.value) = (cohort, value)
    }
  }
}
