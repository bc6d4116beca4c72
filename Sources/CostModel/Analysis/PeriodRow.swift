/// The sums of one client over the quarters of each period, a row of numbers that are added eight at a time.
///
/// A row is one block or several. The first holds six periods, the window, and the trend: a sum over the quarters of the
/// base × ``LeastSquares/weights(of:)``. Those that follow hold eight periods each. Few studies have more than six.
enum PeriodRow {
  /// Eight numbers that are added at once.
  typealias Eight = SIMD8<Int64>

  /// The column of the window.
  static let window = 6
  /// The column of the trend.
  static let trend = 7

  /// The column of a period, by its place.
  @inline(__always)
  static func column(of period: Int) -> Int {
    period < window ? period : period &+ 2
  }

  /// How many blocks a row has.
  static func blockCount(periods: Int) -> Int {
    (periods + 2 + 7) / 8
  }

  /// For each block of a row, all bits of the columns that a quarter counts in, and none of the others.
  static func blocks(of quarter: Int, in study: Study) -> [Eight] {
    var columns = Array(repeating: Int64(0), count: blockCount(periods: study.periods.count) * 8)
    for (place, period) in study.periods.enumerated() where period.range.contains(quarter) {
      columns[column(of: place)] = -1
    }
    if study.window.contains(quarter) { columns[window] = -1 }
    if study.window.contains(quarter), study.base.range.contains(quarter) { columns[trend] = -1 }
    return stride(from: 0, to: columns.count, by: 8).map { first in
      Eight(columns[first..<first + 8])
    }
  }

  /// The number in a column of a row that begins with the block `first`.
  @inline(__always)
  static func number(_ rows: Span<Eight>, _ first: Int, _ column: Int) -> Int64 {
    rows[first &+ column &>> 3][column & 7]
  }
}
