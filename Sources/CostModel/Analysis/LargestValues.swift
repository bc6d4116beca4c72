/// The largest of many whole numbers, and no more of them than are asked for.
struct LargestValues: Sendable {
  /// How many of the largest are kept for sure.
  let limit: Int
  private var values: [Int64] = []
  private var floor = Int64.min

  init(limit: Int) {
    self.limit = limit
  }

  /// Adds a number.
  @inline(__always)
  mutating func add(_ value: Int64) {
    guard value > floor else { return }
    values.append(value)
    if values.count >= 2 * limit + 64 { prune() }
  }

  /// Adds what other largest values hold.
  mutating func add(_ other: LargestValues) {
    for value in other.values { add(value) }
  }

  @inline(never)
  private mutating func prune() {
    guard limit > 0 else {
      values.removeAll(keepingCapacity: true)
      return
    }
    Self.moveLargestToFront(&values, limit)
    values.removeLast(values.count - limit)
    // Numbers equal to the least that is kept change no sum of the largest.
    floor = values.min() ?? .min
  }

  /// Puts the `count` largest numbers first, in no order.
  ///
  /// > Source: Hoare, "Algorithm 65: Find", 1961; the middle of three as pivot.
  private static func moveLargestToFront(_ numbers: inout [Int64], _ count: Int) {
    var (low, high) = (0, numbers.count - 1)
    var values = numbers.mutableSpan
    while low < high {
      let middle = values[(low + high) / 2]
      let pivot = max(min(values[low], values[high]), min(max(values[low], values[high]), middle))
      var (i, j) = (low, high)
      while i <= j {
        while values[i] > pivot { i &+= 1 }
        while values[j] < pivot { j &-= 1 }
        if i <= j {
          values.swapAt(i, j)
          i &+= 1
          j &-= 1
        }
      }
      if count - 1 <= j { high = j } else if count - 1 >= i { low = i } else { return }
    }
  }

  /// The sums of the largest of all numbers, where so many more are 0 and were not added.
  ///
  /// - Parameters:
  ///   - counts: How many of the largest to add up, each at most the limit.
  ///   - zeros: How many zeros belong to the numbers.
  /// - Returns: The exact sums.
  func sums(ofLargest counts: [Int], zeros: Int) -> [Int128] {
    var positive = values.filter { $0 > 0 }
    let sum = positive.reduce(0) { $0 + Int128($1) }
    return counts.map { count in
      if count < positive.count {
        Self.moveLargestToFront(&positive, count)
        return positive.prefix(count).reduce(0) { $0 + Int128($1) }
      }
      // The zeros come next, and then those of the others that are nearest to them.
      let below = max(0, count - positive.count - zeros)
      guard below > 0 else { return sum }
      return values.filter { $0 <= 0 }.sorted(by: >).prefix(below).reduce(sum) { $0 + Int128($1) }
    }
  }
}
