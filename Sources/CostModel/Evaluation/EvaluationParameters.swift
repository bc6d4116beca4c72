/// Everything that an appraisal takes beside the clients: what is assumed, and what is varied.
struct EvaluationParameters: Sendable {
  /// What is assumed.
  var assumptions: EvaluationAssumptions
  /// The sum of the internal costs in the money of the accounts' year; what others than the host pay of it is fixed.
  var costs: Double
  /// The number of units that they are divided by.
  var units: Double
  /// The factor on the schablon of each range of the study that is one of prices; 1 for the others.
  var priceFactors: [Double]

  /// The study's own.
  init(_ plan: EvaluationPlan, assumptions: EvaluationAssumptions, _ cost: InternalCost) {
    self.assumptions = assumptions
    costs = cost.total.kronor
    units = plan.internalCosts.denominator.units.approximation
    priceFactors = Array(repeating: 1, count: plan.ranges.count)
  }

  /// Sets the parameter of a range of the study to a value of it.
  mutating func set(_ range: ParameterRange, _ place: Int, to value: Double) {
    switch range.parameter {
    case .discountRate: assumptions.discounting = DiscountSchedule(rate: value)
    case .share(let share, let authority?): assumptions.ownShares[authority, default: [:]][share] = value
    case .share(let share, nil): assumptions.shares[share] = value
    case .horizon: assumptions.horizon = Int(value.rounded())
    case .units: units = value
    case .internalCost: costs *= value
    case .price: priceFactors[place] = value
    }
  }
}
