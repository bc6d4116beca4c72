/// The rows of the tables that set a cohort beside its control group.
extension RowDeriver {
  /// What such a row is made from: a measure in two ranges of quarters, of the cohort and of the control group.
  private struct Compared {
    let group: GroupDifferences
    let measure: Measure
    /// The clients of the cohort who count, and those of the control group.
    let clients: (own: [Int], control: [Int])
    let base: Study.Period
    let period: Study.Period

    /// The sums of the clients of one group.
    private func values(_ sums: ClientSums, isControl: Bool) -> ArraySlice<Int128> {
      isControl ? sums.values.dropFirst(clients.own.count) : sums.values.prefix(clients.own.count)
    }

    /// What the sums are of one group: the base and what is compared with it over its clients, and each one's change, period × base
    /// quarters − base × period quarters.
    func changes(_ sums: [ClientSums], isControl: Bool) -> (base: Int128, period: Int128, values: [Int128]) {
      let place = isControl ? 2 : 0
      let (before, after) = (
        values(sums[place], isControl: isControl), values(sums[place + 1], isControl: isControl)
      )
      let (quarters, baseQuarters) = (Int128(period.range.count), Int128(base.range.count))
      return (
        before.reduce(0, +), after.reduce(0, +), zip(before, after).map { $1 * baseQuarters - $0 * quarters }
      )
    }
  }

  private func compared(to period: Study.Period) -> Compared? {
    guard let group = analysis.differences.first(where: { $0.comparison.cohort.definition.id == row.text("cohort") }),
      let postClass = PostClass(rawValue: row.text("class")),
      let measure = group.measures.first(where: { isNamed($0, postClass) })
    else { return nil }
    let base = group.comparison.periods[group.comparison.base]
    let ranges = [base.range, period.range]
    return Compared(
      group: group, measure: measure,
      clients: (observed(group.comparison.cohort, in: ranges), observed(group.control.cohort, in: ranges)),
      base: base, period: period)
  }

  private func sums(_ compared: Compared) -> [RowDerivation.Sum] {
    let group = compared.group
    let posts = (group.comparison.bookedPosts[compared.measure] ?? [])
      .union(group.control.bookedPosts[compared.measure] ?? [])
    return [(compared.clients.own, "1", "the cohort"), (compared.clients.control, "0", "the control group")].flatMap {
      clients, number, whose in
      [("base", compared.base), ("period", compared.period)].map { name, period in
        RowDerivation.Sum(
          name: name + number, words: "\(words(for: compared.measure)) of \(whose) in \(words(for: period))",
          posts: posts, quarters: period.range, clients: Set(clients))
      }
    }
  }

  private func derivation(
    _ compared: Compared, _ definition: String,
    _ figures: @escaping (_ all: [ClientSums], _ members: [ClientSums]) -> [ExplainedFigure]
  ) -> RowDerivation {
    let cohort = compared.group.comparison.cohort
    return RowDerivation(
      definition: [
        definition, "The control group are the clients of group control who are reviewed likewise.",
      ], cohort: cohort, clients: compared.clients.own + compared.clients.control,
      counted: counted(cohort, in: "\(words(for: compared.base)) and \(words(for: compared.period))")
        + ", and those of its control group", sums: sums(compared), figures: figures)
  }

  /// A row of `did`.
  func difference() -> RowDerivation? {
    guard let period = study.periods.first(where: { $0.id == row.text("period") }), let compared = compared(to: period)
    else { return nil }
    let lengths = (base: compared.base.range.count, period: period.range.count)
    return derivation(
      compared,
      "The change of \(words(for: compared.measure)) from base to \(period.id), per client and year, in the cohort and in"
        + " its control group, and the difference between both."
    ) { [row] all, _ in
      let formula = "(period × base quarters − base × period quarters) × 4 / (period quarters × base quarters × n)"
      func mean(_ isControl: Bool) -> (formula: String, values: [Int128]) {
        let (base, period, values) = compared.changes(all, isControl: isControl)
        let numbers =
          "(\(FormulaNumber.kronor(period)) × \(lengths.base) − \(FormulaNumber.kronor(base)) × \(lengths.period)) × 4"
          + " / (\(lengths.period) × \(lengths.base) × \(values.count))"
        return (numbers, values)
      }
      let (own, control) = (mean(false), mean(true))
      return [
        row.figure("n1", "the clients of the cohort who count"),
        row.figure("n0", "the clients of the control group who count"),
        row.figure("change1", formula, own.formula), row.figure("change0", formula, control.formula),
        row.figure("difference", "change1 − change0", "\(own.formula) − \(control.formula)"),
      ]
        + WelchFigures(
          own.values, control.values, scale: 4 / Double(lengths.base * lengths.period) / 1_000_000
        ).figures(row) + [row.figure("p", "2 P(T > |difference| / se), T with Welch's degrees of freedom")]
    }
  }

