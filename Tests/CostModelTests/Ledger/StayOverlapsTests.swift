import Testing

@testable import CostModel

@Suite("StayOverlaps")
struct StayOverlapsTests {
  /// The number of overlapping stays by source, of what several threads have read.
  private func counts(_ parts: [[Stay]], sources: Int) -> [Int] {
    let layout = BookingLayout(clients: 3, cells: 1)
    let gathered = parts.map { stays in
      var gathered = GatheredStays(layout, RunStorage(in: nil), limit: 30, capacity: 7)
      for stay in stays { gathered.append(stay) }
      return gathered
    }
    return StayOverlaps.counts(in: gathered, sources: sources)
  }

  private func stay(_ client: Int32, _ service: Int32, _ first: Int32, _ last: Int32, _ source: Int32 = 0) -> Stay {
    Stay(client: client, service: service, firstNight: first, lastNight: last, source: source, line: 1)
  }

  @Test("a stay counts where it shares a night with an earlier one of the same client and service")
  func pairs() {
    #expect(counts([[stay(0, 0, 1, 5), stay(0, 0, 5, 6)]], sources: 1) == [1])
    #expect(counts([[stay(0, 0, 1, 5), stay(0, 0, 6, 7)]], sources: 1) == [0])
    #expect(counts([[stay(0, 0, 1, 5), stay(1, 0, 2, 3)]], sources: 1) == [0])
    #expect(counts([[stay(0, 0, 1, 5), stay(0, 1, 2, 3)]], sources: 1) == [0])
    #expect(counts([], sources: 2) == [0, 0])
  }

  @Test("a long stay is remembered past a short one inside it")
  func nested() {
    // 1 … 30 holds 2 … 3 and 10 … 11; 31 is free again.
    let stays = [stay(0, 0, 1, 30), stay(0, 0, 2, 3), stay(0, 0, 10, 11), stay(0, 0, 31, 40)]
    #expect(counts([stays], sources: 1) == [2])
  }

  @Test("of two equal stays the later source's one counts")
  func sources() {
    #expect(counts([[stay(0, 0, 1, 5, 1)], [stay(0, 0, 1, 5, 0)]], sources: 2) == [0, 1])
  }

  @Test("the counts do not depend on order or threads, and agree with comparing all pairs", arguments: 0..<30)
  func order(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let stays = (0..<60).map { _ in
      let first = Int32(random.below(60))
      return stay(
        Int32(random.below(3)), Int32(random.below(2)), first, first + Int32(random.below(6)), Int32(random.below(3)))
    }
    var parts: [[Stay]] = [[], [], []]
    for stay in stays.shuffled(using: &random) { parts[random.below(3)].append(stay) }
    #expect(counts(parts, sources: 3) == counts([stays], sources: 3))
    // All pairs, in the order of first night, last night, source: a stay counts where any before it reaches it.
    let sorted = stays.sorted {
      ($0.firstNight, $0.lastNight, $0.source) < ($1.firstNight, $1.lastNight, $1.source)
    }
    var expected = 0
    for (index, stay) in sorted.enumerated() {
      let overlaps = sorted[..<index].contains {
        $0.client == stay.client && $0.service == stay.service && $0.lastNight >= stay.firstNight
      }
      expected += overlaps ? 1 : 0
    }
    #expect(counts(parts, sources: 3).reduce(0, +) == expected)
  }
}
