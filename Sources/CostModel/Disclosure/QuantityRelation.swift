/// How quantities hang together, whoever they are about: what anybody can reckon with who has a run's tables.
enum QuantityRelation: Hashable, Sendable {
  /// The clients at a step = those removed by each step after it + those who are left after the last one; the step is
  /// `clients` or the last one of another cohort.
  case steps(from: Int, to: Int, part: Int)
  /// Those whom a step removes, or who are left after it, ≤ those of the step for the same reason after fewer others.
  case nested(Quantity, wide: Int)
  /// All clients = those of each value of a column.
  case parts(Quantity, column: Int)
  /// The group of all = intervention + control.
  case groups(Quantity)
  /// Users of a set of posts ≤ users of the sets that make it up, together; sums are equal where no post is in two.
  case union(Quantity, place: Int)
  /// Users of a set ≤ users of a set that holds it.
  case within(Quantity, place: Int)
  /// Users in a period ≤ users in its quarters, together; sums are equal.
  case quarters(Quantity)
  /// Users in a quarter ≤ users in a period that holds it.
  case quarter(Int, Quantity)
  /// Users in a period ≤ users in the periods that make it up in one way, together; sums are equal.
  case periods(Quantity, way: Int)
  /// Users in a period ≤ users in a period that holds it; those who have ended, or never had any, the other way round.
  case period(Quantity, wide: Int)
  /// Users ≤ clients.
  case members(Quantity)
  /// Users in a period = new + continuing.
  case users(Quantity)
  /// Users in the base = continuing + ended.
  case baseUsers(Quantity)
  /// Clients = new + continuing + ended + never.
  case decomposition(Quantity)

  /// A relation as a sum of quantities, each with its sign, that is 0, or at most 0.
  struct Sum: Sendable {
    let terms: [(quantity: Quantity, sign: Int)]
    let isEquality: Bool
  }
}

/// What is known of how quantities hang together.
protocol QuantityRelations: Sendable {
  /// The relations that a quantity is in; of counts of clients those among themselves.
  func relations(of quantity: Quantity) -> [QuantityRelation]

  /// A relation as a sum; `nil` where it has no second side.
  func sum(of relation: QuantityRelation) -> QuantityRelation.Sum?

  /// The counts of clients without which a quantity cannot be shown.
  func owners(of quantity: Quantity) -> [Quantity]

  /// The users in the base beside users in a period.
  func baseUsers(besides users: Quantity) -> Quantity?

  /// The column that a part of the clients is of; `nil` for all of them.
  func column(of part: Int) -> Int?
}

/// Finds the relations of the quantities of a run.
struct RelationFinder: QuantityRelations {
  let finder: QuantityFinder
  private let periods: [ClosedRange<Int>]
  private let spans: PeriodSpans

  init(_ finder: QuantityFinder, periods: [Study.Period]) {
    self.finder = finder
    self.periods = periods.map(\.range)
    spans = PeriodSpans(self.periods)
  }

  func owners(of quantity: Quantity) -> [Quantity] { finder.owners(of: quantity) }

  func baseUsers(besides users: Quantity) -> Quantity? {
    guard case .users(let posts, .period(let period)) = users.kind else { return nil }
    return users.with(.users(posts: posts, finder.baseTime(beside: period)))
  }

  func column(of part: Int) -> Int? { finder.columns.firstIndex { $0.contains(part) } }

