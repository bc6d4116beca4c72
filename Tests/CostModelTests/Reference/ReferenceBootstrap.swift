/// The draws of one cohort against one counterfactual, and the intervals they give.
struct ReferenceBootstrap {
  typealias Results = [String: ReferenceAppraisal.Result]

  private var estimates: Results = [:]
  /// Other clients, the study's parameters.
  private var draws: [Results] = []
  /// Other clients and other parameters.
  private var simulations: [Results] = []
  /// Each group with one client left out in turn.
  private var jackknives: [[Results]] = []
  /// Whether each group that is compared has two clients or more.
  private let hasIntervals: Bool

  init(
    _ appraisal: ReferenceAppraisal, _ assumptions: ReferenceEvaluationPlan.Assumptions, stream: Int
  ) {
    let everybody = appraisal.everybody
    hasIntervals =
      everybody.cohort.count > 1 && (assumptions.counterfactual != "control" || everybody.control.count > 1)
    estimates = appraisal.results(everybody, assumptions)
    for draw in 0..<appraisal.plan.draws {
      var random = ReferenceSplitMix64(seed: appraisal.plan.seed, stream: stream, index: draw)
      var weights = everybody
      weights.cohort = random.resample(everybody.cohort.count)
      if appraisal.controls > 0 { weights.control = random.resample(everybody.control.count) }
      var drawn = assumptions
      for range in appraisal.plan.ranges {
        let u = random.share()
        let value =
          range.isUniform
          ? range.low + u * (range.high - range.low)
          : ReferenceDistributions.triangular(
            u, low: range.low, high: range.high, peak: assumptions.value(of: range.parameter))
        drawn = drawn.setting(range.parameter, to: value)
      }
      draws.append(appraisal.results(weights, assumptions))
      simulations.append(appraisal.results(weights, drawn))
    }
    let groups: [WritableKeyPath<ReferenceAppraisal.Weights, [Int]>] = [\.cohort, \.control]
    for group in groups where everybody[keyPath: group].count > 1 {
      jackknives.append(
        everybody[keyPath: group].indices.map { client in
          var weights = everybody
          weights[keyPath: group][client] = 0
          return appraisal.results(weights, assumptions)
        })
    }
  }

  /// The share of the draws of everything in which something is won.
  func probabilityPositive(_ perspective: String) -> Double {
    let positive = simulations.filter { ($0[perspective]?.npv ?? 0) > 1e-6 }
    return Double(positive.count) / Double(simulations.count)
  }

  /// A statistic of all draws; `nil` where it is not defined in every one.
  private func values(_ results: [Results], _ perspective: String, _ statistic: String) -> [Double]? {
    if !hasIntervals { return nil }
    let values = results.compactMap { $0[perspective]?.statistic(statistic) }
    return values.count == results.count ? values : nil
  }

  func percentile(_ perspective: String, _ statistic: String) -> (low: Double, high: Double)? {
    guard estimates[perspective]?.statistic(statistic) != nil,
      let drawn = values(draws, perspective, statistic)
    else { return nil }
    return (
      ReferenceDistributions.quantile(0.025, of: drawn), ReferenceDistributions.quantile(0.975, of: drawn)
    )
  }

  func bca(_ perspective: String, _ statistic: String) -> (low: Double, high: Double)? {
    guard let estimate = estimates[perspective]?.statistic(statistic),
      let drawn = values(draws, perspective, statistic)
    else { return nil }
    // The same clients in another order have the same result, but for how the sums are rounded.
    let margin = 1e-9 + 1e-12 * abs(estimate)
    let below = drawn.filter { $0 < estimate - margin }.count
    let equal = drawn.filter { abs($0 - estimate) <= margin }.count
    let share = (Double(below) + Double(equal) / 2) / Double(drawn.count)
    if share <= 0 || share >= 1 { return nil }
    let z0 = ReferenceDistributions.normalQuantile(share)

    var (cubes, squares) = (0.0, 0.0)
    for group in jackknives {
      guard let left = values(group, perspective, statistic) else { return nil }
      let count = Double(left.count)
      let mean = left.reduce(0, +) / count
      for value in left where abs(mean - value) > margin {
        let influence = (count - 1) * (mean - value)
        cubes += influence * influence * influence / (count * count * count)
        squares += influence * influence / (count * count)
      }
    }
    let acceleration = squares > 0 ? cubes / (6 * squares * squares.squareRoot()) : 0
    func limit(_ z: Double) -> Double? {
      let moved = z0 + z
      let share = ReferenceDistributions.normal(below: z0 + moved / (1 - acceleration * moved))
      return share.isNaN ? nil : ReferenceDistributions.quantile(share, of: drawn)
    }
    let z = ReferenceDistributions.normalQuantile(0.975)
    guard let low = limit(-z), let high = limit(z) else { return nil }
    return (low, high)
  }
}