  /// A row of `event_study`.
  func quarterDifference() -> RowDerivation? {
    guard let quarter = Int(row.text("quarter")),
      let compared = compared(to: Study.Period(id: "quarter", range: quarter...quarter))
    else { return nil }
    let length = compared.base.range.count
    return derivation(
      compared,
      "How \(words(for: compared.measure)) of quarter \(quarter) differ from the mean quarter of base, per client, in the"
        + " cohort less its control group."
    ) { [row] all, _ in
      func mean(_ isControl: Bool) -> (formula: String, values: [Int128]) {
        let (base, period, values) = compared.changes(all, isControl: isControl)
        let numbers =
          "(\(FormulaNumber.kronor(period)) × \(length) − \(FormulaNumber.kronor(base))) / (\(length) × \(values.count))"
        return (numbers, values)
      }
      let (own, control) = (mean(false), mean(true))
      return [
        row.figure("n1", "the clients of the cohort who count"),
        row.figure("n0", "the clients of the control group who count"),
        row.figure(
          "difference", "(period1 × base quarters − base1) / (base quarters × n1), less the same of the control group",
          "\(own.formula) − \(control.formula)"),
      ] + WelchFigures(own.values, control.values, scale: 1 / Double(length) / 1_000_000).figures(row)
    }
  }

  /// A row of `pretrend`.
  func preTrend() -> RowDerivation? {
    guard let compared = compared(to: study.base) else { return nil }
    return derivation(
      compared,
      "Whether \(words(for: compared.measure)) moved alike in both groups through base: the joint test that the"
        + " differences of its quarters, as event_study has them, are all 0."
    ) { [row] _, _ in
      [
        row.figure("n1", "the clients of the cohort who count"),
        row.figure("n0", "the clients of the control group who count"),
        row.figure("quarters", "the quarters of base"),
        row.figure("chi2", "d′ (S₁ / n₁ + S₀ / n₀)⁻¹ d, d the differences of the quarters of base but the last"),
        row.figure("df", "quarters − 1", "\(compared.base.range.count) − 1"),
        row.figure("p", "P(χ² > chi2) with df degrees of freedom"),
      ]
    }
  }
}

/// The figures that follow from the clients' values of two groups: standard error and Welch's interval.
struct WelchFigures {
  private let groups: [(squares: Double, count: Int)]
  private let test: WelchTest?

  /// - Parameters:
  ///   - own: The values of the cohort's clients, in millionths of a krona × a factor.
  ///   - control: Those of the control group's.
  ///   - scale: What they are multiplied with to be kronor.
  init(_ own: [Int128], _ control: [Int128], scale: Double) {
    let spreads = [own, control].map { values -> (mean: Double, squares: Double, count: Int) in
      let kronor = values.map { Double($0) * scale }
      let mean = kronor.reduce(0, +) / Double(max(kronor.count, 1))
      return (mean, kronor.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }, kronor.count)
    }
    groups = spreads.map { ($0.squares, $0.count) }
    func group(_ place: Int) -> WelchTest.Group {
      let (mean, squares, count) = spreads[place]
      return WelchTest.Group(
        mean: mean, standardDeviation: count > 1 ? (squares / Double(count - 1)).squareRoot() : 0, count: count)
    }
    test = WelchTest(group(0), group(1))
  }

  /// Standard error, lower and upper end of the interval.
  func figures(_ row: ExplainedRow) -> [ExplainedFigure] {
    guard let test else {
      return ["se", "low", "high"].map { row.figure($0, "not defined where a group has fewer than two clients") }
    }
    let terms = groups.map { "\(FormulaNumber.plain($0.squares)) / (\($0.count) − 1) / \($0.count)" }
    let quantile = test.degreesOfFreedom.map { StudentT.quantile(0.975, degreesOfFreedom: $0) } ?? 0
    func end(_ sign: String) -> String {
      "\(FormulaNumber.plain(test.difference)) \(sign) \(FormulaNumber.plain(quantile))"
        + " × \(FormulaNumber.plain(test.standardError))"
    }
    return [
      row.figure(
        "se", "√(s₁² / n₁ + s₀² / n₀), with s² = Σ(value − mean)² / (n − 1)", "√(\(terms.joined(separator: " + ")))"),
      row.figure("low", "difference − t(0.975, Welch's degrees of freedom) × se", end("−")),
      row.figure("high", "difference + t(0.975, Welch's degrees of freedom) × se", end("+")),
    ]
  }
}
