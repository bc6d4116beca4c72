extension Batch {
  /// The table `headlines`: a row for each study and analysed cohort, and one for a study without any.
  ///
  /// What a study does not have is empty: the figures of one that failed or waits, those of an evaluation where there is
  /// none. See ``StudyHeadline/columns``.
  var headlineTable: Table {
    var table = Table(
      "headlines", keys: ["label", "cohort"],
      figures: ["title", "status", "period"] + StudyHeadline.columns.prefix(5).map(\.name) + ["counterfactual"]
        + StudyHeadline.columns.dropFirst(5).map(\.name))
    for (item, outcome) in zip(list.items, outcomes) {
      func add(_ headline: StudyHeadline?) {
        let figures = headline?.figures ?? StudyHeadline.columns.map { _ in .undefined }
        let names: [Table.Cell] = [
          .text(item.label), .text(headline?.cohort ?? ""), .text(outcome.title), .text(outcome.status.rawValue),
          .text(headline?.period ?? ""),
        ]
        table.rows.append(
          names + figures.prefix(5) + [.text(headline?.counterfactual ?? "")] + figures.dropFirst(5))
      }
      outcome.headlines.forEach(add)
      if outcome.headlines.isEmpty { add(nil) }
    }
    return table
  }

  /// The headline figures for reading, and how many studies are done.
  public var summary: String {
    let columns = ["label", "cohort", "status", "period", "clients", "n", "change", "low", "high"]
    var shown = Table("headlines", keys: [], figures: columns)
    shown.rows = headlineTable.rows().map { row in columns.map { row[$0] } }
    let failed = outcomes.count { $0.status == .failed }
    let done = outcomes.count { $0.status == .done }
    return TextTable(shown).lines.joined(separator: "\n")
      + "\n\nChange of all real costs, kronor per client and year, from the base to the period.\n"
      + "\(KronorText.grouped(done)) of \(KronorText.grouped(outcomes.count)) \(outcomes.count == 1 ? "study" : "studies")"
      + " done, \(KronorText.grouped(failed)) failed\n"
  }
}
