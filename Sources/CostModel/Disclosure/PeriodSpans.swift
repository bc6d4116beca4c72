/// Which of a study's periods hold which, and which make up another one.
///
/// Periods may overlap: three years and all of them together. Then what is said of one tells of the others. Two ways to
/// make up the same quarters that no period holds as a whole are not looked for.
struct PeriodSpans: Sendable {
  private let ranges: [ClosedRange<Int>]
  private let allWays: [[[Int]]]

  /// The most ways to make up a period that are kept.
  private static let mostWays = 32

  /// The spans of periods with these quarters.
  init(_ ranges: [ClosedRange<Int>]) {
    self.ranges = ranges
    allWays = ranges.indices.map { Self.ways(to: ranges[$0], ranges) }
  }

  /// The ways to make up a period of shorter ones without a quarter in common.
  func ways(of period: Int) -> [[Int]] { allWays[period] }

  /// The longer periods that a period helps to make up, each with the number of the way.
  func wholes(of period: Int) -> [(period: Int, way: Int)] {
    allWays.indices.flatMap { whole in
      allWays[whole].indices.filter { allWays[whole][$0].contains(period) }.map { (whole, $0) }
    }
  }

  /// The longer periods that hold a period.
  func holding(_ period: Int) -> [Int] { ranges.indices.filter { holds($0, period) } }

  /// The shorter periods that a period holds.
  func held(by period: Int) -> [Int] { ranges.indices.filter { holds(period, $0) } }

  private func holds(_ wide: Int, _ narrow: Int) -> Bool {
    ranges[wide].count > ranges[narrow].count && ranges[wide].contains(ranges[narrow])
  }

  /// Goes from the first quarter to the last, one shorter period after another.
  private static func ways(to whole: ClosedRange<Int>, _ ranges: [ClosedRange<Int>]) -> [[Int]] {
    let steps = ranges.indices.filter { ranges[$0].count < whole.count && whole.contains(ranges[$0]) }
    // By quarter: the ways from it to the end; from the last quarter back, so that no dead end is tried twice.
    var ways = [whole.upperBound + 1: [[Int]([])]]
    for quarter in whole.reversed() {
      let found = steps.filter { ranges[$0].lowerBound == quarter }.flatMap { step in
        (ways[ranges[step].upperBound + 1] ?? []).map { [step] + $0 }
      }
      ways[quarter] = Array(found.prefix(mostWays))
    }
    return ways[whole.lowerBound] ?? []
  }
}
