/// What a cohort's clients cost in the periods, by measure, as exact sums.
struct PeriodSums: Sendable {
  /// The sums of one measure in one period beside the base, over the clients who are observed in both.
  struct Comparison: Sendable {
    var base: Int128 = 0
    var period: Int128 = 0
    var baseUsers = 0
    var users = 0
    /// Of period × base quarters − base × period quarters, each client by itself.
    var change = Moments()

    mutating func add(_ other: Comparison) {
      base += other.base
      period += other.period
      baseUsers += other.baseUsers
      users += other.users
      change.add(other.change)
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
    /// The quarters in which a client must be observed to count in a period: its own and the base's.
    let masks: [UInt128]

    init(_ cohort: Cohort, ledger: Ledger) {
      let study = ledger.data.study
      measures = MeasureList(requires: cohort.definition.requires, ledger: ledger)
      requires = cohort.definition.requires
      periods = study.periods
      let basePlace = study.periods.firstIndex { $0.id == "base" } ?? 0
      self.basePlace = basePlace
      let base = ledger.observation.mask(of: study.base.range)
      masks = study.periods.map { base | ledger.observation.mask(of: $0.range) }
      lengths = study.periods.map { Int64($0.range.count) }
    }
  }

  private let setting: Setting
  /// By measure × periods + period.
  private(set) var comparisons: [Comparison]
  /// Whether a measure was booked at all in the window.
  private(set) var isBooked: [Bool]
  /// The number of clients who count in each period.
  private(set) var counts: [Int]
  /// Millionths of a krona in the window by line of the ledger.
  private(set) var lineSums: [Int128]
  /// Whether a client's sum did not fit.
  private(set) var hasOverflowed = false
  private var sums: [Int64]
  private var touched: [Int] = []
  private var isTouched: [Bool]

  init(_ setting: Setting, lines: Int) {
    self.setting = setting
    let measures = setting.measures.measures.count
    comparisons = Array(repeating: Comparison(), count: measures * setting.periods.count)
    isBooked = Array(repeating: false, count: measures)
    counts = Array(repeating: 0, count: setting.periods.count)
    lineSums = Array(repeating: 0, count: lines)
    sums = Array(repeating: 0, count: measures * setting.periods.count)
    isTouched = Array(repeating: false, count: measures)
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
    }
    for measure in touched {
      isTouched[measure] = false
      for period in 0..<periodCount { sums[measure &* periodCount &+ period] = 0 }
    }
    touched.removeAll(keepingCapacity: true)
  }

  @inline(__always)
  private mutating func compare(_ measure: Int, _ period: Int) {
    let first = measure &* setting.lengths.count
    let (base, value) = (sums[first &+ setting.basePlace], sums[first &+ period])
    guard base | value != 0 else { return }
    let (length, baseLength) = (setting.lengths[period], setting.lengths[setting.basePlace])
    let place = first &+ period
    comparisons[place].base += Int128(base)
    comparisons[place].period += Int128(value)
    if base != 0 { comparisons[place].baseUsers &+= 1 }
    if value != 0 { comparisons[place].users &+= 1 }
    // Lengths are at most 128 quarters, so values under 2⁵⁵ (36 billion kronor) leave the difference 63 bits.
    if (value.magnitude | base.magnitude) &>> 55 == 0 {
      comparisons[place].change.add(word: value &* baseLength &- base &* length)
    } else {
      comparisons[place].change.add(Int128(value) * Int128(baseLength) - Int128(base) * Int128(length))
    }
  }

  /// Adds what another thread has summed.
  mutating func add(_ other: PeriodSums) {
    for place in comparisons.indices { comparisons[place].add(other.comparisons[place]) }
    for measure in isBooked.indices where other.isBooked[measure] { isBooked[measure] = true }
    for period in counts.indices { counts[period] += other.counts[period] }
    for line in lineSums.indices { lineSums[line] += other.lineSums[line] }
    hasOverflowed = hasOverflowed || other.hasOverflowed
  }
}
