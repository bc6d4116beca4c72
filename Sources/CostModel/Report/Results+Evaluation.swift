extension JSONValue {
  /// The evaluation in the form of study.json, with its defaults filled in; read again it is the same.
  init(_ plan: EvaluationPlan, _ actors: Actors) {
    let costs = plan.internalCosts
    var internalCosts = Self.file(costs.accounts, "accounts")
    internalCosts.append(Member("year", .number(costs.year)))
    internalCosts += Self.members(costs.denominator)
    internalCosts.append(Member("host", .text(actors.names[costs.host])))
    internalCosts.append(Member("also_per", .list(costs.otherDenominators.map { .object(Self.members($0)) })))
    var members = [Member("internal", .object(internalCosts))] + Self.members(plan.assumptions)
    members.append(
      Member(
        "by_authority",
        .object(
          plan.assumptions.ownShares.sorted { $0.key < $1.key }.map { authority, shares in
            Member(actors.names[authority], .object(Self.members(shares)))
          })))
    if let outcomes = plan.outcomes {
      members.append(
        Member("outcomes", .object(Self.file(outcomes.source, "file") + [Member("clients", .number(outcomes.clients))]))
      )
    }
    members += [
      Member("ranges", .list(plan.ranges.map(JSONValue.init))),
      Member("scenarios", .list(plan.scenarios.map(JSONValue.init))),
      Member("draws", .number(plan.draws)), Member("seed", .number(Int(plan.seed))),
    ]
    self = .object(members)
  }

  private static func file(_ source: Source, _ key: String) -> [Member] {
    var members = [Member(key, .text(source.file)), Member("encoding", .text(source.encoding.rawValue))]
    if let delimiter = source.delimiter {
      members.append(Member("delimiter", .text(String(Character(Unicode.Scalar(delimiter))))))
    }
    return members
  }

  private static func members(_ denominator: EvaluationPlan.Internal.Denominator) -> [Member] {
    [
      Member("per", .text(denominator.unit.rawValue)), Member("units", .number(digits: denominator.units.decimalText)),
      Member("units_source", .text(denominator.source)),
    ]
  }

  private static func members(_ assumptions: EvaluationAssumptions) -> [Member] {
    [
      Member("counterfactual", .text(assumptions.counterfactual.rawValue)),
      Member("discount_rate", JSONValue(assumptions.discounting)), Member("timing", .text(assumptions.timing.rawValue)),
      Member("horizon", .number(assumptions.horizon)),
    ] + members(assumptions.shares)
  }

  private static func members(_ shares: [EvaluationAssumptions.Share: Double]) -> [Member] {
    EvaluationAssumptions.Share.allCases.compactMap { share in
      shares[share].map { Member(share.rawValue, .decimal($0)) }
    }
  }

  private init(_ discounting: DiscountSchedule) {
    let steps = discounting.steps
    self =
      steps.count == 1 && steps[0].lastYear == nil
      ? .decimal(steps[0].rate)
      : .list(steps.map { ["to_year": .number($0.lastYear), "rate": .decimal($0.rate)] })
  }

  private init(_ range: ParameterRange) {
    let name =
      if case .price(let service, let post) = range.parameter {
        Member("price", .text(service + (post.map { "/\($0)" } ?? "")))
      } else {
        Member("parameter", .text(range.name))
      }
    self = .object([
      name, Member("low", .decimal(range.low)), Member("high", .decimal(range.high)),
      Member("distribution", .text(range.distribution.rawValue)),
    ])
  }

  private init(_ scenario: EvaluationPlan.Scenario) {
    self = .object(
      [
        Member("id", .text(scenario.id)), Member("prices", .text(scenario.pricing.mode.rawValue)),
        Member("price_year", .number(scenario.pricing.priceYear)),
      ] + Self.members(scenario.assumptions))
  }

  private static func decimal(_ number: Double) -> JSONValue { .number(digits: CSVFormat.plain(number)) }
}
