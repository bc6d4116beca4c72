/// The costs of one client by measure, as the cohorts that require the same authorities have them.
///
/// One for each thread and set of required authorities, used again for every client. The sums of a client are made once
/// and then added to those of all the client's cohorts, of all clients and of each subgroup.
struct MeasureSums {
  /// The numbers in the row of a measure: its periods and its trend, the first columns of a line's row, and by number
  /// the client that it is of.
  let width: Int
  /// Millionths of a krona by measure × width + column, of the touched measures only.
  private(set) var rows: [Int64]
  /// The measures that the client has a booking of in the window.
  private(set) var touched: [Int] = []
  /// The periods but the base in which the client counts.
  private(set) var periods: [Int] = []
  /// Whether the client counts in the base, as a client who counts in any period does.
  private(set) var countsInBase = false
  private let setting: PeriodSums.Setting
  private var turn: Int64 = 0
  private var client = -1

  init(_ setting: PeriodSums.Setting) {
    self.setting = setting
    width = setting.periods.count + 2
    let measures = setting.measures.count
    rows = Array(repeating: 0, count: measures * width)
  }

  /// The authorities that the cohorts require.
  var requires: [Int] { setting.requires }

  /// Adds up a client, if that is not done yet.
  mutating func load(_ client: Int, _ cells: CellSums, _ observation: Observation) {
    guard client != self.client else { return }
    self.client = client
    turn += 1
    findPeriods(observation.mask(client: client, authorities: setting.requires))
    var touched: [Int] = []
    swap(&touched, &self.touched)
    touched.removeAll(keepingCapacity: true)
    let (turn, width, columns) = (turn, width, width - 1)
    let (lineStarts, ofLines) = (setting.measures.lineStarts, setting.measures.ofLines)
    let lines = cells.rows.span
    var rows = rows.mutableSpan
    for line in cells.touchedLines {
      let first = line &* cells.width
      for place in lineStarts[line]..<lineStarts[line &+ 1] {
        let measure = ofLines[place]
        let row = measure &* width
        if rows[row &+ columns] == turn {
          for column in 0..<columns { rows[row &+ column] &+= lines[first &+ column] }
        } else {
          touched.append(measure)
          for column in 0..<columns { rows[row &+ column] = lines[first &+ column] }
          rows[row &+ columns] = turn
        }
      }
    }
    swap(&touched, &self.touched)
  }

  private mutating func findPeriods(_ observed: UInt128) {
    periods.removeAll(keepingCapacity: true)
    countsInBase = false
    for period in setting.masks.indices where observed & setting.masks[period] == setting.masks[period] {
      if period == setting.basePlace { countsInBase = true } else { periods.append(period) }
    }
  }

  /// Millionths of a krona of a measure in a column; 0 where the client has no booking of it.
  @inline(__always)
  func sum(of measure: Int, in column: Int) -> Int64 {
    rows[measure &* width &+ width &- 1] == turn ? rows[measure &* width &+ column] : 0
  }
}
