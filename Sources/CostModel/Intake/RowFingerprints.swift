/// The fingerprints of a source's rows, in drawers by their first ten bits.
///
/// How many rows repeat an earlier one does not depend on the order: it is the number of rows less the number of
/// different ones.
struct RowFingerprints: Sendable {
  private static let drawerBits = 10
  /// More fingerprints than these are looked through in order, not in a table: that needs no more room.
  private static let mostInTable = 1 << 19

  private var words: GatheredWords

  /// - Parameters:
  ///   - storage: Where fingerprints go that the memory is not to hold.
  ///   - memory: What it may hold.
  ///   - threads: How many threads share it.
  init(_ storage: RunStorage, _ memory: MemoryLimit, threads: Int) {
    words = GatheredWords(
      width: 1, shift: 64 - Self.drawerBits, drawers: 1 << Self.drawerBits, storage,
      limit: memory.fingerprintWords / threads,
      capacity: memory.gatheredWords(threads: threads))
  }

  /// Adds fingerprints, of a grid at most.
  mutating func insert(_ fingerprints: Span<UInt64>) {
    words.append(fingerprints)
  }

  /// The number of rows that repeat another, over what several threads have read.
  static func repetitions(in parts: consuming [RowFingerprints]) -> Int {
    for place in parts.indices { parts[place].words.finish() }
    let runs = parts.map(\.words.runs)
    return Parallel.map(1 << drawerBits) { drawer in
      var all: [UInt64] = []
      all.reserveCapacity(runs.reduce(0) { $0 + $1.count(of: drawer) })
      for run in runs { run.appendWords(of: drawer, to: &all) }
      let count = all.count
      return count - (count > mostInTable ? distinctSorted(&all) : distinct(all))
    }.reduce(0, +)
  }

  /// The number of different words, which are put in order.
  private static func distinctSorted(_ words: inout [UInt64]) -> Int {
    words.sort()
    var count = 0
    for index in words.indices where index == 0 || words[index] != words[index - 1] { count += 1 }
    return count
  }

  /// The number of different words.
  private static func distinct(_ words: [UInt64]) -> Int {
    var size = 16
    while size < words.count * 2 { size *= 2 }
    var slots = [UInt64](repeating: 0, count: size)
    var table = slots.mutableSpan
    var count = 0
    var holdsZero = false
    for word in words {
      guard word != 0 else {
        holdsZero = true
        continue
      }
      var index = Int(truncatingIfNeeded: word) & (size &- 1)
      while table[index] != 0, table[index] != word { index = (index &+ 1) & (size &- 1) }
      if table[index] == 0 {
        table[index] = word
        count += 1
      }
    }
    return count + (holdsZero ? 1 : 0)
  }
}
