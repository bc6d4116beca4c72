import Testing

@testable import CostModel

@Suite("RowFingerprints")
struct RowFingerprintsTests {
  private func none(_ bytes: Int) -> RowFingerprints {
    RowFingerprints(RunStorage(in: nil), MemoryLimit(bytes: bytes), threads: 3)
  }

  /// Of the fingerprints at most a thousand are gathered, and none or all held in memory.
  @Test("the number of repetitions is rows less different rows", arguments: 0..<20, [0, 1 << 30])
  func repetitions(seed: Int, bytes: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    // A pool of few words, with 0 and words of one drawer among them, so that repetitions are many.
    let pool = [0, 1, 2, .max] + (0..<200).map { _ in random.next() } + (0..<50).map { _ in random.next() >> 8 }
    let words = (0..<random.inside(0...5_000)).map { _ in pool[random.below(pool.count)] }
    var parts = [none(bytes), none(bytes), none(bytes)]
    for word in words { parts[random.below(3)].insert([word].span) }
    #expect(RowFingerprints.repetitions(in: parts) == words.count - Set(words).count)
  }

  @Test("nothing repeats nothing")
  func empty() {
    #expect(RowFingerprints.repetitions(in: []) == 0)
    #expect(RowFingerprints.repetitions(in: [none(0)]) == 0)
  }
}
