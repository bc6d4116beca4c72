import Synchronization

/// The pass over the clients: each client's bookings are added up once, and every table takes what it needs.
///
/// A client's sums are made in steps, each used by all that follow: by cell and line (``CellSums``), by the sets of lines
/// that measures sum (``LineSets``) and by series for each figure (``SeriesSums``). Only the last step, into
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
    var prices: PriceUse
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

    /// The plans of some clients' values, each with the clients that have it, a bit each.
    func plans(of clients: Range<Int>) -> [Int: UInt64] {
      clients.reduce(into: [:]) { $0[plan(of: $1), default: 0] |= 1 &<< UInt64($1 - clients.lowerBound) }
    }
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
  /// The lines of all their measures.
  private let lineSets: LineSets
  /// All sets of authorities that a cohort requires, and the place of each cohort's among them.
  private let sets: [[Int]]
  private let setOfPlace: [Int]
  /// Whether each cohort is one whose prices are told: no control group, and not hidden for its size.
  private let tellsPrices: [Bool]

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
    lineSets = LineSets(measures.map(\.measures), lines: ledger.lines.count)
    let members = whole.figures.map(\.cohort) + whole.compared.map(\.cohort) + controls.compared.map(\.cohort)
    cohorts = CohortBits(members, clients: ledger.data.clients.count)
    let sets = Set(members.map(\.definition.requires)).sorted { $0.lexicographicallyPrecedes($1) }
    setOfPlace = members.map { sets.firstIndex(of: $0.definition.requires) ?? 0 }
    self.sets = sets
    tellsPrices = zip(members, places).map { cohort, place in
      if case .control = place { return false }
      return !ledger.data.study.isTooFew(cohort.members.count)
    }
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
      whole.prices.add(part.prices)
      whole.hasOverflowed = whole.hasOverflowed || part.hasOverflowed
    }
  }

  /// Sums up some clients, and tells now and then of how many more that is done.
  private func sum(_ clients: Range<Int>, tell: (_ more: Int) -> Void) -> Part {
    var part = Part(plans: plans.map { Sums($0, ledger: ledger) }, sample: sample, prices: PriceUse(ledger))
    var worker = Worker(self)
    for first in stride(from: clients.lowerBound, to: clients.upperBound, by: RowBatch.capacity) {
      let batch = first..<min(first + RowBatch.capacity, clients.upperBound)
      worker.add(batch, of: self, to: &part)
      if (batch.upperBound - clients.lowerBound) % Self.clientsBetweenReports == 0 { tell(Self.clientsBetweenReports) }
    }
    return part
  }

  /// What one thread uses again and again.
  private struct Worker {
    private var cells: CellSums
    private var reader: LedgerReader
    private var series: [SeriesSums]
    private var lines: RowBatch
    private var sums: RowBatch
    /// By measures and period: the clients of the batch who count, a bit each.
    private var counted: [[UInt64]]
    /// By set of required authorities: the quarters in which the client at hand is observed.
    private var observed: [UInt128]
    private let window: UInt128
    private var years: QuarterYears
    /// By authority: the quarters in which the client at hand is observed for a cohort whose prices are told.
    private var priced: [UInt128]
    /// By cohort: the clients of the batch who are in it, a bit each.
    private var members: [UInt64]

    init(_ pass: AnalysisPass) {
      let ledger = pass.ledger
      cells = CellSums(ledger)
      reader = ledger.reader()
      series = pass.plans[0].figures.map { SeriesSums($0.setting, quarterCount: ledger.quarters.count) }
      let blockCount = PeriodRow.blockCount(periods: ledger.data.study.periods.count)
      lines = RowBatch(items: ledger.lines.count, blockCount: blockCount)
      sums = RowBatch(items: pass.lineSets.count, blockCount: blockCount)
      counted = pass.measures.map { $0.periods.map { _ in 0 } }
      observed = Array(repeating: 0, count: pass.sets.count)
      window = ledger.observation.mask(of: ledger.data.study.window)
      years = QuarterYears(ledger)
      priced = Array(repeating: 0, count: ledger.data.study.actors.authorityCount)
      members = Array(repeating: 0, count: pass.places.count)
    }

    /// Sums up a batch of clients.
    mutating func add(_ clients: Range<Int>, of pass: AnalysisPass, to part: inout Part) {
      lines.clear()
      sums.clear()
      for place in counted.indices { for period in counted[place].indices { counted[place][period] = 0 } }
      for place in members.indices { members[place] = 0 }
      for client in clients {
        cells.load(client, by: &reader)
        if !cells.isSurelyWithinLimits, !pass.isWithinLimits(client) { part.hasOverflowed = true }
        part.sample.add(client, cells, pass.ledger)
        add(client, as: client - clients.lowerBound, of: pass, to: &part)
      }
      let plans = pass.columns.map { $0.plans(of: clients) }
      for (number, place) in pass.places.enumerated() where members[number] != 0 {
        switch place {
        case .figure: break
        case .compared(let place, let of):
          add(of, members[number], of: pass, to: &part.plans[0].comparisons[place])
          for (plan, ofPlan) in plans.joined() where members[number] & ofPlan != 0 {
            add(of, members[number] & ofPlan, of: pass, to: &part.plans[plan].comparisons[place])
          }
        case .control(let place, let of):
          add(of, members[number], of: pass, to: &part.plans[AnalysisPass.controls].comparisons[place])
        }
      }
    }

    /// Adds a client to the figures that it is in, and to the batches of the measures of its other cohorts.
    private mutating func add(_ client: Int, as number: Int, of pass: AnalysisPass, to part: inout Part) {
      let observation = pass.ledger.observation
      for (set, authorities) in pass.sets.enumerated() {
        observed[set] = observation.mask(client: client, authorities: authorities)
      }
      var (isCompared, isPriced) = (false, false)
      for authority in priced.indices { priced[authority] = 0 }
      pass.cohorts.forEachCohort(ofClient: client) { cohort in
        members[cohort] |= 1 &<< UInt64(truncatingIfNeeded: number)
        let observed = observed[pass.setOfPlace[cohort]]
        if pass.tellsPrices[cohort] {
          isPriced = true
          for authority in pass.sets[pass.setOfPlace[cohort]] { priced[authority] |= observed & window }
        }
        switch pass.places[cohort] {
        case .figure(let place):
          series[place].load(cells, observed: observed)
          Self.add(&series[place], to: &part.plans[0].trajectories[place])
          for column in pass.columns {
            Self.add(&series[place], to: &part.plans[column.plan(of: client)].trajectories[place])
          }
        case .compared(_, let of), .control(_, let of):
          isCompared = true
          let masks = pass.measures[of].masks
          for period in masks.indices where observed & masks[period] == masks[period] {
            counted[of][period] |= 1 &<< UInt64(truncatingIfNeeded: number)
          }
        }
      }
      if isPriced { part.prices.add(cells, in: priced, years.years(from: pass.ledger.starts[client])) }
      guard isCompared else { return }
      lines.addLines(of: cells, as: number)
      sums.addSums(pass.lineSets, of: cells, as: number)
    }

    /// Adds some clients of the batch to a cohort.
    private func add(_ measures: Int, _ members: UInt64, of pass: AnalysisPass, to cohort: inout PeriodSums) {
      cohort.add(sums, pass.lineSets.setOfMeasure[measures], lines, members, counted[measures])
    }

    // What is added is handed on where it stands: else all its lists would be counted anew for each client and cohort.

    private static func add(_ client: inout SeriesSums, to sums: inout TrajectorySums) {
      sums.add(client)
    }

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
