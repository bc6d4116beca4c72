#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Student's t distribution with a whole number of degrees of freedom.
public enum StudentT {
  /// The t for which P(T ≤ t) = `probability`.
  ///
  /// Up to 200 degrees of freedom the distribution function is a finite sum, exact but for rounding, and its
  /// inverse is found by Newton's method from the expansion below; above, the expansion itself is within 10⁻¹²:
  ///
  /// ```
  /// t = z + g₁/ν + g₂/ν² + g₃/ν³ + g₄/ν⁴,   z the normal quantile
  /// g₁ = (z³ + z) / 4
  /// g₂ = (5z⁵ + 16z³ + 3z) / 96
  /// g₃ = (3z⁷ + 19z⁵ + 17z³ − 15z) / 384
  /// g₄ = (79z⁹ + 776z⁷ + 1482z⁵ − 1920z³ − 945z) / 92160
  /// ```
  ///
  /// - Parameters:
  ///   - probability: Strictly between 0 and 1; for intervals 0.975.
  ///   - degreesOfFreedom: At least 1.
  /// - Returns: The quantile, to 10⁻¹⁰ relative for probabilities between 0.001 and 0.999.
  ///
  /// > Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.3, 26.7.4 and 26.7.5.
  public static func quantile(_ probability: Double, degreesOfFreedom: Int) -> Double {
    precondition(probability > 0 && probability < 1, "a probability lies strictly between 0 and 1")
    precondition(degreesOfFreedom >= 1, "degrees of freedom are at least 1")
    guard probability >= 0.5 else { return -quantile(1 - probability, degreesOfFreedom: degreesOfFreedom) }
    switch degreesOfFreedom {
    case 1: return tan(Double.pi * (probability - 0.5))
    case 2:
      let a = 2 * probability - 1
      return a * (2 / (1 - a * a)).squareRoot()
    case 3...200: return inverse(probability, degreesOfFreedom)
    default: return expansion(Normal.quantile(probability), Double(degreesOfFreedom))
    }
  }

  private static func expansion(_ z: Double, _ nu: Double) -> Double {
    let s = z * z
    let g1 = z * (s + 1) / 4
    let g2 = z * ((5 * s + 16) * s + 3) / 96
    let g3 = z * (((3 * s + 19) * s + 17) * s - 15) / 384
    let g4 = z * ((((79 * s + 776) * s + 1_482) * s - 1_920) * s - 945) / 92_160
    return z + (g1 + (g2 + (g3 + g4 / nu) / nu) / nu) / nu
  }

  private static func inverse(_ probability: Double, _ degreesOfFreedom: Int) -> Double {
    let nu = Double(degreesOfFreedom)
    var t = expansion(Normal.quantile(probability), nu)
    for _ in 0..<20 {
      let density = density(t, degreesOfFreedom)
      let step = (cumulative(t, degreesOfFreedom: degreesOfFreedom) - probability) / density
      // Halley's correction: the second derivative of the distribution function is −(ν+1)t/(ν+t²) times the first.
      let curvature = -(nu + 1) * t / (nu + t * t)
      let change = step / (1 - step * curvature / 2)
      t -= change
      if abs(change) <= 1e-15 * abs(t) { break }
    }
    return t
  }

  /// P(T ≤ t) for a t that is not negative, by the finite sum over cos θ, θ = arctan(t / √ν).
  static func cumulative(_ t: Double, degreesOfFreedom nu: Int) -> Double {
    let theta = atan(t / Double(nu).squareRoot())
    let (sine, cosine) = (sin(theta), cos(theta))
    var term = nu % 2 == 0 ? 1.0 : cosine
    var sum = nu == 1 ? 0.0 : term
    var k = nu % 2 == 0 ? 2 : 3
    while k <= nu - 2 {
      term *= Double(k - 1) / Double(k) * cosine * cosine
      sum += term
      k += 2
    }
    let twoSided = nu % 2 == 0 ? sine * sum : 2 / Double.pi * (theta + sine * sum)
    return 0.5 + twoSided / 2
  }

  private static func density(_ t: Double, _ degreesOfFreedom: Int) -> Double {
    let nu = Double(degreesOfFreedom)
    // The ratio of the gamma functions Γ((ν+1)/2) / Γ(ν/2), up from ν = 1 or 2 by its recurrence.
    var ratio = degreesOfFreedom % 2 == 1 ? 1 / Double.pi.squareRoot() : Double.pi.squareRoot() / 2
    var k = degreesOfFreedom % 2 == 1 ? 1 : 2
    while k < degreesOfFreedom {
      ratio *= Double(k + 1) / Double(k)
      k += 2
    }
    return ratio / (nu * Double.pi).squareRoot() * pow(1 + t * t / nu, -(nu + 1) / 2)
  }
}
