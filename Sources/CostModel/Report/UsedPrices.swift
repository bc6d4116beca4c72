/// The rows of the price lists that the tables rest on, each with what it came to in the study's money.
///
/// A row is listed where it priced the cost of any client of a cohort that is shown, just as `before_after` names every
/// service that its cohorts have. A calendar year is listed where the row priced the costs of at least `minimum_cell`
/// clients in it, so that a year tells of nobody; where nothing is hidden, every year is listed. Under current prices,
/// where the year decides the row, a row without such a year is not listed either.
struct UsedPrices {
  /// A row of a price list in use.
  struct Row {
    let service: Service
    let post: Post
    let price: PriceRow
    let actors: Actors
    fileprivate(set) var uses: [Use]
  }

  /// What a row came to in a calendar year.
  struct Use {
    let year: Int
    let factor: Ratio
    let price: Ratio
  }

  /// The rows, in the order of the catalogue, its posts and their years.
  let rows: [Row]

  /// No rows, for a result that shows none.
  static let none = UsedPrices(rows: [])

  private init(rows: [Row]) {
    self.rows = rows
  }

  /// The rows that an analysis rests on.
  init(_ analysis: Analysis) {
    let ledger = analysis.ledger
    let study = ledger.data.study
    let use = analysis.prices
    let (schablon, pricing) = (ledger.data.schablon, study.pricing)
    rows = schablon.services.enumerated().flatMap { number, service in
      service.posts.indices.flatMap { place -> [Row] in
        // The line that its price makes, and the one that its price divides observed amounts for.
        let lines = ledger.lines.indices.filter { line in
          ledger.lines[line].service == number && ledger.lines[line].post == place && use.clients(ofLine: line) > 0
        }
        guard !lines.isEmpty else { return [] }
        let years = Day.years.filter { year in
          lines.contains { line in
            let clients = use.clients(ofLine: line, in: year)
            return clients > 0 && !study.isTooFew(clients)
          }
        }
        return Self.rows(of: service, service.posts[place], in: years, pricing, schablon)
      }
    }
  }

  private static func rows(
    of service: Service, _ post: Post, in years: [Int], _ pricing: Pricing, _ schablon: Schablon
  ) -> [Row] {
    // Under fixed prices the years share a row, and but for amounts they share its price too.
    let isFixed = pricing.mode == .fixed
    var rows: [Row] = []
    if isFixed {
      let price = Pricing.row(nearest: pricing.priceYear, of: post)
      rows.append(Row(service: service, post: post, price: price, actors: schablon.actors, uses: []))
    }
    for year in isFixed && service.unit != .kr ? [pricing.priceYear] : years {
      // A year without an index cannot have been booked in: a ledger with such a booking has an error.
      guard let made = try? pricing.price(of: post, unit: service.unit, in: year, from: schablon) else { continue }
      if rows.last?.price.place != made.row.place {
        rows.append(Row(service: service, post: post, price: made.row, actors: schablon.actors, uses: []))
      }
      rows[rows.count - 1].uses.append(Use(year: year, factor: made.factor, price: made.value))
    }
    return rows
  }
}

extension JSONValue {
  /// A row of a price list in use.
  init(_ row: UsedPrices.Row) {
    let (post, price, names) = (row.post, row.price, row.actors.names)
    self = [
      "service": .text(row.service.id),
      "authority": .text(names[row.service.authority]),
      "care_form": .text(row.service.careForm),
      "post": .text(post.id),
      "unit": .text(row.service.unit.rawValue),
      "class": .text(post.postClass.rawValue),
      "payer": .text(post.payer.map { names[$0] }),
      "receiver": .text(post.receiver.map { names[$0] }),
      "year": .number(price.year),
      "price": .number(digits: price.price.decimalText),
      "index": .text(price.index),
      "source": .text(price.source),
      "basis": .text(price.basis?.rawValue),
      "note": .text(price.note),
      "file": .text(price.place.file),
      "line": .number(price.place.line),
      "used": .list(
        row.uses.map {
          [
            "year": .number($0.year), "factor": .number(digits: $0.factor.decimalText),
            "price": .number(digits: $0.price.decimalText),
          ]
        }),
    ]
  }
}
