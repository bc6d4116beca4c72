/// Reads the part `evaluation` of study.json.
struct EvaluationReader {
  private let actors: Actors
  private let window: ClosedRange<Int>
  private let pricing: Pricing
  /// The path of a file by its name in study.json.
  private let path: (String) -> String
  private(set) var problems = ProblemList()

  /// A reader for a study of these actors, window and prices.
  init(actors: Actors, window: ClosedRange<Int>, pricing: Pricing, path: @escaping (String) -> String) {
    self.actors = actors
    self.window = window
    self.pricing = pricing
    self.path = path
  }

  /// Reads the evaluation of a study; `nil` where too much of it is missing.
  mutating func plan(_ object: JSONKeys, periods: [Study.Period]) -> EvaluationPlan? {
    var keys = object
    checkTime(periods, at: keys.place)
    let internalKeys = keys.requiredObject("internal", &problems)
    let costs = internalKeys.flatMap { internalCosts($0) }
    let usual = EvaluationAssumptions(
      counterfactual: .base, discounting: DiscountSchedule(rate: 0.03), timing: .mid, horizon: shortestHorizon,
      shares: [:], ownShares: [:])
    var assumptions = assumptions(&keys, over: usual)
    assumptions.ownShares = ownShares(&keys)
    let outcomes = keys.object("outcomes", &problems).flatMap { self.outcomes($0) }
    let units = costs?.denominator.units.approximation ?? 1
    let ranges = keys.objects("ranges", &problems).compactMap { range($0, assumptions, units: units) }
    for (place, range) in ranges.enumerated()
    where ranges[..<place].contains(where: { $0.parameter == range.parameter }) {
      problems.add(.invalidStudy("\(range.name) is varied twice; remove one", at: range.place))
    }
    let scenarios = keys.objects("scenarios", &problems).compactMap { scenario($0, over: assumptions) }
    for (place, scenario) in scenarios.enumerated() where scenarios[..<place].contains(where: { $0.id == scenario.id })
    {
      problems.add(
        .invalidStudy("the scenario id \"\(scenario.id)\" stands twice; rename one", at: scenario.place))
    }
    let draws = keys.whole("draws", in: 1...100_000, &problems) ?? EvaluationPlan.usualDraws
    let seed = keys.whole("seed", in: 0...1_000_000_000, &problems) ?? 1
    keys.reportUnknown(&problems)
    guard let costs else { return nil }
    return EvaluationPlan(
      internalCosts: costs, assumptions: assumptions, outcomes: outcomes, ranges: ranges, scenarios: scenarios,
      draws: draws, seed: UInt64(seed), place: object.place)
  }

  // MARK: - Time

  /// The years from quarter 1 to the window's end, the last one begun.
  private var shortestHorizon: Int { max(0, (window.upperBound + 3) / 4) }

  private mutating func checkTime(_ periods: [Study.Period], at place: Problem.Place) {
    if !window.contains(0) {
      problems.add(
        .invalidStudy(
          "an evaluation begins with the quarter of contact; let the window hold quarter 0, as [-4, 12]", at: place))
    }
    guard let last = periods.last(where: { $0.id != "base" }) else {
      problems.add(
        .invalidStudy("an evaluation needs a period after base; add one, as \"year1\": [1, 4]", at: place))
      return
    }
    if last.range.lowerBound < 0 {
      problems.add(
        .invalidStudy(
          "an evaluation carries on the level of the last period, and \(last.id) begins before the contact; let one from"
            + " quarter 0 or later stand last", at: place))
    }
  }

  // MARK: - Internal costs

