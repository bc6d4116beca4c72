/// The evaluation of a random study: the part of its study.json, the accounts and, in some, a value map.
///
/// Numbers are drawn in hundredths, so that a range holds the study's own value without a question of rounding.
struct RandomEvaluation {
  private(set) var json = ""
  private(set) var files: [String: String] = [:]

  private static let shares = ["deadweight", "attribution", "displacement", "drop_off"]

  /// What the ranges must hold, in hundredths.
  private var generalShares: [String: Int] = [:]
  private var ownShares: [String: [String: Int]] = [:]
  /// One rate, or those of a schedule.
  private var rates = [3]
  private var units = 1
  private var horizon: Int?

  private let window: ClosedRange<Int>
  private let counterfactuals: [String]
  private let authorities: [String]
  private let catalogue: RandomCatalogue
  private let payers: [String]

  /// Draws an evaluation, and makes a control group of some of the study's clients.
  init(of draft: inout RandomStudyDraft, using random: inout RandomNumbers) {
    if random.chance(60) {
      let percent = random.int(20...50)
      for place in draft.clients.indices where random.chance(percent) { draft.clients[place].group = "control" }
    }
    window = draft.window
    let hasTrend = draft.periods.contains { $0.name == "base" && $0.quarters.count >= 2 }
    let hasControl = draft.clients.contains { $0.group == "control" }
    counterfactuals = ["base"] + (hasTrend ? ["trend"] : []) + (hasControl ? ["control"] : [])
    authorities = draft.authorities
    catalogue = draft.catalogue
    payers = draft.authorities + ["staten", "klient", "arbetsgivare"] + draft.actors

    var parts = ["\"internal\": " + internalCosts(using: &random)]
    if random.chance(50) { parts.append("\"counterfactual\": \"\(random.one(of: counterfactuals))\"") }
    if random.chance(60) { parts.append("\"discount_rate\": " + drawRate(using: &random)) }
    if random.chance(60) { parts.append("\"timing\": \"\(random.one(of: ["start", "mid", "end"]))\"") }
    if random.chance(60) {
      let years = random.int(leastHorizon...leastHorizon + 4)
      horizon = years
      parts.append("\"horizon\": \(years)")
    }
    for share in Self.shares where random.chance(40) {
      generalShares[share] = random.int(0...60)
      parts.append("\"\(share)\": " + Self.text(generalShares[share] ?? 0))
    }
    if random.chance(50) { parts.append("\"by_authority\": " + byAuthority(using: &random)) }
    if random.chance(50) { parts.append("\"outcomes\": " + outcomes(using: &random)) }
    let ranges = ranges(using: &random)
    if !ranges.isEmpty { parts.append("\"ranges\": [" + ranges.joined(separator: ",\n      ") + "]") }
    let scenarios = (0..<random.int(0...3)).map { scenario($0 + 1, using: &random) }
    if !scenarios.isEmpty { parts.append("\"scenarios\": [" + scenarios.joined(separator: ",\n      ") + "]") }
    parts.append("\"draws\": \(random.one(of: [20, 40, 41]))")
    if random.chance(70) { parts.append("\"seed\": \(random.int(0...1_000_000))") }
    json = "{\n    " + random.shuffled(parts).joined(separator: ",\n    ") + "}"
  }

  /// The fewest years that hold the window.
  private var leastHorizon: Int { (window.upperBound + 3) / 4 }

  /// `0.35`, from 35.
  private static func text(_ hundredths: Int) -> String {
    let size = abs(hundredths)
    return (hundredths < 0 ? "-" : "") + "\(size / 100)." + (size % 100 < 10 ? "0" : "") + "\(size % 100)"
  }

  private mutating func internalCosts(using random: inout RandomNumbers) -> String {
    var table = RandomTable(["item", "kind", "amount", "actor", "note"])
    for number in 1...random.int(1...4) {
      table.rows.append([
        "Kostnad \(number)", "cost", random.text(hundredths: random.int(2_000_000...60_000_000)), "", "",
      ])
    }
    for number in 0..<random.int(0...3) {
      let actor = random.chance(80) ? RandomCatalogue.name(random.one(of: payers), using: &random) : ""
      let amount = random.chance(10) ? "0" : random.text(hundredths: random.int(500_000...30_000_000))
      table.rows.append(["Intäkt \(number + 1)", "income", amount, actor, random.chance(30) ? "a;b" : ""])
    }
    table.rows = random.shuffled(table.rows)
    let file = random.one(of: ["accounts.csv", "underlag/bokslut.csv"])
    files[file] = table.text(delimiter: random.chance(80) ? ";" : "\t", lineEnd: random.chance(20) ? "\r\n" : "\n")

    units = random.int(2...40)
    var parts = [
      "\"accounts\": \"\(file)\"", "\"year\": \(random.int(2005...2016))",
      "\"per\": \"\(random.one(of: ["client_year", "client_year", "client"]))\"", "\"units\": \(units)",
      "\"units_source\": \"drawn\"",
    ]
    if random.chance(50) {
      parts.append("\"host\": \"\(RandomCatalogue.name(random.one(of: authorities), using: &random))\"")
    }
    if random.chance(40) {
      parts.append(
        "\"also_per\": [{\"per\": \"client\", \"units\": \(random.int(41...300)), \"units_source\": \"drawn too\"}]")
    }
    return "{" + parts.joined(separator: ", ") + "}"
  }

