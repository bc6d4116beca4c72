/// The costs of one client by series and quarter of a figure, in the quarters in which the client is observed.
///
/// One for each thread and figure, used again for every client. The sums of a client are made once and then added to the
/// figure of all clients and to that of each subgroup.
struct SeriesSums {
  /// A sum, and by number the client that it is of.
  private struct Sum {
    var sum: Int64 = 0
    var turn: UInt32 = 0

    /// Adds an amount of a client; true where it is the client's first.
    @inline(__always)
    mutating func add(_ amount: Int64, _ turn: UInt32) -> Bool {
      if self.turn == turn {
        sum &+= amount
        return false
      }
      self = Sum(sum: amount, turn: turn)
      return true
    }
  }

  /// The places that the client has a booking at: series × booked quarters + quarter.
  private(set) var touched: [Int] = []
  /// The lines of the ledger that the client has bookings of, of those that any series sums.
  private(set) var touchedLines: [Int] = []
  /// The quarters of the window in which the client is observed, a bit each.
  private(set) var quarters: UInt128 = 0
  private let setting: TrajectorySums.Setting
  private let quarterCount: Int
  /// By place, and behind them by line.
  private var sums: [Sum]
  private let firstLine: Int
  private var turn: UInt32 = 0

  init(_ setting: TrajectorySums.Setting, quarterCount: Int) {
    self.setting = setting
    self.quarterCount = quarterCount
    firstLine = setting.seriesCount * quarterCount
    sums = Array(repeating: Sum(), count: firstLine + setting.lineStarts.count - 1)
  }

  /// Millionths of a krona at a touched place.
  @inline(__always)
  func sum(ofPlace place: Int) -> Int64 { sums[place].sum }

  /// Millionths of a krona over the window of a touched line.
  @inline(__always)
  func sum(ofLine line: Int) -> Int64 { sums[firstLine &+ line].sum }

  /// Adds up a client of the figure's cohort.
  mutating func load(_ client: Int, _ cells: CellSums, _ observation: Observation) {
    turn += 1
    quarters = setting.windowMask & observation.mask(client: client, authorities: setting.requires)
    touched.removeAll(keepingCapacity: true)
    touchedLines.removeAll(keepingCapacity: true)
    Self.add(cells, in: quarters, setting, quarterCount, turn, to: &sums, &touched, &touchedLines)
  }

  private static func add(
    _ cells: CellSums, in quarters: UInt128, _ setting: TrajectorySums.Setting, _ quarterCount: Int, _ turn: UInt32,
    to sums: inout [Sum], _ touched: inout [Int], _ touchedLines: inout [Int]
  ) {
    let (low, high) = (UInt64(truncatingIfNeeded: quarters), UInt64(truncatingIfNeeded: quarters >> 64))
    let firstLine = setting.seriesCount &* quarterCount
    let series = setting.series.span
    let lineStarts = setting.lineStarts.span
    let lineOfCell = cells.lineOfCell.span
    let quarterOfCell = cells.quarterOfCell.span
    var sums = sums.mutableSpan
    for cell in cells.touched {
      let line = lineOfCell[cell]
      let (first, end) = (lineStarts[line], lineStarts[line &+ 1])
      guard first < end else { continue }
      let quarter = quarterOfCell[cell]
      guard (quarter < 64 ? low : high) &>> UInt64(truncatingIfNeeded: quarter) & 1 == 1 else { continue }
      let amount = cells.sum(ofCell: cell)
      if sums[firstLine &+ line].add(amount, turn) { touchedLines.append(line) }
      for number in first..<end {
        let place = series[number] &* quarterCount &+ quarter
        if sums[place].add(amount, turn) { touched.append(place) }
      }
    }
  }
}
