/// The costs of one client by cell, that is by line and quarter, and by line and period, added up from its bookings.
///
/// One for each thread, used again for every client: what all cohorts share is summed once.
struct CellSums {
  /// The number of periods.
  let periodCount: Int
  /// Millionths of a krona by cell.
  private(set) var sums: [Int64]
  /// The cells that the client has a booking in.
  private(set) var touched: [Int] = []
  /// Millionths of a krona by line × periods + period.
  private(set) var periodSums: [Int64]
  /// Millionths of a krona in the window by line.
  private(set) var windowSums: [Int64]
  /// By line, the sum over the quarters of the base of millionths of a krona × ``LeastSquares/weights(of:)``.
  private(set) var trendSums: [Int64]
  /// The lines that the client has a booking on in the window.
  private(set) var touchedLines: [Int] = []
  /// The line of each cell.
  let lineOfCell: [Int]
  /// The place of the quarter of each cell.
  let quarterOfCell: [Int]
  /// Whether a sum did not fit.
  private(set) var hasOverflowed = false
  private var isTouched: [Bool]
  private var isLineTouched: [Bool]
  private let isInWindow: [Bool]
  /// The weight of each quarter in the trend over the base; 0 for quarters outside it.
  private let trendWeights: [Int64]
  /// The periods that hold each quarter, one after another, and where each quarter's begin.
  private let periods: [Int]
  private let periodStarts: [Int]

  init(_ ledger: Ledger) {
    let (lines, quarters, study) = (ledger.lines.count, ledger.quarters, ledger.data.study)
    periodCount = study.periods.count
    sums = Array(repeating: 0, count: lines * quarters.count)
    isTouched = Array(repeating: false, count: sums.count)
    periodSums = Array(repeating: 0, count: lines * study.periods.count)
    windowSums = Array(repeating: 0, count: lines)
    trendSums = windowSums
    let weights = LeastSquares.weights(of: study.base.range)
    trendWeights = quarters.map { weights[$0] ?? 0 }
    isLineTouched = Array(repeating: false, count: lines)
    lineOfCell = sums.indices.map { $0 / quarters.count }
    quarterOfCell = sums.indices.map { $0 % quarters.count }
    isInWindow = quarters.map { study.window.contains($0) }
    let ofQuarter = quarters.map { quarter in
      study.periods.indices.filter { study.periods[$0].range.contains(quarter) }
    }
    periods = Array(ofQuarter.joined())
    periodStarts = ofQuarter.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
  }

  /// Adds up a client's bookings.
  mutating func load(_ client: Int, by reader: inout LedgerReader) {
    clear()
    reader.forEachBooking(ofClient: client) { number, amount in
      let cell = Int(number)
      if !isTouched[cell] {
        isTouched[cell] = true
        touched.append(cell)
      }
      Self.add(amount, to: &sums[cell], &hasOverflowed)
    }
    for cell in touched where isInWindow[quarterOfCell[cell]] {
      let (line, quarter, amount) = (lineOfCell[cell], quarterOfCell[cell], sums[cell])
      if !isLineTouched[line] {
        isLineTouched[line] = true
        touchedLines.append(line)
      }
      Self.add(amount, to: &windowSums[line], &hasOverflowed)
      if trendWeights[quarter] != 0 {
        let (weighted, overflow) = amount.multipliedReportingOverflow(by: trendWeights[quarter])
        if overflow { hasOverflowed = true }
        Self.add(weighted, to: &trendSums[line], &hasOverflowed)
      }
      for place in periodStarts[quarter]..<periodStarts[quarter &+ 1] {
        Self.add(amount, to: &periodSums[line &* periodCount &+ periods[place]], &hasOverflowed)
      }
    }
  }

  private mutating func clear() {
    for cell in touched {
      sums[cell] = 0
      isTouched[cell] = false
    }
    touched.removeAll(keepingCapacity: true)
    for line in touchedLines {
      windowSums[line] = 0
      trendSums[line] = 0
      isLineTouched[line] = false
      for period in 0..<periodCount { periodSums[line &* periodCount &+ period] = 0 }
    }
    touchedLines.removeAll(keepingCapacity: true)
  }

  @inline(__always)
  private static func add(_ amount: Int64, to sum: inout Int64, _ hasOverflowed: inout Bool) {
    let (next, overflow) = sum.addingReportingOverflow(amount)
    sum = next
    if overflow { hasOverflowed = true }
  }
}
