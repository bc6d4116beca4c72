/// What a cohort's clients cost in the periods, by measure, as exact sums.
///
/// A measure stands here by its number in the ``MeasureList``. The arrays are flat, by measure × periods + period or by line × periods + period, so that what is written for a client
/// lies close together.
struct PeriodSums: Sendable {
  /// The setting that all threads share.
  struct Setting: Sendable {
    let measures: MeasureList
    let requires: [Int]
    let periods: [Study.Period]
    let basePlace: Int
    /// The number of quarters of each period.
    let lengths: [Int64]
    /// The numbers of the measures of what each actor bears, by which clients' changes are compared.
    let actorMeasures: [Int]
    /// Whether each measure is of class real.
    let isReal: [Bool]
    /// The most clients that carry a tenth of a cohort.
    let tenth: Int
    /// The quarters in which a client must be observed to count in a period: its own and the base's.
    let masks: [UInt128]

    /// The setting of a cohort.
    ///
    /// - Parameters:
    ///   - cohort: The cohort.
    ///   - ledger: The study's ledger.
    ///   - other: That of a cohort of the same definition, whose measures are the same.
    init(_ cohort: Cohort, ledger: Ledger, like other: Setting? = nil) {
      let study = ledger.data.study
      let measures = other?.measures ?? MeasureList(requires: cohort.definition.requires, ledger: ledger)
      self.measures = measures
      requires = cohort.definition.requires
      periods = study.periods
      let basePlace = study.periods.firstIndex { $0.id == "base" } ?? 0
      self.basePlace = basePlace
      let base = ledger.observation.mask(of: study.base.range)
      masks = study.periods.map { base | ledger.observation.mask(of: $0.range) }
      lengths = study.periods.map { Int64($0.range.count) }
      actorMeasures = measures.measures.compactMap { measure in
        if case .cost(.authority, .real) = measure { measures.number(of: measure) } else { nil }
      }
      var isReal = Array(repeating: false, count: measures.count)
      for measure in measures.measures {
        if case .cost(_, .real) = measure, let number = measures.number(of: measure) { isReal[number] = true }
      }
      self.isReal = isReal
      tenth = (cohort.members.count + 9) / 10
    }
  }

  let setting: Setting
  /// The sums of the clients of each ``Kind``, by (measure × periods + period) × kinds + kind.
  private var kinds: [KindSums]
  /// By measure × periods + period.
  private var changes: [ChangeSums]
  /// The largest period sums of the real measures, by measure × periods + period; none for the base.
  private(set) var largest: [LargestValues]
  /// The clients' changes in what each actor bears, by place among the actors × periods + period; none for the base, nor
  /// where there is one actor only.
  ///
  /// Client by client, so that those of two actors can be set side by side.
  private(set) var actorChanges: [[Int64]]
  /// Of the clients who count in the base, by measure: their sums over its quarters, each × its weight in the trend.
  private(set) var trends: [Moments]
  /// Whether a measure was booked at all in the window.
  private(set) var isBooked: [Bool]
  /// The number of clients who count in each period.
  private(set) var counts: [Int]
  /// Millionths of a krona in the window by line of the ledger.
  private(set) var lineSums: [Int128]
  /// Millionths of a krona by line × periods + period, over the clients who count in all periods, as most do.
  private var wholeLines: [Int128]
  /// The same over those who count in the base and in the period, but not in all; none for the base.
  private var linePeriods: [LinePeriodSums]

  /// The sums of one line in one period beside the base.
  private struct LinePeriodSums: Sendable {
    var base: Int128 = 0
    var period: Int128 = 0
  }

  init(_ setting: Setting, lines: Int) {
    self.setting = setting
    let measures = setting.measures.count
    let periods = setting.periods.count
    kinds = Array(repeating: KindSums(), count: measures * periods * KindSums.count)
    changes = Array(repeating: ChangeSums(), count: measures * periods)
    largest = (0..<measures * periods).map { LargestValues(limit: setting.isReal[$0 / periods] ? setting.tenth : nil) }
    actorChanges = Array(repeating: [], count: setting.actorMeasures.count * periods)
    isBooked = Array(repeating: false, count: measures)
    counts = Array(repeating: 0, count: periods)
    lineSums = Array(repeating: 0, count: lines)
    wholeLines = Array(repeating: 0, count: lines * periods)
    linePeriods = Array(repeating: LinePeriodSums(), count: lines * periods)
    trends = Array(repeating: Moments(), count: measures)
  }

