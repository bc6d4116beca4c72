/// How a value that is not known for certain lies in its range.
public enum RangeDistribution: String, CaseIterable, Sendable {
  /// Most likely at its mode, and less so in straight lines to both ends.
  case triangular
  /// Everywhere in the range alike.
  case uniform

  /// The value below which a share u of the distribution lies: its inverse distribution function.
  ///
  /// ```
  /// triangular, c = (mode − low) / (high − low):
  ///   u < c   low + √(u (high − low)(mode − low))
  ///   else    high − √((1 − u)(high − low)(high − mode))
  /// uniform   low + u (high − low)
  /// ```
  ///
  /// - Parameters:
  ///   - u: 0 … 1; 0 gives the lower end and 1 the upper one.
  ///   - low: The lower end.
  ///   - mode: The value that is most likely, inside the range; a uniform distribution has none and leaves it aside.
  ///   - high: The upper end; the range may be a single value.
  /// - Returns: A value of the range, with rounding alone between it and the formula.
  public func value(at u: Double, low: Double, mode: Double, high: Double) -> Double {
    precondition((0...1).contains(u), "a share lies between 0 and 1")
    precondition(low <= mode && mode <= high, "the mode lies inside the range")
    guard u > 0, low < high else { return low }
    guard u < 1 else { return high }
    let span = high - low
    let value =
      switch self {
      case .uniform: low + u * span
      case .triangular where u * span < mode - low: low + (u * span * (mode - low)).squareRoot()
      case .triangular: high - ((1 - u) * span * (high - mode)).squareRoot()
      }
    return min(high, max(low, value))
  }
}
