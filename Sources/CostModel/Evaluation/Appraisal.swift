/// What the change of a cohort is worth to each perspective, under one set of means and parameters.
///
/// The one function behind every figure of an evaluation: the study's own result, each draw, each end of a range and each
/// scenario differ only in what they put into it.
struct Appraisal: Sendable {
  /// What is the same for all appraisals of a cohort.
  struct Setting: Sendable {
    let streams: [FlowStream]
    let perspectives: [Perspective]
    /// What each perspective but society and the host pays of the internal cost, whatever it is.
    let fixedCosts: [Double]
    /// The place of the host among the perspectives.
    let host: Int?
    /// The last quarter of the window.
    let lastQuarter: Int
    /// The base.
    let base: ClosedRange<Int>
    /// The last period but base.
    let lastPeriod: ClosedRange<Int>
    /// Σ w² of the weights of the base.
    let squares: Double
    /// The valued outcomes with the perspectives that have them, society first, and the clients that they are of.
    let outcomes: [ValuedOutcome]
    let outcomePerspectives: [[Int]]
    let outcomeClients: Double
    /// By stream, the perspectives that it is something to, with its sign.
    let signs: [[(perspective: Int, sign: Double)]]
  }

  /// By perspective and quarter from 0 to the horizon's end: what is credited less the internal cost, undiscounted.
  let flows: [[Double]]
  /// The factor of each quarter.
  var factors: [Double] { discounting.factors }
  private let discounting: AppraisalDiscounting
  /// By perspective: the present value of its internal cost.
  let costs: [Double]
  /// By perspective: the present value of what is credited.
  let benefits: [Double]
  /// By perspective: the same if all of the change were due to the intervention.
  let grossBenefits: [Double]
  /// By perspective: the present value of its valued outcomes.
  var outcomeValues: [Double] { discounting.outcomeValues }
  /// The present value of the change in production that is credited.
  let production: Double
  /// The sum of the sizes of all present values that were added up.
  let size: Double
  /// By perspective: the uncredited change per client and year in the last period, without internal costs.
  let changes: [Double]

  /// The appraisal of a cohort.
  ///
  /// - Parameters:
  ///   - sums: Over the clients.
  ///   - control: Over the control group, which the counterfactual `control` needs.
  ///   - counterfactual: Against what.
  ///   - parameters: What is assumed.
  ///   - discounting: What follows of the assumptions alone.
  ///   - setting: The cohort's setting.
  init(
    _ sums: FlowSums, control: FlowSums?, against counterfactual: EvaluationAssumptions.Counterfactual,
    _ parameters: EvaluationParameters, _ discounting: AppraisalDiscounting, _ setting: Setting
  ) {
    let assumptions = parameters.assumptions
    let factors = discounting.factors
    let count = factors.count
    let perspectives = setting.perspectives.count
    var flows = Array(repeating: Array(repeating: 0.0, count: count), count: perspectives)
    var (benefits, gross, changes) = (
      Array(repeating: 0.0, count: perspectives), Array(repeating: 0.0, count: perspectives),
      Array(repeating: 0.0, count: perspectives)
    )
    var (production, size) = (0.0, 0.0)
    for (number, stream) in setting.streams.enumerated() where !setting.signs[number].isEmpty {
      let price = stream.ranges.reduce(1.0) { $0 * parameters.priceFactors[$1] }
      var path = Self.change(number, sums, control, counterfactual, setting)
      let level = path[setting.lastPeriod].reduce(0, +) / Double(setting.lastPeriod.count)
      let left = 1 - assumptions.share(.dropOff, ofAuthority: stream.authority)
      var rest = level
      for quarter in setting.lastQuarter + 1..<count {
        if (quarter - setting.lastQuarter - 1) % 4 == 0 { rest *= left }
        path.append(rest)
      }
      let credit = assumptions.credit(ofAuthority: stream.authority)
      var present = 0.0
      for quarter in 0..<count { present += path[quarter] * factors[quarter] }
      if stream.postClass == .production { production += price * credit * present }
      for (perspective, sign) in setting.signs[number] {
        let weight = sign * price
        gross[perspective] += weight * present
        benefits[perspective] += weight * credit * present
        changes[perspective] += 4 * weight * level
        size += abs(weight * credit * present)
        for quarter in 0..<count { flows[perspective][quarter] += weight * credit * path[quarter] }
      }
    }
    var costs = setting.fixedCosts
    costs[0] = parameters.costs
    if let host = setting.host { costs[host] = parameters.costs - setting.fixedCosts.reduce(0, +) }
    costs = costs.map { $0 / parameters.units }
    var units = 0.0
    for quarter in sums.units.indices {
      let carried = sums.units[quarter] / Double(sums.count)
      units += carried * factors[quarter]
      for perspective in 0..<perspectives { flows[perspective][quarter] -= costs[perspective] * carried }
    }
    self.flows = flows
    self.production = production
    self.discounting = discounting
    self.costs = costs.map { $0 * units }
    self.size = self.costs.reduce(size) { $0 + abs($1) }
    self.benefits = benefits
    grossBenefits = gross
    self.changes = changes
  }

  /// By perspective: what is credited less the internal cost, at time 0.
  var netPresentValues: [Double] { zip(benefits, costs).map { $0 - $1 } }

  /// Benefit over cost of a perspective; `nil` where the cost is not above 0.
  func benefitCostRatio(_ place: Int) -> Double? { costs[place] > 0 ? benefits[place] / costs[place] : nil }

  /// Benefit and valued outcomes over cost; `nil` where the cost is not above 0.
  func socialReturn(_ place: Int) -> Double? {
    costs[place] > 0 ? (benefits[place] + outcomeValues[place]) / costs[place] : nil
  }

  /// The change of a stream in each of the quarters 0 … Q, kronor per client.
  private static func change(
    _ stream: Int, _ sums: FlowSums, _ control: FlowSums?,
    _ counterfactual: EvaluationAssumptions.Counterfactual, _ setting: Setting
  ) -> [Double] {
    (0...setting.lastQuarter).map { quarter in
      let own = sums.change(stream, quarter, along: counterfactual == .trend, setting)
      guard counterfactual == .control, let control else { return own }
      return own - control.change(stream, quarter, along: false, setting)
    }
  }
}

extension FlowSums {
  /// Kronor per client in a quarter less what the base, or its straight line, would have given.
  fileprivate func change(_ stream: Int, _ quarter: Int, along isTrend: Bool, _ setting: Appraisal.Setting) -> Double {
    let scale = 1_000_000 * Double(count)
    var value =
      values[columns.place(stream, quarter: quarter)] - values[columns.base(stream)] / Double(setting.base.count)
    if isTrend, setting.squares > 0 {
      // The slope is 2 Σ w y / Σ w², the middle of the base (first + last) / 2.
      let distance = Double(quarter) - Double(setting.base.lowerBound + setting.base.upperBound) / 2
      value -= 2 * values[columns.trend(stream)] / setting.squares * distance
    }
    return value / scale
  }
}