  /// Adds the clients of a batch who are of the cohort.
  ///
  /// - Parameters:
  ///   - batch: The clients' sums.
  ///   - sets: The set of lines of each measure.
  ///   - lines: The clients' sums by line.
  ///   - members: Those who are of the cohort, a bit each.
  ///   - counted: By period: those who count in it; in the base all those who count at all.
  mutating func add(_ batch: RowBatch, _ sets: [Int], _ lines: RowBatch, _ members: UInt64, _ counted: [UInt64]) {
    let counted = counted.map { $0 & members }
    for period in counts.indices { counts[period] &+= counted[period].nonzeroBitCount }
    Self.addLines(lines, members, counted, setting, to: &lineSums, &wholeLines, &linePeriods)
    Self.addBases(batch, sets, members, counted, setting, to: &kinds, &trends, &isBooked)
    Self.addChanges(batch, sets, counted, setting, to: &kinds, &changes, &largest)
    if setting.actorMeasures.count > 1 { addActorChanges(batch, sets, counted) }
  }

  private static func addLines(
    _ batch: RowBatch, _ members: UInt64, _ counted: [UInt64], _ setting: Setting, to lineSums: inout [Int128],
    _ wholeLines: inout [Int128], _ linePeriods: inout [LinePeriodSums]
  ) {
    let lineStarts = setting.measures.lineStarts.span
    let (periodCount, basePlace) = (setting.periods.count, setting.basePlace)
    let inAll = counted.reduce(members, &)
    var lineSums = lineSums.mutableSpan
    var wholeLines = wholeLines.mutableSpan
    var linePeriods = linePeriods.mutableSpan
    for line in lineSums.indices where batch.counts[line] > 0 && lineStarts[line] < lineStarts[line &+ 1] {
      let first = line &* periodCount
      lineSums[line] &+= sum(batch, line, PeriodRow.window, over: members)
      for period in 0..<periodCount {
        let column = PeriodRow.column(of: period)
        wholeLines[first &+ period] &+= sum(batch, line, column, over: inAll)
        let others = counted[period] & ~inAll
        guard others != 0, period != basePlace else { continue }
        linePeriods[first &+ period].period &+= sum(batch, line, column, over: others)
        linePeriods[first &+ period].base &+= sum(batch, line, PeriodRow.column(of: basePlace), over: others)
      }
    }
  }

  /// The sum of a column over some clients.
  @inline(__always)
  private static func sum(_ batch: RowBatch, _ line: Int, _ column: Int, over clients: UInt64) -> Int128 {
    let blocks = batch.blocks.span.extracting(batch.places(of: line, column: column))
    let owners = batch.clients.span.extracting(batch.places(of: line))
    var sum: Int128 = 0
    for place in owners.indices where clients &>> UInt64(owners[place]) & 1 == 1 {
      sum &+= Int128(blocks[place][column & 7])
    }
    return sum
  }

  private static func addBases(
    _ batch: RowBatch, _ sets: [Int], _ members: UInt64, _ counted: [UInt64], _ setting: Setting,
    to kinds: inout [KindSums], _ trends: inout [Moments], _ isBooked: inout [Bool]
  ) {
    let (basePlace, periodCount) = (setting.basePlace, setting.periods.count)
    let (column, inBase) = (PeriodRow.column(of: basePlace), counted[basePlace])
    var kinds = kinds.mutableSpan
    var trends = trends.mutableSpan
    var isBooked = isBooked.mutableSpan
    for measure in sets.indices where batch.counts[sets[measure]] > 0 {
      let bases = batch.blocks.span.extracting(batch.places(of: sets[measure], column: column))
      let firsts = batch.blocks.span.extracting(batch.places(of: sets[measure], column: PeriodRow.trend))
      let clients = batch.clients.span.extracting(batch.places(of: sets[measure]))
      var (found, users, sum, trend, squares) = (UInt64(0), 0, Int128(0), Int128(0), WordSquares())
      for place in clients.indices {
        let bit = UInt64(1) &<< UInt64(clients[place])
        found |= bit
        guard inBase & bit != 0 else { continue }
        let base = bases[place][column & 7]
        users &+= base == 0 ? 0 : 1
        sum &+= Int128(base)
        trend &+= Int128(firsts[place][PeriodRow.trend])
        squares.add(firsts[place][PeriodRow.trend])
      }
      if found & members != 0 { isBooked[measure] = true }
      trends[measure].add(sum: trend, squares)
      kinds[(measure &* periodCount &+ basePlace) &* KindSums.count &+ KindSums.both].add(users, sum, sum, 0)
    }
  }

