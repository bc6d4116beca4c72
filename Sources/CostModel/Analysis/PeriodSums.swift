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
  /// Millionths of a krona by line × periods + period, over the clients who count in the period; none for the base.
  private var linePeriods: [LinePeriodSums]

  /// The sums of one line in one period beside the base.
  private struct LinePeriodSums: Sendable {
    var base: Int128 = 0
    var period: Int128 = 0
  }

  init(_ setting: Setting, lines: Int) {
    self.setting = setting
    let measures = setting.measures.count
    comparisons = Array(repeating: Comparison(), count: measures * setting.periods.count)
    largest = Array(repeating: LargestValues(limit: setting.tenth), count: comparisons.count)
    actorChanges = Array(repeating: [], count: setting.actorMeasures.count * setting.periods.count)
    isBooked = Array(repeating: false, count: measures)
    counts = Array(repeating: 0, count: setting.periods.count)
    lineSums = Array(repeating: 0, count: lines)
    linePeriods = Array(repeating: LinePeriodSums(), count: lines * setting.periods.count)
    trends = Array(repeating: Moments(), count: measures)
  }

  /// Adds a client of the cohort.
  mutating func add(_ client: MeasureSums, _ cells: CellSums) {
    Self.addLines(client, cells, setting, to: &lineSums, &linePeriods)
    for measure in client.touched { isBooked[measure] = true }
    guard client.countsInBase else { return }
    counts[setting.basePlace] &+= 1
    for period in client.periods { counts[period] &+= 1 }
    Self.addMeasures(client, setting, to: &comparisons, &largest, &trends)
    addActorChanges(client)
  }

  private static func addLines(
    _ client: MeasureSums, _ cells: CellSums, _ setting: Setting, to lineSums: inout [Int128],
    _ linePeriods: inout [LinePeriodSums]
  ) {
    let rows = cells.rows.span
    let lineStarts = setting.measures.lineStarts
    let periodCount = setting.periods.count
    var lineSums = lineSums.mutableSpan
    var linePeriods = linePeriods.mutableSpan
    for line in cells.touchedLines where lineStarts[line] < lineStarts[line &+ 1] {
      let row = line &* cells.width
      lineSums[line] &+= Int128(rows[row &+ cells.windowColumn])
      let base = rows[row &+ setting.basePlace]
      for period in client.periods {
        linePeriods[line &* periodCount &+ period].base &+= Int128(base)
        linePeriods[line &* periodCount &+ period].period &+= Int128(rows[row &+ period])
      }
    }
  }

  private static func addMeasures(
    _ client: MeasureSums, _ setting: Setting, to comparisons: inout [Comparison], _ largest: inout [LargestValues],
    _ trends: inout [Moments]
  ) {
    let rows = client.rows.span
    let (lengths, isReal) = (setting.lengths, setting.isReal)
    let (basePlace, periodCount, trendColumn) = (setting.basePlace, setting.periods.count, setting.periods.count)
    let baseLength = lengths[basePlace]
    var comparisons = comparisons.mutableSpan
    var largest = largest.mutableSpan
    var trends = trends.mutableSpan
    for measure in client.touched {
      let (row, first) = (measure &* client.width, measure &* periodCount)
      let base = rows[row &+ basePlace]
      if base != 0 { comparisons[first &+ basePlace].add(unchanged: base) }
      let trend = rows[row &+ trendColumn]
      if trend != 0 { trends[measure].add(word: trend) }
      for period in client.periods {
        let value = rows[row &+ period]
        guard base | value != 0 else { continue }
        let change = change(from: base, to: value, baseLength, lengths[period])
        comparisons[first &+ period].add(base: base, period: value, change: change)
        if value != 0, isReal[measure] { largest[first &+ period].add(value) }
      }
    }
  }

  private mutating func addActorChanges(_ client: MeasureSums) {
    let periodCount = setting.periods.count
    for (place, measure) in setting.actorMeasures.enumerated() {
      let base = client.sum(of: measure, in: setting.basePlace)
      for period in client.periods {
        actorChanges[place &* periodCount &+ period].append(
          Self.change(
            from: base, to: client.sum(of: measure, in: period), setting.lengths[setting.basePlace],
            setting.lengths[period]))
      }
    }
  }

  /// Period × base quarters − base × period quarters of a client.
  ///
  /// Lengths are at most 128 quarters, so sums within their cell leave it 63 bits.
  @inline(__always)
  private static func change(from base: Int64, to period: Int64, _ baseLength: Int64, _ length: Int64) -> Int64 {
    period &* baseLength &- base &* length
  }

  /// The change of a line of the ledger over the clients who count in a period: period × base quarters − base × period
  /// quarters.
  func lineChange(_ line: Int, in period: Int) -> Int128 {
    let sums = linePeriods[line * setting.periods.count + period]
    return sums.period * Int128(setting.lengths[setting.basePlace]) - sums.base * Int128(setting.lengths[period])
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
    for place in linePeriods.indices {
      linePeriods[place].base += other.linePeriods[place].base
      linePeriods[place].period += other.linePeriods[place].period
    }
  }
}
