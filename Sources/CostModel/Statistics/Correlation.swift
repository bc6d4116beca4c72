/// How two quantities go together over clients.
public struct Correlation: Sendable {
  /// Pearson's coefficient, −1 … 1.
  public let pearson: Double
  /// Spearman's coefficient: Pearson's of the mid-ranks.
  public let spearman: Double
  /// The least-squares slope of the second quantity on the first.
  public let slope: Double
  /// The lower end of the slope's 95 percent interval.
  public let low: Double
  /// The upper end of the interval.
  public let high: Double

  /// The correlation of two quantities, or `nil` where a variance is 0 or there are fewer than three clients.
  ///
  /// ```
  /// r = S_xy / √(S_xx S_yy),   b = S_xy / S_xx,   s² = (S_yy − b S_xy) / (n − 2)
  /// b ± t(0.975, n − 2) × s / √S_xx
  /// ```
  ///
  /// Sums of squares and products are exact whole numbers, so the order of the clients does not matter.
  ///
  /// - Parameters:
  ///   - first: The first quantity.
  ///   - second: The second, of the same clients in the same order.
  ///
  /// > Source: method section 5, analysis 4.
  init?(_ first: CorrelatedQuantity, _ second: CorrelatedQuantity) {
    let count = first.values.count
    guard count >= 3, first.hasSpread, second.hasSpread else { return nil }
    let (xx, yy) = (first.deviations, second.deviations)
    let xy = first.products(with: second, \.values, \.moments)
    let rankProducts = first.products(with: second, \.ranks, \.rankMoments)
    pearson = Self.coefficient(xy, xx, yy)
    spearman = Self.coefficient(rankProducts, first.rankDeviations, second.rankDeviations)
    slope = xy / xx
    let rest = max(0, yy - xy * (xy / xx))
    let error = (rest / Double(count - 2) / xx).squareRoot()
    let half = StudentT.quantile(0.975, degreesOfFreedom: count - 2) * error
    low = slope - half
    high = slope + half
  }

  private static func coefficient(_ xy: Double, _ xx: Double, _ yy: Double) -> Double {
    min(1, max(-1, xy / (xx.squareRoot() * yy.squareRoot())))
  }
}

/// A quantity of clients with what every correlation of it needs, worked out once.
struct CorrelatedQuantity: Sendable {
  /// The values, client by client, each at most 2⁶² in size.
  let values: [Int64]
  /// Twice their mid-ranks.
  let ranks: [Int64]
  let moments: Moments
  let rankMoments: Moments

  init(_ values: [Int64]) {
    self.values = values
    ranks = Ranks.doubled(values)
    moments = Self.moments(of: values)
    rankMoments = Self.moments(of: ranks)
  }

  private static func moments(of values: [Int64]) -> Moments {
    values.reduce(into: Moments()) { $0.add(word: $1) }
  }

  /// Whether the values are not all equal.
  var hasSpread: Bool { moments.hasSpread(count: values.count) }

  /// The sum of squared deviations, times n.
  var deviations: Double { moments.scaledSquaredDeviations(count: values.count) }

  /// The sum of squared deviations of twice the ranks, times n.
  var rankDeviations: Double { rankMoments.scaledSquaredDeviations(count: values.count) }

  /// The sum of products of deviations, times n.
  ///
  /// Σ(x + y)² = Σx² + 2 Σxy + Σy², and likewise for deviations: exact before it is rounded.
  func products(
    with other: CorrelatedQuantity, _ numbers: KeyPath<CorrelatedQuantity, [Int64]>,
    _ moments: KeyPath<CorrelatedQuantity, Moments>
  ) -> Double {
    var both = Moments()
    for (a, b) in zip(self[keyPath: numbers], other[keyPath: numbers]) { both.add(Int128(a) + Int128(b)) }
    return both.deviations(count: values.count, beyond: self[keyPath: moments], other[keyPath: moments]) / 2
  }
}

/// Ranks of numbers, equal ones sharing the mean of theirs.
enum Ranks {
  /// Twice the mid-rank of each number, a whole number: for 3, 5, 5 it is 2, 5, 5.
  static func doubled(_ values: [Int64]) -> [Int64] {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var ranks = Array(repeating: Int64(0), count: values.count)
    var first = 0
    while first < order.count {
      var end = first + 1
      while end < order.count, values[order[end]] == values[order[first]] { end += 1 }
      // Ranks first + 1 … end: twice their mean is first + 1 + end.
      for place in first..<end { ranks[order[place]] = Int64(first + 1 + end) }
      first = end
    }
    return ranks
  }
}