  private static func addChanges(
    _ batch: RowBatch, _ sets: [Int], _ counted: [UInt64], _ setting: Setting, to kinds: inout [KindSums],
    _ changes: inout [ChangeSums], _ largest: inout [LargestValues]
  ) {
    let (basePlace, periodCount) = (setting.basePlace, setting.periods.count)
    let (baseColumn, baseLength) = (PeriodRow.column(of: basePlace), setting.lengths[basePlace])
    var kinds = kinds.mutableSpan
    var changes = changes.mutableSpan
    var largest = largest.mutableSpan
    // The sums of those who count, in the base and in the period at hand.
    var baseRoom = Array(repeating: Int64(0), count: RowBatch.capacity + 1)
    var periodRoom = baseRoom
    var ofBase = baseRoom.mutableSpan
    var ofPeriod = periodRoom.mutableSpan
    for measure in sets.indices where batch.counts[sets[measure]] > 0 {
      let set = sets[measure]
      let bases = batch.blocks.span.extracting(batch.places(of: set, column: baseColumn))
      let clients = batch.clients.span.extracting(batch.places(of: set))
      for period in 0..<periodCount where period != basePlace && counted[period] != 0 {
        let (column, counted) = (PeriodRow.column(of: period), counted[period])
        let values = batch.blocks.span.extracting(batch.places(of: set, column: column))
        var count = 0
        for place in clients.indices {
          ofBase[count] = bases[place][baseColumn & 7]
          ofPeriod[count] = values[place][column & 7]
          count &+= counted &>> UInt64(clients[place]) & 1 == 1 ? 1 : 0
        }
        let at = measure &* periodCount &+ period
        ClientPairs.add(
          ofBase.span.extracting(0..<count), ofPeriod.span.extracting(0..<count), to: &kinds,
          at: at &* KindSums.count, &changes[at], baseLength, setting.lengths[period])
        let floor = largest[at].floor
        for place in 0..<count where ofPeriod[place] > floor { largest[at].add(ofPeriod[place]) }
      }
    }
  }

  private mutating func addActorChanges(_ batch: RowBatch, _ sets: [Int], _ counted: [UInt64]) {
    let (periodCount, baseLength) = (setting.periods.count, setting.lengths[setting.basePlace])
    let baseColumn = PeriodRow.column(of: setting.basePlace)
    for (actor, measure) in setting.actorMeasures.enumerated() {
      let set = sets[measure]
      for period in 0..<periodCount where period != setting.basePlace {
        let (column, length) = (PeriodRow.column(of: period), setting.lengths[period])
        let bases = batch.blocks.span.extracting(batch.places(of: set, column: baseColumn))
        let values = batch.blocks.span.extracting(batch.places(of: set, column: column))
        let clients = batch.clients.span.extracting(batch.places(of: set))
        // Of each client in turn, 0 where it has no row.
        var changes = InlineArray<64, Int64>(repeating: 0)
        for place in clients.indices {
          changes[Int(clients[place])] = Self.change(
            from: bases[place][baseColumn & 7], to: values[place][column & 7], baseLength, length)
        }
        Self.append(changes, of: counted[period], to: &actorChanges[actor * periodCount + period])
      }
    }
  }

  private static func append(_ changes: InlineArray<64, Int64>, of clients: UInt64, to all: inout [Int64]) {
    var left = clients
    while left != 0 {
      all.append(changes[left.trailingZeroBitCount])
      left &= left &- 1
    }
  }

  /// Period × base quarters − base × period quarters of a client.
  ///
  /// Lengths are at most 128 quarters, so sums within their cell leave it 63 bits.
  @inline(__always)
  static func change(from base: Int64, to period: Int64, _ baseLength: Int64, _ length: Int64) -> Int64 {
    period &* baseLength &- base &* length
  }

  /// The sums of a measure in a period beside the base.
  func comparison(of measure: Int, in period: Int) -> Comparison {
    let place = measure * setting.periods.count + period
    let first = place * KindSums.count
    // Beside itself nothing changes.
    let ofPlace = period == setting.basePlace ? ChangeSums(least: 0, largest: 0) : changes[place]
    return Comparison(kinds[first..<first + KindSums.count], ofPlace)
  }

  /// The change of a line of the ledger over the clients who count in a period: period × base quarters − base × period
  /// quarters.
  func lineChange(_ line: Int, in period: Int) -> Int128 {
    let first = line * setting.periods.count
    let sums = linePeriods[first + period]
    return (wholeLines[first + period] + sums.period) * Int128(setting.lengths[setting.basePlace])
      - (wholeLines[first + setting.basePlace] + sums.base) * Int128(setting.lengths[period])
  }

  /// Adds what another thread has summed.
  mutating func add(_ other: PeriodSums) {
    for place in kinds.indices { kinds[place].add(other.kinds[place]) }
    for place in changes.indices { changes[place].add(other.changes[place]) }
    for place in largest.indices { largest[place].add(other.largest[place]) }
    for place in actorChanges.indices { actorChanges[place] += other.actorChanges[place] }
    for measure in isBooked.indices where other.isBooked[measure] { isBooked[measure] = true }
    for measure in trends.indices { trends[measure].add(other.trends[measure]) }
    for period in counts.indices { counts[period] += other.counts[period] }
    for line in lineSums.indices { lineSums[line] += other.lineSums[line] }
    for place in wholeLines.indices { wholeLines[place] += other.wholeLines[place] }
    for place in linePeriods.indices {
      linePeriods[place].base += other.linePeriods[place].base
      linePeriods[place].period += other.linePeriods[place].period
    }
  }
}
