extension RowDeriver {
  /// A row of `trajectory`.
  func trajectory() -> RowDerivation? {
    guard let figure = study.figures.first(where: { $0.id == row.text("figure") }),
      let cohort = group.cohorts.first(where: { $0.definition.id == figure.id }),
      let quarter = Int(row.text("quarter"))
    else { return nil }
    let series = figure.series.firstIndex { $0.id == row.text("series") } ?? figure.series.count
    let title = series < figure.series.count ? figure.series[series].title : "Total of its series"
    let classes = figure.classes.map(\.rawValue).joined(separator: ", ")
    let clients = observed(cohort, in: [quarter...quarter])
    return RowDerivation(
      definition: [
        "\(figure.title): \(title).",
        "What each client's bookings of class \(classes) in quarter \(quarter) come to, in \(money).",
      ],
      cohort: cohort, clients: clients, counted: counted(cohort, in: "quarter \(quarter)"),
      sums: [
        RowDerivation.Sum(
          name: "sum", words: "\(row.text("series")) in quarter \(quarter)",
          posts: TrajectorySums.posts(of: figure, in: ledger)[series], quarters: quarter...quarter)
      ]
    ) { [row] all, _ in
      let n = clients.count
      return [
        row.figure("n", "the clients who count"), row.figure("users", "those of them whose sum is not 0"),
        row.figure("sum", "the sum over them", FormulaNumber.kronor(all[0].total)),
        row.figure("mean", "sum / n", "\(FormulaNumber.kronor(all[0].total)) / \(n)"),
      ] + SpreadFigures(values: all[0].values, factor: 1, divisor: 1, name: "sum").figures(row)
    }
  }

  /// A row of `flows`.
  func flows() -> RowDerivation? {
    guard let comparison, let place = period(of: comparison) else { return nil }
    let names = study.actors.names
    let measure = comparison.bookedMeasures.first { measure in
      guard case .flow(let service, let place) = measure else { return false }
      let post = schablon.services[service].posts[place]
      return schablon.services[service].id == row.text("service") && post.id == row.text("post")
        && post.payer.map { names[$0] } == row.text("payer") && post.receiver.map { names[$0] } == row.text("receiver")
    }
    guard let measure else { return nil }
    return level([("sum", measure)], of: comparison, place) { [row] sums, quarters, n in
      [row.figure("mean", "sum × 4 / (quarters × n)", perYear(sums[0].total, quarters, n))]
    }
  }

  /// A row of `actors`.
  func actors() -> RowDerivation? {
    guard let comparison, let place = period(of: comparison),
      let actor = study.actors.names.firstIndex(of: row.text("actor"))
    else { return nil }
    let measures: [(String, Measure)] = [
      ("real", .cost(.authority(actor), .real)), ("out", .transfersOut(actor)), ("in", .transfersIn(actor)),
    ]
    return level(measures, of: comparison, place) { [row] sums, quarters, n in
      let totals = sums.map(\.total)
      let net =
        "(\(FormulaNumber.kronor(totals[2])) − \(FormulaNumber.kronor(totals[1])) − \(FormulaNumber.kronor(totals[0])))"
        + " × 4 / (\(quarters) × \(n))"
      return [
        row.figure("real", "real × 4 / (quarters × n)", perYear(totals[0], quarters, n)),
        row.figure("transfers_out", "out × 4 / (quarters × n)", perYear(totals[1], quarters, n)),
        row.figure("transfers_in", "in × 4 / (quarters × n)", perYear(totals[2], quarters, n)),
        row.figure("net", "(in − out − real) × 4 / (quarters × n)", net),
      ]
    }
  }

  /// A row of figures that are means of one period: sums of it over the clients who count in it.
  private func level(
    _ measures: [(name: String, measure: Measure)], of comparison: PeriodComparison, _ place: Int,
    _ figures: @escaping (_ sums: [ClientSums], _ quarters: Int, _ count: Int) -> [ExplainedFigure]
  ) -> RowDerivation {
    let (base, period) = (comparison.periods[comparison.base], comparison.periods[place])
    let clients = observed(comparison.cohort, in: [base.range, period.range])
    return RowDerivation(
      definition: ["Per client and year in \(words(for: period)), in \(money)."],
      cohort: comparison.cohort, clients: clients, counted: counted(comparison.cohort, in: both(base, period)),
      sums: measures.map { sum($0.name, $0.measure, of: comparison, in: period) }
    ) { all, _ in figures(all, period.range.count, clients.count) }
  }

  /// A row of `society`.
  func society() -> RowDerivation? {
    guard let comparison, let place = period(of: comparison) else { return nil }
    let (base, period) = (comparison.periods[comparison.base], comparison.periods[place])
    let clients = observed(comparison.cohort, in: [base.range, period.range])
    let (real, production) = (Measure.cost(.all, .real), Measure.cost(.all, .production))
    var sums = [
      sum("real", real, of: comparison, in: period), sum("production", production, of: comparison, in: period),
    ]
    if place != comparison.base {
      sums += [
        sum("base real", real, of: comparison, in: base), sum("base production", production, of: comparison, in: base),
      ]
    }
    let (q, b, n) = (period.range.count, base.range.count, clients.count)
    return RowDerivation(
      definition: ["What society produces and uses up, per client and year in \(words(for: period)), in \(money)."],
      cohort: comparison.cohort, clients: clients, counted: counted(comparison.cohort, in: both(base, period)),
      sums: sums
    ) { [row] all, _ in
      let totals = all.map(\.total)
      func net(_ production: Int128, _ real: Int128) -> String {
        "(\(FormulaNumber.kronor(production)) − \(FormulaNumber.kronor(real)))"
      }
      var figures = [
        row.figure("real", "real × 4 / (quarters × n)", perYear(totals[0], q, n)),
        row.figure("production", "production × 4 / (quarters × n)", perYear(totals[1], q, n)),
        row.figure(
          "net", "(production − real) × 4 / (quarters × n)", "\(net(totals[1], totals[0])) × 4 / (\(q) × \(n))"),
      ]
      guard totals.count == 4 else { return figures + [row.figure("change", "not defined for the base itself")] }
      figures.append(
        row.figure(
          "change",
          "((production − real) × base quarters − (base production − base real) × quarters) × 4"
            + " / (quarters × base quarters × n)",
          "(\(net(totals[1], totals[0])) × \(b) − \(net(totals[3], totals[2])) × \(q)) × 4 / (\(q) × \(b) × \(n))"))
      return figures
    }
  }

  /// A mean per client and year: sum × 4 / (quarters × n).
  func perYear(_ total: Int128, _ quarters: Int, _ count: Int) -> String {
    "\(FormulaNumber.kronor(total)) × 4 / (\(quarters) × \(count))"
  }

  /// The quarters in which a client must be observed to count in a period.
  func both(_ base: Study.Period, _ period: Study.Period) -> String {
    base == period
      ? "every quarter of \(words(for: base))"
      : "every quarter of \(words(for: base)) and of \(words(for: period))"
  }
}
