/// What a study's evaluation assumes, as study.json and its two files say it.
struct ReferenceEvaluationPlan {
  /// A row of the accounts, in the money of their year.
  struct Account {
    var item: String
    var isIncome: Bool
    var amount: Double
    /// Who pays an income; empty where nobody does.
    var actor: String
  }

  /// What the cost is divided by.
  struct Denominator {
    /// `client_year` or `client`.
    var per: String
    var units: Double
  }

  /// A row of a value map.
  struct Outcome {
    var stakeholder: String
    var name: String
    var quantity: Double
    /// `nil` for what is intangible.
    var proxy: Double?
    var duration: Int
    var shares: Shares
  }

  /// The shares by which a change is reduced.
  struct Shares {
    var deadweight = 0.0
    var attribution = 0.0
    var displacement = 0.0
    var dropOff = 0.0

    /// What is left of a change in its first year.
    var credit: Double { (1 - deadweight) * (1 - attribution) * (1 - displacement) }
  }

  /// Shares of which only some are said.
  struct PartialShares {
    var deadweight: Double?
    var attribution: Double?
    var displacement: Double?
    var dropOff: Double?

    /// The shares said here, and the others of `shares`.
    func over(_ shares: Shares) -> Shares {
      Shares(
        deadweight: deadweight ?? shares.deadweight, attribution: attribution ?? shares.attribution,
        displacement: displacement ?? shares.displacement, dropOff: dropOff ?? shares.dropOff)
    }
  }

  /// One step of a schedule: a rate for the years to `toYear` of those before it.
  struct RateStep {
    var toYear: Int
    var rate: Double
  }

  /// All that a range or a scenario can change without a new ledger.
  struct Assumptions {
    /// `base`, `trend` or `control`.
    var counterfactual = "base"
    var rates = [RateStep(toYear: 0, rate: 0.03)]
    /// `start`, `mid` or `end`.
    var timing = "mid"
    /// Years; `nil` for the window's end.
    var horizon: Double?
    var shares = Shares()
    var byAuthority: [String: PartialShares] = [:]
    var units = 0.0
    /// What the accounts' costs are multiplied by.
    var costFactor = 1.0
    /// What prices are multiplied by, by `service` or `service/post`.
    var priceFactors: [String: Double] = [:]

    func shares(of authority: String) -> Shares {
      byAuthority[authority]?.over(shares) ?? shares
    }
  }

  /// An assumption that is varied.
  struct Range {
    /// As in study.json; of a price `price/service` or `price/service/post`.
    var parameter: String
    var low: Double
    var high: Double
    var isUniform: Bool
  }

  struct Scenario {
    var id: String
    var assumptions: Assumptions
    var usesFixedPrices: Bool
    var priceYear: Int
  }

  var accounts: [Account] = []
  var year = 0
  var host = "kommun"
  var denominator = Denominator(per: "client_year", units: 1)
  var otherDenominators: [Denominator] = []
  var assumptions = Assumptions()
  var outcomes: [Outcome] = []
  /// The clients whom the quantities of the outcomes are of.
  var outcomeClients = 1.0
  var ranges: [Range] = []
  var scenarios: [Scenario] = []
  var draws = 2000
  var seed: UInt64 = 1

  /// C, the sum of the costs.
  var cost: Double { accounts.filter { !$0.isIncome }.map(\.amount).reduce(0, +) }
  var income: Double { accounts.filter(\.isIncome).map(\.amount).reduce(0, +) }

  /// What each actor carries of the cost: whoever pays an income that income, the host what is left.
  func net(costFactor: Double = 1) -> [String: Double] {
    var net: [String: Double] = [:]
    for account in accounts where account.isIncome && !account.actor.isEmpty && account.actor != host {
      net[account.actor, default: 0] += account.amount
    }
    net[host] = cost * costFactor - net.values.reduce(0, +)
    return net
  }
}
