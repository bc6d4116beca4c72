/// The rows of the tables of an evaluation: what of the ledger they rest on, and what is made of it.
extension RowDeriver {
  /// A row of `evaluation`, `evaluation_summary`, `intervals`, `sensitivity` or `scenarios`.
  ///
  /// The sums are what the perspective got and gave in the base and in each of the quarters that count; what the
  /// evaluation makes of them is told in words, with the assumptions, since it is no sum of theirs.
  func evaluated() -> RowDerivation? {
    guard let evaluation = analysis.evaluation,
      let cohort = evaluation.cohorts.first(where: { $0.definition.id == row.text("cohort") }),
      let perspective = cohort.perspectives.first(where: { study.actors.name(of: $0) == row.text("perspective") }),
      let whole = analysis.whole.cohorts.first(where: { $0.definition.id == row.text("cohort") })
    else { return nil }
    let base = study.base
    let quarters = quarters(of: evaluation.plan)
    let isAgainstControl = counterfactual(of: evaluation) == .control
    let control = isAgainstControl ? Cohort(cohort.definition.ofControl, in: ledger) : nil
    let groups =
      [(observed(whole, in: [study.window]), "")]
      + (control.map { [(observed($0, in: [study.window]), " of the control group")] } ?? [])
    let posts = signedPosts(of: cohort.definition, perspective)
    var sums: [RowDerivation.Sum] = []
    for (clients, whose) in groups {
      for (sign, words) in [(1.0, "what it gets"), (-1.0, "what it gives")] where posts[sign]?.isEmpty == false {
        for (name, range) in [("base", base.range)] + quarters.map({ [("after", $0)] }).joined() {
          sums.append(
            RowDerivation.Sum(
              name: name, words: "\(words)\(whose) in \(self.words(for: range))", posts: posts[sign] ?? [],
              quarters: range, clients: Set(clients)))
        }
      }
    }
    return RowDerivation(
      definition: definition(evaluation, cohort, perspective), cohort: whole, clients: groups.flatMap(\.0),
      counted: counted(whole, in: "every quarter of the window")
        + (isAgainstControl ? ", and of its control group" : ""),
      sums: sums
    ) { [row] _, _ in
      row.table.figureColumns.map { row.figure($0, Self.meanings[$0] ?? "see above") }
    }
  }

  /// What the row assumes: a scenario of its own, or the study.
  private func assumptions(_ evaluation: Evaluation) -> EvaluationAssumptions {
    scenario(evaluation)?.assumptions ?? evaluation.plan.assumptions
  }

  private func scenario(_ evaluation: Evaluation) -> EvaluationPlan.Scenario? {
    evaluation.plan.scenarios.first { $0.id == row.text("scenario") }
  }

  /// The counterfactual of the row: its own, or the headline's.
  private func counterfactual(of evaluation: Evaluation) -> EvaluationAssumptions.Counterfactual {
    if let own = EvaluationAssumptions.Counterfactual(rawValue: row.text("counterfactual")) { return own }
    return assumptions(evaluation).counterfactual
  }

  /// The observed quarters that the row rests on: those of its year, or all from 0.
  private func quarters(of plan: EvaluationPlan) -> [ClosedRange<Int>] {
    let last = study.window.upperBound
    guard let year = Int(row.text("year")) else { return [0...last] }
    let first = year == 0 ? 0 : 4 * year - 3
    // A year beyond the window goes on at the level of the last period.
    return first > last ? [study.headlinePeriod?.range ?? 0...last] : [first...min(4 * year, last)]
  }

  /// The posts that are a gain, 1, or a loss, −1, to a perspective.
  private func signedPosts(of definition: CohortDefinition, _ perspective: Perspective) -> [Double: Set<PostNumber>] {
    var posts: [Double: Set<PostNumber>] = [:]
    for (number, service) in schablon.services.enumerated() where definition.requires.contains(service.authority) {
      for (place, post) in service.posts.enumerated() {
        let stream = FlowStream(
          authority: service.authority, postClass: post.postClass, payer: post.payer, receiver: post.receiver,
          ranges: [])
        posts[stream.sign(to: perspective), default: []].insert(PostNumber(service: number, post: place))
      }
    }
    return posts
  }

  private func definition(
    _ evaluation: Evaluation, _ cohort: CohortEvaluation, _ perspective: Perspective
  ) -> [String] {
    let assumptions = assumptions(evaluation)
    let cost = evaluation.internalCost
    let against =
      switch counterfactual(of: evaluation) {
      case .base: "the base's level"
      case .trend: "the base's straight line"
      case .control: "the change of the control group"
      }
    let percent = CSVFormat.plain(assumptions.discounting.rate(ofYear: 1))
    let credits = cohort.definition.requires.map { authority in
      let credit = CSVFormat.plain(assumptions.credit(ofAuthority: authority))
      let left = CSVFormat.plain(1 - assumptions.share(.dropOff, ofAuthority: authority))
      return "\(study.actors.names[authority]) \(credit), and × \(left) for each year beyond the window"
    }
    var money: [String] = []
    if let pricing = scenario(evaluation)?.pricing, pricing != study.pricing {
      let whose = pricing.mode == .fixed ? "of \(pricing.priceYear)" : "of each quarter's own year"
      money = ["The scenario counts in kronor \(whose), by bookings of its own; those below are the study's."]
    }
    return money + [
      "What the intervention gives to \(study.actors.name(of: perspective)), per client, against \(against): the change of"
        + " what it gets less the change of what it gives, quarter by quarter, × what is credited, less its"
        + " \(CSVFormat.plain(cost.share(of: perspective))) of the internal cost.",
      "The internal cost is \(cost.total) kr of \(cost.plan.year) / \(cost.plan.denominator.words)"
        + " (\(cost.plan.denominator.source)), for the days of contact.",
      "Quarter q counts × (1 + r)^−((q + \(CSVFormat.plain(assumptions.timing.offset))) / 4), r = \(percent) in the first year;"
        + " the horizon is \(assumptions.horizon) years after the quarter of contact, beyond the window at the level of the"
        + " last period. The guide WhatItWasWorth has every formula.",
      "Of the change is credited, by the authority of the service: \(credits.joined(separator: "; ")).",
    ]
  }

  private static let meanings = [
    "flow": "what is credited of the year's change, less the year's internal cost",
    "discounted": "each quarter of it × its factor", "cumulative": "the discounted flows from year 0 on",
    "cost": "the present value of its part of the internal cost",
    "benefit": "the present value of what is credited of its change", "npv": "benefit − cost",
    "low": "the lower end of the BCa interval of the draws' npv", "high": "the upper end of that interval",
    "bcr": "benefit / cost", "sroi": "(benefit + valued outcomes) / cost",
    "payback_quarter": "the first quarter from which the cumulative discounted flow stays at 0 or above",
    "break_even": "cost / benefit with nothing taken off it",
    "probability_positive": "the share of the draws, with their parameters, whose npv is above 0",
    "estimate": "the statistic itself", "percentile_low": "the 0.025 quantile of the draws",
    "percentile_high": "the 0.975 quantile of the draws", "bca_low": "the lower end of the BCa interval",
    "bca_high": "the upper end of the BCa interval", "low_value": "the parameter's lower value",
    "high_value": "the parameter's upper value", "npv_low": "npv at the lower value, all else as the study says",
    "npv_high": "npv at the upper value, all else as the study says", "change": "npv less that of the study",
  ]
}
