/// What a cohort's clients cost in the periods, by measure, as exact sums.
struct PeriodSums: Sendable {
  /// The sums of one measure in one period beside the base, over the clients who are observed in both.
  struct Comparison: Sendable {
    var base: Int128 = 0
    var period: Int128 = 0
    var baseUsers = 0
    var users = 0
    /// How many clients have both a base sum and a period sum that are not 0.
    var continuing = 0
    /// The period sums of clients without a base sum.
    var newPeriod: Int128 = 0
    /// The base sums of clients without a period sum.
    var endedBase: Int128 = 0
    /// Of period × base quarters − base × period quarters, each client by itself.
    var change = Moments()
    /// The sum of those changes that are positive.
    var increase: Int128 = 0
    /// The same over clients without a base sum.
    var newIncrease: Int128 = 0
    /// The least change of a client whose sums are not both 0.
    var leastChange = Int64.max
    /// The largest change of such a client.
    var largestChange = Int64.min

    /// Adds a client whose sums are not both 0.
    @inline(__always)
    mutating func add(base: Int64, period: Int64, change: Int64) {
      self.base += Int128(base)
      self.period += Int128(period)
      if base != 0 { baseUsers &+= 1 }
      if period != 0 { users &+= 1 }
      if base != 0, period != 0 { continuing &+= 1 }
      if base == 0 { newPeriod += Int128(period) }
      if period == 0 { endedBase += Int128(base) }
      self.change.add(word: change)
      if change > 0 {
        increase += Int128(change)
        if base == 0 { newIncrease += Int128(change) }
      }
      leastChange = min(leastChange, change)
      largestChange = max(largestChange, change)
    }

    mutating func add(_ other: Comparison) {
      base += other.base
      period += other.period
      baseUsers += other.baseUsers
      users += other.users
      continuing += other.continuing
      newPeriod += other.newPeriod
      endedBase += other.endedBase
      change.add(other.change)
      increase += other.increase
      newIncrease += other.newIncrease
      leastChange = min(leastChange, other.leastChange)
      largestChange = max(largestChange, other.largestChange)
    }
  }

  /// The setting that all threads share.
  struct Setting: Sendable {
    let measures: MeasureList
    let requires: [Int]
    let periods: [Study.Period]
    let basePlace: Int
    /// The number of quarters of each period.
    let lengths: [Int64]
    /// The places of the measures of what each actor bears, by which clients' changes are compared.
    let actorMeasures: [Int]
    /// Whether each measure is of class real.
    let isReal: [Bool]
    /// The most clients that carry a tenth of a cohort.
    let tenth: Int
    /// The quarters in which a client must be observed to count in a period: its own and the base's.
    let masks: [UInt128]

    init(_ cohort: Cohort, ledger: Ledger) {
      let study = ledger.data.study
      let measures = MeasureList(requires: cohort.definition.requires, ledger: ledger)
      self.measures = measures
      requires = cohort.definition.requires
      periods = study.periods
      let basePlace = study.periods.firstIndex { $0.id == "base" } ?? 0
      self.basePlace = basePlace
      let base = ledger.observation.mask(of: study.base.range)
      masks = study.periods.map { base | ledger.observation.mask(of: $0.range) }
      lengths = study.periods.map { Int64($0.range.count) }
      actorMeasures = measures.measures.indices.filter { number in
        if case .cost(.authority, .real) = measures.measures[number] { true } else { false }
      }
      isReal = measures.measures.map { if case .cost(_, .real) = $0 { true } else { false } }
      tenth = (cohort.members.count + 9) / 10
    }
  }

  private let setting: Setting
  /// By measure × periods + period.
  private(set) var comparisons: [Comparison]
  /// The largest period sums of the real measures, by measure × periods + period; none for the base.
  private(set) var largest: [LargestValues]
  /// The clients' changes in what each actor bears, by place among the actors × periods + period; none for the
  /// base.
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
  /// Of the clients who count in a period, by line × periods + period: period × base quarters − base × period quarters.
  private(set) var lineChanges: [Int128]
  /// Whether a client's sum did not fit.
  private(set) var hasOverflowed = false
  private var sums: [Int64]
  private var trendSums: [Int64]
  private var touched: [Int] = []
  private var isTouched: [Bool]

