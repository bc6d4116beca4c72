/// What of an appraisal follows of its assumptions alone: worked out once for all draws that share them.
struct AppraisalDiscounting: Sendable {
  /// The factor of each quarter from 0 to the horizon's end.
  let factors: [Double]
  /// By perspective: the present value of its valued outcomes, per client.
  let outcomeValues: [Double]

  init(_ assumptions: EvaluationAssumptions, _ setting: Appraisal.Setting) {
    factors = (0...max(4 * assumptions.horizon, setting.lastQuarter)).map {
      assumptions.discounting.factor(at: (Double($0) + assumptions.timing.offset) / 4)
    }
    var values = Array(repeating: 0.0, count: setting.perspectives.count)
    let map = ValueMap(
      setting.outcomes, discounting: assumptions.discounting, timing: assumptions.timing, years: assumptions.horizon)
    for (row, perspectives) in zip(map.rows, setting.outcomePerspectives) {
      for perspective in perspectives { values[perspective] += (row.presentValue ?? 0) / setting.outcomeClients }
    }
    outcomeValues = values
  }
}
