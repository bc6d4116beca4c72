/// The weights of a least-squares line over the quarters of a period.
enum LeastSquares {
  /// The weights of the quarters: 2 (q − q̄), whole numbers that sum to 0.
  ///
  /// With them the slope of a line through y is 2 Σ w y / Σ w².
  static func weights(of range: ClosedRange<Int>) -> [Int: Int64] {
    Dictionary(uniqueKeysWithValues: range.map { ($0, Int64(2 * $0 - range.lowerBound - range.upperBound)) })
  }
}
