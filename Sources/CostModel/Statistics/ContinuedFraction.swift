/// Continued fractions b₀ + a₁ / (b₁ + a₂ / (b₂ + …)).
enum ContinuedFraction {
  /// The value of one that converges, by the modified Lentz method: C and D hold the last two convergents' ratios.
  ///
  /// ```
  /// C_k = b_k + a_k / C_(k−1),   D_k = 1 / (b_k + a_k D_(k−1)),   f_k = f_(k−1) C_k D_k
  /// ```
  ///
  /// It ends where a step changes the value by no more than 4 × 2⁻⁵² of it, at the latest after 100 000 steps.
  ///
  /// - Parameters:
  ///   - first: b₀.
  ///   - term: a_k and b_k for k = 1, 2, ….
  /// - Returns: The value; in place of a denominator of 0 stands 10⁻³⁰⁰.
  ///
  /// > Source: Thompson and Barnett, "Coulomb and Bessel functions of complex arguments and order", Journal of
  /// > Computational Physics 64, 1986.
  static func value(_ first: Double, term: (Int) -> (a: Double, b: Double)) -> Double {
    func divisor(_ number: Double) -> Double { number == 0 ? 1e-300 : number }
    var value = divisor(first)
    var (c, d) = (value, 0.0)
    for step in 1...100_000 {
      let (a, b) = term(step)
      d = 1 / divisor(b + a * d)
      c = divisor(b + a / c)
      value *= c * d
      if abs(c * d - 1) <= 4 * .ulpOfOne { break }
    }
    return value
  }
}
