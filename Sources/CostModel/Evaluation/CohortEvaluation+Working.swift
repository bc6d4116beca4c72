extension CohortEvaluation {
  /// Works out the evaluation of a cohort.
  ///
  /// - Parameters:
  ///   - model: The cohort, with at least one client.
  ///   - plan: What study.json says.
  ///   - threads: The number of threads; the result does not depend on it.
  ///   - tell: Is told of how many more draws are done.
  init(_ model: CohortModel, _ plan: EvaluationPlan, threads: Int, tell: @Sendable (_ more: Int) -> Void) {
    definition = model.definition
    count = model.clients.count
    controlCount = model.controls.count
    outlasting = model.outlasting
    perspectives = model.setting.perspectives
    carriers = model.setting.perspectives.indices.map { place in
      let streams = model.setting.signs.map { $0.contains { $0.perspective == place } }
      return (model.clients.carriers(of: streams), model.controls.carriers(of: streams))
    }
    let isProduction = model.setting.streams.map { $0.postClass == .production }
    productionCarriers = (model.clients.carriers(of: isProduction), model.controls.carriers(of: isProduction))
    let headline = plan.assumptions.counterfactual
    self.headline = model.allows(headline) ? headline : nil
    let draws = EvaluationDraws(model, plan, threads: threads, tell: tell)
    results = model.counterfactuals.enumerated().map { number, counterfactual in
      let appraisal = model.appraisal(of: model.sums, model.controlSums, against: counterfactual)
      let drawn = draws.values[number]
      let leftOut = Self.leftOut(model, counterfactual, threads: threads)
      let estimates = EvaluationStatistic.values(appraisal)
      let statistics = EvaluationStatistic.allCases
      return Result(
        counterfactual: counterfactual,
        perspectives: model.setting.perspectives.enumerated().map { PerspectiveResult(appraisal, $0, $1) },
        intervals: model.setting.perspectives.indices.map { perspective in
          statistics.enumerated().map { number, statistic in
            let place = perspective * statistics.count + number
            return StatisticInterval(
              statistic, estimates[place], drawn.map { $0[place] }, leftOut: leftOut.map { $0.map { $0[place] } })
          }
        },
        positive: draws.positive[number].map { Double($0) / Double(plan.draws) },
        identity: PerspectiveIdentity(appraisal))
    }
    sensitivity = self.headline.map { Self.sensitivity(model, plan, against: $0) } ?? []
  }

  /// The statistics with one client left out, client by client, of each group that has more than one.
  private static func leftOut(
    _ model: CohortModel, _ counterfactual: EvaluationAssumptions.Counterfactual, threads: Int
  ) -> [[[Double?]]] {
    func values(_ count: Int, _ sums: @escaping @Sendable (Int) -> (FlowSums, FlowSums)) -> [[Double?]] {
      let parts = max(1, min(threads, count / 100))
      return Parallel.map(parts) { part in
        (count * part / parts..<count * (part + 1) / parts).map { client in
          let (own, control) = sums(client)
          return EvaluationStatistic.values(model.appraisal(of: own, control, against: counterfactual))
        }
      }.flatMap(\.self)
    }
    guard model.clients.count > 1 else { return [] }
    let own = values(model.clients.count) { (model.clients.sums(model.sums, without: $0), model.controlSums) }
    guard counterfactual == .control else { return [own] }
    guard model.controls.count > 1 else { return [] }
    return [own, values(model.controls.count) { (model.sums, model.controls.sums(model.controlSums, without: $0)) }]
  }

  private static func sensitivity(
    _ model: CohortModel, _ plan: EvaluationPlan, against counterfactual: EvaluationAssumptions.Counterfactual
  ) -> [Sensitivity] {
    func values(_ change: (inout EvaluationParameters) -> Void) -> [Double] {
      var parameters = model.parameters
      change(&parameters)
      return model.appraisal(against: counterfactual, parameters).netPresentValues
    }
    var found = plan.ranges.enumerated().map { place, range in
      Sensitivity(
        name: range.name, low: range.low, high: range.high,
        atLow: values { $0.set(range, place, to: range.low) }, atHigh: values { $0.set(range, place, to: range.high) })
    }
    if !plan.ranges.contains(where: { $0.parameter == .discountRate }) {
      let (low, high) = (0.0, 0.05)
      found.append(
        Sensitivity(
          name: "discount_rate", low: low, high: high,
          atLow: values { $0.assumptions.discounting = DiscountSchedule(rate: low) },
          atHigh: values { $0.assumptions.discounting = DiscountSchedule(rate: high) }))
    }
    return found
  }

  /// The ranges of a perspective, the one that moves its net present value most first; equal ones in their order.
  public func tornado(of place: Int) -> [Sensitivity] {
    func span(_ sensitivity: Sensitivity) -> Double { abs(sensitivity.atHigh[place] - sensitivity.atLow[place]) }
    return sensitivity.enumerated().sorted { a, b in
      let (first, second) = (span(a.element), span(b.element))
      return first != second ? first > second : a.offset < b.offset
    }.map(\.element)
  }
}

extension StatisticInterval {
  /// The intervals of a statistic by its draws; none where it is not defined in one of them.
  init(_ statistic: EvaluationStatistic, _ estimate: Double?, _ draws: [Double?], leftOut: [[Double?]]) {
    self.statistic = statistic
    self.estimate = estimate
    let defined = draws.compactMap(\.self)
    let leftOut = leftOut.map { $0.compactMap(\.self) }
    guard let estimate, defined.count == draws.count, !leftOut.isEmpty else {
      (percentile, accelerated) = (nil, nil)
      return
    }
    percentile = BootstrapInterval.percentile(defined)
    accelerated = BootstrapInterval.bca(
      defined, estimate: estimate, acceleration: BootstrapInterval.acceleration(leaveOneOut: leftOut) ?? 0)
  }
}

extension PerspectiveIdentity {
  /// The three sums of an appraisal, each from its own streams.
  init(_ appraisal: Appraisal) {
    let values = appraisal.netPresentValues
    society = values.first ?? 0
    budgets = values.dropFirst().reduce(0, +)
    production = appraisal.production
    size = appraisal.size
  }
}