  private mutating func internalCosts(_ object: JSONKeys) -> EvaluationPlan.Internal? {
    var keys = object
    let accounts = file(&keys, "accounts")
    let year = keys.requiredWhole("year", in: Day.years, &problems)
    let denominator = denominator(&keys)
    let others = keys.objects("also_per", &problems).compactMap { object -> EvaluationPlan.Internal.Denominator? in
      var keys = object
      let other = self.denominator(&keys)
      keys.reportUnknown(&problems)
      return other
    }
    var host = actors.actor(named: "kommun") ?? 0
    if let name = keys.text("host", &problems) {
      if let actor = actors.actor(named: name) {
        host = actor
      } else {
        problems.add(.unknownWord(name, what: "actor", among: actors.names, at: keys.place("host") ?? keys.place))
      }
    }
    keys.reportUnknown(&problems)
    guard let accounts, let year, let denominator else { return nil }
    return EvaluationPlan.Internal(
      accounts: accounts, year: year, denominator: denominator, otherDenominators: others, host: host)
  }

  private mutating func denominator(_ keys: inout JSONKeys) -> EvaluationPlan.Internal.Denominator? {
    let unit = keys.requiredText("per", &problems) == nil ? nil : word(&keys, "per")
    let units = keys.decimal("units", "a number above 0", &problems) { $0 > 0 }
    if units == nil, keys.place("units") == nil {
      problems.add(
        .invalidStudy(
          "the internal costs lack \"units\", the number of clients or client-years that they are divided by; add it",
          at: keys.place))
    }
    let source = keys.requiredText("units_source", &problems)
    guard let unit, let units, let source else { return nil }
    return EvaluationPlan.Internal.Denominator(unit: unit, units: units, source: source)
  }

  private mutating func word(_ keys: inout JSONKeys, _ key: String) -> EvaluationPlan.Internal.Unit? {
    keys.word(key, EvaluationPlan.Internal.Unit.self, &problems)
  }

  private mutating func outcomes(_ object: JSONKeys) -> EvaluationPlan.Outcomes? {
    var keys = object
    let source = file(&keys, "file")
    let clients = keys.requiredWhole("clients", in: 1...1_000_000_000, &problems)
    keys.reportUnknown(&problems)
    guard let source, let clients else { return nil }
    return EvaluationPlan.Outcomes(source: source, clients: clients)
  }

  /// A file that a key names, with `encoding` and `delimiter` beside it.
  private mutating func file(_ keys: inout JSONKeys, _ key: String) -> Source? {
    let name = keys.requiredText(key, &problems)
    let encoding = keys.encoding(&problems)
    let delimiter = keys.delimiter(&problems)
    guard let name else { return nil }
    return Source(
      file: name, path: path(name), encoding: encoding, delimiter: delimiter, authority: nil, rate: .total,
      columns: [:], services: [:], place: keys.place(key) ?? keys.place)
  }

  // MARK: - Assumptions

  /// The assumptions that an object names, over others.
  private mutating func assumptions(
    _ keys: inout JSONKeys, over usual: EvaluationAssumptions
  ) -> EvaluationAssumptions {
    var assumptions = usual
    if let counterfactual = keys.word(
      "counterfactual", EvaluationAssumptions.Counterfactual.self, &problems)
    {
      assumptions.counterfactual = counterfactual
    }
    if let discounting = discounting(&keys) { assumptions.discounting = discounting }
    if let timing = keys.word("timing", EvaluationAssumptions.Timing.self, &problems) { assumptions.timing = timing }
    if let horizon = horizon(&keys) { assumptions.horizon = horizon }
    assumptions.shares.merge(shares(&keys)) { _, new in new }
    return assumptions
  }

  private mutating func horizon(_ keys: inout JSONKeys) -> Int? {
    guard let horizon = keys.whole("horizon", in: 0...125, &problems) else { return nil }
    guard horizon >= shortestHorizon else {
      problems.add(.horizonTooShort(horizon, window: window, at: keys.place("horizon") ?? keys.place))
      return nil
    }
    return horizon
  }

  private mutating func shares(_ keys: inout JSONKeys) -> [EvaluationAssumptions.Share: Double] {
    var shares: [EvaluationAssumptions.Share: Double] = [:]
    for share in EvaluationAssumptions.Share.allCases {
      shares[share] = keys.number(share.rawValue, in: 0...1, Self.shareWords, &problems)
    }
    return shares
  }

