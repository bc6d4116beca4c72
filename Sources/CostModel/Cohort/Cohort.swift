/// The clients of an analysis, and how many were left out for which reason.
public struct Cohort: Sendable {
  /// One step from all clients of the group to the cohort.
  public struct Step: Hashable, Sendable {
    /// `clients`, a reason, or `final`.
    public let name: String
    /// How many clients the step removes.
    public let removed: Int
    /// How many clients are left after it.
    public let remaining: Int
  }

  /// What defines the cohort.
  public let definition: CohortDefinition
  /// The steps, in the order in which reasons apply.
  public let steps: [Step]
  /// The clients that are left, by number.
  public let members: [Int]

  /// The clients of a cohort: each client of the group is removed at its first failing reason.
  ///
  /// - Parameters:
  ///   - definition: What defines the cohort.
  ///   - ledger: The study's ledger.
  ///   - isIncluded: Which clients, by number, the cohort is restricted to.
  ///
  /// > Source: method section 2.
  public init(
    _ definition: CohortDefinition, in ledger: Ledger, where isIncluded: (Int) -> Bool = { _ in true }
  ) {
    let removals = definition.removals(in: ledger, where: isIncluded)
    self.definition = definition
    var left = removals.clients.count
    steps =
      [Step(name: "clients", removed: 0, remaining: left)]
      + removals.steps.map { step in
        left -= step.clients.count
        return Step(name: step.name, removed: step.clients.count, remaining: left)
      } + [Step(name: "final", removed: 0, remaining: left)]
    members = removals.members
  }
}

extension CohortDefinition {
  /// Which clients each reason removes from the clients of the cohort's group, and who is left.
  ///
  /// - Parameters:
  ///   - ledger: The study's ledger.
  ///   - isIncluded: Which clients, by number, the cohort is restricted to.
  /// - Returns: The clients of the group, the steps in the order in which reasons apply, and the clients left.
  func removals(
    in ledger: Ledger, where isIncluded: (Int) -> Bool
  ) -> (clients: [Int], steps: [(name: String, clients: [Int])], members: [Int]) {
    let data = ledger.data
    let group = data.clients.list.indices.filter { includes(data.clients.list[$0]) && isIncluded($0) }
    var steps: [(name: String, clients: [Int])] = []
    var left = group
    /// Removes those of a reason or of another one, which applies to those who are left after the first.
    func remove(_ names: [String], _ reason: (Int) -> Int?) {
      var removed = names.map { _ in [Int]() }
      var others: [Int] = []
      others.reserveCapacity(left.count)
      for client in left {
        if let place = reason(client) { removed[place].append(client) } else { others.append(client) }
      }
      steps += zip(names, removed).map { ($0, $1) }
      left = others
    }
    remove(["excluded"]) { data.clients.isExcluded[$0] ? 0 : nil }
    if let least = minContact {
      remove(["contact_too_short"]) { client in
        ledger.contactQuarters(ofClient: client).map { $0 < least } ?? false ? 0 : nil
      }
    }
    let observation = ledger.observation
    let window = observation.mask(of: data.study.window)
    let isBalanced = data.study.panel == .balanced
    for authority in requires {
      let name = data.study.actors.names[authority]
      remove(["not_reviewed:\(name)", "window_not_covered:\(name)"]) { client in
        let observed = observation.mask(client: client, authority: authority)
        // Who is observed in a quarter was reviewed: few need to be looked up.
        if observed == 0, data.coverage.lastDay(client: client, authority: authority) == nil { return 0 }
        return (isBalanced ? observed & window != window : observed & window == 0) ? 1 : nil
      }
    }
    return (group, steps, left)
  }
}

extension CohortDefinition {
  /// Whether a client belongs to the group.
  func includes(_ client: Clients.Client) -> Bool {
    switch group {
    case .intervention: !client.isControl
    case .control: client.isControl
    case .all: true
    }
  }
}

extension Ledger {
  /// The relative quarter of a client's last day of contact, or `nil` where contact goes on.
  func contactQuarters(ofClient client: Int) -> Int? {
    data.clients.list[client].end.map { clock.relativeQuarter(of: $0.number, from: starts[client]) }
  }
}
