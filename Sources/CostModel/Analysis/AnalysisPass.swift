import Synchronization

/// The pass over the clients: each client's bookings are added up once, and every table takes what it needs.
///
/// A client's sums are made in steps, each used by all that follow: by cell and line (``CellSums``), by measure for each
/// set of required authorities (``MeasureSums``) and by series for each figure (``SeriesSums``). Only the last step, into
/// the sums over clients, is done for each of the client's cohorts, of all clients and of each subgroup.
struct AnalysisPass: Sendable {
  /// What the pass has summed for a plan.
  struct Sums: Sendable {
    var trajectories: [TrajectorySums]
    var comparisons: [PeriodSums]

    init(_ plan: AnalysisPlan, ledger: Ledger) {
      trajectories = plan.figures.map { TrajectorySums($0.setting, quarterCount: ledger.quarters.count) }
      comparisons = plan.compared.map { PeriodSums($0.setting, lines: ledger.lines.count) }
    }

    mutating func add(_ other: Sums) {
      for place in trajectories.indices { trajectories[place].add(other.trajectories[place]) }
      for place in comparisons.indices { comparisons[place].add(other.comparisons[place]) }
    }
  }

  /// What one thread has summed.
  struct Part: Sendable {
    /// By plan: those of all clients, of the control groups, and of each column's values.
    var plans: [Sums]
    var sample: SampleSums
    /// Whether a client's sum did not fit.
    var hasOverflowed = false
  }

  /// A cohort that clients are added to: of all clients and of the subgroups, or a control group.
  private enum Place: Sendable {
    /// The figure's place in its plan.
    case figure(Int)
    /// The compared cohort's place in its plan, and the place of its measures among those of the pass.
    case compared(Int, measures: Int)
    /// The control group's place in the plan of the control groups, and the place of its measures.
    case control(Int, measures: Int)
  }

  /// A column that divides the clients.
  private struct Column: Sendable {
    /// The place of each client's value among the column's.
    let values: [Int]
    /// The place of the plan of the first value.
    let firstPlan: Int

    func plan(of client: Int) -> Int { firstPlan &+ values[client] }
  }

  private static let clientsInPart = 2_048
  /// After how many clients of a thread it is told how far the pass is.
  private static let clientsBetweenReports = 512
  /// The place of the plan of the control groups.
  private static let controls = 1

  let ledger: Ledger
  let plans: [AnalysisPlan]
  private let sample: SampleSums
  private let columns: [Column]
  /// The cohorts by their place in ``cohorts``.
  private let places: [Place]
  private let cohorts: CohortBits
  /// One setting for each set of required authorities.
  private let measures: [PeriodSums.Setting]

  /// A pass for all clients, the control groups, and the values of each column; each value's plan has the cohorts of
  /// `whole`.
  init(
    ledger: Ledger, whole: AnalysisPlan, controls: AnalysisPlan,
    columns: [(subgroups: Subgroups, plans: [AnalysisPlan])]
  ) {
    self.ledger = ledger
    var plans = [whole, controls]
    self.columns = columns.map { column in
      plans += column.plans
      return Column(values: column.subgroups.valueOfClient, firstPlan: plans.count - column.plans.count)
    }
    self.plans = plans
    sample = SampleSums(ledger)
    var measures: [PeriodSums.Setting] = []
    func place(_ setting: PeriodSums.Setting) -> Int {
      if let known = measures.firstIndex(where: { $0.requires == setting.requires }) { return known }
      measures.append(setting)
      return measures.count - 1
    }
    places =
      whole.figures.indices.map { .figure($0) }
      + whole.compared.indices.map { .compared($0, measures: place(whole.compared[$0].setting)) }
      + controls.compared.indices.map { .control($0, measures: place(controls.compared[$0].setting)) }
    self.measures = measures
    cohorts = CohortBits(
      whole.figures.map(\.cohort) + whole.compared.map(\.cohort) + controls.compared.map(\.cohort),
      clients: ledger.data.clients.count)
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
    var part = Part(plans: plans.map { Sums($0, ledger: ledger) }, sample: sample)
    var cells = CellSums(ledger)
    var reader = ledger.reader()
    var series = plans[0].figures.map { SeriesSums($0.setting, quarterCount: ledger.quarters.count) }
    var measures = self.measures.map { MeasureSums($0) }
    for client in clients {
      let count = client - clients.lowerBound
      if count > 0, count % Self.clientsBetweenReports == 0 { tell(Self.clientsBetweenReports) }
      cells.load(client, by: &reader)
      if !cells.isSurelyWithinLimits, !isWithinLimits(client) { part.hasOverflowed = true }
      part.sample.add(client, cells, ledger)
      cohorts.forEachCohort(ofClient: client) { number in
        switch places[number] {
        case .figure(let place):
          series[place].load(client, cells, ledger.observation)
          Self.add(&series[place], to: &part.plans[0].trajectories[place])
          for column in columns {
            Self.add(&series[place], to: &part.plans[column.plan(of: client)].trajectories[place])
          }
        case .compared(let place, let of):
          measures[of].load(client, cells, ledger.observation)
          Self.add(&measures[of], cells, to: &part.plans[0].comparisons[place])
          for column in columns {
            Self.add(&measures[of], cells, to: &part.plans[column.plan(of: client)].comparisons[place])
          }
        case .control(let place, let of):
          measures[of].load(client, cells, ledger.observation)
          Self.add(&measures[of], cells, to: &part.plans[Self.controls].comparisons[place])
        }
      }
    }
    return part
  }

  // What is added is handed on where it stands: else all its lists would be counted anew for each client and cohort.

  private static func add(_ client: inout SeriesSums, to sums: inout TrajectorySums) {
    sums.add(client)
  }

  private static func add(_ client: inout MeasureSums, _ cells: CellSums, to sums: inout PeriodSums) {
    sums.add(client, cells)
  }

  /// Whether all sums of a client fit, those by cell and those for the cohorts that the client is in.
  private func isWithinLimits(_ client: Int) -> Bool {
    let limits = ClientLimits(client, of: ledger)
    var isWithin = limits.areCellsWithin
    cohorts.forEachCohort(ofClient: client) { number in
      switch places[number] {
      case .figure(let place):
        let setting = plans[0].figures[place].setting
        let observed = ledger.observation.mask(client: client, authorities: setting.requires)
        isWithin = isWithin && limits.areWithin(setting, observed: observed)
      case .compared(_, let measures), .control(_, let measures):
        let setting = self.measures[measures]
        let observed = ledger.observation.mask(client: client, authorities: setting.requires)
        isWithin = isWithin && limits.areWithin(setting, observed: observed)
      }
    }
    return isWithin
  }
}
