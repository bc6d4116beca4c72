import Testing

@testable import CostModel

@Suite("Coverage")
struct CoverageTests {
  typealias Days = ClosedRange<Int32>

  @Test("intervals that overlap or touch are one")
  func united() {
    let cases: [([Days], [Days])] = [
      ([], []),
      ([3...5], [3...5]),
      ([3...5, 6...9], [3...9]),  // 5 and 6 are neighbours
      ([3...5, 7...9], [3...5, 7...9]),  // 6 is missing
      ([7...9, 3...5], [3...5, 7...9]),
      ([1...20, 5...6, 8...9, 21...22], [1...22]),
      ([4...4, 4...4], [4...4]),
    ]
    for (intervals, expected) in cases { #expect(Coverage.united(intervals) == expected) }
  }

  @Test("the union holds the same days, in order and apart", arguments: 0..<100)
  func days(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let intervals = (0..<random.inside(0...12)).map { _ -> Days in
      let first = Int32(random.below(100))
      return first...first + Int32(random.below(15))
    }
    let united = Coverage.united(intervals)
    #expect(Set(united.joined()) == Set(intervals.joined()))
    for (a, b) in zip(united, united.dropFirst()) { #expect(a.upperBound + 1 < b.lowerBound) }
  }

  @Test("intervals come by client and authority, in any order and from any thread")
  func pairs() {
    var coverage = Coverage(clients: 2, authorities: 3)
    func interval(_ client: Int32, _ authority: Int32, _ days: Days) -> Coverage.Interval {
      Coverage.Interval(pair: client * 3 + authority, first: days.lowerBound, last: days.upperBound)
    }
    coverage.add([
      [interval(0, 0, 50...60), interval(1, 2, 5...9), interval(0, 1, 20...29)],
      [interval(0, 0, 1...10), interval(0, 1, 30...39), interval(0, 0, 11...12)],
    ])
    #expect(coverage.intervals(client: 0, authority: 0) == [1...12, 50...60])
    #expect(coverage.onlyInterval(client: 0, authority: 0) == nil)
    #expect(coverage.lastDay(client: 0, authority: 0) == Day(number: 60))
    #expect(coverage.intervals(client: 0, authority: 1) == [20...39])
    #expect(coverage.onlyInterval(client: 0, authority: 1) == 20...39)
    #expect(coverage.intervals(client: 1, authority: 2) == [5...9])
    #expect(coverage.lastDay(client: 1, authority: 2) == Day(number: 9))
    #expect(coverage.intervals(client: 1, authority: 0).isEmpty)
    #expect(coverage.onlyInterval(client: 1, authority: 0) == nil)
    #expect(coverage.lastDay(client: 1, authority: 0) == nil)
  }
}
