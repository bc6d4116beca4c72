/// A study as the reference implementation holds it in memory: what study.json says, and the case data.
struct ReferenceModel {
  enum Panel { case balanced, available }

  struct Client {
    var id: String
    var clock: ReferenceClock
    var startDay: Int
    var endDay: Int?
    /// The relative quarter of the end day, where there is one.
    var endQuarter: Int?
    var group: String
    var isExcluded: Bool
    /// The client's value of each of the study's subgroups.
    var subgroups: [String: String] = [:]
  }

  /// Days of one authority's records that were reviewed, both included.
  struct Interval {
    var from: Int
    var to: Int
  }

  /// A row of an event source, as it is read.
  struct Event {
    /// The source's file name in study.json.
    var source: String
    var client: String
    /// The service's id; `nil` where study.json leaves these rows out.
    var service: String?
    var from: Int
    var to: Int?
    var quantity: ReferenceFraction?
    var per: String
    var amount: ReferenceFraction?
  }

  struct Series {
    var id: String
    /// Ids of services, or `service/post`.
    var services: [String]
    var restOf: [String]
  }

  struct Cohort {
    var id: String
    var requires: [String]
    var group: String
    var minContact: Int?
  }

  struct Figure {
    var cohort: Cohort
    var classes: [String]
    var series: [Series]
  }

  /// A row of the population's file: what a share of the population has to do with.
  struct PopulationRow {
    /// An authority or a service.
    var item: String
    /// In percent.
    var share: ReferenceFraction
    var count: Int?
  }

  var isAnniversary = false
  var window = -4...12
  var periods: [String: ClosedRange<Int>] = ["base": -4 ... -1, "year1": 1...4, "year2": 5...8, "year3": 9...12]
  var panel = Panel.balanced
  var schablon = ReferenceSchablon()
  var figures: [Figure] = []
  /// The cohorts of study.json; `nil` where it has none, and each figure is one.
  var ownCohorts: [Cohort]?
  /// Columns of clients, or `age_group`.
  var subgroups: [String] = []
  var population: [PopulationRow] = []
  var clients: [Client] = []
  /// Reviewed days by client and authority.
  var coverage: [String: [String: [Interval]]] = [:]
  var coverageFile = ""
  var coverageOfUnknownClients = 0
  var events: [Event] = []
  /// Rows of each event source that are as an earlier row.
  var duplicateRows: [String: Int] = [:]

  var evaluation: ReferenceEvaluationPlan?

  /// The cohorts with figures of their own in the tables.
  var cohorts: [Cohort] { ownCohorts ?? figures.map(\.cohort) }
}

/// Prices: the catalogue of services, their posts, and the index series, of all schablon folders together.
struct ReferenceSchablon {
  struct Service {
    var id: String
    var authority: String
    var unit: String
    var isPoint: Bool
    var careForm: String
  }

  struct PriceRow {
    var year: Int
    var price: ReferenceFraction
    var index: String
  }

  struct Post {
    var service: String
    var id: String
    var category: String
    var payer: String
    var receiver: String
    var rows: [PriceRow]
  }

  var services: [String: Service] = [:]
  /// Posts by service and post.
  var posts: [String: [String: Post]] = [:]
  var indexes: [String: [Int: ReferenceFraction]] = [:]
  var usesFixedPrices = true
  var priceYear = 0
  var deflator = "KPI"

  /// The price of a unit (for unit kr: of a krona in the year) on a day of a year, in the study's prices.
  func price(of post: Post, year: Int) -> ReferenceFraction {
    let target = usesFixedPrices ? priceYear : year
    let row = post.rows.min { left, right in
      (abs(left.year - target), left.year) < (abs(right.year - target), right.year)
    }
    guard let row else { preconditionFailure("no price of \(post.service)/\(post.id)") }
    if services[post.service]?.unit == "kr" { return row.price * deflation(year: year) }
    if row.index.isEmpty { return row.price }
    return row.price * index(row.index, target) / index(row.index, row.year)
  }

  /// What a krona of a year is in the study's prices.
  func deflation(year: Int) -> ReferenceFraction {
    usesFixedPrices ? index(deflator, priceYear) / index(deflator, year) : .one
  }

  /// The part of an observed cost that falls on one of the service's real posts.
  func share(of post: Post, year: Int) -> ReferenceFraction {
    let real = (posts[post.service] ?? [:]).values.filter { $0.category == "real" }
    let sum = real.map { price(of: $0, year: year) }.reduce(.zero, +)
    return sum.isZero ? ReferenceFraction(1, over: real.count) : price(of: post, year: year) / sum
  }

  private func index(_ name: String, _ year: Int) -> ReferenceFraction {
    guard let value = indexes[name]?[year] else { preconditionFailure("no index \(name) \(year)") }
    return value
  }
}
