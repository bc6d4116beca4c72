import Synchronization

/// The draws of a cohort: clients picked anew, and parameters picked from their ranges.
///
/// Each draw follows from the seed, the cohort's place and its own number alone, so the draws are the same on any number
/// of threads.
struct EvaluationDraws: Sendable {
  /// By counterfactual and draw: the statistics of all perspectives, the parameters held.
  let values: [[[Double?]]]
  /// By counterfactual and perspective: how many draws, with their parameters, have a net present value above 0.
  let positive: [[Int]]

  /// What one draw gave.
  private struct Draw: Sendable {
    let number: Int
    /// By counterfactual: the statistics of all perspectives.
    var values: [[Double?]] = []
    /// By counterfactual and perspective.
    var isPositive: [[Bool]] = []
  }

  private static let drawsInPart = 50

  /// Makes the draws.
  ///
  /// - Parameters:
  ///   - model: The cohort.
  ///   - plan: How many draws, from which seed, and what is varied.
  ///   - threads: The number of threads; the draws do not depend on it.
  ///   - tell: Is told of how many more draws are done.
  init(_ model: CohortModel, _ plan: EvaluationPlan, threads: Int, tell: @Sendable (_ more: Int) -> Void) {
    let counterfactuals = model.counterfactuals
    let perspectives = model.setting.perspectives.indices
    let parts = (plan.draws + Self.drawsInPart - 1) / Self.drawsInPart
    let next = Mutex(0)
    let found = Parallel.map(max(1, min(threads, parts))) { _ in
      var found: [Draw] = []
      while true {
        let part = next.withLock { next in
          next += 1
          return next - 1
        }
        guard part < parts else { return found }
        let draws = part * Self.drawsInPart..<min((part + 1) * Self.drawsInPart, plan.draws)
        for draw in draws { found.append(Self.draw(draw, model, plan, counterfactuals)) }
        tell(draws.count)
      }
    }
    let draws = found.joined().sorted { $0.number < $1.number }
    values = counterfactuals.indices.map { counterfactual in draws.map { $0.values[counterfactual] } }
    positive = counterfactuals.indices.map { counterfactual in
      perspectives.map { perspective in draws.count { $0.isPositive[counterfactual][perspective] } }
    }
  }

  /// One draw: clients, then control group, then a number for each range.
  private static func draw(
    _ number: Int, _ model: CohortModel, _ plan: EvaluationPlan,
    _ counterfactuals: [EvaluationAssumptions.Counterfactual]
  ) -> Draw {
    var generator = SplitMix64(seed: plan.seed, stream: model.place, index: number)
    func drawn(_ flows: ClientFlows) -> FlowSums {
      var times = Array(repeating: 0, count: flows.count)
      for _ in times.indices { times[generator.below(flows.count)] += 1 }
      return flows.sums(times: times)
    }
    let sums = drawn(model.clients)
    let control = drawn(model.controls)
    var parameters = model.parameters
    for (place, range) in plan.ranges.enumerated() {
      let value = range.distribution.value(at: generator.unit(), low: range.low, mode: range.own, high: range.high)
      parameters.set(range, place, to: value)
    }
    let discounting = AppraisalDiscounting(parameters.assumptions, model.setting)
    var draw = Draw(number: number)
    for counterfactual in counterfactuals {
      let held = model.appraisal(of: sums, control, against: counterfactual)
      let varied =
        plan.ranges.isEmpty
        ? held : Appraisal(sums, control: control, against: counterfactual, parameters, discounting, model.setting)
      draw.values.append(EvaluationStatistic.values(held))
      draw.isPositive.append(varied.netPresentValues.map { $0 > 0.000_001 })
    }
    return draw
  }
}
