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
    /// The periods that hold each booked quarter.
    let periodsOfQuarter: [[Int]]
    /// The quarters in which a client must be observed to count in a period: its own and the base's.
    let masks: [UInt128]
    let windowMask: UInt128

    init(_ cohort: Cohort, ledger: Ledger) {
      let study = ledger.data.study
      measures = MeasureList(requires: cohort.definition.requires, ledger: ledger)
      requires = cohort.definition.requires
      periods = study.periods
      let basePlace = study.periods.firstIndex { $0.id == "base" } ?? 0
      self.basePlace = basePlace
      let base = ledger.observation.mask(of: study.base.range)
      masks = study.periods.map { base | ledger.observation.mask(of: $0.range) }
      windowMask = ledger.observation.mask(of: study.window)
      periodsOfQuarter = ledger.quarters.map { quarter in
        study.periods.indices.filter { study.periods[$0].range.contains(quarter) }
      }
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
    let periodCount = setting.periods.count
    for cell in cells.touched {
      let (line, quarter) = cell.quotientAndRemainder(dividingBy: cells.quarterCount)
      let isInWindow = setting.windowMask &>> UInt128(quarter) & 1 == 1
      guard isInWindow, !setting.measures.ofLine[line].isEmpty else { continue }
      let amount = cells.sums[cell]
      lineSums[line] += Int128(amount)
      for measure in setting.measures.ofLine[line] {
        isBooked[measure] = true
        if !isTouched[measure] {
          isTouched[measure] = true
          touched.append(measure)
        }
        for period in setting.periodsOfQuarter[quarter] {
          let (sum, overflow) = sums[measure &* periodCount &+ period].addingReportingOverflow(amount)
          sums[measure &* periodCount &+ period] = sum
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

  private mutating func compare(_ measure: Int, _ period: Int) {
    let first = measure &* setting.periods.count
    let (base, value) = (sums[first &+ setting.basePlace], sums[first &+ period])
    guard base != 0 || value != 0 else { return }
    let quarters = Int128(setting.periods[period].range.count)
    let baseQuarters = Int128(setting.periods[setting.basePlace].range.count)
    let place = first &+ period
    comparisons[place].base += Int128(base)
    comparisons[place].period += Int128(value)
    if base != 0 { comparisons[place].baseUsers += 1 }
    if value != 0 { comparisons[place].users += 1 }
    comparisons[place].change.add(Int128(value) * baseQuarters - Int128(base) * quarters)
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
