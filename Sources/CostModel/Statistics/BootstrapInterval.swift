/// Intervals of 95 percent from the draws of a bootstrap.
///
/// The quantile p of B draws stands at the place (B − 1) p of the sorted draws, counted from 0, and between two of them on
/// the straight line: R's type 7, numpy's default.
enum BootstrapInterval {
  /// The percentile interval: the 0.025 and 0.975 quantiles of the draws, which come in any order.
  ///
  /// - Parameter draws: The estimates of the draws, finite.
  /// - Returns: Both ends, or `nil` where there is no draw.
  ///
  /// > Source: Efron and Tibshirani, An Introduction to the Bootstrap, 1993, 13.3; Hyndman and Fan, "Sample quantiles in
  /// > statistical packages", The American Statistician 50, 1996, definition 7.
  static func percentile(_ draws: [Double]) -> (low: Double, high: Double)? {
    guard !draws.isEmpty else { return nil }
    let sorted = draws.sorted()
    return (quantile(0.025, ofSorted: sorted), quantile(0.975, ofSorted: sorted))
  }

  /// The bias-corrected and accelerated interval.
  ///
  /// ```
  /// z₀ = Φ⁻¹((#{θ* < θ} + #{θ* = θ} / 2) / B)
  /// α = Φ(z₀ + (z₀ + z) / (1 − a (z₀ + z))),   z = ∓1.959964…;   the α quantiles of the draws
  /// ```
  ///
  /// Where all draws are the estimate, it is that value twice. A draw within 10⁻⁹ + 10⁻¹² θ of the estimate is equal to
  /// it: other clients with the same sums differ in how these were rounded.
  ///
  /// - Parameters:
  ///   - draws: The estimates of the draws θ*, finite and in any order.
  ///   - estimate: The estimate of the data itself, θ.
  ///   - acceleration: a, as of ``acceleration(leaveOneOut:)``: between −1/6 and 1/6.
  /// - Returns: Both ends; `nil` where there is no draw, where the estimate lies outside all of them (z₀ is infinite), and
  ///   where a (z₀ + z) is 1 or more, which the formula does not reach: with |a| ≤ 1/6 not before 18 000 draws.
  ///
  /// > Source: Efron, "Better bootstrap confidence intervals", Journal of the American Statistical Association 82, 1987;
  /// > Efron and Tibshirani, 1993, 14.3.
  static func bca(_ draws: [Double], estimate: Double, acceleration: Double) -> (low: Double, high: Double)? {
    let margin = margin(of: estimate)
    let below = draws.count { $0 < estimate - margin }
    let equal = draws.count { abs($0 - estimate) <= margin }
    guard below + equal > 0, below < draws.count else { return nil }
    let bias = Normal.quantile((Double(below) + Double(equal) / 2) / Double(draws.count))
    let sorted = draws.sorted()
    func end(_ z: Double) -> Double? {
      let room = 1 - acceleration * (bias + z)
      return room > 0 ? quantile(Normal.probability(bias + (bias + z) / room), ofSorted: sorted) : nil
    }
    let z = Normal.quantile(0.975)
    guard let low = end(-z), let high = end(z) else { return nil }
    return (low, high)
  }

  /// The acceleration by the jackknife, over one group or several.
  ///
  /// ```
  /// U_ji = (n_j − 1)(θ̄_j − θ_ji),   a = Σ_j Σ_i U_ji³ / n_j³ / (6 (Σ_j Σ_i U_ji² / n_j²)^(3/2))
  /// ```
  ///
  /// Its size is 1/6 at most, as no sum of cubes is larger than that of squares to the power 3/2.
  ///
  /// - Parameter groups: For each group the estimates with one client of it left out, θ_ji; finite.
  /// - Returns: a, or `nil` where leaving out one client changes nothing but roundings, or nobody can be left out.
  ///
  /// > Source: Efron and Tibshirani, 1993, 14.15; over several samples 15.36.
  static func acceleration(leaveOneOut groups: [[Double]]) -> Double? {
    var (squares, cubes) = (0.0, 0.0)
    for estimates in groups {
      guard let first = estimates.first else { continue }
      let n = Double(estimates.count)
      // Measured from the first, so that estimates that are all equal do not differ from their mean by a rounding.
      let mean = estimates.reduce(0) { $0 + ($1 - first) } / n
      for estimate in estimates {
        let distance = mean - (estimate - first)
        guard abs(distance) > margin(of: estimate) else { continue }
        let share = (n - 1) * distance / n
        squares += share * share
        cubes += share * share * share
      }
    }
    let denominator = 6 * squares * squares.squareRoot()
    return denominator > 0 ? cubes / denominator : nil
  }

  /// How far apart two values may be that differ by their roundings alone.
  private static func margin(of value: Double) -> Double { 1e-9 + 1e-12 * abs(value) }

  private static func quantile(_ probability: Double, ofSorted draws: [Double]) -> Double {
    let place = Double(draws.count - 1) * probability
    let lower = Int(place)
    guard lower + 1 < draws.count else { return draws[draws.count - 1] }
    return draws[lower] + (draws[lower + 1] - draws[lower]) * (place - Double(lower))
  }
}
