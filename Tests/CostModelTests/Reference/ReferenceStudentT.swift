import Foundation

/// Student's t distribution by the finite sums that hold for a whole number of degrees of freedom.
///
/// With θ = atan(t / √ν), the probability A(t, ν) that |T| ≤ t is
/// ```
/// ν = 1:     2/π · θ
/// ν odd:     2/π · (θ + sin θ · (cos θ + 2/3 cos³ θ + … + (2·4·…·(ν−3)) / (3·5·…·(ν−2)) cos^(ν−2) θ))
/// ν even:    sin θ · (1 + 1/2 cos² θ + … + (1·3·…·(ν−3)) / (2·4·…·(ν−2)) cos^(ν−2) θ)
/// ```
/// > Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.3 and 26.7.4.
enum ReferenceStudentT {
  /// The probability that a t with `degrees` degrees of freedom is within −t … t.
  static func probabilityWithin(_ t: Double, degrees: Int) -> Double {
    let angle = atan(t / Double(degrees).squareRoot())
    let cosine = cos(angle)
    var term = degrees % 2 == 0 ? 1 : cosine
    var sum = 0.0
    var power = degrees % 2
    while power <= degrees - 2 {
      sum += term
      power += 2
      term *= cosine * cosine * Double(power - 1) / Double(power)
    }
    return degrees % 2 == 0 ? sin(angle) * sum : 2 / Double.pi * (angle + sin(angle) * sum)
  }

  /// The t that leaves 2.5 percent above it, found by halving an interval until it is no longer halved.
  static func quantile975(degrees: Int) -> Double {
    var (low, high) = (0.0, 20.0)
    while true {
      let middle = (low + high) / 2
      if middle <= low || middle >= high { return middle }
      if probabilityWithin(middle, degrees: degrees) < 0.95 { low = middle } else { high = middle }
    }
  }
}
