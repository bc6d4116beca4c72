/// What came of the intervention for the clients of one cohort, in the prices of one study or scenario.
///
/// Everything is worked out anew for every draw: means per client, changes, what is credited, flows, present values.
struct ReferenceAppraisal {
  /// The bookings of one post: observed costs, or those with a price.
  struct Part {
    var authority: String
    var category: String
    var payer: String
    var receiver: String
    var service: String
    var post: String
    var isObserved: Bool
    /// Kronor by client and quarter of the window.
    var cohort: [[Double]]
    var control: [[Double]]
  }

  /// How often each client counts: once, or as often as it was drawn.
  struct Weights {
    var cohort: [Int]
    var control: [Int]
  }

  /// What came of it for society or for one actor.
  struct Result {
    /// Undiscounted kronor per client, by quarter from 0 on.
    var benefits: [Double]
    var costs: [Double]
    /// Present values; `uncredited` is the benefit at no deadweight, attribution and displacement.
    var benefit = 0.0
    var uncredited = 0.0
    var cost = 0.0
    var outcomes = 0.0
    /// Undiscounted, uncredited and per year, in the last period.
    var change = 0.0
    var discountedFlows: [Double] = []

    var npv: Double { benefit - cost }
    var bcr: Double? { cost > 0 ? benefit / cost : nil }
    var sroi: Double? { cost > 0 ? (benefit + outcomes) / cost : nil }
    var breakEven: Double? { cost > 0 && uncredited > 0 ? cost / uncredited : nil }

    /// The first quarter from which the cumulative flow never again is below 0.
    var payback: Int? {
      var cumulative: [Double] = []
      for flow in discountedFlows { cumulative.append((cumulative.last ?? 0) + flow) }
      return cumulative.indices.first { quarter in cumulative[quarter...].allSatisfy { $0 >= -1e-6 } }
    }

    func statistic(_ name: String) -> Double? {
      switch name {
      case "npv": npv
      case "benefit": benefit
      case "bcr": bcr
      case "sroi": sroi
      default: change
      }
    }
  }

  var window: ClosedRange<Int>
  var base: ClosedRange<Int>
  var lastPeriod: ClosedRange<Int>?
  var parts: [Part]
  /// The units of internal cost that each client carries, by quarter of the window, in the study's prices.
  var units: [[Double]]
  var controls: Int
  var plan: ReferenceEvaluationPlan
  var actors: Set<String>

  var everybody: Weights {
    Weights(cohort: Array(repeating: 1, count: units.count), control: Array(repeating: 1, count: controls))
  }

  /// Against what the cohort can be held.
  var counterfactuals: [String] {
    ["base"] + (base.count >= 2 ? ["trend"] : []) + (controls > 0 ? ["control"] : [])
  }

  func lastQuarter(_ assumptions: ReferenceEvaluationPlan.Assumptions) -> Int {
    4 * (assumptions.horizon.map { Int($0.rounded()) } ?? (window.upperBound + 3) / 4)
  }

  // MARK: Means and changes

  /// The mean per client by quarter of the window.
  private func mean(_ values: [[Double]], _ weights: [Int]) -> [Double] {
    let count = Double(weights.reduce(0, +))
    var sums = [Double](repeating: 0, count: window.count)
    for (client, weight) in weights.enumerated() where weight > 0 {
      for (place, value) in values[client].enumerated() where value != 0 { sums[place] += Double(weight) * value }
    }
    return sums.map { $0 / count }
  }

  private func mean(of series: [Double], over quarters: ClosedRange<Int>) -> Double {
    quarters.map { series[$0 - window.lowerBound] }.reduce(0, +) / Double(quarters.count)
  }

  /// The change of a part by quarter of 0 … Q.
  private func changes(_ part: Part, _ weights: Weights, _ counterfactual: String) -> [Int: Double] {
    let y = mean(part.cohort, weights.cohort)
    let b = mean(of: y, over: base)
    var expected: [Int: Double] = [:]
    for quarter in window where quarter >= 0 { expected[quarter] = b }
    switch counterfactual {
    case "trend":
      let middle = Double(base.lowerBound + base.upperBound) / 2
      var (products, squares) = (0.0, 0.0)
      for quarter in base {
        let distance = Double(quarter) - middle
        products += distance * y[quarter - window.lowerBound]
        squares += distance * distance
      }
      for quarter in expected.keys { expected[quarter]? += products / squares * (Double(quarter) - middle) }
    case "control":
      let y0 = mean(part.control, weights.control)
      let b0 = mean(of: y0, over: base)
      for quarter in expected.keys { expected[quarter]? += y0[quarter - window.lowerBound] - b0 }
    default: break
    }
    var changes: [Int: Double] = [:]
    for (quarter, level) in expected { changes[quarter] = y[quarter - window.lowerBound] - level }
    return changes
  }

