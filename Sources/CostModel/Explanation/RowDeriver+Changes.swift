extension RowDeriver {
  /// What a row of a change is made from: a measure in the base and in the row's period.
  struct Change {
    let comparison: PeriodComparison
    let measure: Measure
    let base: Study.Period
    let period: Study.Period

    /// The quarters of the base and of the period.
    var quarters: (base: Int, period: Int) { (base.range.count, period.range.count) }

    /// A client's change in quarters: period × base quarters − base × period quarters.
    func numerators(_ sums: [ClientSums]) -> [Int128] {
      zip(sums[0].values, sums[1].values).map {
        $1 * Int128(quarters.base) - $0 * Int128(quarters.period)
      }
    }

    /// That difference of two sums, in numbers.
    func difference(_ base: Int128, _ period: Int128) -> String {
      "(\(FormulaNumber.kronor(period)) × \(quarters.base) − \(FormulaNumber.kronor(base)) × \(quarters.period))"
    }
  }

  /// The change that the row is about.
  private func change(_ postClass: PostClass) -> Change? {
    guard let comparison, let place = period(of: comparison), let measure = measure(of: comparison, postClass)
    else { return nil }
    return Change(
      comparison: comparison, measure: measure, base: comparison.periods[comparison.base],
      period: comparison.periods[place])
  }

  private func derivation(
    of change: Change, _ definition: String,
    _ figures: @escaping (_ all: [ClientSums], _ members: [ClientSums]) -> [ExplainedFigure]
  ) -> RowDerivation {
    let cohort = change.comparison.cohort
    return RowDerivation(
      definition: [definition], cohort: cohort,
      clients: observed(cohort, in: [change.base.range, change.period.range]),
      counted: counted(cohort, in: both(change.base, change.period)),
      sums: [
        sum("base", change.measure, of: change.comparison, in: change.base),
        sum("period", change.measure, of: change.comparison, in: change.period),
      ], figures: figures)
  }

  /// A row of `before_after`.
  func beforeAfter() -> RowDerivation? {
    guard let postClass = PostClass(rawValue: row.text("class")), let change = change(postClass) else { return nil }
    let definition =
      "The change of \(words(for: change.measure)) from \(change.base.id) to \(change.period.id), per client and year,"
      + " in \(money)."
    return derivation(of: change, definition) { [row] all, _ in
      let (b, p) = change.quarters
      let n = all[0].values.count
      let (base, period) = (all[0].total, all[1].total)
      return [
        row.figure("n", "the clients who count"),
        row.figure("users_base", "those of them whose base is not 0"),
        row.figure("users", "those of them whose period is not 0"),
        row.figure("base", "base × 4 / (base quarters × n)", perYear(base, b, n)),
        row.figure("mean", "period × 4 / (period quarters × n)", perYear(period, p, n)),
        row.figure(
          "change", "(period × base quarters − base × period quarters) × 4 / (period quarters × base quarters × n)",
          "\(change.difference(base, period)) × 4 / (\(p) × \(b) × \(n))"),
      ] + SpreadFigures(values: change.numerators(all), factor: 4, divisor: b * p, name: "change").figures(row) + [
        row.figure(
          "percent",
          base == 0
            ? "not defined: the base is 0"
            : "100 × (period × base quarters − base × period quarters) / (base × period quarters)",
          "100 × \(change.difference(base, period)) / (\(FormulaNumber.kronor(base)) × \(p))")
      ]
    }
  }

  /// A row of `trend`.
  func trend() -> RowDerivation? {
    guard let comparison, let postClass = PostClass(rawValue: row.text("class")),
      let measure = measure(of: comparison, postClass)
    else { return nil }
    let base = comparison.periods[comparison.base]
    let weights = LeastSquares.weights(of: base.range)
    let quarters = Array(base.range)
    let squares = quarters.reduce(0) { $0 + Int((weights[$1] ?? 0) * (weights[$1] ?? 0)) }
    return RowDerivation(
      definition: [
        "By how much \(words(for: measure)) rise a quarter in \(words(for: base)): the mean of the clients'"
          + " least-squares slopes, \(money) per quarter and quarter."
      ],
      cohort: comparison.cohort, clients: observed(comparison.cohort, in: [base.range]),
      counted: counted(comparison.cohort, in: both(base, base)),
      sums: quarters.map { sum("quarter \($0)", measure, of: comparison, in: Study.Period(id: "base", range: $0...$0)) }
    ) { [row] all, _ in
      guard squares > 0 else {
        return row.table.figureColumns.map {
          row.figure($0, $0 == "n" ? "the clients who count" : "not defined: the base is a single quarter")
        }
      }
      let n = all[0].values.count
      let terms = zip(quarters, all).map { "\(weights[$0] ?? 0) × \(FormulaNumber.kronor($1.total))" }
      let values = all[0].values.indices.map { client in
        zip(quarters, all).reduce(Int128(0)) { $0 + Int128(weights[$1.0] ?? 0) * $1.1.values[client] }
      }
      return [
        row.figure("n", "the clients who count"),
        row.figure(
          "slope", "Σ w × quarter × 2 / (Σ w² × n), with w = 2 × (quarter − middle of the base)",
          "(\(terms.joined(separator: " + "))) × 2 / (\(squares) × \(n))"),
      ] + SpreadFigures(values: values, factor: 2, divisor: squares, name: "slope").figures(row)
    }
  }

  /// A row of `decomposition`: one group of the clients who count.
  func decomposition() -> RowDerivation? {
    guard let change = change(.real), let group = Decomposition.Group(rawValue: row.text("group")) else { return nil }
    let who =
      switch group {
      case .new: "nothing in the base and something in the period"
      case .continuing: "something in both"
      case .ended: "something in the base and nothing in the period"
      case .never: "nothing in either"
      }
    let definition =
      "What the clients with \(who) carry of the change of \(words(for: change.measure)) from \(change.base.id) to"
      + " \(change.period.id): sums per year over them, in \(money)."
    var derivation = derivation(of: change, definition) { [row] all, members in
      let (b, p) = change.quarters
      let whole = change.difference(all[0].total, all[1].total)
      let own = change.difference(members[0].total, members[1].total)
      return [
        row.figure("clients", "the clients of the group"),
        row.figure("base", "base × 4 / base quarters", "\(FormulaNumber.kronor(members[0].total)) × 4 / \(b)"),
        row.figure("after", "period × 4 / period quarters", "\(FormulaNumber.kronor(members[1].total)) × 4 / \(p)"),
        row.figure(
          "change", "(period × base quarters − base × period quarters) × 4 / (period quarters × base quarters)",
          "\(own) × 4 / (\(p) × \(b))"),
        row.figure(
          "share",
          row.cell("share") == .undefined
            ? "not defined: all groups together change by nothing" : "the group's change / the change of all groups",
          "\(own) / \(whole)"),
      ]
    }
    derivation.isMember = { sums, place in
      let (base, period) = (sums[0].values[place], sums[1].values[place])
      return (base != 0 ? (period != 0 ? .continuing : .ended) : (period != 0 ? .new : .never)) == group
    }
    return derivation
  }

  /// A row of `decomposition_gross`.
  func decompositionGross() -> RowDerivation? {
    guard let change = change(.real) else { return nil }
    let definition =
      "The increases of \(words(for: change.measure)) from \(change.base.id) to \(change.period.id), over the clients"
      + " whose cost increases, per year in \(money); and how much of them new clients carry."
    return derivation(of: change, definition) { [row] all, _ in
      let (b, p) = change.quarters
      let changes = change.numerators(all)
      let increase = changes.reduce(0) { $0 + max($1, 0) }
      let ofNew = zip(changes, all[0].values).reduce(Int128(0)) { $0 + ($1.1 == 0 ? max($1.0, 0) : 0) }
      return [
        row.figure(
          "increase",
          "Σ of the clients' period × base quarters − base × period quarters above 0, × 4"
            + " / (period quarters × base quarters)", "\(FormulaNumber.kronor(increase)) × 4 / (\(p) × \(b))"),
        row.figure(
          "new_increase", "the same over clients whose base is 0",
          "\(FormulaNumber.kronor(ofNew)) × 4 / (\(p) × \(b))"),
        row.figure(
          "share", increase == 0 ? "not defined: nobody's cost increases" : "new_increase / increase",
          "\(FormulaNumber.kronor(ofNew)) / \(FormulaNumber.kronor(increase))"),
      ]
    }
  }

  /// A row of `concentration`.
  func concentration() -> RowDerivation? {
    guard let change = change(.real) else { return nil }
    let definition =
      "How few clients carry \(words(for: change.measure)) in \(words(for: change.period)), and how much one of them can"
      + " move the mean change from \(change.base.id)."
    return derivation(of: change, definition) { [row] all, _ in
      let (b, p) = change.quarters
      let n = all[0].values.count
      let total = all[1].total
      let falling = all[1].values.sorted(by: >)
      let tops = Concentration.percentages.map { percent in
        let carriers = (percent * n + 99) / 100
        let largest = falling.prefix(carriers).reduce(0, +)
        return row.figure(
          "top\(percent)",
          total == 0
            ? "not defined: the period is 0"
            : "the largest \(carriers) of the clients' periods / period, \(carriers) being \(percent) percent of n,"
              + " rounded up",
          "\(FormulaNumber.kronor(largest)) / \(FormulaNumber.kronor(total))", tellsOfSingles: true)
      }
      let changes = change.numerators(all)
      let sum = changes.reduce(0, +)
      let farthest = changes.max { (Int128(n) * $0 - sum).magnitude < (Int128(n) * $1 - sum).magnitude } ?? 0
      return [
        row.figure("n", "the clients who count"), row.figure("users", "those of them whose period is not 0"),
      ] + tops + [
        row.figure(
          "influence",
          n < 2
            ? "not defined for fewer than two clients"
            : "|Σ change − n × change of the client farthest from the mean| / (n × (n − 1)) × 4"
              + " / (period quarters × base quarters)",
          "|\(FormulaNumber.kronor(sum)) − \(n) × \(FormulaNumber.kronor(farthest))| / (\(n) × (\(n) − 1)) × 4"
            + " / (\(p) × \(b))", tellsOfSingles: true)
      ]
    }
  }
}
