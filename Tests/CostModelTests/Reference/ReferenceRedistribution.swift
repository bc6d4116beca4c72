/// What moves between payers: the tables `redistribution` and `correlation`.
extension ReferenceTables {
  /// Per client of the set: the change of a key's real cost per year, in ticks.
  func changes(_ sums: Sums, _ clients: [Int], _ period: String) -> [ReferenceInteger] {
    zip(yearly(sums, clients, period), yearly(sums, clients, "base")).map { $0 - $1 }
  }

  mutating func fillRedistribution(_ cohort: ReferenceModel.Cohort, _ final: [Int], _ real: [Key: Sums]) {
    var levels = ["authority": real.filter { $0.key.level == "authority" }.map(\.value)]
    for authority in cohort.requires {
      let forms = real.filter { $0.key.level == "care_form" && $0.key.key.hasPrefix(authority + ":") }
      if !forms.isEmpty { levels["care_form:" + authority] = forms.map(\.value) }
    }
    for period in model.periods.keys where period != "base" {
      let clients = present(cohort, final, inBaseAnd: period)
      let unit = ledger.ticksPerKrona * ReferenceInteger(clients.count)
      func kronor(_ ticks: ReferenceInteger) -> ReferenceCell {
        clients.isEmpty ? .undefined : .number(ReferenceFraction.double(ticks, over: unit))
      }
      for (level, parts) in levels {
        let sums = parts.map { changes($0, clients, period).reduce(.zero, +) }
        let increase = sums.filter { !$0.isNegative }.reduce(.zero, +)
        let decrease = -sums.filter(\.isNegative).reduce(.zero, +)
        let (smaller, larger) = (min(increase, decrease), max(increase, decrease))
        add(
          "redistribution", .text(cohort.id), .text(period), .text(level), kronor(increase), kronor(decrease),
          kronor(increase - decrease), kronor(smaller),
          number(larger.isZero ? nil : ReferenceFraction.double(smaller, over: larger)))
      }
    }
  }

  mutating func fillCorrelation(_ cohort: ReferenceModel.Cohort, _ final: [Int], _ real: [Key: Sums]) {
    for period in model.periods.keys where period != "base" {
      let clients = present(cohort, final, inBaseAnd: period)
      var actors: [String: [ReferenceInteger]] = [:]
      for (key, sums) in real where key.level == "authority" {
        actors[key.key] = changes(sums, clients, period)
      }
      for (a, changesOfA) in actors {
        for (b, changesOfB) in actors where a != b {
          let pair = ReferencePair(changesOfA, changesOfB)
          let interval = pair.interval(quantiles)
          add(
            "correlation", .text(cohort.id), .text(period), .text(a), .text(b), .count(clients.count),
            number(pair.pearson), number(pair.spearman), number(pair.slope), number(interval?.low),
            number(interval?.high))
        }
      }
    }
  }
}
