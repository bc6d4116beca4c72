import Testing

@testable import CostModel

@Suite struct PeriodSpansTests {
  /// Base, three years, all of them, two years that overlap them, and the first half of the first.
  private let spans = PeriodSpans([-4...(-1), 1...4, 5...8, 9...12, 1...12, 3...10, 1...2])

  @Test(arguments: [(0, []), (1, []), (4, [1, 2, 3]), (5, []), (6, [])])
  func `periods without a quarter in common make up another`(period: Int, parts: [Int]) {
    #expect(spans.parts(of: period) == parts)
  }

  @Test(arguments: [(1, [6]), (4, [1, 2, 3, 5, 6]), (5, [2]), (0, [])])
  func `a period holds shorter ones`(period: Int, held: [Int]) {
    #expect(spans.held(by: period) == held)
    for narrow in held { #expect(spans.holding(narrow).contains(period)) }
  }

  @Test func `a part knows its wholes`() {
    #expect(spans.wholes(of: 2) == [4])
    #expect(spans.wholes(of: 5) == [])
  }
}
