extension DiscountSchedule {
  /// What a krona at a time is worth at time 0.
  ///
  /// ```
  /// D(t) = Π over the steps (1 + r)^−(the part of 0 … t that lies in the step's years)
  /// ```
  ///
  /// Year j is the time from j − 1 to j. The factor is right to a few units of the last of its 53 bits.
  ///
  /// ```swift
  /// DiscountSchedule(rate: 0.035).factor(at: 10)   // 0.708919
  /// ```
  ///
  /// - Parameter time: Years from time 0, at least 0.
  /// - Returns: The factor: 1 at time 0.
  ///
  /// > Source: HM Treasury, The Green Book, A6, for rates that fall by year.
  public func factor(at time: Double) -> Double {
    var factor = 1.0
    var before = 0.0
    for (place, step) in steps.enumerated() {
      let isLast = place == steps.count - 1
      let end = isLast ? time : min(time, Double(step.lastYear ?? Int.max))
      guard end > before else { continue }
      factor *= Compounding.factor(rate: step.rate, years: before - end)
      before = end
    }
    return factor
  }
}

extension EvaluationAssumptions.Timing {
  /// How far into its quarter, or year, a flow counts: 0, 0.5 or 1.
  public var offset: Double {
    switch self {
    case .start: 0
    case .mid: 0.5
    case .end: 1
    }
  }
}
