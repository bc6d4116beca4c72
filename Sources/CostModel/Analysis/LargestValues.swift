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
    values.sort(by: >)
    values.removeLast(values.count - limit)
    // Numbers equal to the least that is kept change no sum of the largest.
    if let least = values.last, limit > 0 { floor = least }
  }

  /// The sum of the `count` largest of all numbers, where so many more are 0 and were not added.
  ///
  /// - Parameters:
  ///   - count: At most the limit.
  ///   - zeros: How many zeros belong to the numbers.
  /// - Returns: The exact sum.
  func sum(ofLargest count: Int, zeros: Int) -> Int128 {
    let sorted = values.sorted(by: >)
    let positive = sorted.prefix { $0 > 0 }
    let below = max(0, count - positive.count - zeros)
    return positive.prefix(count).reduce(0) { $0 + Int128($1) }
      + sorted.dropFirst(positive.count).prefix(below).reduce(0) { $0 + Int128($1) }
  }
}
