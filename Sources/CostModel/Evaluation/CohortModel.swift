/// A cohort's clients, its control group's and what an appraisal of them needs: from here on every figure is a function.
struct CohortModel: Sendable {
  let definition: CohortDefinition
  /// The place of the cohort among those of the study, which its draws follow from.
  let place: Int
  let clients: ClientFlows
  let controls: ClientFlows
  /// How many clients' contact goes on beyond the window.
  let outlasting: Int
  let setting: Appraisal.Setting
  let parameters: EvaluationParameters
  /// What follows of their assumptions.
  private let discounting: AppraisalDiscounting
  /// The sums over all clients, and over the control group.
  let sums: FlowSums
  let controlSums: FlowSums

  /// The model of a cohort of a ledger.
  ///
  /// - Throws: ``Pricing/Failure`` where the internal cost cannot be carried to the study's money.
  init(
    _ definition: CohortDefinition, place: Int, _ plan: EvaluationPlan, assumptions: EvaluationAssumptions,
    order: [Int], ledger: Ledger
  ) throws(Pricing.Failure) {
    let data = ledger.data
    let cost = InternalCost(data.accounts, plan.internalCosts)
    let streams = FlowStreams(requires: definition.requires, ranges: plan.ranges, ledger: ledger)
    let members = definition.evaluated(in: ledger, order: order)
    let others = definition.ofControl.evaluated(in: ledger, order: order)
    let units = try ContactUnits(plan.internalCosts, ledger: ledger).units(of: members)
    self.definition = definition
    outlasting = members.count {
      ledger.contactQuarters(ofClient: $0).map { $0 > data.study.window.upperBound } ?? true
    }
    self.place = place
    let clients = ClientFlows(members, streams, units: units, ledger: ledger)
    let controls = ClientFlows(others, streams, units: [], ledger: ledger)
    self.clients = clients
    self.controls = controls
    sums = clients.sums
    controlSums = controls.sums
    parameters = EvaluationParameters(plan, assumptions: assumptions, cost)
    let base = data.study.base.range
    let perspectives = Self.perspectives(
      definition, streams.streams, isBooked: zip(clients.isBooked, controls.isBooked).map { $0 || $1 }, cost)
    let setting = Appraisal.Setting(
      streams: streams.streams, perspectives: perspectives,
      fixedCosts: perspectives.map { perspective in
        cost.nets.first { perspective == .actor($0.actor) && $0.actor != plan.internalCosts.host }?.amount.kronor ?? 0
      }, host: perspectives.firstIndex(of: .actor(plan.internalCosts.host)),
      lastQuarter: data.study.window.upperBound, base: base,
      lastPeriod: data.study.headlinePeriod?.range ?? base,
      squares: LeastSquares.weights(of: base).values.reduce(0.0) { $0 + Double($1 * $1) },
      outcomes: data.outcomes,
      outcomePerspectives: data.outcomes.map { outcome in
        let actor = data.study.actors.actor(named: outcome.stakeholder)
        return perspectives.indices.filter {
          perspectives[$0] == .society || perspectives[$0] == actor.map { .actor($0) }
        }
      },
      outcomeClients: Double(plan.outcomes?.clients ?? 1),
      signs: streams.streams.map { stream in
        perspectives.indices.compactMap { place in
          let sign = stream.sign(to: perspectives[place])
          return sign == 0 ? nil : (place, sign)
        }
      })
    self.setting = setting
    discounting = AppraisalDiscounting(assumptions, setting)
  }

  /// Society, and the actors that have anything to do with the cohort, in the order of actors.
  private static func perspectives(
    _ definition: CohortDefinition, _ streams: [FlowStream], isBooked: [Bool], _ cost: InternalCost
  ) -> [Perspective] {
    var actors = Set(definition.requires + cost.nets.map(\.actor) + [cost.plan.host])
    for (stream, isBooked) in zip(streams, isBooked) where isBooked {
      actors.formUnion([stream.payer, stream.receiver].compactMap(\.self))
    }
    return [.society] + actors.sorted().map { .actor($0) }
  }

  /// The counterfactuals that the data allows, in their order.
  var counterfactuals: [EvaluationAssumptions.Counterfactual] {
    EvaluationAssumptions.Counterfactual.allCases.filter { allows($0) }
  }

  /// Whether the data allows a counterfactual.
  func allows(_ counterfactual: EvaluationAssumptions.Counterfactual) -> Bool {
    switch counterfactual {
    case .base: true
    case .trend: setting.squares > 0
    case .control: controls.count > 0
    }
  }

  /// The appraisal of all clients at some parameters.
  func appraisal(
    against counterfactual: EvaluationAssumptions.Counterfactual, _ parameters: EvaluationParameters
  ) -> Appraisal {
    let discounting = AppraisalDiscounting(parameters.assumptions, setting)
    return Appraisal(sums, control: controlSums, against: counterfactual, parameters, discounting, setting)
  }

  /// The appraisal of some clients, and of some of the control group, as the study says.
  func appraisal(
    of sums: FlowSums, _ controlSums: FlowSums, against counterfactual: EvaluationAssumptions.Counterfactual
  ) -> Appraisal {
    Appraisal(sums, control: controlSums, against: counterfactual, parameters, discounting, setting)
  }
}

extension CohortDefinition {
  /// The control group that a cohort is compared with: by the same requirements, and without contact.
  var ofControl: CohortDefinition {
    CohortDefinition(id: id, requires: requires, group: .control, minContact: nil, place: place)
  }

  /// The clients of an evaluation: those of the cohort who are observed in every quarter of the window, by their ids.
  ///
  /// - Parameters:
  ///   - ledger: The ledger.
  ///   - order: The place of each client in the order of ids.
  /// - Returns: The clients by number.
  fileprivate func evaluated(in ledger: Ledger, order: [Int]) -> [Int] {
    let window = ledger.observation.mask(of: ledger.data.study.window)
    return Cohort(self, in: ledger).members
      .filter { ledger.observation.mask(client: $0, authorities: requires) & window == window }
      .sorted { order[$0] < order[$1] }
  }
}