  func relations(of quantity: Quantity) -> [QuantityRelation] {
    var found: [QuantityRelation] = []
    if quantity.clients >= 0 {
      let whole = quantity.of(part: 0)
      if quantity.part == 0 {
        found += finder.columns.indices.map { .parts(whole, column: $0) }
      } else if let column = column(of: quantity.part) {
        found.append(.parts(whole, column: column))
      }
      if let group = finder.steps.groupOfStep[quantity.clients] {
        found.append(.groups(quantity.of(clients: finder.steps.groups[group].all)))
      }
    }
    switch quantity.kind {
    case .removed, .remaining:
      found += finder.steps.stretches(through: quantity.clients).map {
        .steps(from: $0.from, to: $0.to, part: quantity.part)
      }
      found += finder.steps.nested(with: quantity.clients).map {
        .nested(quantity.of(clients: $0.narrow), wide: $0.wide)
      }
    case .members, .sampleMembers, .slope: break
    case .users(let posts, let time):
      found += sets(quantity, posts, time) + [.members(quantity)]
      if isDecomposed(posts, quantity), case .period(let period) = time {
        found.append(.users(quantity))
        found += periods.indices.filter { finder.baseTime(beside: $0) == time && $0 != period }.map {
          .baseUsers(quantity.with(.users(posts: posts, .period($0))))
        }
      }
      if case .base(let period) = time {
        found.append(.baseUsers(quantity.with(.users(posts: posts, .period(period)))))
      }
    case .group(_, let posts, let period):
      let users = quantity.with(.users(posts: posts, .period(period)))
      found += [.users(users), .baseUsers(users), .decomposition(users)] + overlaps(quantity, period)
    case .sum(let posts, let time): found += sets(quantity, posts, time)
    case .sampleUsers: found.append(.members(quantity))
    }
    return found
  }

  private func isDecomposed(_ posts: Int, _ quantity: Quantity) -> Bool {
    finder.sets[quantity.clients]?.decomposed.contains(posts) == true
  }

  private func sets(_ quantity: Quantity, _ posts: Int, _ time: Quantity.Time) -> [QuantityRelation] {
    guard let sets = finder.sets[quantity.clients] else { return [] }
    var found: [QuantityRelation] = []
    for place in sets.unionsOfSet[posts] ?? [] {
      let union = sets.unions[place]
      if case .quarter = time { if union.figure == nil { continue } } else if union.figure != nil { continue }
      let whole = quantity.with(posts: union.whole)
      if quantity.isCount ? union.isWhole : union.isPartition { found.append(.union(whole, place: place)) }
      guard quantity.isCount else { continue }
      if posts != union.whole {
        found.append(.within(quantity, place: place))
      } else {
        found += union.parts.map { .within(quantity.with(posts: $0), place: place) }
      }
    }
    // In a panel that varies, the clients of a quarter are not those of a period that holds it.
    guard finder.isBalanced else { return found }
    switch time {
    case .quarter(let quarter):
      for (number, range) in periods.enumerated() where range.contains(quarter) {
        let period = quantity.with(time: .period(number))
        found.append(.quarters(period))
        if quantity.isCount { found.append(.quarter(quarter, period)) }
      }
    case .period(let number):
      found.append(.quarters(quantity))
      if quantity.isCount { found += periods[number].map { .quarter($0, quantity) } }
      found += overlaps(quantity, number)
    case .base: break
    }
    return found
  }

  /// How a number of a period hangs together with that of periods that hold it, or that it holds.
  private func overlaps(_ quantity: Quantity, _ period: Int) -> [QuantityRelation] {
    guard finder.isBalanced else { return [] }
    var found: [QuantityRelation] = []
    if !quantity.isOfThoseWithout {
      found += spans.wholes(of: period).map { .periods(quantity.inPeriod($0.period), way: $0.way) }
      found += spans.ways(of: period).indices.map { .periods(quantity, way: $0) }
    }
    guard quantity.isCount else { return found }
    return found + spans.holding(period).map { .period(quantity, wide: $0) }
      + spans.held(by: period).map { .period(quantity.inPeriod($0), wide: period) }
  }

