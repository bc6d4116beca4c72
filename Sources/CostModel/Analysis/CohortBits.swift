/// Which of some cohorts each client is in, a bit for each.
struct CohortBits: Sendable {
  private let wordCount: Int
  private var words: [UInt64]

  init(_ cohorts: [Cohort], clients: Int) {
    wordCount = (cohorts.count + 63) / 64
    words = Array(repeating: 0, count: clients * wordCount)
    for (place, cohort) in cohorts.enumerated() {
      for client in cohort.members { words[client * wordCount + place / 64] |= 1 << UInt64(place % 64) }
    }
  }

  /// Calls `body` with the place of each of a client's cohorts, in order.
  @inline(__always)
  func forEachCohort(ofClient client: Int, _ body: (Int) -> Void) {
    for word in 0..<wordCount {
      var left = words[client &* wordCount &+ word]
      while left != 0 {
        body(word &* 64 &+ left.trailingZeroBitCount)
        left &= left &- 1
      }
    }
  }
}
