/// Where the costs were heading before the start: the table `trend`.
extension ReferenceTables {
  /// Writes a row for each key that `before_after` has rows of: none where the study has no period to compare.
  mutating func fillTrend(_ cohort: ReferenceModel.Cohort, _ final: [Int], _ parts: [Key: Sums]) {
    if model.periods.count < 2 { return }
    let clients = present(cohort, final, inBaseAnd: "base")
    for (key, sums) in parts {
      let slopes = slopesInBase(sums, clients)
      let interval = slopes?.interval(quantiles)
      add(
        "trend", .text(cohort.id), .text(key.level), .text(key.key), .text(key.category), .count(clients.count),
        number(slopes?.mean), number(slopes?.deviation), number(interval?.low), number(interval?.high))
    }
  }

  /// Each client's least-squares slope over the quarters of the base, in kr per quarter and quarter; `nil` where the
  /// base is a single quarter, which has no slope.
  ///
  /// With m quarters and `c = m q − Σ q`, which is m times a quarter's distance to their mean, the slope
  /// ```
  /// Σ (c / m) y / Σ (c / m)² = m Σ c y / Σ c²
  /// ```
  /// has a whole number of ticks above the line, and below it one number for all clients, which divides the tick.
  private func slopesInBase(_ sums: Sums, _ clients: [Int]) -> ReferenceSample? {
    let base = Array(quarters("base"))
    if base.count < 2 { return nil }
    let distances = base.map { base.count * $0 - base.reduce(0, +) }
    let squares = distances.map { $0 * $0 }.reduce(0, +)
    let slopes = clients.map { client in
      var sum = ReferenceInteger.zero
      for (quarter, distance) in zip(base, distances) {
        sum = sum + ReferenceInteger(distance) * (sums[client]?[quarter] ?? .zero)
      }
      return ReferenceInteger(base.count) * sum
    }
    return ReferenceSample(values: slopes, ticksPerKrona: ledger.ticksPerKrona * ReferenceInteger(squares))
  }
}
