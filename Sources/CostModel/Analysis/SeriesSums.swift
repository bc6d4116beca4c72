/// The costs of one client by series and quarter of a figure, in the quarters in which the client is observed.
///
/// One for each thread and figure, used again for every client. The sums of a client are made once and then added to the
/// figure of all clients and to that of each subgroup.
struct SeriesSums {
  /// Millionths of a krona by series × booked quarters + quarter; 0 where the client has no booking.
  private(set) var sums: [Int64]
  /// By series: the quarters that the client has a booking in, a bit each.
  private(set) var booked: [UInt128]
  /// The lines of the ledger that the client has bookings of, of those that any series sums: the first ``lineCount`` of
  /// these.
  private(set) var lines: [Int32]
  private(set) var lineCount = 0
  /// The sum over the window of each of those lines.
  private(set) var lineSums: [Int64]
  /// The quarters of the window in which the client is observed, a bit each.
  private(set) var quarters: UInt128 = 0
  private let setting: TrajectorySums.Setting
  private let quarterCount: Int

  init(_ setting: TrajectorySums.Setting, quarterCount: Int) {
    self.setting = setting
    self.quarterCount = quarterCount
    sums = Array(repeating: 0, count: setting.seriesCount * quarterCount)
    booked = Array(repeating: 0, count: setting.seriesCount)
    lines = Array(repeating: 0, count: setting.lineStarts.count)
    lineSums = Array(repeating: 0, count: setting.lineStarts.count)
  }

  /// Adds up a client of the figure's cohort.
  ///
  /// - Parameters:
  ///   - cells: The client's sums by cell.
  ///   - observed: The quarters in which it is observed at all that the figure requires.
  mutating func load(_ cells: CellSums, observed: UInt128) {
    quarters = setting.windowMask & observed
    Self.clear(&sums, &booked)
    lineCount = Self.add(cells, in: quarters, setting, quarterCount, to: &sums, &booked, &lines, &lineSums)
  }

  private static func clear(_ sums: inout [Int64], _ booked: inout [UInt128]) {
    var sums = sums.mutableSpan
    sums.update(repeating: 0)
    var booked = booked.mutableSpan
    booked.update(repeating: 0)
  }

  /// Adds the cells of a client to what is cleared; returns the number of lines.
  private static func add(
    _ cells: CellSums, in quarters: UInt128, _ setting: TrajectorySums.Setting, _ quarterCount: Int,
    to sums: inout [Int64], _ booked: inout [UInt128], _ lines: inout [Int32], _ lineSums: inout [Int64]
  ) -> Int {
    let (series, lineStarts) = (setting.series.span, setting.lineStarts.span)
    let (windowLines, bookedOfLine, ofCell) = (cells.windowLines.span, cells.booked.span, cells.sums.span)
    var sums = sums.mutableSpan
    var booked = booked.mutableSpan
    var lines = lines.mutableSpan
    var lineSums = lineSums.mutableSpan
    var count = 0
    for place in 0..<cells.windowLineCount {
      let line = Int(windowLines[place])
      let (first, end) = (lineStarts[line], lineStarts[line &+ 1])
      guard first < end else { continue }
      let found = bookedOfLine[line] & quarters
      var whole: Int64 = 0
      for number in first..<end {
        let row = series[number] &* quarterCount
        booked[series[number]] |= found
        whole = 0
        found.forEachBit { quarter in
          let amount = ofCell[line &* quarterCount &+ quarter]
          whole &+= amount
          sums[row &+ quarter] &+= amount
        }
      }
      lines[count] = Int32(truncatingIfNeeded: line)
      lineSums[count] = whole
      count &+= 1
    }
    return count
  }
}
