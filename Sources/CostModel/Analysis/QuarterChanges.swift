/// How a group's costs differ in each quarter of the window from their mean over the base, as exact sums.
///
/// Each client's value is y × (quarters of the base) − its sum over the base: a whole number.
struct QuarterChanges: Sendable {
  /// The quarters of the window.
  let quarters: ClosedRange<Int>
  /// How many quarters the base has.
  let baseQuarters: Int
  private let measures: MeasureList
  private var sums: Sums

  private struct Sums: Sendable {
    /// By measure × quarters + quarter.
    var moments: [Moments]
    /// By measure × quarters + quarter: how many of the clients have a sum that is not 0.
    var users: [Int]
    /// The number of clients by quarter.
    var counts: [Int]
    /// The number of clients who are observed in the whole base.
    var baseCount = 0
    /// By measure: of the quarters of the base but the last.
    var base: [CovarianceSums]

    mutating func add(_ other: Sums) {
      for place in moments.indices { moments[place].add(other.moments[place]) }
      for place in users.indices { users[place] += other.users[place] }
      for place in counts.indices { counts[place] += other.counts[place] }
      for place in base.indices { base[place].add(other.base[place]) }
      baseCount += other.baseCount
    }
  }

  private static let clientsInPart = 2_048

  /// Adds up a cohort's clients, each thread an equal stretch of them.
  init(_ cohort: Cohort, ledger: Ledger, threads: Int) {
    let study = ledger.data.study
    let quarters = study.window
    let measures = MeasureList(requires: cohort.definition.requires, ledger: ledger)
    self.quarters = quarters
    self.measures = measures
    baseQuarters = study.base.range.count
    let empty = Sums(
      moments: Array(repeating: Moments(), count: measures.count * quarters.count),
      users: Array(repeating: 0, count: measures.count * quarters.count),
      counts: Array(repeating: 0, count: quarters.count),
      base: Array(repeating: CovarianceSums(width: study.base.range.count - 1), count: measures.count))
    let clients = cohort.members
    let parts = max(1, min(threads, (clients.count + Self.clientsInPart - 1) / Self.clientsInPart))
    let found = Parallel.map(parts) { part in
      Self.sums(
        clients[clients.count * part / parts..<clients.count * (part + 1) / parts], from: empty,
        cohort.definition.requires, measures, ledger)
    }
    sums = found.dropFirst().reduce(into: found[0]) { $0.add($1) }
  }

  private static func sums(
    _ clients: ArraySlice<Int>, from empty: Sums, _ requires: [Int], _ measures: MeasureList, _ ledger: Ledger
  ) -> Sums {
    let (study, observation) = (ledger.data.study, ledger.observation)
    let (window, base) = (study.window, study.base.range)
    let (baseMask, windowMask) = (observation.mask(of: base), observation.mask(of: window))
    let masks = window.map { observation.mask(of: $0...$0) | baseMask }
    var sums = empty
    var cells = CellSums(ledger)
    var reader = ledger.reader()
    var values = Array(repeating: Int64(0), count: measures.count * window.count)
    var touched: Set<Int> = []
    for client in clients {
      let observed = observation.mask(client: client, authorities: requires)
      guard observed & baseMask == baseMask else { continue }
      sums.baseCount += 1
      for place in masks.indices where observed & masks[place] == masks[place] { sums.counts[place] += 1 }
      cells.load(client, by: &reader)
      for line in cells.windowLines.prefix(cells.windowLineCount).map(Int.init) {
        for measure in measures.ofLines[measures.lineStarts[line]..<measures.lineStarts[line + 1]] {
          touched.insert(measure)
          (cells.booked[line] & windowMask).forEachBit { place in
            let quarter = place + ledger.quarters.lowerBound
            values[measure * window.count + quarter - window.lowerBound] &+=
              cells.sums[line * cells.quarterCount + place]
          }
        }
      }
      for measure in touched {
        let first = measure * window.count
        let baseSum = base.reduce(Int64(0)) { $0 &+ values[first + $1 - window.lowerBound] }
        func change(_ quarter: Int) -> Int64 {
          values[first + quarter - window.lowerBound] &* Int64(base.count) &- baseSum
        }
        for place in masks.indices where observed & masks[place] == masks[place] {
          sums.moments[first + place].add(word: change(window.lowerBound + place))
          if values[first + place] != 0 { sums.users[first + place] += 1 }
        }
        if base.count > 1 { sums.base[measure].add(base.dropLast().map(change)) }
        for place in first..<first + window.count { values[place] = 0 }
      }
      touched.removeAll(keepingCapacity: true)
    }
    return sums
  }

  /// The number of clients who are observed in the base and a quarter.
  func count(in quarter: Int) -> Int { sums.counts[quarter - quarters.lowerBound] }

  /// The moments of a measure in a quarter, zeros left out.
  func moments(of measure: Measure, in quarter: Int) -> Moments {
    measures.number(of: measure).map { sums.moments[$0 * quarters.count + quarter - quarters.lowerBound] } ?? Moments()
  }

  /// How many of a quarter's clients have a sum of a measure in it that is not 0.
  func users(of measure: Measure, in quarter: Int) -> Int {
    measures.number(of: measure).map { sums.users[$0 * quarters.count + quarter - quarters.lowerBound] } ?? 0
  }

  /// The number of clients who are observed in the whole base.
  var baseCount: Int { sums.baseCount }

  /// The means in the quarters of the base but the last, kronor per client; `nil` where there are none.
  func baseMeans(of measure: Measure) -> [Double]? {
    guard baseQuarters > 1, let number = measures.number(of: measure) else { return nil }
    return sums.base[number].means(count: baseCount)?.map { $0 / scale }
  }

  /// Their covariances, row by row; `nil` for fewer than two clients.
  func baseCovariances(of measure: Measure) -> [Double]? {
    guard baseQuarters > 1, let number = measures.number(of: measure) else { return nil }
    return sums.base[number].covariances(count: baseCount)?.map { $0 / scale / scale }
  }

  private var scale: Double { Double(baseQuarters) * 1_000_000 }
}
