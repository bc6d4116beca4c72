/// The sets of lines whose sums some cohorts follow, and which of them are made of smaller ones.
///
/// A measure is a sum of lines; the same lines are summed once for all measures and cohorts that follow them. All costs
/// are the sum of the authorities', an authority's that of its care forms', and so on: that takes fewer additions than
/// to add each line to each sum.
struct LineSets: Sendable {
  /// How many sets there are.
  let count: Int
  /// The sets that each line is added to, one line after another; to the others it comes by way of these.
  let ofLines: [Int32]
  /// Where the sets of each line begin, and the end of the last line's.
  let lineStarts: [Int32]
  /// The sets that each set is added to, one set after another; they have higher numbers than the set itself.
  let ofSets: [Int32]
  /// Where the sets of each set begin, and the end of the last one's.
  let setStarts: [Int32]
  /// By list of measures: the set of each measure.
  let setOfMeasure: [[Int]]

  /// The sets of all measures of some lists.
  init(_ lists: [MeasureList], lines: Int) {
    let linesOf = lists.map { list -> [LineBits] in
      var bits = Array(repeating: LineBits(lines), count: list.count)
      for line in 0..<lines {
        for measure in list.ofLines[list.lineStarts[line]..<list.lineStarts[line + 1]] { bits[measure].insert(line) }
      }
      return bits
    }
    let sets = Set(linesOf.joined()).sorted(by: LineBits.standsBefore)
    let numbers = Dictionary(uniqueKeysWithValues: zip(sets, sets.indices))
    setOfMeasure = linesOf.map { $0.map { numbers[$0] ?? 0 } }
    count = sets.count
    var ofSets = sets.map { _ in [Int32]() }
    var ofLines = Array(repeating: [Int32](), count: lines)
    for (number, set) in sets.enumerated() {
      // The largest parts first, each of lines that no other part has.
      var left = set
      for part in (0..<number).reversed() where !sets[part].isEmpty && sets[part] != set && sets[part].isPart(of: left)
      {
        left.remove(sets[part])
        ofSets[part].append(Int32(number))
      }
      for line in 0..<lines where left.contains(line) { ofLines[line].append(Int32(number)) }
    }
    self.ofSets = Array(ofSets.joined())
    setStarts = ofSets.reduce(into: [0]) { $0.append(($0.last ?? 0) + Int32($1.count)) }
    self.ofLines = Array(ofLines.joined())
    lineStarts = ofLines.reduce(into: [0]) { $0.append(($0.last ?? 0) + Int32($1.count)) }
  }
}

/// Some lines of the ledger, a bit each.
private struct LineBits: Hashable {
  private var words: [UInt64]

  init(_ lines: Int) {
    words = Array(repeating: 0, count: (lines + 63) / 64)
  }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }
  private var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  mutating func insert(_ line: Int) { words[line / 64] |= 1 << UInt64(line % 64) }
  mutating func remove(_ others: LineBits) { for word in words.indices { words[word] &= ~others.words[word] } }
  func contains(_ line: Int) -> Bool { words[line / 64] >> UInt64(line % 64) & 1 == 1 }
  func isPart(of other: LineBits) -> Bool { zip(words, other.words).allSatisfy { $0 & ~$1 == 0 } }

  /// Fewer lines first, so that parts stand before what they are part of.
  static func standsBefore(_ a: LineBits, _ b: LineBits) -> Bool {
    let (first, second) = (a.count, b.count)
    return first == second ? a.words.lexicographicallyPrecedes(b.words) : first < second
  }
}
