extension Analysis {
  /// The tables of the clients beside the control group.
  var differenceTables: [Table] { [differenceTable, eventStudyTable, preTrendTable] }

  private var names: GroupTables {
    GroupTables(group: whole, schablon: ledger.data.schablon, actors: ledger.data.study.actors)
  }

  /// Calls `body` with each comparison, measure, and the cells of its keys.
  private func forEachDifference(_ body: (GroupDifferences, Measure, [Table.Cell]) -> Void) {
    let names = names
    for group in differences {
      for measure in group.measures {
        guard case .cost(let key, let postClass) = measure else { continue }
        let keys = [
          group.comparison.cohort.definition.id, names.level(of: key), names.name(of: key), postClass.rawValue,
        ]
        body(group, measure, keys.map { .text($0) })
      }
    }
  }

  /// The table `did`: differences in differences, per client and year.
  var differenceTable: Table {
    var table = Table(
      "did", keys: "cohort;level;key;class;period", figures: "n1;n0;change1;change0;difference;se;low;high;p")
    forEachDifference { group, measure, keys in
      for (number, period) in group.comparison.periods.enumerated() where number != group.comparison.base {
        let found = group.difference(of: measure, in: number)
        table.rows.append(
          keys + [.text(period.id), .people(found.count), .people(found.controlCount)]
            + [found.mean, found.controlMean, found.difference, found.test?.standardError, found.test?.low]
            .map { .kronor($0) } + [.kronor(found.test?.high), .number(found.test?.probability)])
      }
    }
    return table
  }

  /// The table `event_study`: the same quarter by quarter, per client and quarter.
  var eventStudyTable: Table {
    var table = Table(
      "event_study", keys: "cohort;level;key;class;quarter", figures: "n1;n0;difference;se;low;high")
    forEachDifference { group, measure, keys in
      for quarter in group.quarters {
        let found = group.difference(of: measure, inQuarter: quarter)
        table.rows.append(
          keys + [.whole(quarter), .people(found.count), .people(found.controlCount)]
            + [found.difference, found.test?.standardError, found.test?.low, found.test?.high].map { .kronor($0) })
      }
    }
    return table
  }

  /// The table `pretrend`: whether both groups moved alike through the base.
  var preTrendTable: Table {
    var table = Table("pretrend", keys: "cohort;level;key;class", figures: "n1;n0;quarters;chi2;df;p")
    forEachDifference { group, measure, keys in
      let (test, counts) = (group.preTrend(of: measure), group.baseCounts)
      let quarters = group.comparison.periods[group.comparison.base].range.count
      table.rows.append(
        keys + [
          .people(counts.own), .people(counts.control), .whole(quarters), .number(test?.chiSquared),
          test.map { .whole($0.degreesOfFreedom) } ?? .undefined, .number(test?.probability),
        ])
    }
    return table
  }
}
