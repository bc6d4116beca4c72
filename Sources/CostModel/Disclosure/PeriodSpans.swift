/// Which of a study's periods hold which, and which make up another one.
///
/// Periods may overlap: three years and all of them together. Then what is said of one tells of the others.
struct PeriodSpans: Sendable {
  private let ranges: [ClosedRange<Int>]
  /// By period: the periods without a quarter in common that make it up, or none.
  private let parts: [[Int]]

  init(_ ranges: [ClosedRange<Int>]) {
    self.ranges = ranges
    parts = ranges.indices.map { Self.parts(of: $0, ranges) }
  }

  /// The periods without a quarter in common that make up a period; none where there are no such.
  func parts(of period: Int) -> [Int] { parts[period] }

  /// The periods that a period is one of the parts of.
  func wholes(of period: Int) -> [Int] { parts.indices.filter { parts[$0].contains(period) } }

  /// The longer periods that hold a period.
  func holding(_ period: Int) -> [Int] { ranges.indices.filter { holds($0, period) } }

  /// The shorter periods that a period holds.
  func held(by period: Int) -> [Int] { ranges.indices.filter { holds(period, $0) } }

  private func holds(_ wide: Int, _ narrow: Int) -> Bool {
    ranges[wide].count > ranges[narrow].count && ranges[wide].contains(ranges[narrow])
  }

  /// Looks for a way from the first quarter to the last, one shorter period after another.
  private static func parts(of period: Int, _ ranges: [ClosedRange<Int>]) -> [Int] {
    let whole = ranges[period]
    func way(from quarter: Int) -> [Int]? {
      guard quarter <= whole.upperBound else { return [] }
      for (place, range) in ranges.enumerated()
      where range.lowerBound == quarter && range.upperBound <= whole.upperBound && range.count < whole.count {
        if let rest = way(from: range.upperBound + 1) { return [place] + rest }
      }
      return nil
    }
    return way(from: whole.lowerBound) ?? []
  }
}
