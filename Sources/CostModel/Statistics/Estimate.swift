/// A mean over clients with its spread.
public struct Estimate: Sendable {
  /// The mean, in kronor to the millionth, rounded half to even; `nil` where there are no clients.
  public let mean: Money?
  /// The standard deviation in kronor, with n − 1; `nil` for fewer than two clients.
  public let standardDeviation: Double?
  /// The lower end of the 95 percent interval in kronor; `nil` for fewer than two clients.
  public let low: Double?
  /// The upper end of the interval.
  public let high: Double?

  /// The mean of `count` values whose moments are known, each value × `factor` / `divisor` kronor.
  ///
  /// ```
  /// mean ± t(0.975, n − 1) × s / √n
  /// ```
  ///
  /// The mean is exact before it is rounded; standard deviation and half the interval are right to 2 × 10⁻¹² relative.
  /// Where all values are equal both are 0.
  ///
  /// - Parameters:
  ///   - moments: Of the values in millionths of a krona; zeros may be left out.
  ///   - count: The number of values, zeros included.
  ///   - factor: What each value is multiplied with; with the sum of the values it stays below 2¹²⁷.
  ///   - divisor: What each value is divided by, at least 1.
  ///
  /// > Source: method section 5.
  public init(_ moments: Moments, count: Int, scaledBy factor: Int = 1, over divisor: Int = 1) {
    precondition(divisor >= 1, "values are divided by 1 or more")
    guard count > 0 else {
      (mean, standardDeviation, low, high) = (nil, nil, nil, nil)
      return
    }
    mean = Money(millionths: HalfEven.quotient(moments.sum * Int128(factor), Int128(divisor) * Int128(count)))
    let scale = Double(divisor) / Double(factor) * 1_000_000
    guard let spread = moments.standardDeviation(count: count) else {
      (standardDeviation, low, high) = (nil, nil, nil)
      return
    }
    let deviation = spread / abs(scale)
    let center = Double(moments.sum) / Double(count) / scale
    let half = StudentT.quantile(0.975, degreesOfFreedom: count - 1) * deviation / Double(count).squareRoot()
    standardDeviation = deviation
    low = center - half
    high = center + half
  }
}
