import Foundation

/// The regularised incomplete beta function I_x(a, b), with what Newton's method needs of it.
///
/// ```
/// I_x(a, b) = x^a y^b / B(a, b) × 1 / (b₀ + a₁ / (b₁ + a₂ / (b₂ + …))),   y = 1 − x
/// a_m = m (b − m)(a + m − 1)(a + b + m − 1) x² / (a + 2m − 1)²
/// b_m = m + m (b − m) x / (a + 2m − 1) + (a + m)(a y − b x + 1 + m (1 + y)) / (a + 2m + 1)
/// ```
///
/// and from x = (a + 1) / (a + b + 2) on 1 − I_y(b, a), where the fraction converges quickly.
///
/// > Source: NIST Digital Library of Mathematical Functions, 8.17.4; the fraction, Didonato and Morris, "Algorithm 708",
/// > ACM Transactions on Mathematical Software 18, 1992, which loses no digit where a is large.
struct IncompleteBeta: Sendable {
  /// I_x(a, b), 0 … 1.
  let value: Double
  /// ln I_x(a, b), which keeps its digits where the value itself is too small for a number.
  let logarithm: Double
  /// ln(x^a y^b / B(a, b)): the logarithm of x y times the density.
  let logarithmOfPower: Double

  /// The function at x for a and b above 0.
  ///
  /// - Parameters:
  ///   - x: Between 0 and 1, ends excluded.
  ///   - y: 1 − x, given so that no digit of a small one is lost.
  ///   - a: The exponent of x.
  ///   - b: The exponent of y.
  init(_ x: Double, complement y: Double, _ a: Double, _ b: Double) {
    precondition(x > 0 && y > 0 && a > 0 && b > 0, "x lies strictly between 0 and 1, a and b are above 0")
    logarithmOfPower = Self.logarithmOfPower(x, y, a, b)
    if a * y - b * x > x - y {
      let quotient = Self.quotient(x, y, a, b)
      value = exp(logarithmOfPower) * quotient
      logarithm = logarithmOfPower + log(quotient)
    } else {
      let rest = exp(logarithmOfPower) * Self.quotient(y, x, b, a)
      value = 1 - rest
      logarithm = log1p(-rest)
    }
  }

  /// I_x / (x^a y^b / B): 1 / the fraction.
  private static func quotient(_ x: Double, _ y: Double, _ a: Double, _ b: Double) -> Double {
    let excess = a * y - b * x + 1
    return 1
      / ContinuedFraction.value(a * excess / (a + 1)) { step in
        let m = Double(step)
        let weight = m * (b - m) * x / (a + 2 * m - 1)
        return (
          weight * x * ((a + m - 1) / (a + 2 * m - 1)) * (a + b + m - 1),
          m + weight + (a + m) / (a + 2 * m + 1) * (excess + m * (1 + y))
        )
      }
  }

  /// ln B(a, b), the logarithm of the beta function.
  static func logarithmOfBeta(_ a: Double, _ b: Double) -> Double {
    a * log(a / (a + b)) + b * log(b / (a + b)) - scale(a, b)
  }

  private static func logarithmOfPower(_ x: Double, _ y: Double, _ a: Double, _ b: Double) -> Double {
    // With n = a + b: n x = a + d and n y = b − d, so near the middle both logarithms are those of numbers near 1.
    let d = b * x - a * y
    let first = abs(d) < a / 2 ? log1p(d / a) : log((a + b) / a * x)
    let second = abs(d) < b / 2 ? log1p(-d / b) : log((a + b) / b * y)
    return a * first + b * second + scale(a, b)
  }

  /// ln of what x^a y^b / B(a, b) is at its peak, x = a / (a + b).
  private static func scale(_ a: Double, _ b: Double) -> Double {
    log(a / (a + b) * b / (2 * Double.pi)) / 2
      + (StirlingError.value(a + b) - StirlingError.value(a) - StirlingError.value(b))
  }
}
