/// The joint test that several differences are all 0.
///
/// ```
/// χ² = d′ V⁻¹ d = Σ z_i²,   V = L L′ by Cholesky,   L z = d;   p = P(X > χ²) of as many degrees of freedom as differences
/// ```
///
/// Rounding in χ² is about 10⁻¹⁶ times the condition of V with its variances scaled to 1.
///
/// > Source: Wald, "Tests of statistical hypotheses concerning several parameters when the number of observations is
/// > large", Transactions of the American Mathematical Society 54, 1943.
public struct WaldTest: Sendable {
  /// The statistic χ².
  public let chiSquared: Double
  /// Its degrees of freedom: the number of differences.
  public let degreesOfFreedom: Int
  /// The p of the test that all differences are 0.
  public let probability: Double

  /// The smallest part of a variance that those before it must leave unexplained: with less, the matrix has no inverse
  /// that its digits could carry.
  static let tolerance = 1e-10

  /// Tests differences whose covariances are known.
  ///
  /// It is `nil` where there is no difference, and where the matrix is not positive definite: a variance is not above 0,
  /// or what Cholesky leaves of it is not above 10⁻¹⁰ of it. That is the same in whatever unit each difference is.
  ///
  /// - Parameters:
  ///   - differences: d, k of them.
  ///   - covariance: V, symmetric, k × k row by row; only its lower half is read.
  public init?(_ differences: [Double], covariance: [Double]) {
    let width = differences.count
    precondition(covariance.count == width * width, "the matrix has a row and a column for each difference")
    guard width > 0 else { return nil }
    var lower = covariance
    var scaled = differences
    for row in 0..<width {
      for column in 0..<row {
        var rest = lower[row * width + column]
        for k in 0..<column { rest -= lower[row * width + k] * lower[column * width + k] }
        lower[row * width + column] = rest / lower[column * width + column]
        scaled[row] -= lower[row * width + column] * scaled[column]
      }
      let variance = covariance[row * width + row]
      let rest = lower[(row * width)..<(row * width + row)].reduce(variance) { $0 - $1 * $1 }
      guard variance > 0, rest > Self.tolerance * variance else { return nil }
      let root = rest.squareRoot()
      lower[row * width + row] = root
      scaled[row] /= root
    }
    chiSquared = scaled.reduce(0) { $0 + $1 * $1 }
    degreesOfFreedom = width
    probability = ChiSquared.upperTail(chiSquared, degreesOfFreedom: width)
  }
}