  // MARK: Appraising

  private func priceFactor(_ part: Part, _ assumptions: ReferenceEvaluationPlan.Assumptions) -> Double {
    if part.isObserved { return 1 }
    let factors = assumptions.priceFactors
    return (factors[part.service] ?? 1) * (factors[part.service + "/" + part.post] ?? 1)
  }

  /// How a part's krona counts: what is borne or paid is a loss, what is received or produced a gain.
  private func signs(_ part: Part) -> [(perspective: String, sign: Double)] {
    switch part.category {
    case "real": [("society", -1), (part.payer, -1)]
    case "production": [("society", 1)]
    default: [(part.payer, -1), (part.receiver, 1)]
    }
  }

  /// The result of each perspective, by its name.
  func results(
    _ weights: Weights, _ assumptions: ReferenceEvaluationPlan.Assumptions
  ) -> [String: Result] {
    let last = lastQuarter(assumptions)
    let none = [Double](repeating: 0, count: last + 1)
    let discounting = ReferenceDiscounting(rates: assumptions.rates, timing: assumptions.timing)
    let factors = (0...last).map { discounting.factor(ofQuarter: $0) }
    var results: [String: Result] = [:]
    for perspective in actors.union(["society"]) { results[perspective] = Result(benefits: none, costs: none) }

    for part in parts {
      let factor = priceFactor(part, assumptions)
      let shares = assumptions.shares(of: part.authority)
      let observed = changes(part, weights, assumptions.counterfactual)
      let level = lastPeriod.map { period in
        period.map { observed[$0] ?? 0 }.reduce(0, +) / Double(period.count)
      }
      var flows = none
      var kept = 1.0
      for quarter in 0...last {
        let beyond = quarter - window.upperBound
        if beyond > 0 && (beyond - 1) % 4 == 0 { kept *= 1 - shares.dropOff }
        flows[quarter] = factor * (beyond > 0 ? (level ?? 0) * kept : observed[quarter] ?? 0)
      }
      let present = zip(flows, factors).map { $0 * $1 }.reduce(0, +)
      for (perspective, sign) in signs(part) {
        guard var result = results[perspective] else { preconditionFailure("no perspective \(perspective)") }
        for quarter in 0...last { result.benefits[quarter] += sign * flows[quarter] * shares.credit }
        result.uncredited += sign * present
        result.change += sign * factor * (level ?? 0) * 4
        results[perspective] = result
      }
    }
    fillCosts(of: &results, weights, assumptions, last: last)
    for (perspective, result) in results {
      var result = result
      result.benefit = zip(result.benefits, factors).map { $0 * $1 }.reduce(0, +)
      result.cost = zip(result.costs, factors).map { $0 * $1 }.reduce(0, +)
      result.discountedFlows = (0...last).map { (result.benefits[$0] - result.costs[$0]) * factors[$0] }
      for outcome in plan.outcomes
      where perspective == "society" || ReferenceModel.actor(outcome.stakeholder) == perspective {
        result.outcomes += discounting.presentValue(of: outcome, years: last / 4) / plan.outcomeClients
      }
      results[perspective] = result
    }
    return results
  }

  private func fillCosts(
    of results: inout [String: Result], _ weights: Weights, _ assumptions: ReferenceEvaluationPlan.Assumptions,
    last: Int
  ) {
    let carried = mean(units, weights.cohort)
    let net = plan.net(costFactor: assumptions.costFactor)
    for quarter in 0...min(last, window.upperBound) {
      let units = carried[quarter - window.lowerBound] / assumptions.units
      for (actor, amount) in net { results[actor]?.costs[quarter] += units * amount }
      results["society"]?.costs[quarter] += units * plan.cost * assumptions.costFactor
    }
  }
}
