import Testing

@testable import CostModel

@Suite struct PeriodSpansTests {
  /// Base, three years, all of them, two years that overlap them, and the first half of the first.
  private let spans = PeriodSpans([-4...(-1), 1...4, 5...8, 9...12, 1...12, 3...10, 1...2])

  @Test(arguments: [(0, []), (1, []), (4, [[1, 2, 3]]), (5, []), (6, [])])
  func `periods without a quarter in common make up another`(period: Int, ways: [[Int]]) {
    #expect(spans.ways(of: period) == ways)
  }

  @Test func `a period may be made up in several ways`() {
    // Three thirds, two halves, and the whole.
    let spans = PeriodSpans([1...4, 5...8, 9...12, 1...6, 7...12, 1...12])
    #expect(spans.ways(of: 5) == [[0, 1, 2], [3, 4]])
    #expect(spans.wholes(of: 4).map(\.way) == [1])
  }

  @Test func `periods of one and two quarters with a gap make up nothing`() {
    let short = (1...40).filter { $0 != 39 }.flatMap { [$0...$0, $0...($0 + 1)] }.filter { !$0.contains(39) }
    #expect(PeriodSpans(short + [1...40]).ways(of: short.count) == [])
  }

  @Test(arguments: [(1, [6]), (4, [1, 2, 3, 5, 6]), (5, [2]), (0, [])])
  func `a period holds shorter ones`(period: Int, held: [Int]) {
    #expect(spans.held(by: period) == held)
    for narrow in held { #expect(spans.holding(narrow).contains(period)) }
  }

  @Test func `a part knows its wholes`() {
    #expect(spans.wholes(of: 2).map(\.period) == [4])
    #expect(spans.wholes(of: 5).isEmpty)
  }
}
