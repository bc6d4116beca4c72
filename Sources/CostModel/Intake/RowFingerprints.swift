/// The fingerprints of a source's rows, kept in 256 drawers by their first byte.
///
/// How many rows repeat an earlier one does not depend on the order: it is the number of rows less the number of
/// different ones.
struct RowFingerprints: Sendable {
  /// Eight words, a cache line, wait for each drawer before they are put in: the drawers lie too far apart to be
  /// opened for every row.
  private static let waitingCount = 8

  private var drawers = Array(repeating: [UInt64](), count: 256)
  private var waiting = Array(repeating: UInt64(0), count: 256 * waitingCount)
  private var waitingCounts = Array(repeating: 0, count: 256)

  @inline(__always)
  mutating func insert(_ fingerprint: UInt64) {
    let drawer = Int(fingerprint &>> 56)
    let count = waitingCounts[drawer]
    waiting[drawer &* Self.waitingCount &+ count] = fingerprint
    waitingCounts[drawer] = count &+ 1
    if count &+ 1 == Self.waitingCount { putIn(drawer) }
  }

  @inline(never)
  private mutating func putIn(_ drawer: Int) {
    drawers[drawer].append(contentsOf: waiting(for: drawer))
    waitingCounts[drawer] = 0
  }

  /// The words that have not been put into their drawer yet.
  private func waiting(for drawer: Int) -> ArraySlice<UInt64> {
    let first = drawer * Self.waitingCount
    return waiting[first..<first + waitingCounts[drawer]]
  }

  /// The number of rows that repeat another, over what several threads have read.
  static func repetitions(in parts: [RowFingerprints]) -> Int {
    Parallel.map(256) { drawer in
      var all: [UInt64] = []
      all.reserveCapacity(parts.reduce(0) { $0 + $1.drawers[drawer].count })
      for part in parts { all += part.drawers[drawer] + part.waiting(for: drawer) }
      return all.count - distinct(all)
    }.reduce(0, +)
  }

  /// The number of different words.
  private static func distinct(_ words: [UInt64]) -> Int {
    var size = 16
    while size < words.count * 2 { size *= 2 }
    var slots = [UInt64](repeating: 0, count: size)
    var count = 0
    var holdsZero = false
    for word in words {
      guard word != 0 else {
        holdsZero = true
        continue
      }
      var index = Int(truncatingIfNeeded: word) & (size - 1)
      while slots[index] != 0, slots[index] != word { index = (index + 1) & (size - 1) }
      if slots[index] == 0 {
        slots[index] = word
        count += 1
      }
    }
    return count + (holdsZero ? 1 : 0)
  }
}
