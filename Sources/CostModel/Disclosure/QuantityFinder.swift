/// Tells which quantities the cells of a row hold.
struct QuantityFinder: Sendable {
  /// What a row shows.
  struct Row: Sendable {
    /// The clients that the row is about: where one of these counts is hidden, the row shows nothing.
    var owners: [Quantity] = []
    /// The counts of people, by column.
    var counts: [(column: Int, quantity: Quantity)] = []
    /// Whether the row is a step on the way: how many are left after it follows from the steps.
    var isBetween = false
    /// Counts of groups that the figures of the row are parts of.
    var beside: [Quantity] = []
    /// The sums that the other cells are made of.
    var sums: [Quantity] = []
  }

  /// The steps of all cohorts.
  let steps: CohortSteps
  /// The sets of posts, by the cohort's last step.
  let sets: [Int: PostSets]
  /// The values of the columns by which tables are divided, numbered over all columns from 1.
  let parts: [String: [String: Int]]
  /// The numbers of each column's values.
  let columns: [Range<Int>]
  /// Whether the clients are the same in all quarters.
  let isBalanced: Bool
  /// The place of the base among the periods.
  let base: Int
  /// The places of the periods by name.
  let periods: [String: Int]
  /// The places of a cohort's steps by name, by the cohort's id.
  let stepNames: [String: [String: Int]]
  /// The places of the actors by name, and their names.
  let actors: [String: Int]
  let authorities: [String]
  /// The flows by service and post.
  let flows: [[String]: Measure]
  /// The items of the population by name.
  let items: [String: (number: Int, authority: Int)]

  init(_ analysis: Analysis) {
    let (study, schablon) = (analysis.ledger.data.study, analysis.ledger.data.schablon)
    let tables = GroupTables(group: analysis.whole, schablon: schablon, actors: study.actors)
    let steps = CohortSteps(analysis.cohorts)
    self.steps = steps
    stepNames = Dictionary(
      analysis.cohorts.map { cohort in
        let names = cohort.steps.enumerated().map { ($1.name, $0) }
        return (cohort.definition.id, Dictionary(names, uniquingKeysWith: { first, _ in first }))
      }, uniquingKeysWith: { first, _ in first })
    var sets: [Int: PostSets] = [:]
    for comparison in analysis.comparisons {
      sets[steps.last(of: comparison.cohort.definition.id), default: PostSets()].add(comparison, named: tables)
    }
    for figure in study.figures {
      let clients = steps.last(of: figure.id)
      let same = analysis.comparisons.first { steps.last(of: $0.cohort.definition.id) == clients }
      sets[clients, default: PostSets()].add(
        figure, posts: TrajectorySums.posts(of: figure, in: analysis.ledger),
        booked: same.map { $0.bookedPosts.values.reduce(into: []) { $0.formUnion($1) } })
    }
    self.sets = sets
    var (parts, columns, first): ([String: [String: Int]], [Range<Int>], Int) = ([:], [], 1)
    for (column, groups) in analysis.subgroups {
      let names = groups.enumerated().map { ($1.value ?? "", first + $0) }
      parts[column] = Dictionary(names, uniquingKeysWith: { first, _ in first })
      columns.append(first..<first + groups.count)
      first += groups.count
    }
    (self.parts, self.columns) = (parts, columns)
    isBalanced = study.panel == .balanced
    base = study.periods.firstIndex { $0.id == "base" } ?? 0
    periods = Dictionary(study.periods.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    actors = Dictionary(study.actors.names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    authorities = study.actors.names
    flows = Dictionary(
      schablon.services.enumerated().flatMap { service, entry in
        entry.posts.enumerated().map { ([entry.id, $1.id], Measure.flow(service: service, post: $0)) }
      }, uniquingKeysWith: { first, _ in first })
    items = Dictionary(
      (analysis.ledger.data.population?.items ?? []).enumerated().map { number, item in
        switch item.subject {
        case .authority(let authority): (item.name, (number, authority))
        case .service(let service): (item.name, (number, schablon.services[service].authority))
        }
      }, uniquingKeysWith: { first, _ in first })
  }

  // MARK: - Whose

  /// The count of the clients that a sum or count of users is taken over.
  func members(clients: Int, part: Int, _ time: Quantity.Time) -> Quantity {
    guard !isBalanced else { return Quantity(clients: clients, part: part, kind: .remaining) }
    switch time {
    case .base(let period): return Quantity(clients: clients, part: part, kind: .members(.period(period)))
    default: return Quantity(clients: clients, part: part, kind: .members(time))
    }
  }

  /// The counts without which a quantity cannot be shown.
  func owners(of quantity: Quantity) -> [Quantity] {
    let cohort = quantity.with(.remaining)
    switch quantity.kind {
    case .removed, .remaining, .sampleMembers: return []
    case .members: return [cohort]
    case .users(_, let time), .sum(_, let time):
      return [cohort, members(clients: quantity.clients, part: quantity.part, time)]
    case .group(_, _, let period):
      return [cohort, members(clients: quantity.clients, part: quantity.part, .period(period))]
    case .slope: return [cohort, members(clients: quantity.clients, part: quantity.part, .period(base))]
    case .sampleUsers(let item):
      guard let authority = items.values.first(where: { $0.number == item })?.authority else { return [] }
      return [quantity.with(.sampleMembers(authority: authority))]
    }
  }

  /// The users who carry a sum.
  func users(of quantity: Quantity) -> Quantity? {
    switch quantity.kind {
    case .sum(let posts, let time): quantity.with(.users(posts: posts, time))
    case .slope(let posts): quantity.with(.users(posts: posts, .period(base)))
    default: nil
    }
  }

  /// The base as it stands beside a period.
  func baseTime(beside period: Int) -> Quantity.Time {
    isBalanced || period == base ? .period(base) : .base(beside: period)
  }
}
