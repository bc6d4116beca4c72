/// What results.json holds: all tables as they may be shown, and what they were made from.
///
/// Whoever reads the file needs nothing else to know what was asked, of whom, at which prices and by which program.
/// The guide Results explains each key, and results.schema.json beside it is the schema that a test holds the file to.
struct Results {
  /// The number of the file's schema; it rises where a key gets another meaning or goes.
  static let schema = 1

  let analysis: Analysis
  /// The files that the study was read from.
  let inputs: [FileDigest]
  let program: Program
  /// The tables as they may be shown.
  let tables: [Table]
  /// What their totals rest on.
  let provenance: Provenance
  /// The rows of the price lists that they rest on.
  let prices: UsedPrices

  /// The whole file.
  var value: JSONValue {
    [
      "schema": .number(Self.schema),
      "program": ["name": .text(program.name), "version": .text(program.version)],
      "inputs": .list(
        inputs.map { ["file": .text($0.file), "bytes": .number($0.bytes), "sha256": .text($0.sha256)] }),
      "study": JSONValue(study),
      "cohorts": .list(cohorts),
      "prices": .list(prices.rows.map(JSONValue.init)),
      "grounds": .list(provenance.totals.map(JSONValue.init)),
      "headlines": .list(provenance.headlines.map { JSONValue($0, provenance.schablon) }),
      "quality": quality,
      "keys": .object(tables.map { JSONValue.Member($0.name, .texts(Array($0.keys.prefix($0.keyCount)))) }),
      "tables": .object(tables.map { JSONValue.Member($0.name, .table($0)) }),
    ]
  }

  private var study: Study { analysis.ledger.data.study }

  /// The cohorts with the steps that led to them, which are taken from the table, so that they tell no more than it.
  private var cohorts: [JSONValue] {
    study.allCohorts.map { cohort in
      let steps = tables.rows(of: "cohort", where: ["analysis": cohort.id])
      return [
        "id": .text(cohort.id), "requires": .texts(cohort.requires.map { study.actors.names[$0] }),
        "group": .text(cohort.group.rawValue), "min_contact": .number(cohort.minContact),
        "n": JSONValue(steps.last?["remaining"] ?? .undefined),
        "steps": .list(
          steps.map { step in
            .object(["step", "removed", "remaining"].map { JSONValue.Member($0, JSONValue(step[$0])) })
          }),
      ]
    }
  }

  /// How many rows each file of events has, and what was found in them.
  private var quality: JSONValue {
    [
      "rows": .list(analysis.ledger.rowCounts.map { ["source": .text($0.file), "rows": .number($0.rows)] }),
      "problems": tables.first { $0.name == "quality" }.map { .table($0) } ?? [],
    ]
  }
}
