/// The costs of one client by cell, that is by line and quarter, and by line, added up from its bookings.
///
/// One for each thread, used again for every client: what all cohorts share is summed once. All lists have room for what
/// they can ever hold, so that nothing is asked while they are written; before the next client only what the last one
/// had is cleared.
///
/// Sums wrap around without notice. ``isSurelyWithinLimits`` says that none can have; where it does not, which takes
/// billions of kronor, ``ClientLimits`` looks whether one has.
struct CellSums {
  /// What is the same for all clients.
  private struct Setting {
    /// The line of each cell.
    let lineOfCell: [Int32]
    /// By quarter: its bit in a mask.
    let bits: [UInt128]
    /// By quarter: its weight in the trend.
    let weights: [Int64]
    /// By quarter × blocks + block: the columns of a row that it counts in.
    let columns: [PeriodRow.Eight]
    let window: UInt128
    let quarterCount: Int
    let blockCount: Int
  }

  /// The lines that the client has a booking on: the first ``lineCount`` of these.
  private(set) var lines: [Int32]
  private(set) var lineCount = 0
  /// Those that it has one on in the window: the first ``windowLineCount`` of these.
  private(set) var windowLines: [Int32]
  private(set) var windowLineCount = 0
  /// By line: the quarters with a booking, a bit each.
  private(set) var booked: [UInt128]
  /// Millionths of a krona by line × quarters + quarter, of cells with a booking only.
  private(set) var sums: [Int64]
  /// Millionths of a krona by line, a ``PeriodRow`` each.
  private(set) var rows: [PeriodRow.Eight]
  /// Whether no sum of these bookings, whichever are put together, can leave its limits.
  private(set) var isSurelyWithinLimits = true
  private let setting: Setting
  /// What the sizes of all bookings may add up to.
  private let limit: UInt64

  init(_ ledger: Ledger) {
    let (lineCount, quarters, study) = (ledger.lines.count, ledger.quarters, ledger.data.study)
    let weights = LeastSquares.weights(of: study.base.range)
    setting = Setting(
      lineOfCell: (0..<lineCount * quarters.count).map { Int32($0 / quarters.count) },
      bits: quarters.map { ledger.observation.mask(of: $0...$0) }, weights: quarters.map { weights[$0] ?? 0 },
      columns: quarters.flatMap { PeriodRow.blocks(of: $0, in: study) },
      window: ledger.observation.mask(of: study.window), quarterCount: quarters.count,
      blockCount: PeriodRow.blockCount(periods: study.periods.count))
    // One more than there are lines: the next place is written before it is known whether the line is new.
    lines = Array(repeating: 0, count: lineCount + 1)
    windowLines = lines
    booked = Array(repeating: 0, count: lineCount)
    sums = Array(repeating: 0, count: lineCount * quarters.count)
    rows = Array(repeating: .zero, count: lineCount * setting.blockCount)
    // Weights are below the number of quarters, 128, and cells leave room for them.
    limit = 1 << Money.cellBits - 1
  }

  /// The number of quarters that are booked.
  var quarterCount: Int { setting.quarterCount }

  /// Adds up a client's bookings.
  mutating func load(_ client: Int, by reader: inout LedgerReader) {
    Self.clear(lines, lineCount, setting.blockCount, &booked, &rows)
    let found = Self.add(client, by: &reader, setting, &lines, &booked, &sums, &rows)
    lineCount = found.lines
    isSurelyWithinLimits = found.size.map { $0 <= limit } ?? false
    windowLineCount = Self.copy(lines, lineCount, in: setting.window, booked, to: &windowLines)
  }

  private static func clear(
    _ lines: [Int32], _ count: Int, _ blockCount: Int, _ booked: inout [UInt128], _ rows: inout [PeriodRow.Eight]
  ) {
    let lines = lines.span
    var booked = booked.mutableSpan
    var rows = rows.mutableSpan
    for place in 0..<count {
      let line = Int(lines[place])
      booked[line] = 0
      for block in 0..<blockCount { rows[line &* blockCount &+ block] = .zero }
    }
  }

  /// Adds the bookings of a client to what is cleared; the size of all of them together is `nil` where it has no word.
  private static func add(
    _ client: Int, by reader: inout LedgerReader, _ setting: Setting, _ lines: inout [Int32],
    _ booked: inout [UInt128], _ sums: inout [Int64], _ rows: inout [PeriodRow.Eight]
  ) -> (lines: Int, size: UInt64?) {
    let lineOfCell = setting.lineOfCell.span
    let (bits, weights, columns) = (setting.bits.span, setting.weights.span, setting.columns.span)
    let (quarterCount, blockCount) = (setting.quarterCount, setting.blockCount)
    var lines = lines.mutableSpan
    var booked = booked.mutableSpan
    var sums = sums.mutableSpan
    var rows = rows.mutableSpan
    var (count, size, hasOverflowed) = (0, UInt64(0), false)
    reader.forEachBooking(ofClient: client) { number, amount in
      let cell = Int(number)
      let line = Int(lineOfCell[cell])
      let quarter = cell &- line &* quarterCount
      let before = booked[line]
      let bit = bits[quarter]
      // Chosen and not branched: which line and quarter come next, nobody can guess.
      lines[count] = Int32(truncatingIfNeeded: line)
      count &+= before == 0 ? 1 : 0
      booked[line] = before | bit
      sums[cell] = (before & bit == 0 ? 0 : sums[cell]) &+ amount
      var block = PeriodRow.Eight(repeating: amount)
      block[PeriodRow.trend] = amount &* weights[quarter]
      rows[line &* blockCount] &+= block & columns[quarter &* blockCount]
      for next in 1..<max(1, blockCount) {
        rows[line &* blockCount &+ next] &+=
          PeriodRow.Eight(repeating: amount) & columns[quarter &* blockCount &+ next]
      }
      let (sum, overflow) = size.addingReportingOverflow(amount.magnitude)
      size = sum
      hasOverflowed = hasOverflowed || overflow
    }
    return (count, hasOverflowed ? nil : size)
  }

  /// Copies the lines with a booking in the window; returns their number.
  private static func copy(
    _ lines: [Int32], _ count: Int, in window: UInt128, _ booked: [UInt128], to windowLines: inout [Int32]
  ) -> Int {
    let (lines, booked) = (lines.span, booked.span)
    var windowLines = windowLines.mutableSpan
    var found = 0
    for place in 0..<count {
      let line = lines[place]
      windowLines[found] = line
      found &+= booked[Int(line)] & window == 0 ? 0 : 1
    }
    return found
  }
}
