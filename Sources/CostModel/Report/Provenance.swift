/// What the totals of the tables rest on, as far as it may be shown: the bases of their prices, and the prices that
/// matter most.
///
/// Of a cohort that is not shown nothing is said; under `strict` nothing at all, since a share of a known total may be
/// what few clients carry.
struct Provenance {
  /// A total of a table.
  struct Total {
    /// The table: `trajectory` or `before_after`.
    let table: String
    /// The figure or cohort.
    let id: String
    /// The classes of its posts.
    let classes: [PostClass]
    let grounds: PriceGrounds
  }

  /// The prices that a cohort's headline hangs on.
  struct Headline {
    let cohort: String
    let period: String
    /// The change of all real costs, as the table shows it.
    let change: Table.Cell
    let weights: [PriceWeight]
  }

  /// How many prices are named.
  static let namedPrices = 5

  let totals: [Total]
  let headlines: [Headline]
  let schablon: Schablon

  /// The provenance of an analysis beside its tables as they may be shown.
  init(_ analysis: Analysis, _ tables: [Table]) {
    let (ledger, study) = (analysis.ledger, analysis.ledger.data.study)
    schablon = ledger.data.schablon
    guard study.disclosure != .strict else {
      (totals, headlines) = ([], [])
      return
    }
    let figures = analysis.trajectories.filter { figure in
      tables.rows(of: "trajectory", where: ["figure": figure.figure.id]).contains { $0.number("sum") != nil }
    }
    let comparisons = analysis.comparisons.filter { tables.holdFigures(ofCohort: $0.cohort.definition.id) }
    totals =
      figures.map {
        Total(
          table: "trajectory", id: $0.figure.id, classes: $0.figure.classes, grounds: $0.priceGrounds(in: ledger))
      }
      + comparisons.flatMap { comparison in
        PostClass.allCases.map { postClass in
          Total(
            table: "before_after", id: comparison.cohort.definition.id, classes: [postClass],
            grounds: comparison.priceGrounds(of: postClass, in: ledger))
        }.filter { $0.grounds.total != .zero }
      }
    headlines = comparisons.compactMap { comparison in
      guard let place = comparison.periods.indices.last(where: { $0 != comparison.base }) else { return nil }
      let keys: KeyValuePairs = [
        "cohort": comparison.cohort.definition.id, "level": "all", "class": "real",
        "period": comparison.periods[place].id,
      ]
      guard let row = tables.rows(of: "before_after", where: keys).first, row.number("change") != nil else {
        return nil
      }
      return Headline(
        cohort: comparison.cohort.definition.id, period: comparison.periods[place].id, change: row["change"],
        weights: Array(comparison.priceWeights(in: place, of: ledger).prefix(Self.namedPrices)))
    }
  }
}

extension JSONValue {
  /// A total with the shares of its grounds, which are null where corrections below zero make them no shares.
  init(_ total: Provenance.Total) {
    let grounds = PriceGrounds.Ground.all.filter { total.grounds.sums[$0] != nil }
    self = [
      "table": .text(total.table), "id": .text(total.id), "class": .texts(total.classes.map(\.rawValue)),
      "shares": .object(
        grounds.map { JSONValue.Member($0.name, JSONValue(Table.Cell.number(total.grounds.share(of: $0)))) }),
    ]
  }

  /// A headline with the prices that it hangs on.
  init(_ headline: Provenance.Headline, _ schablon: Schablon) {
    self = [
      "cohort": .text(headline.cohort), "period": .text(headline.period), "change": JSONValue(headline.change),
      "prices": .list(
        headline.weights.map { weight in
          let service = schablon.services[weight.service]
          return [
            "service": .text(service.id), "post": .text(service.posts[weight.post].id),
            "rows": .list(
              weight.rows.map {
                [
                  "file": .text($0.place.file), "line": .number($0.place.line), "year": .number($0.year),
                  "basis": .text($0.basis?.rawValue), "source": .text($0.source),
                ]
              }),
            "share": JSONValue(Table.Cell.number(weight.share)),
            "change_if_10_percent_higher": JSONValue(Table.Cell.money(weight.changeOfHeadline)),
          ]
        }),
    ]
  }
}