  init(_ setting: Setting, lines: Int) {
    self.setting = setting
    let measures = setting.measures.measures.count
    comparisons = Array(repeating: Comparison(), count: measures * setting.periods.count)
    largest = Array(repeating: LargestValues(limit: setting.tenth), count: comparisons.count)
    actorChanges = Array(repeating: [], count: setting.actorMeasures.count * setting.periods.count)
    isBooked = Array(repeating: false, count: measures)
    counts = Array(repeating: 0, count: setting.periods.count)
    lineSums = Array(repeating: 0, count: lines)
    lineChanges = Array(repeating: 0, count: lines * setting.periods.count)
    sums = Array(repeating: 0, count: measures * setting.periods.count)
    isTouched = Array(repeating: false, count: measures)
    trends = Array(repeating: Moments(), count: measures)
    trendSums = Array(repeating: 0, count: measures)
  }

  /// Adds a client of the cohort.
  mutating func add(_ cells: CellSums, observed: UInt128) {
    let periodCount = cells.periodCount
    for line in cells.touchedLines {
      let range = setting.measures.range(ofLine: line)
      guard !range.isEmpty else { continue }
      lineSums[line] += Int128(cells.windowSums[line])
      for place in range {
        let measure = setting.measures.measure(at: place)
        if !isTouched[measure] {
          isTouched[measure] = true
          isBooked[measure] = true
          touched.append(measure)
        }
        let (trend, overflow) = trendSums[measure].addingReportingOverflow(cells.trendSums[line])
        trendSums[measure] = trend
        if overflow { hasOverflowed = true }
        for period in 0..<periodCount {
          let cell = measure &* periodCount &+ period
          let (sum, overflow) = sums[cell].addingReportingOverflow(cells.periodSums[line &* periodCount &+ period])
          sums[cell] = sum
          if overflow { hasOverflowed = true }
        }
      }
    }
    for period in 0..<periodCount where observed & setting.masks[period] == setting.masks[period] {
      counts[period] += 1
      for measure in touched { compare(measure, period) }
      for line in cells.touchedLines where !setting.measures.range(ofLine: line).isEmpty {
        let first = line &* periodCount
        lineChanges[first &+ period] +=
          Int128(cells.periodSums[first &+ period]) &* Int128(setting.lengths[setting.basePlace])
          &- Int128(cells.periodSums[first &+ setting.basePlace]) &* Int128(setting.lengths[period])
      }
      if period == setting.basePlace {
        for measure in touched where trendSums[measure] != 0 { trends[measure].add(word: trendSums[measure]) }
      }
      for (place, measure) in setting.actorMeasures.enumerated() where period != setting.basePlace {
        actorChanges[place * periodCount + period].append(change(of: measure, in: period))
      }
    }
    for measure in touched {
      isTouched[measure] = false
      trendSums[measure] = 0
      for period in 0..<periodCount { sums[measure &* periodCount &+ period] = 0 }
    }
    touched.removeAll(keepingCapacity: true)
  }

  @inline(__always)
  private mutating func compare(_ measure: Int, _ period: Int) {
    let first = measure &* setting.lengths.count
    let (base, value) = (sums[first &+ setting.basePlace], sums[first &+ period])
    guard base | value != 0 else { return }
    guard (value.magnitude | base.magnitude) &>> Money.cellBits == 0 else {
      hasOverflowed = true
      return
    }
    comparisons[first &+ period].add(base: base, period: value, change: change(of: measure, in: period))
    if setting.isReal[measure], value != 0, period != setting.basePlace { largest[first &+ period].add(value) }
  }

  /// Period × base quarters − base × period quarters of the client at hand.
  ///
  /// Lengths are at most 128 quarters, so sums within their cell leave it 63 bits.
  @inline(__always)
  private func change(of measure: Int, in period: Int) -> Int64 {
    let first = measure &* setting.lengths.count
    return sums[first &+ period] &* setting.lengths[setting.basePlace]
      &- sums[first &+ setting.basePlace] &* setting.lengths[period]
  }

  /// Adds what another thread has summed.
  mutating func add(_ other: PeriodSums) {
    for place in comparisons.indices {
      comparisons[place].add(other.comparisons[place])
      largest[place].add(other.largest[place])
    }
    for place in actorChanges.indices { actorChanges[place] += other.actorChanges[place] }
    for measure in isBooked.indices where other.isBooked[measure] { isBooked[measure] = true }
    for measure in trends.indices { trends[measure].add(other.trends[measure]) }
    for period in counts.indices { counts[period] += other.counts[period] }
    for line in lineSums.indices { lineSums[line] += other.lineSums[line] }
    for place in lineChanges.indices { lineChanges[place] += other.lineChanges[place] }
    hasOverflowed = hasOverflowed || other.hasOverflowed
  }
}
