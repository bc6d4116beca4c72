/// The pass over the clients: each client's bookings are added up once, and every table takes what it needs.
struct AnalysisPass: Sendable {
  /// What the pass has summed.
  struct Sums: Sendable {
    var trajectories: [TrajectorySums]
    var comparisons: [PeriodSums]
    var hasOverflowed = false
  }

  private static let clientsInPart = 2_048

  let ledger: Ledger
  let figures: [(figure: Figure, cohort: Cohort)]
  let compared: [Cohort]
  let comparisonSettings: [PeriodSums.Setting]
  private let figureSettings: [TrajectorySums.Setting]
  private let figureMembers: [[Bool]]
  private let comparedMembers: [[Bool]]

  init(ledger: Ledger, figures: [(figure: Figure, cohort: Cohort)], compared: [Cohort]) {
    self.ledger = ledger
    self.figures = figures
    self.compared = compared
    figureSettings = figures.map { TrajectorySums.Setting($0.figure, ledger: ledger) }
    comparisonSettings = compared.map { PeriodSums.Setting($0, ledger: ledger) }
    func members(_ cohort: Cohort) -> [Bool] {
      var isMember = Array(repeating: false, count: ledger.data.clients.count)
      for client in cohort.members { isMember[client] = true }
      return isMember
    }
    figureMembers = figures.map { members($0.cohort) }
    comparedMembers = compared.map(members)
  }

  /// Sums up all clients; each thread takes an equal stretch of them.
  func run(threads: Int) -> Sums {
    let clients = ledger.data.clients.count
    let parts = max(1, min(threads, (clients + Self.clientsInPart - 1) / Self.clientsInPart))
    let sums = Parallel.map(parts) { part in
      sum(clients * part / parts..<clients * (part + 1) / parts)
    }
    return sums.dropFirst().reduce(into: sums[0]) { whole, part in
      for place in whole.trajectories.indices { whole.trajectories[place].add(part.trajectories[place]) }
      for place in whole.comparisons.indices { whole.comparisons[place].add(part.comparisons[place]) }
      whole.hasOverflowed = whole.hasOverflowed || part.hasOverflowed
    }
  }

  private func sum(_ clients: Range<Int>) -> Sums {
    var trajectories = figureSettings.map { TrajectorySums($0, quarterCount: ledger.quarters.count) }
    var comparisons = comparisonSettings.map { PeriodSums($0, lines: ledger.lines.count) }
    var cells = CellSums(ledger)
    for client in clients {
      cells.load(client, from: ledger)
      for place in trajectories.indices where figureMembers[place][client] {
        let observed = ledger.observation.mask(client: client, authorities: figureSettings[place].requires)
        trajectories[place].add(cells, observed: observed)
      }
      for place in comparisons.indices where comparedMembers[place][client] {
        let observed = ledger.observation.mask(client: client, authorities: comparisonSettings[place].requires)
        comparisons[place].add(cells, observed: observed)
      }
    }
    let hasOverflowed =
      cells.hasOverflowed || trajectories.contains(where: \.hasOverflowed)
      || comparisons.contains(where: \.hasOverflowed)
    return Sums(trajectories: trajectories, comparisons: comparisons, hasOverflowed: hasOverflowed)
  }
}
