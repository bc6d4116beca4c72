/// What the intervention cost and what came back.
///
/// The tables `evaluation`, `evaluation_summary`, `intervals`, `sensitivity`, `scenarios`, `internal_costs` and
/// `value_map`, written from WhatItWasWorth.md. Where it leaves a choice, this is what was chosen:
///
/// - Without a `horizon` the last year is the one in which the window ends; a horizon that is drawn is rounded to years.
/// - `did`, `event_study` and `pretrend` have the keys of `before_after`, and not those of the control group alone.
/// - A cohort of one client has no intervals, nor has one against a control group of one.
/// - A counterfactual that a cohort does not allow has no rows, in `sensitivity` and `scenarios` neither.
/// - One rate takes the place of a schedule, and a schedule's own value is its first rate.
/// - `internal_cost` multiplies costs and leaves incomes, so that all of it falls on the host.
/// - A cohort in which nobody is observed throughout has no evaluation.
extension ReferenceTables {
  mutating func fillEvaluation(_ plan: ReferenceEvaluationPlan) {
    fillInternalCosts(plan)
    fillValueMap(plan)
    let scenarioLedgers = plan.scenarios.map { scenario in
      var model = model
      model.schablon.usesFixedPrices = scenario.usesFixedPrices
      model.schablon.priceYear = scenario.priceYear
      return (model, isAsStudy(scenario) ? ledger : ReferenceLedger(model))
    }
    for (place, cohort) in model.cohorts.enumerated() where cohort.group == "intervention" {
      fillControlGroup(cohort)
      guard let appraisal = Self.appraisal(of: cohort, model, ledger, plan) else { continue }
      fillCounterfactuals(cohort, place: place, appraisal, plan)
      fillSensitivity(cohort, appraisal, plan)
      let scenarios = scenarioLedgers.map { Self.appraisal(of: cohort, $0, $1, plan) }
      fillScenarios(cohort, appraisal, scenarios, plan)
    }
  }

  private func isAsStudy(_ scenario: ReferenceEvaluationPlan.Scenario) -> Bool {
    scenario.usesFixedPrices == model.schablon.usesFixedPrices && scenario.priceYear == model.schablon.priceYear
  }

  // MARK: Who and what

  /// The clients of one group who meet a cohort's requirements, before any quarter is looked at by itself; the
  /// control group without `min_contact`.
  static func members(
    of cohort: ReferenceModel.Cohort, group: String, _ model: ReferenceModel, _ ledger: ReferenceLedger
  ) -> [Int] {
    model.clients.indices.filter { client in
      let row = model.clients[client]
      if row.group != group || row.isExcluded { return false }
      if group != "control", let least = cohort.minContact, let end = row.endQuarter, end < least { return false }
      return cohort.requires.allSatisfy { authority in
        let observed = model.window.filter {
          ledger.isObserved(client: client, authority: authority, quarter: $0)
        }
        return model.panel == .balanced ? observed.count == model.window.count : !observed.isEmpty
      }
    }
  }

