import Synchronization

/// What the intervention cost, what came back, to whom and when: the evaluation of a study.
///
/// The guide WhatItWasWorth says how each figure comes about.
public struct Evaluation: Sendable {
  /// What study.json says of it.
  public let plan: EvaluationPlan
  /// The internal cost.
  public let internalCost: InternalCost
  /// The valued outcomes, over the years of the horizon.
  public let valueMap: ValueMap
  /// The cohorts of group intervention that have clients, in the order of the study.
  public let cohorts: [CohortEvaluation]
  /// The study and its scenarios side by side.
  public let scenarios: [ScenarioResult]

  /// The net present values of a cohort under a scenario.
  public struct ScenarioResult: Sendable {
    /// The scenario's id; `study` for the study itself.
    public let id: String
    /// The cohort's id.
    public let cohort: String
    /// Whose gains and losses are told, society first.
    public let perspectives: [Perspective]
    /// By perspective, at the scenario's counterfactual; `nil` where the cohort's data does not allow it.
    public let netPresentValues: [Double]?
    /// By perspective, at the study's own; `nil` where the cohort's data does not allow it.
    public let studyValues: [Double]?
  }

  /// Works out the evaluation of a study; `nil` where it has none.
  ///
  /// - Parameters:
  ///   - ledger: The study's ledger, without errors.
  ///   - threads: The number of threads; the result does not depend on it.
  ///   - problems: Where it is reported that the internal cost or a scenario cannot be priced.
  public init?(_ ledger: Ledger, threads: Int, problems: inout ProblemList) {
    guard let plan = ledger.data.study.evaluation else { return nil }
    self.plan = plan
    let data = ledger.data
    internalCost = InternalCost(data.accounts, plan.internalCosts)
    valueMap = ValueMap(
      data.outcomes, discounting: plan.assumptions.discounting, timing: plan.assumptions.timing,
      years: plan.assumptions.horizon)
    let order = Self.order(of: data.clients)
    let models = Self.models(ledger, plan, order, &problems)
    let evaluated = models.filter { $0.clients.count > 0 }
    let done = Mutex(0)
    cohorts = evaluated.map { model in
      CohortEvaluation(model, plan, threads: threads) { more in
        let now = done.withLock { done in
          done += more
          return done
        }
        data.progress?(ProgressStage(.draws, done: now, of: evaluated.count * plan.draws))
      }
    }
    scenarios = Self.scenarios(ledger, plan, models, order, threads: threads, &problems)
    for cohort in cohorts {
      for result in cohort.results where !result.identity.holds {
        problems.add(.brokenIdentity(cohort.definition.id, result.identity, at: plan.place))
      }
    }
  }

  /// The place of each client in the order of the bytes of their ids.
  private static func order(of clients: Clients) -> [Int] {
    let ids = clients.allIDs
    let sorted = ids.indices.sorted { ids[$0].utf8.lexicographicallyPrecedes(ids[$1].utf8) }
    var order = Array(repeating: 0, count: ids.count)
    for (place, client) in sorted.enumerated() { order[client] = place }
    return order
  }

  /// The models of the cohorts of group intervention; none where the internal cost cannot be priced.
  private static func models(
    _ ledger: Ledger, _ plan: EvaluationPlan, _ order: [Int], _ problems: inout ProblemList,
    scenario: EvaluationPlan.Scenario? = nil
  ) -> [CohortModel] {
    var models: [CohortModel] = []
    for (place, definition) in ledger.data.study.analysedCohorts.enumerated() where definition.group == .intervention {
      do throws(Pricing.Failure) {
        models.append(
          try CohortModel(
            definition, place: place, plan, assumptions: plan.assumptions, order: order, ledger: ledger))
      } catch {
        problems.add(.unpricedInternalCost(plan, scenario, error))
        return []
      }
    }
    return models
  }

  /// The study and each scenario; a scenario in other money books the events once more.
  private static func scenarios(
    _ ledger: Ledger, _ plan: EvaluationPlan, _ models: [CohortModel], _ order: [Int], threads: Int,
    _ problems: inout ProblemList
  ) -> [ScenarioResult] {
    guard !plan.scenarios.isEmpty else { return [] }
    let models = models.filter { $0.clients.count > 0 }
    func values(_ model: CohortModel, _ assumptions: EvaluationAssumptions) -> [Double]? {
      guard model.allows(assumptions.counterfactual) else { return nil }
      var parameters = model.parameters
      parameters.assumptions = assumptions
      return model.appraisal(against: assumptions.counterfactual, parameters).netPresentValues
    }
    let own = models.map { values($0, plan.assumptions) }
    var results = zip(models, own).map { model, own in
      ScenarioResult(
        id: "study", cohort: model.definition.id, perspectives: model.setting.perspectives, netPresentValues: own,
        studyValues: own)
    }
    var booked = [ledger.data.study.pricing: models]
    for scenario in plan.scenarios {
      if booked[scenario.pricing] == nil {
        var found = ProblemList()
        let other = Ledger.read(ledger.data.priced(by: scenario.pricing), threads: threads, problems: &found)
        guard !found.hasErrors else {
          problems.add(.unpricedScenario(scenario, found))
          continue
        }
        booked[scenario.pricing] = Self.models(other, plan, order, &problems, scenario: scenario)
          .filter { $0.clients.count > 0 }
      }
      for (place, model) in (booked[scenario.pricing] ?? []).enumerated() where place < own.count {
        results.append(
          ScenarioResult(
            id: scenario.id, cohort: model.definition.id, perspectives: model.setting.perspectives,
            netPresentValues: values(model, scenario.assumptions), studyValues: own[place]))
      }
    }
    return results
  }
}

extension Problem {
  fileprivate static func unpricedInternalCost(
    _ plan: EvaluationPlan, _ scenario: EvaluationPlan.Scenario?, _ failure: Pricing.Failure
  ) -> Problem {
    let place = scenario.map { " in scenario \($0.id)" } ?? ""
    return Problem(
      .error, .missingIndex, at: scenario?.place ?? plan.place,
      "the internal cost of \(plan.internalCosts.year) cannot be carried to the study's money\(place): \(failure)")
  }

  fileprivate static func unpricedScenario(_ scenario: EvaluationPlan.Scenario, _ found: ProblemList) -> Problem {
    let cause = found.problems.first { $0.severity == .error }?.message ?? "the events cannot be booked"
    return Problem(.error, .missingIndex, at: scenario.place, "the scenario \(scenario.id) cannot be priced: \(cause)")
  }

  fileprivate static func brokenIdentity(_ cohort: String, _ identity: PerspectiveIdentity, at place: Place) -> Problem
  {
    Problem(
      .error, .overflow, at: place,
      "in cohort \(cohort) society's \(identity.society) is not the budgets' \(identity.budgets) and the production's"
        + " \(identity.production) together; please report this as a fault of the program")
  }
}
