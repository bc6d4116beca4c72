/// Who carries the change: the tables `decomposition`, `decomposition_gross` and `concentration`.
extension ReferenceTables {
  mutating func fillDecomposition(_ cohort: ReferenceModel.Cohort, _ final: [Int], _ real: [Key: Sums]) {
    for period in model.periods.keys where period != "base" {
      let clients = present(cohort, final, inBaseAnd: period)
      for (key, sums) in real {
        let (before, after) = (yearly(sums, clients, "base"), yearly(sums, clients, period))
        let changes = zip(after, before).map { $0 - $1 }
        func total(_ values: [ReferenceInteger], _ places: [Int]) -> ReferenceInteger {
          places.map { values[$0] }.reduce(.zero, +)
        }
        func kronor(_ ticks: ReferenceInteger) -> ReferenceCell {
          clients.isEmpty ? .undefined : .number(ReferenceFraction.double(ticks, over: ledger.ticksPerKrona))
        }
        func share(_ part: ReferenceInteger, of whole: ReferenceInteger) -> ReferenceCell {
          number(whole.isZero ? nil : ReferenceFraction.double(part, over: whole))
        }
        let everybody = Array(clients.indices)
        let net = total(changes, everybody)
        let groups = [
          "new": everybody.filter { before[$0].isZero && !after[$0].isZero },
          "continuing": everybody.filter { !before[$0].isZero && !after[$0].isZero },
          "ended": everybody.filter { !before[$0].isZero && after[$0].isZero },
          "never": everybody.filter { before[$0].isZero && after[$0].isZero },
        ]
        for (group, places) in groups {
          let change = total(changes, places)
          add(
            "decomposition", .text(cohort.id), .text(key.level), .text(key.key), .text(period), .text(group),
            .count(places.count), kronor(total(before, places)), kronor(total(after, places)), kronor(change),
            share(change, of: net))
        }
        let rising = everybody.filter { ReferenceInteger.zero < changes[$0] }
        let increase = total(changes, rising)
        let newIncrease = total(changes, rising.filter { before[$0].isZero })
        add(
          "decomposition_gross", .text(cohort.id), .text(key.level), .text(key.key), .text(period), kronor(increase),
          kronor(newIncrease), share(newIncrease, of: increase))
      }
    }
  }

  mutating func fillConcentration(_ cohort: ReferenceModel.Cohort, _ final: [Int], _ real: [Key: Sums]) {
    for period in model.periods.keys where period != "base" {
      let clients = present(cohort, final, inBaseAnd: period)
      for (key, sums) in real {
        let after = yearly(sums, clients, period)
        let largestFirst = after.sorted { $1 < $0 }
        let total = after.reduce(.zero, +)
        func top(_ percent: Int) -> ReferenceCell {
          if total.isZero { return .undefined }
          let count = (percent * clients.count + 99) / 100
          return .number(ReferenceFraction.double(largestFirst.prefix(count).reduce(.zero, +), over: total))
        }
        add(
          "concentration", .text(cohort.id), .text(key.level), .text(key.key), .text(period), .count(clients.count),
          .count(after.filter { !$0.isZero }.count), top(1), top(5), top(10),
          number(influence(changes(sums, clients, period))))
      }
    }
  }

  /// How far the mean of the changes moves, at most, when one client is left out; `nil` where n < 2.
  ///
  /// Each client is left out in turn.
  private func influence(_ changes: [ReferenceInteger]) -> Double? {
    if changes.count < 2 { return nil }
    let (all, others) = (ReferenceInteger(changes.count), ReferenceInteger(changes.count - 1))
    let total = changes.reduce(.zero, +)
    // Both means in parts of 1 / (n (n − 1)) ticks.
    let mean = total * others
    let distances = changes.map { change in ((total - change) * all - mean).magnitude }
    return distances.max().map { ReferenceFraction.double($0, over: all * others * ledger.ticksPerKrona) }
  }
}