  func sum(of relation: QuantityRelation) -> QuantityRelation.Sum? {
    switch relation {
    case .steps(let first, let last, let part):
      let path = finder.steps.path(to: last).drop { $0 != first }
      func quantity(_ step: Int, _ kind: Quantity.Kind) -> Quantity { Quantity(clients: step, part: part, kind: kind) }
      return equality(
        quantity(first, .remaining), path.dropFirst().map { quantity($0, .removed) } + [quantity(last, .remaining)])
    case .nested(let narrow, let wide):
      return sum(narrow, [narrow.of(clients: wide)], isEquality: false)
    case .parts(let whole, let column):
      // Where a subgroup has no row of a key, all of its clients are `never`: that sum follows from the others.
      if case .group(.never, _, _) = whole.kind { return nil }
      return equality(whole, finder.columns[column].map { whole.of(part: $0) })
    case .groups(let whole):
      guard let group = finder.steps.groupOfStep[whole.clients] else { return nil }
      return equality(whole, finder.steps.groups[group].parts.map { whole.of(clients: $0) })
    case .union(let whole, let place):
      guard let union = finder.sets[whole.clients]?.unions[place] else { return nil }
      return sum(whole, union.parts.map { whole.with(posts: $0) }, isEquality: !whole.isCount)
    case .within(let part, let place):
      guard let union = finder.sets[part.clients]?.unions[place] else { return nil }
      return sum(part, [part.with(posts: union.whole)], isEquality: false)
    case .quarters(let whole):
      guard case .period(let period)? = whole.time else { return nil }
      return sum(whole, periods[period].map { whole.with(time: .quarter($0)) }, isEquality: !whole.isCount)
    case .quarter(let quarter, let whole):
      return sum(whole.with(time: .quarter(quarter)), [whole], isEquality: false)
    case .periods(let whole, let way):
      guard let period = whole.period else { return nil }
      return sum(whole, spans.ways(of: period)[way].map { whole.inPeriod($0) }, isEquality: !whole.isCount)
    case .period(let narrow, let wide):
      let other = narrow.inPeriod(wide)
      return narrow.isOfThoseWithout
        ? sum(other, [narrow], isEquality: false) : sum(narrow, [other], isEquality: false)
    case .members(let users):
      guard let members = finder.owners(of: users).last else { return nil }
      return sum(users, [members], isEquality: false)
    case .users(let users):
      return equality(users, groups(users, [.new, .continuing]))
    case .baseUsers(let users):
      return baseUsers(besides: users).map { equality($0, groups(users, [.continuing, .ended])) }
    case .decomposition(let users):
      guard let members = finder.owners(of: users).last else { return nil }
      return equality(members, groups(users, Decomposition.Group.allCases))
    }
  }

  private func groups(_ users: Quantity, _ groups: [Decomposition.Group]) -> [Quantity] {
    guard case .users(let posts, .period(let period)) = users.kind else { return [] }
    return groups.map { users.with(.group($0, posts: posts, period: period)) }
  }

  private func equality(_ whole: Quantity, _ parts: [Quantity]) -> QuantityRelation.Sum {
    sum(whole, parts, isEquality: true)
  }

  /// Whole − parts, which is 0, or at most 0.
  private func sum(_ whole: Quantity, _ parts: [Quantity], isEquality: Bool) -> QuantityRelation.Sum {
    QuantityRelation.Sum(terms: [(whole, 1)] + parts.map { ($0, -1) }, isEquality: isEquality)
  }
}

extension Quantity {
  /// Whether it counts clients without a sum in its period.
  fileprivate var isOfThoseWithout: Bool {
    switch kind {
    case .group(.ended, _, _), .group(.never, _, _): true
    default: false
    }
  }

  /// The period of users, a sum or a group.
  fileprivate var period: Int? {
    switch kind {
    case .users(_, .period(let period)), .sum(_, .period(let period)), .group(_, _, let period): period
    default: nil
    }
  }

  /// The same in another period.
  fileprivate func inPeriod(_ period: Int) -> Quantity {
    if case .group(let group, let posts, _) = kind { return with(.group(group, posts: posts, period: period)) }
    return with(time: .period(period))
  }

  /// The time of users or a sum.
  fileprivate var time: Time? {
    switch kind {
    case .users(_, let time), .sum(_, let time): time
    default: nil
    }
  }

  /// The same of another set of posts.
  fileprivate func with(posts: Int) -> Quantity {
    switch kind {
    case .users(_, let time): with(.users(posts: posts, time))
    case .sum(_, let time): with(.sum(posts: posts, time))
    default: self
    }
  }

  /// The same in another time.
  fileprivate func with(time: Time) -> Quantity {
    switch kind {
    case .users(let posts, _): with(.users(posts: posts, time))
    case .sum(let posts, _): with(.sum(posts: posts, time))
    default: self
    }
  }
}