  private static let shareWords = "a share from 0 to 1, as 0.4 for 40 percent"
  private static let rateWords = "a rate from -0.5 to 1, as 0.03 for 3 percent a year"
  /// Whether a number is a rate of a year: 3 is a slip for 3 percent, and near −1 what is to come has no worth in numbers.
  private static func isRate(_ number: Double) -> Bool { (-0.5...1).contains(number) }

  private mutating func ownShares(_ keys: inout JSONKeys) -> [Int: [EvaluationAssumptions.Share: Double]] {
    guard var names = keys.object("by_authority", &problems) else { return [:] }
    var own: [Int: [EvaluationAssumptions.Share: Double]] = [:]
    for name in names.remaining {
      guard let object = names.object(name, &problems) else { continue }
      guard let authority = authority(name, at: object.place) else { continue }
      if own[authority] != nil {
        problems.add(.invalidStudy("\"\(actors.names[authority])\" stands twice; remove one", at: object.place))
      }
      var keys = object
      own[authority] = shares(&keys)
      keys.reportUnknown(&problems)
    }
    return own
  }

  private mutating func authority(_ name: String, at place: Problem.Place) -> Int? {
    if let authority = actors.authority(named: name) { return authority }
    problems.add(.unknownWord(name, what: "authority", among: actors.authorities, at: place))
    return nil
  }

  /// One rate, or a list of rates by year.
  private mutating func discounting(_ keys: inout JSONKeys) -> DiscountSchedule? {
    guard let node = keys.node("discount_rate") else { return nil }
    guard case .array = node.value else {
      return keys.decimal("discount_rate", Self.rateWords, &problems, where: Self.isRate)
        .map { DiscountSchedule(rate: $0.approximation) }
    }
    var steps: [DiscountSchedule.Step] = []
    for object in keys.objects("discount_rate", &problems) {
      var step = object
      let last = step.requiredWhole("to_year", in: 1...1_000, &problems)
      let rate = step.decimal("rate", Self.rateWords, &problems, where: Self.isRate)
      if rate == nil, step.place("rate") == nil { _ = step.requiredText("rate", &problems) }
      step.reportUnknown(&problems)
      guard let last, let rate else { return nil }
      if let before = steps.last?.lastYear, last <= before {
        problems.add(
          .invalidStudy(
            "\"to_year\" \(last) does not rise; write the steps by year", at: step.place("to_year") ?? step.place))
        return nil
      }
      steps.append(DiscountSchedule.Step(lastYear: last, rate: rate.approximation))
    }
    guard !steps.isEmpty else {
      problems.add(.invalidStudy("\"discount_rate\" is empty; write \(Self.rateWords)", at: node.place))
      return nil
    }
    return DiscountSchedule(steps: steps)
  }

  // MARK: - Ranges

  private mutating func range(
    _ object: JSONKeys, _ assumptions: EvaluationAssumptions, units: Double
  ) -> ParameterRange? {
    var keys = object
    let parameter: ParameterRange.Parameter?
    let name: String
    switch (keys.text("parameter", &problems), keys.text("price", &problems)) {
    case (let text?, nil):
      name = text
      parameter = self.parameter(text, at: keys.place("parameter") ?? keys.place)
    case (nil, let text?):
      name = "price/\(text)"
      let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      parameter = .price(service: parts[0], post: parts.count > 1 ? parts[1] : nil)
    default:
      problems.add(.invalidStudy("a range has either \"parameter\" or \"price\"; give one of them", at: keys.place))
      return nil
    }
    let distribution = keys.word("distribution", RangeDistribution.self, &problems) ?? .triangular
    let low = bound("low", of: parameter, &keys)
    let high = bound("high", of: parameter, &keys)
    keys.reportUnknown(&problems)
    guard let parameter, let low, let high else { return nil }
    let own = own(parameter, assumptions, units: units)
    guard low <= own, own <= high else {
      problems.add(
        .invalidStudy(
          "the study's own value of \(name) is \(own); let \"low\" and \"high\" hold it between them", at: keys.place))
      return nil
    }
    return ParameterRange(
      parameter: parameter, name: name, low: low, own: own, high: high, distribution: distribution, place: keys.place)
  }

