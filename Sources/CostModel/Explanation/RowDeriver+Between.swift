extension RowDeriver {
  /// A row of `redistribution`.
  func redistribution() -> RowDerivation? {
    guard let comparison, let place = period(of: comparison) else { return nil }
    let level = comparison.redistributionLevels.first { level in
      switch level {
      case .authority: row.text("level") == "authority"
      case .careForm(let authority): row.text("level") == "care_form:\(study.actors.names[authority])"
      }
    }
    guard let level else { return nil }
    let parts = comparison.redistributed(level)
    let (base, period) = (comparison.periods[comparison.base], comparison.periods[place])
    let clients = observed(comparison.cohort, in: [base.range, period.range])
    let between =
      level == .authority ? "those who bear real costs" : "the care forms of \(row.text("level").dropFirst(10))"
    let sums = parts.flatMap { part -> [RowDerivation.Sum] in
      let name = name(of: part)
      return [
        sum("base \(name)", part, of: comparison, in: base), sum(name, part, of: comparison, in: period),
      ]
    }
    let (b, p, n) = (base.range.count, period.range.count, clients.count)
    return RowDerivation(
      definition: [
        "How increases and decreases of real costs from \(base.id) to \(period.id) stand against each other between"
          + " \(between), per client and year, in \(money)."
      ],
      cohort: comparison.cohort, clients: clients, counted: counted(comparison.cohort, in: both(base, period)),
      sums: sums
    ) { [row] all, _ in
      let changes = parts.indices.map { part in
        all[2 * part + 1].total * Int128(b) - all[2 * part].total * Int128(p)
      }
      let (up, down) = (changes.filter { $0 > 0 }, changes.filter { $0 < 0 }.map { -$0 })
      func terms(_ values: [Int128]) -> String {
        values.isEmpty ? "0" : "(\(values.map(FormulaNumber.kronor).joined(separator: " + ")))"
      }
      let end = " × 4 / (\(p) × \(b) × \(n))"
      let (increase, decrease) = (up.reduce(0, +), down.reduce(0, +))
      let (smaller, larger) =
        increase < decrease ? (down.isEmpty ? "0" : terms(up), terms(down)) : (terms(down), terms(up))
      let words = "period × base quarters − base × period quarters"
      return [
        row.figure(
          "increase", "Σ of \(words) above 0, × 4 / (period quarters × base quarters × n)", terms(up) + end),
        row.figure("decrease", "the same below 0, without its sign", terms(down) + end),
        row.figure("net", "increase − decrease", "(\(terms(up)) − \(terms(down)))\(end)"),
        row.figure("redistributed", "the smaller of increase and decrease", smaller + end),
        row.figure(
          "share",
          max(increase, decrease) == 0 ? "not defined: nothing changed" : "redistributed / the larger of the two",
          "\(smaller) / \(larger)"),
      ]
    }
  }

  private func name(of measure: Measure) -> String {
    switch measure {
    case .cost(.authority(let actor), _): study.actors.names[actor]
    case .cost(.careForm(_, let name), _): name
    default: ""
    }
  }

  /// A row of `correlation`.
  func correlation() -> RowDerivation? {
    let names = study.actors.names
    guard let comparison, let place = period(of: comparison), let a = names.firstIndex(of: row.text("a")),
      let b = names.firstIndex(of: row.text("b"))
    else { return nil }
    let (base, period) = (comparison.periods[comparison.base], comparison.periods[place])
    let clients = observed(comparison.cohort, in: [base.range, period.range])
    let (q, p) = (base.range.count, period.range.count)
    func sums(_ name: String, _ actor: Int) -> [RowDerivation.Sum] {
      let measure = Measure.cost(.authority(actor), .real)
      return [
        sum("base of \(name)", measure, of: comparison, in: base), sum("\(name)", measure, of: comparison, in: period),
      ]
    }
    return RowDerivation(
      definition: [
        "How the changes from \(base.id) to \(period.id) in the real costs that \(names[a]) bears (a) and that"
          + " \(names[b]) bears (b) go together, client by client.",
        "A client's change is (period × base quarters − base × period quarters) × 4 / (period quarters × base quarters),"
          + " in \(money). Saa, Sbb and Sab are the sums of squares and products of the changes' deviations from their"
          + " means; Raa, Rbb and Rab those of their mid-ranks.",
      ],
      cohort: comparison.cohort, clients: clients, counted: counted(comparison.cohort, in: both(base, period)),
      sums: sums("a", a) + sums("b", b)
    ) { [row] all, _ in
      func changes(_ first: Int) -> [Int128] {
        zip(all[first].values, all[first + 1].values).map { $1 * Int128(q) - $0 * Int128(p) }
      }
      return CorrelationFigures(changes(0), changes(2), quarters: q * p).figures(row)
    }
  }
}

