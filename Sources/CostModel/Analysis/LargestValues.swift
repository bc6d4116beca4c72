/// The largest of many whole numbers, and no more of them than are asked for.
struct LargestValues: Sendable {
  /// How many of the largest are kept for sure.
  let limit: Int
  private var values: [Int64] = []
  /// A number that is not larger than this is none of the largest.
  private(set) var floor = Int64.min

  /// - Parameter limit: How many of the largest are kept for sure; `nil` where no number is kept at all.
  init(limit: Int?) {
    self.limit = limit ?? 0
    if limit == nil { floor = .max }
  }

  /// Adds a number, if it is not 0.
  mutating func add(_ value: Int64) {
    guard value > floor, value != 0 else { return }
    values.append(value)
    if values.count >= 2 * limit + 64 { prune() }
  }

  /// Adds what other largest values hold.
  mutating func add(_ other: LargestValues) {
    for value in other.values { add(value) }
  }

  @inline(never)
  private mutating func prune() {
    values = Self.largest(limit, of: values)
    // Numbers equal to the least that is kept change no sum of the largest.
    floor = values.min() ?? .max
  }

  /// The `count` largest of some numbers, in no order.
  ///
  /// What is larger than a number chosen by a sample is parted from what is smaller, until it is known on which side all
  /// of the largest are.
  ///
  /// > Source: Floyd and Rivest, "Expected time bounds for selection", 1975.
  private static func largest(_ count: Int, of numbers: [Int64]) -> [Int64] {
    var kept: [Int64] = []
    kept.reserveCapacity(count)
    var rest = numbers
    while rest.count > 256 {
      let lacking = count - kept.count
      guard lacking > 0 else { return kept }
      guard lacking < rest.count else { return kept + rest }
      let sample = stride(from: 0, to: rest.count, by: max(1, rest.count / 64)).map { rest[$0] }.sorted(by: >)
      let pivot = sample[min(sample.count - 1, sample.count * lacking / rest.count)]
      let (larger, smaller) = part(rest, by: pivot)
      let equal = rest.count - larger.count - smaller.count
      if larger.count > lacking {
        rest = larger
      } else if larger.count + equal >= lacking {
        return kept + larger + repeatElement(pivot, count: lacking - larger.count)
      } else {
        kept += larger
        kept += repeatElement(pivot, count: equal)
        rest = smaller
      }
    }
    return kept + rest.sorted(by: >).prefix(count - kept.count)
  }

  /// The numbers that are larger than another, and those that are smaller.
  private static func part(_ numbers: [Int64], by pivot: Int64) -> (larger: [Int64], smaller: [Int64]) {
    var larger = Array(repeating: Int64(0), count: numbers.count + 1)
    var smaller = larger
    let counts = move(numbers, by: pivot, to: &larger, &smaller)
    larger.removeLast(larger.count - counts.larger)
    smaller.removeLast(smaller.count - counts.smaller)
    return (larger, smaller)
  }

  private static func move(
    _ numbers: [Int64], by pivot: Int64, to larger: inout [Int64], _ smaller: inout [Int64]
  ) -> (larger: Int, smaller: Int) {
    let numbers = numbers.span
    var larger = larger.mutableSpan
    var smaller = smaller.mutableSpan
    var (largerCount, smallerCount) = (0, 0)
    for place in numbers.indices {
      // Chosen and not branched: on which side a number is, nobody can guess.
      let number = numbers[place]
      larger[largerCount] = number
      largerCount &+= number > pivot ? 1 : 0
      smaller[smallerCount] = number
      smallerCount &+= number < pivot ? 1 : 0
    }
    return (largerCount, smallerCount)
  }

  /// The sums of the largest of all numbers, where so many more are 0 and were not added.
  ///
  /// - Parameters:
  ///   - counts: How many of the largest to add up, each at most the limit, rising.
  ///   - zeros: How many zeros belong to the numbers.
  /// - Returns: The exact sums.
  func sums(ofLargest counts: [Int], zeros: Int) -> [Int128] {
    var positive = Self.part(values, by: 0).larger
    let all = positive.count
    let sum = Self.sum(positive)
    let sums = counts.reversed().map { count in
      if count < all {
        positive = Self.largest(count, of: positive)
        return Self.sum(positive)
      }
      // The zeros come next, and then those of the others that are nearest to them.
      let below = max(0, count - all - zeros)
      guard below > 0 else { return sum }
      return values.filter { $0 <= 0 }.sorted(by: >).prefix(below).reduce(sum) { $0 + Int128($1) }
    }
    return sums.reversed()
  }

  private static func sum(_ numbers: [Int64]) -> Int128 {
    let numbers = numbers.span
    var sum: Int128 = 0
    for place in numbers.indices { sum &+= Int128(numbers[place]) }
    return sum
  }
}
