/// What two price lists make of a study, for reading.
struct HeadlineText {
  private let headline: HeadlineComparison

  /// The words for a comparison.
  init(_ headline: HeadlineComparison) {
    self.headline = headline
  }

  /// What was run, and its figures in whole kronor.
  var lines: [String] {
    let first = headline.folders.first ?? ""
    let rest = headline.folders.dropFirst()
    let over = rest.isEmpty ? "" : "; over it lies, as before, \(rest.joined(separator: ", "))"
    let intro = [
      "The study with A and with B in place of its first schablon folder, \(first)\(over).",
      "Kronor per client and year; percent of the size of A.",
    ]
    guard !headline.isWithheld else {
      return [
        intro[0],
        "Not shown: the study's disclosure is strict, and the difference of two runs would give back what each hides.",
      ]
    }
    var table = TextTable([
      .left("cohort"), .left("period"), .left("figure"), .right("A"), .right("B"), .right("B - A"), .right("percent"),
    ])
    for figure in headline.figures {
      table.add(
        figure.cohort, figure.period, name(of: figure), TextTable.text(figure.a), TextTable.text(figure.b),
        difference(of: figure), percent(of: figure))
    }
    let without = headline.cohortsWithoutFigures.map { "  \($0): no figures; it has no clients, or too few to show" }
    return intro + (table.isEmpty ? [] : table.lines.map { "  " + $0 }) + without
  }

  private func name(of figure: HeadlineComparison.Figure) -> String {
    switch (figure.table, figure.column) {
    case ("before_after", "base"): "real costs in the base"
    case ("before_after", "mean"): "real costs"
    case ("before_after", _): "change in real costs"
    default: "society's net"
    }
  }

  private func difference(of figure: HeadlineComparison.Figure) -> String {
    guard case .money(let money) = figure.difference else { return TextTable.text(figure.difference) }
    return KronorText.signed(money)
  }

  private func percent(of figure: HeadlineComparison.Figure) -> String {
    guard case .number(let value) = figure.percent else { return TextTable.text(figure.percent) }
    return SchablonComparisonReport.percent(value)
  }
}
