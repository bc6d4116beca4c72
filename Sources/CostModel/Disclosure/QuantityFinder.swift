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
    /// Counts that the row does not show, but its figures are of.
    var silent: [Quantity] = []
    /// Counts of groups that the figures of the row are parts of.
    var beside: [Quantity] = []
    /// The sums that the other cells are made of.
    var sums: [Quantity] = []
  }

  let steps: CohortSteps
  /// The sets of posts, by the cohort's last step.
  let sets: [Int: PostSets]
  /// The values of the columns by which tables are divided, numbered over all columns from 1.
  let parts: [String: [String: Int]]
  /// The numbers of each column's values.
  let columns: [Range<Int>]
  let isBalanced: Bool
  private let base: Int
  private let periods: [String: Int]
  private let stepNames: [String: [String: Int]]
  private let actors: [String: Int]
  private let flows: [[String]: Measure]
  private let authorities: [String]
  private let items: [String: (number: Int, authority: Int)]

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

  // MARK: - Rows

  /// What the rows of a table show.
  func rows(of table: Table) -> [Row] {
    let words = table.name.split(separator: ".", maxSplits: 1).map(String.init)
    let column = words.count > 1 ? String(words[1].dropFirst("by-".count)) : nil
    return table.rows.map { cells in
      var keys: [String: String] = [:]
      for (name, cell) in zip(table.columns, cells) {
        if case .text(let text) = cell { keys[name] = text }
      }
      let part = column.flatMap { parts[$0]?[Self.text(cells[0])] } ?? 0
      // A column of clients may have the name of a key: the value in front is not one.
      if let column, let place = table.columns.dropFirst().firstIndex(of: column) {
        keys[column] = Self.text(cells[place])
      }
      var row = Reading(finder: self, table: table, cells: cells, keys: keys, part: part)
      row.read(words[0])
      return row.row
    }
  }

  private static func text(_ cell: Table.Cell) -> String {
    if case .text(let text) = cell { text } else { "" }
  }

  /// The reading of one row.
  private struct Reading {
    let finder: QuantityFinder
    let table: Table
    let cells: [Table.Cell]
    let keys: [String: String]
    let part: Int
    var row = Row()

    private func key(_ name: String) -> String { keys[name] ?? "" }
    private var cohort: String { key(keys["cohort"] == nil ? "figure" : "cohort") }
    private var clients: Int { finder.steps.last(of: cohort) }
    private var sets: PostSets { finder.sets[clients] ?? PostSets() }
    private var period: Int { finder.periods[key("period")] ?? finder.base }

    private func quantity(_ kind: Quantity.Kind) -> Quantity {
      Quantity(clients: clients, part: part, kind: kind)
    }

    private mutating func count(_ column: String, _ quantity: Quantity) {
      if let place = table.columns.lastIndex(of: column) { row.counts.append((place, quantity)) }
    }

    private mutating func own(_ time: Quantity.Time) {
      let members = finder.members(clients: clients, part: part, time)
      row.owners = [quantity(.remaining), members]
      count("n", members)
    }

    /// Adds a sum in the period at hand and in the base beside it.
    private mutating func sums(_ posts: Int?, withBase: Bool = true) {
      guard let posts else { return }
      row.sums.append(quantity(.sum(posts: posts, .period(period))))
      if withBase { row.sums.append(quantity(.sum(posts: posts, finder.baseTime(beside: period)))) }
    }

    mutating func read(_ name: String) {
      switch name {
      case "cohort": readStep()
      case "trajectory": readSeries()
      case "representativeness": readItem()
      case "trend":
        own(.period(finder.base))
        guard let posts = posts(of: key("class")) else { return }
        row.silent = [quantity(.users(posts: posts, .period(finder.base)))]
        row.sums.append(quantity(.slope(posts: posts)))
      case "quality": break
      default:
        own(.period(period))
        readPeriod(name)
      }
    }

    private mutating func readStep() {
      let id = key("analysis")
      let steps = finder.steps.steps[id] ?? []
      guard let place = finder.stepNames[id]?[key("step")], let last = steps.last else { return }
      let step = place < steps.count ? steps[place] : last
      func quantity(_ kind: Quantity.Kind) -> Quantity { Quantity(clients: step, part: part, kind: kind) }
      row.isBetween = place > 0 && !finder.steps.isLast(step)
      if place > 0, place < steps.count { count("removed", quantity(.removed)) }
      if !row.isBetween { count("remaining", quantity(.remaining)) }
    }

    private mutating func readSeries() {
      guard let place = table.columns.firstIndex(of: "quarter"), case .whole(let quarter) = cells[place] else { return }
      own(.quarter(quarter))
      guard let posts = sets.ofSeries[[cohort, key("series")]] else { return }
      count("users", quantity(.users(posts: posts, .quarter(quarter))))
      row.sums.append(quantity(.sum(posts: posts, .quarter(quarter))))
    }

    private mutating func readItem() {
      guard let item = finder.items[key("item")] else { return }
      let members = Quantity(clients: -1, part: 0, kind: .sampleMembers(authority: item.authority))
      row.owners = [members]
      count("sample_n", members)
      count("sample_users", members.with(.sampleUsers(item: item.number)))
    }

    private func posts(of postClass: String) -> Int? {
      sets.ofKey[[key("level"), key("key"), postClass]]
    }

    private mutating func readPeriod(_ name: String) {
      switch name {
      case "before_after":
        guard let posts = posts(of: key("class")) else { return }
        count("users_base", quantity(.users(posts: posts, finder.baseTime(beside: period))))
        count("users", quantity(.users(posts: posts, .period(period))))
        sums(posts)
      case "concentration", "decomposition", "decomposition_gross":
        guard let posts = posts(of: PostClass.real.rawValue) else { return }
        count("users", quantity(.users(posts: posts, .period(period))))
        let groups = Decomposition.Group.allCases.map { quantity(.group($0, posts: posts, period: period)) }
        if let group = Decomposition.Group(rawValue: key("group")) {
          count("clients", quantity(.group(group, posts: posts, period: period)))
        }
        if name != "concentration" { row.beside = groups }
        sums(posts)
      case "actors":
        guard let actor = finder.actors[key("actor")] else { return }
        for measure in [.cost(.authority(actor), .real), .transfersOut(actor), .transfersIn(actor)] as [Measure] {
          sums(sets.ofMeasure[measure], withBase: false)
        }
      case "society":
        for postClass in [PostClass.real, .production] {
          sums(sets.ofMeasure[.cost(.all, postClass)])
        }
      case "flows":
        guard let flow = finder.flows[[key("service"), key("post")]] else { return }
        sums(sets.ofMeasure[flow], withBase: false)
      case "correlation":
        for actor in [key("a"), key("b")].compactMap({ finder.actors[$0] }) {
          sums(sets.ofMeasure[.cost(.authority(actor), .real)])
        }
      default:
        for (measure, posts) in sets.ofMeasure where isRedistributed(measure) { sums(posts) }
      }
    }

    private func isRedistributed(_ measure: Measure) -> Bool {
      guard case .cost(let cost, .real) = measure else { return false }
      switch cost {
      case .authority: return key("level") == "authority"
      case .careForm(let authority, _):
        return key("level").dropFirst("care_form:".count) == finder.authorities[authority]
      default: return false
      }
    }
  }
}
