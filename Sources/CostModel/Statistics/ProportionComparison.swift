/// A proportion compared with another, or with one that is taken as known.
///
/// ```
/// difference d = p₁ − p₂,   Wald interval d ± 1.959964 √(p₁q₁/n₁ + p₂q₂/n₂)
/// two samples: z = d / √(p q (1/n₁ + 1/n₂)),  p = (n₁p₁ + n₂p₂) / (n₁ + n₂)
/// one sample:  z = d / √(p₂q₂/n₁), and the interval without the second term
/// ```
///
/// with q = 1 − p everywhere, and the p of the test 2 P(Z > |z|).
///
/// The interval is short for small n and for shares near 0 or 1, and has no width where both are 0 or 1.
/// Rounding alone stands between the figures and their formulas; a p below 10⁻³²³ is 0.
///
/// > Source: method section 5, analysis 6.
public struct ProportionComparison: Sendable {
  /// First less second, as a fraction.
  public let difference: Double
  /// The lower end of the difference's 95 percent interval.
  public let low: Double
  /// The upper end of the interval.
  public let high: Double
  /// The two-sided p of the test that both are equal; `nil` where its standard error is 0.
  public let probability: Double?

  /// The normal quantile of the interval.
  static let quantile = 1.959964

  /// Compares the share `first` of `count` with `second`, of `otherCount` or known where that is `nil`.
  ///
  /// - Parameters:
  ///   - first: The first share, 0 … 1.
  ///   - count: The number of people behind it; of none there is no comparison.
  ///   - second: The second share, 0 … 1.
  ///   - otherCount: The number of people behind that; of none there is no comparison.
  init?(_ first: Double, count: Int, with second: Double, count otherCount: Int?) {
    precondition((0...1).contains(first) && (0...1).contains(second), "a share lies between 0 and 1")
    guard count >= 1, otherCount.map({ $0 >= 1 }) ?? true else { return nil }
    let n = Double(count)
    difference = first - second
    var variance = first * (1 - first) / n
    let testVariance: Double
    if let otherCount {
      let m = Double(otherCount)
      variance += second * (1 - second) / m
      let pooled = (n * first + m * second) / (n + m)
      testVariance = pooled * (1 - pooled) * (1 / n + 1 / m)
    } else {
      testVariance = second * (1 - second) / n
    }
    let half = Self.quantile * variance.squareRoot()
    low = difference - half
    high = difference + half
    probability = testVariance > 0 ? 2 * Normal.upperTail(abs(difference) / testVariance.squareRoot()) : nil
  }
}
