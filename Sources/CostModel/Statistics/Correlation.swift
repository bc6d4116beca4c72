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
  /// Sums of squares and products are exact whole numbers for all machine words, so the order of the clients does not
  /// matter. Coefficients and slope are right to 10⁻¹⁵ relative, half the interval to 2 × 10⁻¹²; on a straight line it
  /// is 0.
  ///
  /// - Parameters:
  ///   - first: The first quantity.
  ///   - second: The second, of the same clients in the same order.
  ///
  /// > Source: method section 5, analysis 4.
  init?(_ first: CorrelatedQuantity, _ second: CorrelatedQuantity) {
    guard let products = CorrelatedProducts(first, second) else { return nil }
    self.init(first, second, products)
  }

  /// Both correlations of two quantities, that of the second on the first and that of the first on the second.
  static func both(_ first: CorrelatedQuantity, _ second: CorrelatedQuantity) -> (Correlation, Correlation)? {
    CorrelatedProducts(first, second).map { (Correlation(first, second, $0), Correlation(second, first, $0)) }
  }

  private init(_ first: CorrelatedQuantity, _ second: CorrelatedQuantity, _ sums: CorrelatedProducts) {
    let (count, products) = (first.values.count, sums.products)
    let (xx, yy) = (first.deviations.approximation, second.deviations.approximation)
    let xy = products.approximation
    pearson = Self.coefficient(xy, xx, yy)
    spearman = Self.coefficient(
      sums.ofRanks.approximation, first.rankDeviations.approximation, second.rankDeviations.approximation)
    slope = xy / xx
    var rest = yy - xy * slope
    if rest < yy / 64 {
      // Near a straight line the difference has lost its last digits: (S_xx S_yy − S_xy²) / S_xx, exact, has not.
      rest = WideNumber.product(first.deviations, second.deviations, lessSquareOf: products.size) / xx
    }
    let error = (rest / Double(count - 2) / xx).squareRoot()
    let half = StudentT.quantile(0.975, degreesOfFreedom: count - 2) * error
    low = slope - half
    high = slope + half
  }

  private static func coefficient(_ xy: Double, _ xx: Double, _ yy: Double) -> Double {
    min(1, max(-1, xy / (xx.squareRoot() * yy.squareRoot())))
  }
}

/// What two quantities have together, the same whichever is the first.
private struct CorrelatedProducts {
  let products: SignedWideNumber
  let ofRanks: SignedWideNumber

  /// The sums of products, or `nil` where a variance is 0 or there are fewer than three clients.
  init?(_ first: CorrelatedQuantity, _ second: CorrelatedQuantity) {
    precondition(second.values.count == first.values.count, "both quantities are of the same clients")
    guard first.values.count >= 3, !first.deviations.isZero, !second.deviations.isZero else { return nil }
    products = first.products(with: second)
    ofRanks = first.rankProducts(with: second)
  }
}
