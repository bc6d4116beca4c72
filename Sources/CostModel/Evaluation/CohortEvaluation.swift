/// The evaluation of a cohort: every counterfactual that its data allows, to every perspective, with what varies it.
public struct CohortEvaluation: Sendable {
  /// The result against one counterfactual.
  public struct Result: Sendable {
    /// Against what.
    public let counterfactual: EvaluationAssumptions.Counterfactual
    /// By perspective, in the order of ``CohortEvaluation/perspectives``.
    public let perspectives: [PerspectiveResult]
    /// By perspective: the draws' intervals.
    public let intervals: [[StatisticInterval]]
    /// By perspective: the share of the draws, with their parameters, whose net present value is above 0.
    public let positive: [Double]
    /// The sums that must agree: society, and all budgets and production together.
    public let identity: PerspectiveIdentity
  }

  /// What a range of a parameter does to the net present values.
  public struct Sensitivity: Sendable {
    /// The name of the range: `discount_rate`, `price/boendestod`.
    public let name: String
    /// The lower value.
    public let low: Double
    /// The upper value.
    public let high: Double
    /// By perspective: the net present value at the lower value.
    public let atLow: [Double]
    /// By perspective: the net present value at the upper value.
    public let atHigh: [Double]
  }

  /// The cohort's definition.
  public let definition: CohortDefinition
  /// The number of clients whom the figures are of.
  public let count: Int
  /// The number of clients of the control group.
  public let controlCount: Int
  /// How many clients' contact goes on beyond the window: their later cost is not counted.
  public let outlasting: Int
  /// Whose gains and losses are told, society first.
  public let perspectives: [Perspective]
  /// By perspective: how many clients of the cohort, and of its control group, have anything of its streams.
  let carriers: [(own: Int, control: Int)]
  /// How many clients of the cohort, and of its control group, have any production.
  let productionCarriers: (own: Int, control: Int)
  /// The headline's counterfactual: the study's, or `nil` where the cohort's data does not allow it.
  public let headline: EvaluationAssumptions.Counterfactual?
  /// The results, in the order of the counterfactuals.
  public let results: [Result]
  /// The ends of the ranges, at the headline's counterfactual, in the order of study.json.
  public let sensitivity: [Sensitivity]

  /// The result at the headline's counterfactual.
  public var headlineResult: Result? { results.first { $0.counterfactual == headline } }
}

/// The sums that must agree: to society, and to all others.
public struct PerspectiveIdentity: Sendable {
  /// Society's net present value.
  public let society: Double
  /// The sum of the actors' net present values.
  public let budgets: Double
  /// The present value of the change in production that is credited.
  public let production: Double

  /// The sum of the sizes of everything that was added up.
  let size: Double

  /// Whether society is the budgets and the production together, to 10⁻¹⁰ of all that was added up or a millionth of a
  /// krona.
  public var holds: Bool { abs(society - budgets - production) <= max(1e-10 * size, 1e-6) }
}

/// A statistic with the intervals of its draws.
public struct StatisticInterval: Sendable {
  /// What it is.
  public let statistic: EvaluationStatistic
  /// Its value; `nil` where it is not defined.
  public let estimate: Double?
  /// The 0.025 and 0.975 quantiles of the draws.
  public let percentile: (low: Double, high: Double)?
  /// The bias-corrected and accelerated interval.
  public let accelerated: (low: Double, high: Double)?
}
