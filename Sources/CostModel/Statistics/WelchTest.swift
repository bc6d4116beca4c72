import Foundation

/// The difference between two groups' means, whose variances need not be equal.
///
/// ```
/// d = m₁ − m₀,   s = √(v₁ + v₀),   v = s² / n of each group
/// ν = (v₁ + v₀)² / (v₁² / (n₁ − 1) + v₀² / (n₀ − 1))          Welch–Satterthwaite
/// d ± t(0.975, ν) × s,   p = 2 P(T > |d| / s)
/// ```
///
/// Right to 10⁻¹² relative (half the interval, and a p above 10⁻³⁰⁰), but for what rounding took from the means.
///
/// > Source: Welch, "The generalization of 'Student's' problem when several different population variances are
/// > involved", Biometrika 34, 1947.
public struct WelchTest: Sendable {
  /// The first group's mean less the other's.
  public let difference: Double
  /// The standard error of the difference; 0 just where both standard deviations are.
  public let standardError: Double
  /// The degrees of freedom, between the smaller n − 1 and n₁ + n₀ − 2; `nil` where the standard error is 0.
  public let degreesOfFreedom: Double?
  /// The lower end of the difference's 95 percent interval; the difference where the standard error is 0.
  public let low: Double
  /// The upper end of the interval.
  public let high: Double
  /// The two-sided p of the test that both means are equal; `nil` where the standard error is 0.
  public let probability: Double?

  /// A group's mean and spread over its clients.
  public struct Group: Sendable {
    /// The mean.
    public let mean: Double
    /// The standard deviation, with n − 1; not negative.
    public let standardDeviation: Double
    /// The number of clients n.
    public let count: Int

    /// A group of a mean, a standard deviation with n − 1, and n clients.
    public init(mean: Double, standardDeviation: Double, count: Int) {
      (self.mean, self.standardDeviation, self.count) = (mean, standardDeviation, count)
    }

    /// The standard error of the mean.
    fileprivate var standardError: Double { standardDeviation / Double(count).squareRoot() }
  }

  /// Compares the first group with the second; `nil` where one has fewer than two clients.
  ///
  /// - Parameters:
  ///   - first: The group whose mean is counted as positive, as of the intervention.
  ///   - second: The group that it is compared with.
  public init?(_ first: Group, _ second: Group) {
    guard first.count >= 2, second.count >= 2 else { return nil }
    let difference = first.mean - second.mean
    let error = hypot(first.standardError, second.standardError)
    (self.difference, standardError) = (difference, error)
    guard error > 0 else {
      (degreesOfFreedom, low, high, probability) = (nil, difference, difference, nil)
      return
    }
    // The shares of the variance: their squares neither overflow nor vanish, whatever the unit.
    let shares = [first, second].map { ($0.standardError / error) * ($0.standardError / error) }
    let freedom =
      1 / (shares[0] * shares[0] / Double(first.count - 1) + shares[1] * shares[1] / Double(second.count - 1))
    let half = StudentT.quantile(0.975, degreesOfFreedom: freedom) * error
    degreesOfFreedom = freedom
    low = difference - half
    high = difference + half
    probability = 2 * StudentT.upperTail(abs(difference) / error, degreesOfFreedom: freedom)
  }
}
