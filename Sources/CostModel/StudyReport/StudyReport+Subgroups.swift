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
    let values = Set(shown.map(\.name)).count
    let largest = largestGroups(of: shown)
    let drawn = shown.filter { largest.contains($0.name) }
    let left = values - largest.count
    let rest =
      left == 0
      ? ""
      : text(
        sv: " De \(largest.count) största undergrupperna; \(left) till står i siffrorna.",
        en: " The \(largest.count) largest subgroups; \(left) more stand in the numbers.")
    return Picture(
      chart: Chart(
        id: name,
        title: text(
          sv: "Förändring av reala kostnader efter \(column), \(againstBase)",
          en: "Change in real costs by \(column), \(againstBase)"),
        description: text(
          sv: "Förändring i kronor per klient och år med intervall i \(largest.count) undergrupper.",
          en: "Change in kronor per client and year with intervals in \(largest.count) subgroups."),
        content: .plot(changePlot(drawn)), legend: [intervalEntry]),
      note: changeNote(of: drawn.compactMap(\.row), hasHiddenGroups: drawn.contains { $0.row == nil }) + rest,
      data: data)
  }

  /// How many subgroups a chart shows, so that it fits a page; a column may have 300.
  private var mostGroups: Int { max(36 / max(cohorts.count, 1), 3) }

  /// The values with the most clients in any cohort; of equal ones the first.
  private func largestGroups(of changes: [Change]) -> Set<String> {
    var sizes: [(value: String, n: Double)] = []
    var places: [String: Int] = [:]
    for change in changes {
      let n = change.row?.number("n") ?? 0
      if let place = places[change.name] {
        sizes[place].n = max(sizes[place].n, n)
      } else {
        places[change.name] = sizes.count
        sizes.append((change.name, n))
      }
    }
    let order = sizes.enumerated().sorted { ($1.element.n, $0.offset) < ($0.element.n, $1.offset) }
    return Set(order.prefix(mostGroups).map(\.element.value))
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
