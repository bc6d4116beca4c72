/// Something that tables follow through the quarters: a sum of certain lines of the ledger.
public enum Measure: Hashable, Sendable {
  /// Costs of a class at a level of the tables.
  case cost(CostKey, PostClass)
  /// Transfers that an actor pays.
  case transfersOut(Int)
  /// Transfers that an actor receives.
  case transfersIn(Int)
  /// Transfers of one post of a service.
  case flow(service: Int, post: Int)
}

/// What costs are summed by.
public enum CostKey: Hashable, Sendable {
  /// Everybody's costs that an actor bears; production counts for the service's authority.
  case authority(Int)
  /// The costs of an authority's services of a care form.
  case careForm(authority: Int, name: String)
  /// The costs of a service.
  case service(Int)
  /// All costs.
  case all
}

/// A post of a service, by their places in the catalogue.
struct PostNumber: Hashable, Sendable {
  let service: Int
  let post: Int
}

/// The measures of a cohort, in the order of the tables, and which lines each of them sums.
///
/// Measures of the same lines have the same sums, such as a service and its care form that holds no other: they share a
/// number, and are added up once.
struct MeasureList: Sendable {
  let measures: [Measure]
  /// How many numbers there are.
  let count: Int
  private let numbers: [Measure: Int]
  /// The numbers of the measures of each line of the ledger, one line after another; none for a service that the cohort does not
  /// require.
  let ofLines: [Int]
  /// Where the measures of each line begin, and the end of the last line's.
  let lineStarts: [Int]
  /// The posts of the required authorities' services, each with the measures that sum it.
  let ofPosts: [(post: PostNumber, measures: [Measure])]

  init(requires: [Int], ledger: Ledger) {
    let schablon = ledger.data.schablon
    var ofLine = Array(repeating: [Measure](), count: ledger.lines.count)
    var found: Set<Measure> = []
    var ofPosts: [PostNumber: [Measure]] = [:]
    for (number, line) in ledger.lines.enumerated() {
      let service = schablon.services[line.service]
      guard requires.contains(service.authority), let place = line.post else { continue }
      let post = service.posts[place]
      let bearer = post.payer ?? service.authority
      var measures: [Measure] = [
        .cost(.authority(bearer), post.postClass), .cost(.service(line.service), post.postClass),
        .cost(.all, post.postClass),
      ]
      if let careForm = service.careForm {
        measures.append(.cost(.careForm(authority: service.authority, name: careForm), post.postClass))
      }
      if post.postClass == .transfer, let payer = post.payer, let receiver = post.receiver {
        measures += [.transfersOut(payer), .transfersIn(receiver), .flow(service: line.service, post: place)]
      }
      ofLine[number] = measures
      ofPosts[PostNumber(service: line.service, post: place)] = measures
      found.formUnion(measures)
    }
    for authority in requires { found.insert(.cost(.authority(authority), .real)) }
    found.insert(.cost(.all, .real))
    self.ofPosts = ofPosts.map { ($0.key, $0.value) }
    let order = MeasureOrder(schablon)
    measures = found.sorted { order.rank($0).lexicographicallyPrecedes(order.rank($1)) }
    var linesOf: [Measure: [Int]] = [:]
    for (line, measures) in ofLine.enumerated() {
      for measure in measures { linesOf[measure, default: []].append(line) }
    }
    var known: [[Int]: Int] = [:]
    var numbers: [Measure: Int] = [:]
    for measure in measures {
      let lines = linesOf[measure] ?? []
      let number = known[lines] ?? known.count
      known[lines] = number
      numbers[measure] = number
    }
    self.numbers = numbers
    count = known.count
    let places = ofLine.map { Set($0.compactMap { numbers[$0] }).sorted() }
    ofLines = Array(places.joined())
    lineStarts = places.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
  }

  /// The number of a measure, or `nil` where no line is of it.
  func number(of measure: Measure) -> Int? {
    numbers[measure]
  }
}

/// The order of measures in tables: level, key in the order of actors or catalogue, class.
private struct MeasureOrder {
  private let careForms: [String: Int]

  init(_ schablon: Schablon) {
    var careForms: [String: Int] = [:]
    for service in schablon.services {
      if let careForm = service.careForm, careForms[careForm] == nil { careForms[careForm] = careForms.count }
    }
    self.careForms = careForms
  }

  func rank(_ measure: Measure) -> [Int] {
    switch measure {
    case .cost(let key, let postClass): rank(key) + [PostClass.allCases.firstIndex(of: postClass) ?? 0]
    case .transfersOut(let actor): [4, actor, 0, 0]
    case .transfersIn(let actor): [5, actor, 0, 0]
    case .flow(let service, let post): [6, service, post, 0]
    }
  }

  private func rank(_ key: CostKey) -> [Int] {
    switch key {
    case .authority(let actor): [0, actor, 0]
    case .careForm(let authority, let name): [1, authority, careForms[name] ?? 0]
    case .service(let service): [2, service, 0]
    case .all: [3, 0, 0]
    }
  }
}