/// The figures of a row of `correlation` from the changes of its clients.
private struct CorrelationFigures {
  private let count: Int
  private let a: [Double]
  private let b: [Double]

  init(_ a: [Int128], _ b: [Int128], quarters: Int) {
    func kronor(_ values: [Int128]) -> [Double] { values.map { Double($0 * 4) / Double(quarters) / 1_000_000 } }
    count = a.count
    self.a = kronor(a)
    self.b = kronor(b)
  }

  func figures(_ row: ExplainedRow) -> [ExplainedFigure] {
    let count = row.figure("n", "the clients who count")
    guard row.cell("pearson") != .undefined else {
      let why = "not defined: a change that is the same for all clients, or fewer than three of them"
      return [count] + ["pearson", "spearman", "slope", "low", "high"].map { row.figure($0, why) }
    }
    let (aa, bb, ab) = (products(a, a), products(b, b), products(a, b))
    let (ra, rb) = (ranks(a), ranks(b))
    let (raa, rbb, rab) = (products(ra, ra), products(rb, rb), products(ra, rb))
    let plain = FormulaNumber.plain
    let slope = ab / aa
    let quantile = StudentT.quantile(0.975, degreesOfFreedom: self.count - 2)
    func end(_ sign: String) -> String {
      "\(plain(slope)) \(sign) \(plain(quantile)) × √(\(plain(max(0, bb - slope * ab))) / (\(self.count) − 2)"
        + " / \(plain(aa)))"
    }
    return [
      count,
      row.figure("pearson", "Sab / √(Saa × Sbb)", "\(plain(ab)) / (√(\(plain(aa))) × √(\(plain(bb))))"),
      row.figure(
        "spearman", "Rab / √(Raa × Rbb)", "\(plain(rab)) / (√(\(plain(raa))) × √(\(plain(rbb))))",
        tellsOfSingles: true),
      row.figure("slope", "Sab / Saa", "\(plain(ab)) / \(plain(aa))"),
      row.figure("low", "slope − t(0.975, n − 2) × √((Sbb − slope × Sab) / (n − 2) / Saa)", end("−")),
      row.figure("high", "slope + t(0.975, n − 2) × √((Sbb − slope × Sab) / (n − 2) / Saa)", end("+")),
    ]
  }

  private func products(_ x: [Double], _ y: [Double]) -> Double {
    let (meanX, meanY) = (x.reduce(0, +) / Double(x.count), y.reduce(0, +) / Double(y.count))
    return zip(x, y).reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) }
  }

  private func ranks(_ values: [Double]) -> [Double] {
    let sorted = values.enumerated().sorted { $0.element < $1.element }
    var ranks = values
    var first = 0
    while first < sorted.count {
      let end = sorted[first...].firstIndex { $0.element != sorted[first].element } ?? sorted.count
      // Places first + 1 … end share their mean.
      for place in first..<end { ranks[sorted[place].offset] = Double(first + end + 1) / 2 }
      first = end
    }
    return ranks
  }
}
