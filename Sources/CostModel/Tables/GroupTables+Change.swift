extension GroupTables {
  /// The cohorts that have rows, with their periods but base.
  private func forEachChange(_ body: (PeriodComparison, String, Int, String) -> Void) {
    for comparison in group.comparisons where !comparison.cohort.members.isEmpty {
      for (number, period) in comparison.periods.enumerated() where number != comparison.base {
        body(comparison, comparison.cohort.definition.id, number, period.id)
      }
    }
  }

  /// The table `trend`: kronor per quarter and quarter over the base, in the rows of `before_after`.
  var trendTable: Table {
    var table = Table("trend", keys: "cohort;level;key;class", figures: "n;slope;sd;low;high")
    for comparison in group.comparisons where comparison.periods.count > 1 {
      for measure in comparison.bookedMeasures {
        guard case .cost(let key, let postClass) = measure else { continue }
        let trend = comparison.trend(of: measure)
        table.add(
          .text(comparison.cohort.definition.id), .text(level(of: key)), .text(name(of: key)),
          .text(postClass.rawValue), .people(comparison.count(in: comparison.base)), .money(trend?.mean),
          .kronor(trend?.standardDeviation), .kronor(trend?.low), .kronor(trend?.high))
      }
    }
    return table
  }

  /// The real measures of a cohort that have rows, with level and key.
  private func realMeasures(of comparison: PeriodComparison) -> [(measure: Measure, key: CostKey)] {
    comparison.bookedMeasures.compactMap { if case .cost(let key, .real) = $0 { ($0, key) } else { nil } }
  }

  /// The table `redistribution`.
  var redistributionTable: Table {
    var table = Table(
      "redistribution", keys: "cohort;period;level", figures: "increase;decrease;net;redistributed;share")
    forEachChange { comparison, cohort, number, period in
      for level in comparison.redistributionLevels {
        let moved = comparison.redistribution(level, in: number)
        table.add(
          .text(cohort), .text(period), .text(name(of: level)), .money(moved?.increase), .money(moved?.decrease),
          .money(moved?.net), .money(moved?.redistributed), .number(moved?.share))
      }
    }
    return table
  }

  private func name(of level: Redistribution.Level) -> String {
    switch level {
    case .authority: "authority"
    case .careForm(let authority): "care_form:\(actors.names[authority])"
    }
  }

  /// The table `correlation`.
  var correlationTable: Table {
    var table = Table("correlation", keys: "cohort;period;a;b", figures: "n;pearson;spearman;slope;low;high")
    forEachChange { comparison, cohort, number, period in
      for pair in comparison.pairedChanges(in: number) {
        let found = pair.correlation
        table.add(
          .text(cohort), .text(period), .text(actors.names[pair.first]), .text(actors.names[pair.second]),
          .people(comparison.count(in: number)), .number(found?.pearson), .number(found?.spearman),
          .number(found?.slope), .number(found?.low), .number(found?.high))
      }
    }
    return table
  }

  /// The table `decomposition`.
  var decompositionTable: Table {
    var table = Table(
      "decomposition", keys: "cohort;level;key;period;group", figures: "clients;base;after;change;share")
    forEachKey { comparison, cohort, measure, key, number, period in
      for group in Decomposition.Group.allCases {
        let part = comparison.decomposition(of: measure, in: number)?.parts.first { $0.group == group }
        table.add(
          .text(cohort), .text(level(of: key)), .text(name(of: key)), .text(period), .text(group.rawValue),
          .people(part?.clients ?? 0), .money(part?.base), .money(part?.after), .money(part?.change),
          .number(part?.share))
      }
    }
    return table
  }

  /// The table `decomposition_gross`.
  var grossTable: Table {
    var table = Table("decomposition_gross", keys: "cohort;level;key;period", figures: "increase;new_increase;share")
    forEachKey { comparison, cohort, measure, key, number, period in
      let whole = comparison.decomposition(of: measure, in: number)
      table.add(
        .text(cohort), .text(level(of: key)), .text(name(of: key)), .text(period), .money(whole?.increase),
        .money(whole?.newIncrease), .number(whole?.newShare))
    }
    return table
  }

  /// The table `concentration`.
  var concentrationTable: Table {
    var table = Table("concentration", keys: "cohort;level;key;period", figures: "n;users;top1;top5;top10;influence")
    forEachKey { comparison, cohort, measure, key, number, period in
      let found = comparison.concentration(of: measure, in: number)
      table.add(
        .text(cohort), .text(level(of: key)), .text(name(of: key)), .text(period), .people(found.count),
        .people(found.users), .number(found.topShares?[0]), .number(found.topShares?[1]),
        .number(found.topShares?[2]), .kronor(found.influence))
    }
    return table
  }

  /// Goes through the real keys of each cohort and, under each, the periods but base.
  private func forEachKey(_ body: (PeriodComparison, String, Measure, CostKey, Int, String) -> Void) {
    for comparison in group.comparisons {
      for (measure, key) in realMeasures(of: comparison) {
        for (number, period) in comparison.periods.enumerated() where number != comparison.base {
          body(comparison, comparison.cohort.definition.id, measure, key, number, period.id)
        }
      }
    }
  }
}
