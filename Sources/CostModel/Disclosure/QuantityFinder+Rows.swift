/// The rows of each table: which quantities stand in their cells.
extension QuantityFinder {
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

    private mutating func own(_ time: Quantity.Time, countedIn column: String = "n") {
      let members = finder.members(clients: clients, part: part, time)
      row.owners = [quantity(.remaining), members]
      count(column, members)
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
        row.sums.append(quantity(.slope(posts: posts)))
      case "quality", "internal_costs", "value_map": break
      case "evaluation", "evaluation_summary", "intervals", "sensitivity", "scenarios":
        // Of the clients of the whole window; what few of them may not tell, EvaluationHiding hides.
        row.owners = [quantity(.remaining)]
      case "did":
        own(.period(period), countedIn: "n1")
        sums(posts(of: key("class")))
      case "event_study":
        // Over those observed in the base and the quarter, whom no other table counts.
        row.owners = [quantity(.remaining)]
      case "pretrend": own(.period(finder.base), countedIn: "n1")
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