  /// All that an appraisal of a cohort rests on; `nil` where nobody is observed throughout.
  static func appraisal(
    of cohort: ReferenceModel.Cohort, _ model: ReferenceModel, _ ledger: ReferenceLedger,
    _ plan: ReferenceEvaluationPlan
  ) -> ReferenceAppraisal? {
    func clients(_ group: String) -> [Int] {
      let found = members(of: cohort, group: group, model, ledger).filter { client in
        cohort.requires.allSatisfy { authority in
          model.window.allSatisfy { ledger.isObserved(client: client, authority: authority, quarter: $0) }
        }
      }
      return found.sorted { model.clients[$0].id.utf8.lexicographicallyPrecedes(model.clients[$1].id.utf8) }
    }
    guard let base = model.periods["base"] else { preconditionFailure("no base") }
    let (cohortClients, controlClients) = (clients("intervention"), clients("control"))
    if cohortClients.isEmpty { return nil }
    var places: [Int: (isControl: Bool, place: Int)] = [:]
    for (place, client) in cohortClients.enumerated() { places[client] = (false, place) }
    for (place, client) in controlClients.enumerated() { places[client] = (true, place) }

    let bookings = ledger.bookings.filter { booking in
      places[booking.client] != nil && cohort.requires.contains(booking.service.authority)
    }
    let groups = Dictionary(grouping: bookings) { booking in
      [booking.service.id, booking.post.id, booking.isObserved ? "observed" : ""]
    }
    var parts: [ReferenceAppraisal.Part] = []
    for (_, bookings) in groups.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let (service, post) = (bookings[0].service, bookings[0].post)
      let none = [Double](repeating: 0, count: model.window.count)
      var part = ReferenceAppraisal.Part(
        authority: service.authority, category: post.category, payer: post.payer, receiver: post.receiver,
        service: service.id, post: post.id, isObserved: bookings[0].isObserved,
        cohort: Array(repeating: none, count: cohortClients.count),
        control: Array(repeating: none, count: controlClients.count))
      var sums: [Int: [Int: ReferenceInteger]] = [:]
      for booking in bookings {
        sums[booking.client, default: [:]][booking.quarter, default: .zero] =
          sums[booking.client, default: [:]][booking.quarter, default: .zero] + booking.ticks
      }
      for (client, quarters) in sums {
        guard let (isControl, place) = places[client] else { continue }
        for (quarter, ticks) in quarters {
          let kronor = ReferenceFraction.double(ticks, over: ledger.ticksPerKrona)
          if isControl {
            part.control[place][quarter - model.window.lowerBound] = kronor
          } else {
            part.cohort[place][quarter - model.window.lowerBound] = kronor
          }
        }
      }
      parts.append(part)
    }

