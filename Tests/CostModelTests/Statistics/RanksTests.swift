import Testing

@testable import CostModel

@Suite struct RanksTests {
  /// Values and their mid-ranks; from scipy 1.17, `scipy.stats.rankdata`.
  private static let cases = CaseTable.lines(
    """
    5 = 1
    3 5 5 = 1 2.5 2.5
    5 5 = 1.5 1.5
    2 1 = 2 1
    7 7 7 7 = 2.5 2.5 2.5 2.5
    1 2 2 3 3 3 = 1 2.5 2.5 5 5 5
    0 0 0 -4 0 9 0 -4 = 5 5 5 1.5 5 8 5 1.5
    9223372036854775807 -9223372036854775808 0 -9223372036854775808 = 4 1.5 3 1.5
    10 20 30 40 50 = 1 2 3 4 5
    5 4 3 2 1 = 5 4 3 2 1
    -2 -1 -3 2 0 0 -2 -3 -3 -3 0 1 -1 3 3 = 5.5 7.5 2.5 13 10 10 5.5 2.5 2.5 2.5 10 12 7.5 14.5 14.5
    """)

  @Test(arguments: cases)
  func `equal values share the mean of their ranks`(words: [String]) throws {
    let mark = try #require(words.firstIndex(of: "="))
    let values = try words[..<mark].map { try #require(Int64($0)) }
    let ranks = try words[(mark + 1)...].map { try #require(Double($0)) }
    #expect(Ranks.doubled(values).map { Double($0) / 2 } == ranks)
  }

  @Test func `nobody has no rank`() {
    #expect(Ranks.doubled([]) == [])
  }
}
