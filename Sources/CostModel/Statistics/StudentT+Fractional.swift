import Foundation

/// Student's t distribution with any number of degrees of freedom above 0, as Welch's test has.
extension StudentT {
  /// P(T > t), ν degrees of freedom.
  ///
  /// ```
  /// P(T > t) = I_x(ν/2, 1/2) / 2,   x = ν / (ν + t²),   t not below 0;   else 1 − P(T > −t)
  /// ```
  ///
  /// - Parameters:
  ///   - t: Any number, infinite ones included.
  ///   - degreesOfFreedom: ν, above 0; infinitely many give the normal distribution.
  /// - Returns: The probability, to 10⁻¹² relative from 10⁻³⁰⁰ on, and to 5 × 10⁻³²⁴ below; at 0 exactly a half, at ±∞ 0
  ///   and 1. Measured against mpmath, for 0.05 … 10¹³ degrees of freedom, it is 2.4 × 10⁻¹³ at most.
  ///
  /// > Source: NIST Digital Library of Mathematical Functions, 8.17; Abramowitz and Stegun, 26.7.1.
  public static func upperTail(_ t: Double, degreesOfFreedom: Double) -> Double {
    precondition(degreesOfFreedom > 0, "degrees of freedom are above 0")
    guard degreesOfFreedom < .infinity else { return Normal.upperTail(t) }
    let ratio = abs(t) / degreesOfFreedom.squareRoot()
    // So near 0 the tail is a half to the last bit, and t² / ν may be too small for a number.
    let tail = ratio < 1e-150 ? 0.5 : tail(ratio, degreesOfFreedom)
    return t < 0 ? 1 - tail : tail
  }

  /// The t for which P(T ≤ t) = `probability`, ν degrees of freedom.
  ///
  /// More than 200, and than 40 z² where that is more, have the expansion of whole numbers of them.
  /// Else P(T > t), or P(−t ≤ T ≤ t) between the quartiles, is inverted by Newton's method on the logarithms of both.
  /// Both are concave in ln t, so from their asymptote the steps go one way and cannot miss.
  ///
  /// - Parameters:
  ///   - probability: Strictly between 0 and 1; for intervals 0.975.
  ///   - degreesOfFreedom: ν, above 0; infinitely many give the normal distribution.
  /// - Returns: The quantile, to 10⁻¹¹ relative for probabilities from 10⁻³⁰⁰ to the last number below 1; at 0.5 exactly
  ///   0. Measured against mpmath it is 2.3 × 10⁻¹² at most, for 0.05 … 10¹³ degrees of freedom. With few of them a
  ///   quantile far out is beyond all binary numbers: infinite.
  ///
  /// > Source: as ``upperTail(_:degreesOfFreedom:)``; Abramowitz and Stegun, 26.7.5.
  public static func quantile(_ probability: Double, degreesOfFreedom: Double) -> Double {
    precondition(probability > 0 && probability < 1, "a probability lies strictly between 0 and 1")
    precondition(degreesOfFreedom > 0, "degrees of freedom are above 0")
    guard probability != 0.5 else { return 0 }
    let (tail, central) = (min(probability, 1 - probability), abs(probability - 0.5))
    let z = abs(Normal.quantile(tail))
    var size = z
    if degreesOfFreedom <= max(200, 40 * z * z) {
      size = ratio(tail: tail, central: central, degreesOfFreedom) * degreesOfFreedom.squareRoot()
    } else if degreesOfFreedom < .infinity {
      size = expansion(z, degreesOfFreedom)
    }
    return probability < 0.5 ? -size : size
  }

  /// P(T > t) of a ratio r = t / √ν: far out r^(−ν) / (ν B(ν/2, 1/2)), which the tail approaches from below.
  private static func tail(_ ratio: Double, _ nu: Double) -> Double {
    guard ratio < farRatio else {
      return exp(-nu * log(ratio) - log(nu) - IncompleteBeta.logarithmOfBeta(nu / 2, 0.5))
    }
    let (x, y) = weights(ratio)
    return IncompleteBeta(x, complement: y, nu / 2, 0.5).value / 2
  }

  /// The r = t / √ν from which on the tail is its asymptote: they differ by ν / r² at most.
  private static let farRatio = 1e10

  /// 1 / (1 + r²) and r² / (1 + r²).
  private static func weights(_ ratio: Double) -> (x: Double, y: Double) {
    let square = ratio * ratio
    return (1 / (1 + square), square / (1 + square))
  }

  /// The t / √ν for which P(T > t) = `tail` and P(0 < T ≤ t) = `central`.
  private static func ratio(tail: Double, central: Double, _ nu: Double) -> Double {
    let logarithmOfBeta = IncompleteBeta.logarithmOfBeta(nu / 2, 0.5)
    let isOuter = tail <= 0.25
    var ratio =
      isOuter ? exp(-(log(tail) + log(nu) + logarithmOfBeta) / nu) : central * exp(logarithmOfBeta)
    if isOuter, ratio >= farRatio { return ratio }
    let wanted = log(2 * (isOuter ? tail : central))
    for _ in 0..<100 {
      let (x, y) = weights(ratio)
      let beta =
        isOuter
        ? IncompleteBeta(x, complement: y, nu / 2, 0.5) : IncompleteBeta(y, complement: x, 0.5, nu / 2)
      // d ln I / d ln r is 2 x^a y^b / (B I), falling for the tail and rising for what lies inside.
      let change = (beta.logarithm - wanted) * exp(beta.logarithm - beta.logarithmOfPower) / 2
      ratio *= exp(isOuter ? change : -change)
      if abs(change) <= 1e-15 { break }
    }
    return ratio
  }
}