  private mutating func drawRate(using random: inout RandomNumbers) -> String {
    if random.chance(70) {
      rates = [random.one(of: [0, 3, 4, 5, 10, -2])]
      return Self.text(rates[0])
    }
    let rising = [random.int(1...2), random.int(3...4), random.int(5...30)].prefix(random.int(2...3))
    rates = rising.map { _ in random.int(0...8) }
    let steps = zip(rising, rates).map { "{\"to_year\": \($0), \"rate\": \(Self.text($1))}" }
    return "[" + steps.joined(separator: ", ") + "]"
  }

  private mutating func byAuthority(using random: inout RandomNumbers) -> String {
    var parts: [String] = []
    for authority in random.some(random.int(1...2), of: authorities) {
      for share in random.some(random.int(1...3), of: Self.shares) {
        ownShares[authority, default: [:]][share] = random.int(0...60)
      }
      let own = (ownShares[authority] ?? [:]).sorted { $0.key < $1.key }
      let pairs = own.map { "\"\($0.key)\": " + Self.text($0.value) }
      parts.append("\"\(RandomCatalogue.name(authority, using: &random))\": {" + pairs.joined(separator: ", ") + "}")
    }
    return "{" + parts.joined(separator: ", ") + "}"
  }

  private mutating func outcomes(using random: inout RandomNumbers) -> String {
    let names = [
      "stakeholder", "outcome", "quantity", "proxy", "source", "duration", "deadweight", "attribution",
      "displacement", "drop_off",
    ]
    var table = RandomTable(names)
    for number in 1...random.int(1...4) {
      func share() -> String { random.chance(50) ? "" : random.text(hundredths: random.int(0...80)) }
      let isIntangible = random.chance(20)
      table.rows.append([
        random.one(of: payers + ["Anhöriga", "Vänner; grannar"]), "Utfall \(number)",
        random.text(hundredths: random.int(1...400) * 50),
        isIntangible ? "intangible" : random.text(hundredths: random.int(5_000...900_000)), "Drawn",
        random.chance(40) ? "" : String(random.int(1...8)), share(), share(), share(), share(),
      ])
    }
    files["outcomes.csv"] = table.text(delimiter: ";")
    return "{\"file\": \"outcomes.csv\", \"clients\": \(random.int(5...60))}"
  }

  private func ranges(using random: inout RandomNumbers) -> [String] {
    var ranges: [String] = []
    func add(_ name: String, low: Int, high: Int, uniform: Bool = false) {
      var parts = [name, "\"low\": " + Self.text(low), "\"high\": " + Self.text(high)]
      if uniform || random.chance(30) { parts.append("\"distribution\": \"uniform\"") }
      ranges.append("{" + parts.joined(separator: ", ") + "}")
    }
    func parameter(_ name: String) -> String { "\"parameter\": \"\(name)\"" }
    if random.chance(40) {
      let (least, most) = (rates.min() ?? 0, rates.max() ?? 0)
      // A schedule has no one value for the peak of a triangle.
      add(
        parameter("discount_rate"), low: least - random.int(0...3), high: most + random.int(1...4),
        uniform: rates.count > 1)
    }
    for share in Self.shares where random.chance(20) {
      let own = generalShares[share] ?? 0
      add(parameter(share), low: random.int(0...own), high: random.int(own + 1...100))
    }
    for share in Self.shares where random.chance(15) {
      let authority = random.one(of: authorities)
      let own = ownShares[authority]?[share] ?? generalShares[share] ?? 0
      add(parameter(share + "/" + authority), low: random.int(0...own), high: random.int(own + 1...100))
    }
    if let horizon, random.chance(40) {
      add(
        parameter("horizon"), low: 100 * random.int(leastHorizon...horizon),
        high: 100 * (horizon + random.int(1...3)))
    }
    if random.chance(30) {
      add(parameter("units"), low: 100 * random.int(1...units), high: 100 * (units + random.int(1...20)))
    }
    if random.chance(30) {
      add(parameter("internal_cost"), low: random.int(50...100), high: random.int(101...180))
    }
    for service in random.some(random.int(0...2), of: catalogue.services) {
      let name = random.chance(70) ? service.id : service.id + "/" + random.one(of: service.posts).id
      add("\"price\": \"\(name)\"", low: random.int(50...100), high: random.int(101...150))
    }
    return random.shuffled(ranges)
  }

  private func scenario(_ number: Int, using random: inout RandomNumbers) -> String {
    var changes: [String] = []
    if random.chance(40) { changes.append("\"prices\": \"\(random.one(of: ["fixed", "current"]))\"") }
    if random.chance(30) { changes.append("\"price_year\": \(random.int(2005...2016))") }
    if random.chance(30) { changes.append("\"counterfactual\": \"\(random.one(of: counterfactuals))\"") }
    if random.chance(30) { changes.append("\"discount_rate\": " + Self.text(random.int(0...10))) }
    if random.chance(30) { changes.append("\"timing\": \"\(random.one(of: ["start", "mid", "end"]))\"") }
    if random.chance(30) { changes.append("\"horizon\": \(random.int(leastHorizon...leastHorizon + 4))") }
    for share in Self.shares where random.chance(20) {
      changes.append("\"\(share)\": " + Self.text(random.int(0...80)))
    }
    if changes.isEmpty { changes.append("\"discount_rate\": 0.05") }
    return "{" + (["\"id\": \"scenario\(number)\""] + random.shuffled(changes)).joined(separator: ", ") + "}"
  }
}
