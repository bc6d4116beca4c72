import Foundation

/// The part of study.json that is about the evaluation, by the names it has there.
private struct ReferenceEvaluationFile: Decodable {
  struct Denominator: Decodable {
    var per: String
    var units: Double
  }

  struct Internal: Decodable {
    var accounts: String
    var delimiter: String?
    var year: Int
    var per: String
    var units: Double
    var host: String?
    var alsoPer: [Denominator]?
  }

  /// A rate, or a schedule of rates.
  struct Rates: Decodable {
    struct Step: Decodable {
      var toYear: Int
      var rate: Double
    }

    var steps: [ReferenceEvaluationPlan.RateStep]

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let rate = try? container.decode(Double.self) {
        steps = [.init(toYear: 0, rate: rate)]
      } else {
        steps = try container.decode([Step].self).map { .init(toYear: $0.toYear, rate: $0.rate) }
      }
    }
  }

  struct Shares: Decodable {
    var deadweight: Double?
    var attribution: Double?
    var displacement: Double?
    var dropOff: Double?
  }

  struct Outcomes: Decodable {
    var file: String
    var delimiter: String?
    var clients: Double
  }

  struct Range: Decodable {
    var parameter: String?
    var price: String?
    var low: Double
    var high: Double
    var distribution: String?
  }

  struct Scenario: Decodable {
    var id: String
    var prices: String?
    var priceYear: Int?
    var counterfactual: String?
    var discountRate: Rates?
    var timing: String?
    var horizon: Double?
    var deadweight: Double?
    var attribution: Double?
    var displacement: Double?
    var dropOff: Double?
  }

  struct Evaluation: Decodable {
    var `internal`: Internal
    var counterfactual: String?
    var discountRate: Rates?
    var timing: String?
    var horizon: Double?
    var deadweight: Double?
    var attribution: Double?
    var displacement: Double?
    var dropOff: Double?
    var byAuthority: [String: Shares]?
    var outcomes: Outcomes?
    var ranges: [Range]?
    var scenarios: [Scenario]?
    var draws: Int?
    var seed: UInt64?
  }

  var evaluation: Evaluation?
}

/// Reads an evaluation. It is taken to be valid, as the rest of the study is.
extension ReferenceEvaluationPlan {
  /// The plan of a study folder; `nil` where its study.json has no `evaluation`.
  static func plan(ofStudyAt folder: String, schablon: ReferenceSchablon) throws -> ReferenceEvaluationPlan? {
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/study.json"))
    let file = try decoder.decode(ReferenceEvaluationFile.self, from: data)
    return try file.evaluation.map { try ReferenceEvaluationPlan($0, folder: folder, schablon: schablon) }
  }

  private init(
    _ json: ReferenceEvaluationFile.Evaluation, folder: String, schablon: ReferenceSchablon
  ) throws {
    let own = json.internal
    year = own.year
    host = ReferenceModel.actor(own.host ?? "kommun")
    denominator = Denominator(per: own.per, units: own.units)
    otherDenominators = (own.alsoPer ?? []).map { Denominator(per: $0.per, units: $0.units) }
    try readAccounts(Self.path(own.accounts, in: folder), delimiter: own.delimiter)

    assumptions.units = own.units
    assumptions.counterfactual = json.counterfactual ?? "base"
    if let rates = json.discountRate { assumptions.rates = rates.steps }
    assumptions.timing = json.timing ?? "mid"
    assumptions.horizon = json.horizon
    assumptions.shares = PartialShares(
      deadweight: json.deadweight, attribution: json.attribution, displacement: json.displacement,
      dropOff: json.dropOff
    ).over(Shares())
    for (authority, shares) in json.byAuthority ?? [:] {
      assumptions.byAuthority[ReferenceModel.actor(authority)] = PartialShares(
        deadweight: shares.deadweight, attribution: shares.attribution, displacement: shares.displacement,
        dropOff: shares.dropOff)
    }
    if let outcomes = json.outcomes {
      outcomeClients = outcomes.clients
      self.outcomes = try Self.outcomes(at: Self.path(outcomes.file, in: folder), delimiter: outcomes.delimiter)
    }
    ranges = (json.ranges ?? []).map { range in
      Range(
        parameter: range.parameter ?? "price/" + (range.price ?? ""), low: range.low, high: range.high,
        isUniform: range.distribution == "uniform")
    }
    scenarios = (json.scenarios ?? []).map { scenario(of: $0, schablon) }
    draws = json.draws ?? draws
    seed = json.seed ?? seed
  }

  private func scenario(of json: ReferenceEvaluationFile.Scenario, _ schablon: ReferenceSchablon) -> Scenario {
    var own = assumptions
    own.counterfactual = json.counterfactual ?? own.counterfactual
    own.rates = json.discountRate?.steps ?? own.rates
    own.timing = json.timing ?? own.timing
    own.horizon = json.horizon ?? own.horizon
    own.shares = PartialShares(
      deadweight: json.deadweight, attribution: json.attribution, displacement: json.displacement,
      dropOff: json.dropOff
    ).over(own.shares)
    return Scenario(
      id: json.id, assumptions: own,
      usesFixedPrices: json.prices.map { $0 == "fixed" } ?? schablon.usesFixedPrices,
      priceYear: json.priceYear ?? schablon.priceYear)
  }

  private static func path(_ path: String, in folder: String) -> String {
    path.hasPrefix("/") ? path : folder + "/" + path
  }

  private static func number(_ text: String) -> Double {
    ReferenceFraction(text: text)?.double ?? 0
  }

  private mutating func readAccounts(_ path: String, delimiter: String?) throws {
    let csv = try ReferenceCSV(path: path, delimiter: delimiter)
    let (items, kinds) = (csv.values("item"), csv.values("kind"))
    let (amounts, actors) = (csv.values("amount"), csv.values("actor"))
    for row in csv.rows.indices {
      accounts.append(
        Account(
          item: items[row], isIncome: kinds[row] == "income", amount: Self.number(amounts[row]),
          actor: ReferenceModel.actor(actors[row])))
    }
  }

  /// The rows of a value map.
  static func outcomes(at path: String, delimiter: String? = nil) throws -> [Outcome] {
    let csv = try ReferenceCSV(path: path, delimiter: delimiter)
    let (stakeholders, names) = (csv.values("stakeholder"), csv.values("outcome"))
    let (quantities, proxies) = (csv.values("quantity"), csv.values("proxy"))
    let durations = csv.values("duration")
    let (deadweights, attributions) = (csv.values("deadweight"), csv.values("attribution"))
    let (displacements, dropOffs) = (csv.values("displacement"), csv.values("drop_off"))
    return csv.rows.indices.map { row in
      Outcome(
        stakeholder: stakeholders[row], name: names[row], quantity: number(quantities[row]),
        proxy: proxies[row] == "intangible" ? nil : number(proxies[row]),
        duration: durations[row].isEmpty ? 1 : Int(number(durations[row])),
        shares: Shares(
          deadweight: number(deadweights[row]), attribution: number(attributions[row]),
          displacement: number(displacements[row]), dropOff: number(dropOffs[row])))
    }
  }
}
