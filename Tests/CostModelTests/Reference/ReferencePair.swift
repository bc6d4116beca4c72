/// Two whole numbers per client, such as two authorities' changes in ticks, and how they go together.
///
/// Everything but the last square root is exact, so that a variance is 0 only where all values are equal, and a
/// straight line has an interval of no width. With the sums over the n clients
/// ```
/// Sxx = n Σx² − (Σx)²     Syy = n Σy² − (Σy)²     Sxy = n Σxy − Σx Σy
/// ```
/// (each n times the usual sum of squares about the mean)
/// ```
/// Pearson's r = Sxy / √(Sxx Syy)
/// slope       = Sxy / Sxx
/// its error   = √((Sxx Syy − Sxy²) / (n − 2)) / Sxx
/// ```
struct ReferencePair {
  let x: [ReferenceInteger]
  let y: [ReferenceInteger]
  private let squaresX: ReferenceInteger
  private let squaresY: ReferenceInteger
  private let products: ReferenceInteger

  init(_ x: [ReferenceInteger], _ y: [ReferenceInteger]) {
    self.x = x
    self.y = y
    squaresX = Self.products(x, x)
    squaresY = Self.products(y, y)
    products = Self.products(x, y)
  }

  /// Whether there are 3 clients or more, and both numbers vary.
  var isDefined: Bool { x.count >= 3 && !squaresX.isZero && !squaresY.isZero }

  var pearson: Double? {
    guard isDefined else { return nil }
    let root = ReferenceFraction.double(products * products, over: squaresX * squaresY).squareRoot()
    return products.isNegative ? -root : root
  }

  /// Pearson's r of the ranks.
  var spearman: Double? {
    isDefined ? ReferencePair(Self.doubledRanks(x), Self.doubledRanks(y)).pearson : nil
  }

  /// The least-squares slope of y on x.
  var slope: Double? {
    isDefined ? ReferenceFraction.double(products, over: squaresX) : nil
  }

  /// The 95 percent interval of the slope; `quantiles` holds t(0.975) by degrees of freedom.
  func interval(_ quantiles: [Double]) -> (low: Double, high: Double)? {
    guard let slope else { return nil }
    let degrees = x.count - 2
    let left = squaresX * squaresY - products * products
    let variance = ReferenceFraction.double(left, over: squaresX * squaresX * ReferenceInteger(degrees))
    let half = quantiles[degrees] * variance.squareRoot()
    return (slope - half, slope + half)
  }

  /// n Σab − Σa Σb.
  private static func products(_ a: [ReferenceInteger], _ b: [ReferenceInteger]) -> ReferenceInteger {
    let sum = zip(a, b).map { $0 * $1 }.reduce(.zero, +)
    return ReferenceInteger(a.count) * sum - a.reduce(.zero, +) * b.reduce(.zero, +)
  }

  /// Twice the rank of each value, the smallest having rank 1 and equal values the mean of their ranks: the number
  /// of smaller values plus the number of those not larger, plus 1.
  static func doubledRanks(_ values: [ReferenceInteger]) -> [ReferenceInteger] {
    values.map { value in
      let smaller = values.filter { $0 < value }.count
      let equal = values.filter { $0 == value }.count
      return ReferenceInteger(2 * smaller + equal + 1)
    }
  }
}
