import Foundation

/// The regularised incomplete gamma functions.
enum IncompleteGamma {
  /// Q(a, x) = Γ(a, x) / Γ(a), the upper one, for a above 0 and x not below 0.
  ///
  /// ```
  /// x < a + 1:  1 − x^a e^(−x) / Γ(a + 1) × (1 + x/(a+1) + x²/((a+1)(a+2)) + …)
  /// else:       x^a e^(−x) / Γ(a) × 1 / (x + 1 − a − 1 (1 − a) / (x + 3 − a − 2 (2 − a) / (x + 5 − a − …)))
  /// ```
  ///
  /// > Source: NIST Digital Library of Mathematical Functions, 8.7.1 (series) and 8.9.2, its even part (fraction).
  static func upper(_ a: Double, _ x: Double) -> Double {
    precondition(a > 0 && x >= 0, "a is above 0, and x not below")
    guard x > 0 else { return 1 }
    guard x < .infinity else { return 0 }
    let power = power(a, x)
    guard x < a + 1 else {
      let fraction = ContinuedFraction.value(x + 1 - a) { step in
        let k = Double(step)
        return (-k * (k - a), x + 2 * k + 1 - a)
      }
      return power / fraction
    }
    var (sum, term, k) = (1.0, 1.0, a)
    while term > 1e-17 * sum {
      k += 1
      term *= x / k
      sum += term
    }
    return 1 - power / a * sum
  }

  /// x^a e^(−x) / Γ(a), of one exponential and no gamma function.
  private static func power(_ a: Double, _ x: Double) -> Double {
    let d = x - a
    let ratio = abs(d) < a / 2 ? log1p(d / a) : log(x / a)
    return exp(a * ratio - d - StirlingError.value(a)) * (a / (2 * Double.pi)).squareRoot()
  }
}
