#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The standard normal distribution.
public enum Normal {
  /// The z for which P(Z ≤ z) = `probability`.
  ///
  /// A rational first guess, improved by three Halley steps on the complementary error function of the C library.
  ///
  /// - Parameter probability: Strictly between 0 and 1.
  /// - Returns: The quantile, to about 10⁻¹⁵ relative away from 0.5.
  ///
  /// > Source: Abramowitz and Stegun, 26.2.23, for the first guess (error below 4.5 × 10⁻⁴).
  public static func quantile(_ probability: Double) -> Double {
    precondition(probability > 0 && probability < 1, "a probability lies strictly between 0 and 1")
    guard probability != 0.5 else { return 0 }
    guard probability > 0.5 else { return -quantile(1 - probability) }
    let upper = 1 - probability
    let t = (-2 * log(upper)).squareRoot()
    var z = t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
    for _ in 0..<3 {
      let error = upper - upperTail(z)
      let density = exp(-z * z / 2) / (2 * Double.pi).squareRoot()
      let step = error / density
      z -= step / (1 + step * z / 2)
    }
    return z
  }

  /// P(Z > z).
  public static func upperTail(_ z: Double) -> Double {
    erfc(z / 2.0.squareRoot()) / 2
  }
}
