import Synchronization

/// The pass over the clients: each client's bookings are added up once, and every table takes what it needs.
struct AnalysisPass: Sendable {
  /// What the pass has summed for a plan.
  struct Sums: Sendable {
    var trajectories: [TrajectorySums]
    var comparisons: [PeriodSums]

    init(_ plan: AnalysisPlan, ledger: Ledger) {
      trajectories = plan.figures.map { TrajectorySums($0.setting, quarterCount: ledger.quarters.count) }
      comparisons = plan.compared.map { PeriodSums($0.setting, lines: ledger.lines.count) }
    }

    var hasOverflowed: Bool {
      trajectories.contains(where: \.hasOverflowed) || comparisons.contains(where: \.hasOverflowed)
    }

    mutating func add(_ other: Sums) {
      for place in trajectories.indices { trajectories[place].add(other.trajectories[place]) }
      for place in comparisons.indices { comparisons[place].add(other.comparisons[place]) }
    }
  }

  /// What one thread has summed.
  struct Part: Sendable {
    var plans: [Sums]
    var sample: SampleSums
    var hasOverflowed: Bool
  }

  private static let clientsInPart = 2_048
  /// After how many clients of a thread it is told how far the pass is.
  private static let clientsBetweenReports = 512

  let ledger: Ledger
  let plans: [AnalysisPlan]
  private let sample: SampleSums
  /// By plan: the places of the figures, and of the compared cohorts, that each client is in.
  private let memberships: [Membership]

  /// Which cohorts of a plan the clients are in, client by client.
  private struct Membership: Sendable {
    let figures: [[Bool]]
    let compared: [[Bool]]
    /// Whether the client is in any of them.
    let isAny: [Bool]

    init(_ plan: AnalysisPlan, clients: Int) {
      func members(_ cohort: Cohort) -> [Bool] {
        var isMember = Array(repeating: false, count: clients)
        for client in cohort.members { isMember[client] = true }
        return isMember
      }
      let figures = plan.figures.map { members($0.cohort) }
      let compared = plan.compared.map { members($0.cohort) }
      self.figures = figures
      self.compared = compared
      isAny = (0..<clients).map { client in (figures + compared).contains { $0[client] } }
    }
  }

  init(ledger: Ledger, plans: [AnalysisPlan]) {
    self.ledger = ledger
    self.plans = plans
    sample = SampleSums(ledger)
    memberships = plans.map { Membership($0, clients: ledger.data.clients.count) }
  }

  /// Sums up all clients; each thread takes an equal stretch of them.
  func run(threads: Int) -> Part {
    let clients = ledger.data.clients.count
    let parts = max(1, min(threads, (clients + Self.clientsInPart - 1) / Self.clientsInPart))
    let done = Mutex(0)
    let sums = Parallel.map(parts) { part in
      sum(clients * part / parts..<clients * (part + 1) / parts) { more in
        let now = done.withLock { done in
          done += more
          return done
        }
        ledger.data.progress?(ProgressStage(.worksOutTables, done: now, of: clients))
      }
    }
    return sums.dropFirst().reduce(into: sums[0]) { whole, part in
      for place in whole.plans.indices { whole.plans[place].add(part.plans[place]) }
      whole.sample.add(part.sample)
      whole.hasOverflowed = whole.hasOverflowed || part.hasOverflowed
    }
  }

  /// Sums up some clients, and tells now and then of how many more that is done.
  private func sum(_ clients: Range<Int>, tell: (_ more: Int) -> Void) -> Part {
    var sums = plans.map { Sums($0, ledger: ledger) }
    var sample = self.sample
    var cells = CellSums(ledger)
    var reader = ledger.reader()
    for client in clients {
      let count = client - clients.lowerBound
      if count > 0, count % Self.clientsBetweenReports == 0 { tell(Self.clientsBetweenReports) }
      cells.load(client, by: &reader)
      sample.add(client, cells, ledger)
      for (number, plan) in plans.enumerated() where memberships[number].isAny[client] {
        for place in plan.figures.indices where memberships[number].figures[place][client] {
          let requires = plan.figures[place].setting.requires
          let observed = ledger.observation.mask(client: client, authorities: requires)
          sums[number].trajectories[place].add(cells, observed: observed)
        }
        for place in plan.compared.indices where memberships[number].compared[place][client] {
          let requires = plan.compared[place].setting.requires
          let observed = ledger.observation.mask(client: client, authorities: requires)
          sums[number].comparisons[place].add(cells, observed: observed)
        }
      }
    }
    return Part(
      plans: sums, sample: sample,
      hasOverflowed: cells.hasOverflowed || sums.contains(where: \.hasOverflowed))
  }
}
