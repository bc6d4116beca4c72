/// A stretch of quarters around the first contact, in which a plan of the Värmland sample stays the same.
enum VarmlandSpan: CaseIterable, Sendable {
  case before, base, contact, year1, year2, after

  /// The quarters, relative to that of the first contact.
  var quarters: ClosedRange<Int> {
    switch self {
    case .before: -8...(-5)
    case .base: -4...(-1)
    case .contact: 0...0
    case .year1: 1...4
    case .year2: 5...8
    case .after: 9...12
    }
  }

  /// How a crisis spreads over the quarters: it builds up in the year before contact, and is even at other times.
  var weights: [Int] { self == .base ? [1, 2, 3, 4] : [Int](repeating: 1, count: quarters.count) }

  /// One of the quarters, by weights.
  func quarter(weights: [Int], _ generator: inout SplitMix64) -> Int {
    var point = generator.below(weights.reduce(0, +))
    for (quarter, weight) in zip(quarters, weights) {
      if point < weight { return quarter }
      point -= weight
    }
    return quarters.upperBound
  }
}