    var actors = Set(cohort.requires)
    for part in parts where part.category != "production" { actors.formUnion([part.payer]) }
    for part in parts where part.category == "transfer" { actors.insert(part.receiver) }
    for (actor, net) in plan.net() where net != 0 { actors.insert(actor) }
    let last = model.periods.filter { $0.key != "base" }.values.max { $0.upperBound < $1.upperBound }
    return ReferenceAppraisal(
      window: model.window, base: base, lastPeriod: last, parts: parts,
      units: cohortClients.map { units(of: model.clients[$0], model, plan) }, controls: controlClients.count,
      plan: plan, actors: actors)
  }

  /// The units of internal cost that a client carries in each quarter of the window, day by day.
  private static func units(
    of client: ReferenceModel.Client, _ model: ReferenceModel, _ plan: ReferenceEvaluationPlan
  ) -> [Double] {
    func factor(_ year: Int) -> Double {
      let schablon = model.schablon
      let target = schablon.usesFixedPrices ? schablon.priceYear : year
      guard let to = schablon.indexes[schablon.deflator]?[target],
        let from = schablon.indexes[schablon.deflator]?[plan.year]
      else { preconditionFailure("no deflator") }
      return (to / from).double
    }
    var units = [Double](repeating: 0, count: model.window.count)
    if plan.denominator.per == "client" {
      units[-model.window.lowerBound] = factor(client.clock.start.year)
      return units
    }
    let windowEnd = client.clock.firstDay(of: model.window.upperBound + 1) - 1
    let last = min(client.endDay ?? windowEnd, windowEnd)
    var days: [[Int]: Int] = [:]
    for day in stride(from: client.startDay, through: last, by: 1) {
      let date = ReferenceCalendar.date(day)
      days[[client.clock.quarter(of: date), date.year], default: 0] += 1
    }
    for (place, count) in days.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      units[place[0] - model.window.lowerBound] +=
        factor(place[1]) * Double(count) / Double(ReferenceCalendar.daysInYear(place[1]))
    }
    return units
  }

  // MARK: Each counterfactual

  private mutating func fillCounterfactuals(
    _ cohort: ReferenceModel.Cohort, place: Int, _ appraisal: ReferenceAppraisal, _ plan: ReferenceEvaluationPlan
  ) {
    for counterfactual in appraisal.counterfactuals {
      var assumptions = plan.assumptions
      assumptions.counterfactual = counterfactual
      let sampling = ReferenceBootstrap(appraisal, assumptions, stream: place)
      let estimates = appraisal.results(appraisal.everybody, assumptions)
      let lastYear = appraisal.lastQuarter(assumptions) / 4
      for (perspective, result) in estimates {
        func key() -> [ReferenceCell] { [.text(cohort.id), .text(counterfactual), .text(perspective)] }
        var cumulative = 0.0
        for year in 0...lastYear {
          let quarters = result.benefits.indices.filter { ($0 + 3) / 4 == year }
          let flow = quarters.map { result.benefits[$0] - result.costs[$0] }.reduce(0, +)
          let discounted = quarters.map { result.discountedFlows[$0] }.reduce(0, +)
          cumulative += discounted
          add("evaluation", key() + [.count(year), .number(flow), .number(discounted), .number(cumulative)])
        }
        let interval = sampling.bca(perspective, "npv")
        add(
          "evaluation_summary",
          key() + [
            .number(result.cost), .number(result.benefit), .number(result.npv), number(interval?.low),
            number(interval?.high), number(result.bcr), number(result.sroi),
            result.payback.map { .count($0) } ?? .undefined, number(result.breakEven),
            .number(sampling.probabilityPositive(perspective)),
          ])
        for statistic in ["npv", "benefit", "bcr", "sroi", "change"] {
          let (percentile, bca) = (sampling.percentile(perspective, statistic), sampling.bca(perspective, statistic))
          add(
            "intervals",
            key() + [
              .text(statistic), number(result.statistic(statistic)), number(percentile?.low),
              number(percentile?.high), number(bca?.low), number(bca?.high),
            ])
        }
      }
    }
  }

  // MARK: Other assumptions

  private mutating func fillSensitivity(
    _ cohort: ReferenceModel.Cohort, _ appraisal: ReferenceAppraisal, _ plan: ReferenceEvaluationPlan
  ) {
    if !appraisal.counterfactuals.contains(plan.assumptions.counterfactual) { return }
    var ranges = plan.ranges
    if !ranges.contains(where: { $0.parameter == "discount_rate" }) {
      ranges.append(.init(parameter: "discount_rate", low: 0, high: 0.05, isUniform: false))
    }
    for range in ranges {
      let low = appraisal.results(appraisal.everybody, plan.assumptions.setting(range.parameter, to: range.low))
      let high = appraisal.results(appraisal.everybody, plan.assumptions.setting(range.parameter, to: range.high))
      for (perspective, result) in low {
        add(
          "sensitivity",
          [
            .text(cohort.id), .text(perspective), .text(range.parameter), .number(range.low), .number(range.high),
            .number(result.npv), number(high[perspective]?.npv),
          ])
      }
    }
  }

  private mutating func fillScenarios(
    _ cohort: ReferenceModel.Cohort, _ appraisal: ReferenceAppraisal, _ scenarios: [ReferenceAppraisal?],
    _ plan: ReferenceEvaluationPlan
  ) {
    if plan.scenarios.isEmpty { return }
    var study: [String: ReferenceAppraisal.Result] = [:]
    if appraisal.counterfactuals.contains(plan.assumptions.counterfactual) {
      study = appraisal.results(appraisal.everybody, plan.assumptions)
    }
    for (perspective, result) in study {
      add("scenarios", [.text("study"), .text(cohort.id), .text(perspective), .number(result.npv), .number(0)])
    }
    for (scenario, appraisal) in zip(plan.scenarios, scenarios) {
      guard let appraisal, appraisal.counterfactuals.contains(scenario.assumptions.counterfactual) else { continue }
      for (perspective, result) in appraisal.results(appraisal.everybody, scenario.assumptions) {
        add(
          "scenarios",
          [
            .text(scenario.id), .text(cohort.id), .text(perspective), .number(result.npv),
            number(study[perspective].map { result.npv - $0.npv }),
          ])
      }
    }
  }

  // MARK: The files

  private mutating func fillInternalCosts(_ plan: ReferenceEvaluationPlan) {
    func row(
      _ item: String, _ kind: String, _ actor: String, _ amount: Double,
      _ denominator: ReferenceEvaluationPlan.Denominator
    ) -> [ReferenceCell] {
      let whole = Int(exactly: denominator.units).map { String($0) }
      return [
        .text(item), .text(kind), .text(actor), .number(amount), .number(amount / denominator.units),
        .text((whole ?? String(denominator.units)) + " " + denominator.per),
      ]
    }
    let own = plan.denominator
    for account in plan.accounts {
      add(
        "internal_costs",
        row(account.item, account.isIncome ? "income" : "cost", account.actor, account.amount, own))
    }
    add("internal_costs", row("total", "cost", "", plan.cost, own))
    add("internal_costs", row("total", "income", "", plan.income, own))
    let result = plan.income - plan.cost
    add("internal_costs", row("result", result < 0 ? "deficit" : "surplus", plan.host, result, own))
    for (actor, amount) in plan.net() where amount != 0 {
      add("internal_costs", row("net", "payer", actor, amount, own))
    }
    for (number, other) in plan.otherDenominators.enumerated() {
      let item = number == 0 ? "total" : "total \(number + 1)"
      add("internal_costs", row(item, "also_per", "", plan.cost, other))
    }
  }

  private mutating func fillValueMap(_ plan: ReferenceEvaluationPlan) {
    if plan.outcomes.isEmpty { return }
    let discounting = ReferenceDiscounting(rates: plan.assumptions.rates, timing: plan.assumptions.timing)
    let years = plan.assumptions.horizon.map { Int($0) } ?? (model.window.upperBound + 3) / 4
    for row in discounting.valueMap(plan.outcomes, years: years) { add("value_map", row) }
  }
}

