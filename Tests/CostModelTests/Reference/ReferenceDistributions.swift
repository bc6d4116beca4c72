import Foundation

/// The distributions of the evaluation, by the plainest way to each.
enum ReferenceDistributions {
  // MARK: Normal

  static func normal(below z: Double) -> Double { erfc(-z / 2.0.squareRoot()) / 2 }

  /// The z with so much below it, found by halving.
  static func normalQuantile(_ probability: Double) -> Double {
    if probability > 0.5 { return -normalQuantile(1 - probability) }
    var (low, high) = (-40.0, 0.0)
    while true {
      let middle = (low + high) / 2
      if middle <= low || middle >= high { return middle }
      if normal(below: middle) < probability { low = middle } else { high = middle }
    }
  }

  // MARK: χ²

  /// The probability of more than `value`, by the finite sums that hold for whole degrees of freedom.
  ///
  /// > Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.4.4 and 26.4.5.
  static func chiSquared(above value: Double, degrees: Int) -> Double {
    if value <= 0 { return 1 }
    let root = value.squareRoot()
    let density = exp(-value / 2) / (2 * Double.pi).squareRoot()
    var (term, sum) = (1.0, 0.0)
    if degrees % 2 == 0 {
      for k in stride(from: 2, through: degrees - 2, by: 2) {
        term *= value / Double(k)
        sum += term
      }
      return exp(-value / 2) * (1 + sum)
    }
    term = root
    for k in stride(from: 3, through: degrees, by: 2) {
      sum += term
      term *= value / Double(k)
    }
    return erfc(root / 2.0.squareRoot()) + 2 * density * sum
  }

  // MARK: Student's t with any degrees of freedom from 1 on

  /// The probability that a t is within −t … t.
  ///
  /// With t = √ν tan θ it is
  /// ```
  /// ∫₀^θ cos^(ν−1) / ∫₀^(π/2) cos^(ν−1)
  /// ```
  static func studentT(within t: Double, degrees: Double) -> Double {
    let angle = atan(t / degrees.squareRoot())
    return integral(ofCosineTo: degrees - 1, upTo: angle) / wholeIntegral(ofCosineTo: degrees - 1)
  }

  /// The t that leaves 2.5 percent above it.
  ///
  /// By Newton's way from below: the probability bends downwards, so that no step goes too far.
  static func studentT975(degrees: Double) -> Double {
    let whole = wholeIntegral(ofCosineTo: degrees - 1)
    var t = 1.95
    for _ in 0..<200 {
      let within = integral(ofCosineTo: degrees - 1, upTo: atan(t / degrees.squareRoot())) / whole
      // dθ/dt = cos² θ / √ν
      let slope = pow(1 + t * t / degrees, -(degrees + 1) / 2) / degrees.squareRoot() / whole
      let step = (0.95 - within) / slope
      t += step
      if abs(step) <= 1e-13 * t { break }
    }
    return t
  }

  /// Wallis: ∫ cos^a = (a + 2) / (a + 1) ∫ cos^(a+2), so often that nothing is sharp at π/2.
  private static func wholeIntegral(ofCosineTo power: Double) -> Double {
    var (power, factor) = (power, 1.0)
    while power < 60 {
      factor *= (power + 2) / (power + 1)
      power += 2
    }
    return factor * integral(ofCosineTo: power, upTo: Double.pi / 2)
  }

  /// Gauss's rule with 16 points in each of 8 parts, which has all digits.
  private static func integral(ofCosineTo power: Double, upTo angle: Double) -> Double {
    let parts = 8
    let half = angle / Double(2 * parts)
    var sum = 0.0
    for part in 0..<parts {
      let middle = Double(2 * part + 1) * half
      for (node, weight) in nodes {
        sum += weight * (pow(cos(middle + half * node), power) + pow(cos(middle - half * node), power))
      }
    }
    return sum * half
  }

  /// The positive roots of Legendre's polynomial of degree 16, by Newton's way, and their weights 2 / ((1−x²) P′²).
  private static let nodes: [(node: Double, weight: Double)] = (1...8).map { number in
    let degree = 16
    var x = cos(Double.pi * (Double(number) - 0.25) / (Double(degree) + 0.5))
    var slope = 0.0
    for _ in 0..<20 {
      var (before, value) = (1.0, x)
      for k in 2...degree {
        (before, value) = (value, (Double(2 * k - 1) * x * value - Double(k - 1) * before) / Double(k))
      }
      slope = Double(degree) * (x * value - before) / (x * x - 1)
      x -= value / slope
    }
    return (x, 2 / ((1 - x * x) * slope * slope))
  }

  // MARK: Draws

  /// The quantile of numbers, interpolated as R's type 7.
  static func quantile(_ probability: Double, of numbers: [Double]) -> Double {
    let sorted = numbers.sorted()
    let place = Double(sorted.count - 1) * probability
    let below = Int(place.rounded(.down))
    if below + 1 >= sorted.count { return sorted[sorted.count - 1] }
    return sorted[below] + (place - Double(below)) * (sorted[below + 1] - sorted[below])
  }

  /// The number of a triangle between `low` and `high` that has the share `u` of its area below it.
  static func triangular(_ u: Double, low: Double, high: Double, peak: Double) -> Double {
    if high <= low { return low }
    let left = (peak - low) / (high - low)
    return u < left
      ? low + (u * (high - low) * (peak - low)).squareRoot()
      : high - ((1 - u) * (high - low) * (high - peak)).squareRoot()
  }
}
