/// The costs of one client by cell, that is by line and quarter, and by line, added up from its bookings.
///
/// One for each thread, used again for every client: what all cohorts share is summed once. Nothing is cleared between
/// clients: a cell or line knows for which client it was last begun, and begins anew for the next.
///
/// Sums wrap around without notice. ``isSurelyWithinLimits`` says that none can have; where it does not, which takes
/// billions of kronor, ``ClientLimits`` looks whether one has.
struct CellSums {
  /// One cell: its millionths of a krona, and by number the client that they are of.
  private struct Cell {
    var sum: Int64 = 0
    var turn: Int64 = 0
  }

  /// What a booking in a quarter adds to a column of its line's row: itself × weight.
  private struct Share {
    let column: Int
    let weight: Int64
  }

  /// The number of periods.
  let periodCount: Int
  /// The numbers in the row of a line: its periods, its trend, its window, and by number the client that it is of.
  let width: Int
  /// The cells that the client has a booking in.
  private(set) var touched: [Int] = []
  /// Millionths of a krona by line × width + column, of the touched lines only.
  ///
  /// The columns are the periods; the trend, a sum over the quarters of the base × ``LeastSquares/weights(of:)``; and
  /// the window.
  private(set) var rows: [Int64]
  /// The lines that the client has a booking on in the window.
  private(set) var touchedLines: [Int] = []
  /// The line of each cell.
  let lineOfCell: [Int]
  /// The place of the quarter of each cell.
  let quarterOfCell: [Int]
  /// Whether no sum of these bookings, whichever are put together, can leave its limits.
  private(set) var isSurelyWithinLimits = true
  private var cells: [Cell]
  private var turn: Int64 = 0
  /// The shares of each quarter of the window, one quarter after another, and where each quarter's begin.
  private let shares: [Share]
  private let shareStarts: [Int]
  /// What the sizes of all bookings may add up to.
  private let limit: UInt64

  init(_ ledger: Ledger) {
    let (lines, quarters, study) = (ledger.lines.count, ledger.quarters, ledger.data.study)
    let periods = study.periods
    periodCount = periods.count
    width = periods.count + 3
    cells = Array(repeating: Cell(), count: lines * quarters.count)
    rows = Array(repeating: 0, count: lines * width)
    lineOfCell = cells.indices.map { $0 / quarters.count }
    quarterOfCell = cells.indices.map { $0 % quarters.count }
    let weights = LeastSquares.weights(of: study.base.range)
    let ofQuarter = quarters.map { quarter -> [Share] in
      guard study.window.contains(quarter) else { return [] }
      return periods.indices.filter { periods[$0].range.contains(quarter) }.map { Share(column: $0, weight: 1) }
        + [Share(column: periods.count, weight: weights[quarter] ?? 0)].filter { $0.weight != 0 }
        + [Share(column: periods.count + 1, weight: 1)]
    }
    shares = Array(ofQuarter.joined())
    shareStarts = ofQuarter.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
    // Weights are below the number of quarters, 128, and cells leave room for them.
    limit = 1 << Money.cellBits - 1
  }

  /// The place of the trend in the row of a line.
  var trendColumn: Int { periodCount }

  /// The place of the window in the row of a line.
  var windowColumn: Int { periodCount + 1 }

  /// Millionths of a krona of a touched cell.
  @inline(__always)
  func sum(ofCell cell: Int) -> Int64 {
    cells[cell].sum
  }

  /// Adds up a client's bookings.
  mutating func load(_ client: Int, by reader: inout LedgerReader) {
    turn += 1
    touched.removeAll(keepingCapacity: true)
    touchedLines.removeAll(keepingCapacity: true)
    addCells(of: client, by: &reader)
    addRows()
  }

  private mutating func addCells(of client: Int, by reader: inout LedgerReader) {
    let turn = turn
    // All bits that the size of any booking has: together they are no smaller than the largest.
    var (bits, count) = (UInt64(0), UInt64(0))
    reader.forEachBooking(ofClient: client) { number, amount in
      let cell = Int(number)
      if cells[cell].turn == turn {
        cells[cell].sum &+= amount
      } else {
        cells[cell] = Cell(sum: amount, turn: turn)
        touched.append(cell)
      }
      bits |= amount.magnitude
      count &+= 1
    }
    let (size, overflow) = bits.multipliedReportingOverflow(by: count)
    isSurelyWithinLimits = !overflow && size <= limit
  }

  private mutating func addRows() {
    let (cells, shares, shareStarts) = (cells, shares, shareStarts)
    let (lineOfCell, quarterOfCell, touched, turn, width) = (lineOfCell, quarterOfCell, touched, turn, width)
    var touchedLines: [Int] = []
    swap(&touchedLines, &self.touchedLines)
    var rows = rows.mutableSpan
    for cell in touched {
      let (line, quarter, amount) = (lineOfCell[cell], quarterOfCell[cell], cells[cell].sum)
      let (start, end) = (shareStarts[quarter], shareStarts[quarter &+ 1])
      guard start < end else { continue }
      let row = line &* width
      if rows[row &+ width &- 1] != turn {
        touchedLines.append(line)
        for column in 0..<width &- 1 { rows[row &+ column] = 0 }
        rows[row &+ width &- 1] = turn
      }
      for place in start..<end {
        let share = shares[place]
        rows[row &+ share.column] &+= amount &* share.weight
      }
    }
    swap(&touchedLines, &self.touchedLines)
  }
}
