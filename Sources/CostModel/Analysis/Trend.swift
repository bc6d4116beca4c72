extension PeriodComparison {
  /// How a measure moved through the quarters of the base, before anything could have changed it, in kronor per quarter
  /// and quarter, over the clients who count in the base.
  ///
  /// Each client's costs y in the quarters q of the base have a least-squares slope
  ///
  /// ```
  /// s = Σ (q − q̄) y_q / Σ (q − q̄)²      kronor per quarter, per quarter
  /// ```
  ///
  /// and the trend is the mean of the clients' slopes, with the interval of any mean: mean ± t(0.975, n − 1) × sd / √n.
  /// It is the slope of the mean costs too, but the interval is over clients: a client's quarters are no independent
  /// observations. A rise that goes on from the base is no change, so the trend stands beside every before and after.
  ///
  /// - Parameter measure: A measure of the cohort.
  /// - Returns: The estimate; `nil` where the base has one quarter.
  ///
  /// > Source: least squares, any textbook; that a report without a control group shows the trend before the start:
  /// > method section 5, at its end.
  public func trend(of measure: Measure) -> Estimate? {
    let weights = LeastSquares.weights(of: periods[base].range).values
    let squares = weights.reduce(0) { $0 + Int($1 * $1) }
    guard squares > 0 else { return nil }
    // s = Σ w y / 2 / Σ (w / 2)² = 2 Σ w y / Σ w², with w = 2 (q − q̄).
    return Estimate(trendMoments(of: measure), count: count(in: base), scaledBy: 2, over: squares)
  }
}