extension ReferenceDiscounting {
  /// The rows of the table `value_map`, the last of them the total; of the years up to `years`, or of all.
  func valueMap(_ outcomes: [ReferenceEvaluationPlan.Outcome], years: Int? = nil) -> [[ReferenceCell]] {
    var (gross, credited, present) = (0.0, 0.0, 0.0)
    var rows: [[ReferenceCell]] = []
    for outcome in outcomes {
      let shares = outcome.shares
      var row: [ReferenceCell] = [.text(outcome.stakeholder), .text(outcome.name), .number(outcome.quantity)]
      let shareCells: [ReferenceCell] = [
        .number(shares.deadweight), .number(shares.attribution), .number(shares.displacement),
      ]
      if let proxy = outcome.proxy {
        let value = outcome.quantity * proxy
        row += [.number(proxy), .number(value)] + shareCells
        row += [.number(value * shares.credit), .number(presentValue(of: outcome, years: years))]
        gross += value
        credited += value * shares.credit
        present += presentValue(of: outcome, years: years)
      } else {
        row += Array(repeating: .undefined, count: 7)
      }
      rows.append(row)
    }
    rows.append([
      .text("total"), .text(""), .undefined, .undefined, .number(gross), .undefined, .undefined, .undefined,
      .number(credited), .number(present),
    ])
    return rows
  }
}

extension ReferenceEvaluationPlan.Assumptions {
  /// The same assumptions but one.
  func setting(_ parameter: String, to value: Double) -> Self {
    var changed = self
    let names = parameter.split(separator: "/", maxSplits: 1).map(String.init)
    switch (names[0], names.count) {
    case ("price", _): changed.priceFactors[names[1]] = value
    case ("discount_rate", _): changed.rates = [.init(toYear: 0, rate: value)]
    case ("horizon", _): changed.horizon = value
    case ("units", _): changed.units = value
    case ("internal_cost", _): changed.costFactor = value
    case ("deadweight", 1): changed.shares.deadweight = value
    case ("attribution", 1): changed.shares.attribution = value
    case ("displacement", 1): changed.shares.displacement = value
    case ("drop_off", 1): changed.shares.dropOff = value
    case ("deadweight", _): changed.byAuthority[names[1], default: .init()].deadweight = value
    case ("attribution", _): changed.byAuthority[names[1], default: .init()].attribution = value
    case ("displacement", _): changed.byAuthority[names[1], default: .init()].displacement = value
    case ("drop_off", _): changed.byAuthority[names[1], default: .init()].dropOff = value
    default: preconditionFailure("no parameter \(parameter)")
    }
    return changed
  }

  /// The study's own value of a parameter; of a schedule of rates its first.
  func value(of parameter: String) -> Double {
    let names = parameter.split(separator: "/", maxSplits: 1).map(String.init)
    let shares = names.count > 1 ? shares(of: names[1]) : shares
    switch names[0] {
    case "discount_rate": return rates[0].rate
    case "horizon": return horizon ?? 0
    case "units": return units
    case "deadweight": return shares.deadweight
    case "attribution": return shares.attribution
    case "displacement": return shares.displacement
    case "drop_off": return shares.dropOff
    default: return 1
    }
  }
}
