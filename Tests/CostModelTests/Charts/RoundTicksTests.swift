import Testing

@testable import CostModel

/// Ticks at round numbers; the cases are worked out by hand.
@Suite("Ticks at round numbers")
struct RoundTicksTests {
  /// Lowest, highest, most ticks, and the ticks.
  static let cases = CaseTable.lines(
    """
    0 100 6 0 20 40 60 80 100
    0 97 6 0 20 40 60 80 100
    0 100 5 0 25 50 75 100
    0 17000 5 0 5000 10000 15000
    0 19400 5 0 5000 10000 15000 20000
    0 0.9 5 0 0.25 0.5 0.75 1
    0 0.3 4 0 0.1 0.2 0.3
    -14 28 6 -10 0 10 20 30
    -540 1740 3 0 2000
    -30 -10 5 -30 -25 -20 -15 -10
    0 1000000000000 3 0 500000000000 1000000000000
    0 0 6 0 0.2 0.4 0.6 0.8 1
    5 5 6 0 1 2 3 4 5
    -5 -5 6 -5 -4 -3 -2 -1 0
    3 1 5 1 1.5 2 2.5 3
    nan 4 5 0 1 2 3 4
    -inf inf 5 0 0.25 0.5 0.75 1
    """)

  @Test("an axis has few ticks, all of them round", arguments: cases)
  func ticks(words: [String]) throws {
    let numbers = try words.map { try #require(Double($0)) }
    #expect(RoundTicks(around: numbers[0], numbers[1], atMost: Int(numbers[2])).values == Array(numbers.dropFirst(3)))
  }

  @Test("an axis ends at its last tick, or a little beyond what it shows where the next tick is far")
  func ends() {
    let near = RoundTicks(around: 0, 19_400, atMost: 5)
    #expect((near.low, near.high) == (0, 20_000))
    let far = RoundTicks(around: 0, 17_000, atMost: 5)
    // A fiftieth of 17,000, and less than half of the step from 15,000 to 20,000.
    #expect((far.low, far.high) == (0, 17_340))
  }

  @Test("the axis holds what it shows, whatever that is")
  func holds() {
    var seed: UInt64 = 1
    func random() -> Double {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(Int64(bitPattern: seed) >> 20) / 1000
    }
    for round in 0..<500 {
      let (one, other) = (random(), random() / Double(1 + round))
      let ticks = RoundTicks(around: one, other, atMost: 6)
      #expect(ticks.low <= min(one, other) && ticks.high >= max(one, other))
      #expect((2...7).contains(ticks.values.count))
      #expect(ticks.values.allSatisfy { $0 >= ticks.low && $0 <= ticks.high })
    }
    #expect(RoundTicks(around: -1e308, 1e308, atMost: 6).values.count < 8)
  }
}