  private mutating func parameter(_ name: String, at place: Problem.Place) -> ParameterRange.Parameter? {
    let parts = name.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    if let share = EvaluationAssumptions.Share(rawValue: parts[0]) {
      guard parts.count > 1 else { return .share(share, authority: nil) }
      return authority(parts[1], at: place).map { .share(share, authority: $0) }
    }
    switch name {
    case "discount_rate": return .discountRate
    case "horizon": return .horizon
    case "units": return .units
    case "internal_cost": return .internalCost
    default:
      let known =
        ["discount_rate"] + EvaluationAssumptions.Share.allCases.map(\.rawValue) + [
          "horizon", "units", "internal_cost",
        ]
      problems.add(.unknownWord(name, what: "parameter", among: known, at: place))
      return nil
    }
  }

  private mutating func bound(
    _ key: String, of parameter: ParameterRange.Parameter?, _ keys: inout JSONKeys
  ) -> Double? {
    let number: DecimalNumber?
    switch parameter {
    case nil: number = keys.decimal(key, "a number", &problems) { _ in true }
    case .discountRate: number = keys.decimal(key, Self.rateWords, &problems, where: Self.isRate)
    case .share: number = keys.decimal(key, Self.shareWords, &problems) { (0...1).contains($0) }
    case .horizon:
      let least = Double(shortestHorizon)
      number = keys.decimal(key, "whole years from \(shortestHorizon), the end of the window, to 125", &problems) {
        $0 >= least && $0 <= 125 && $0.rounded() == $0
      }
    case .units: number = keys.decimal(key, "a number above 0", &problems) { $0 > 0 }
    case .internalCost, .price:
      number = keys.decimal(key, "a factor of 0 or more, as 0.8", &problems) { $0 >= 0 }
    }
    if number == nil, keys.place(key) == nil {
      problems.add(.missingKey(key, of: "a range", at: keys.place))
    }
    return number?.approximation
  }

  private func own(
    _ parameter: ParameterRange.Parameter, _ assumptions: EvaluationAssumptions, units: Double
  ) -> Double {
    switch parameter {
    case .discountRate: assumptions.discounting.rate(ofYear: 1)
    case .share(let share, let authority?): assumptions.share(share, ofAuthority: authority)
    case .share(let share, nil): assumptions.shares[share] ?? 0
    case .horizon: Double(assumptions.horizon)
    case .units: units
    case .internalCost, .price: 1
    }
  }

  // MARK: - Scenarios

  private mutating func scenario(_ object: JSONKeys, over study: EvaluationAssumptions) -> EvaluationPlan.Scenario? {
    var keys = object
    let id = keys.requiredText("id", &problems)
    if id == "study" {
      problems.add(
        .invalidStudy("\"study\" is the study itself; rename the scenario", at: keys.place("id") ?? keys.place))
    }
    let mode = keys.word("prices", PriceMode.self, &problems) ?? pricing.mode
    let year = keys.whole("price_year", in: Day.years, &problems) ?? pricing.priceYear
    let assumptions = assumptions(&keys, over: study)
    keys.reportUnknown(&problems)
    guard let id else { return nil }
    return EvaluationPlan.Scenario(
      id: id, pricing: Pricing(mode: mode, priceYear: year, deflator: pricing.deflator), assumptions: assumptions,
      place: keys.place)
  }
}

extension Problem {
  fileprivate static func horizonTooShort(_ years: Int, window: ClosedRange<Int>, at place: Place) -> Problem {
    let least = (window.upperBound + 3) / 4
    return .invalidStudy(
      "a horizon of \(years) years ends with quarter \(4 * years), before the window, whose last quarter is"
        + " \(window.upperBound); write \(least) or more", at: place)
  }
}
