/// The study.json of a random study: its options, figures and cohorts.
extension RandomStudyDraft {
  mutating func studyFile() -> String {
    var lines = ["{", "  \"title\": \"Random study\",  // made by RandomStudy"]
    func add(_ name: String, _ value: String) { lines.append("  \"\(name)\": \(value),") }
    if isAnniversary || random.chance(50) { add("quarters", isAnniversary ? "\"anniversary\"" : "\"calendar\"") }
    if !hasDefaultWindow {
      add("window", "[\(window.lowerBound), \(window.upperBound)]")
      let pairs = periods.map { "\"\($0.name)\": [\($0.quarters.lowerBound), \($0.quarters.upperBound)]" }
      add("periods", "{" + pairs.joined(separator: ", ") + "}")
    }
    let isAvailable = random.chance(45)
    if isAvailable || random.chance(50) { add("panel", isAvailable ? "\"available\"" : "\"balanced\"") }
    let isCurrent = random.chance(45)
    if isCurrent || random.chance(50) { add("prices", isCurrent ? "\"current\"" : "\"fixed\"") }
    add("price_year", String(random.int(2005...2016)))
    if random.chance(40) { add("deflator", Self.quoted(random.one(of: RandomCatalogue.indexes))) }
    add("schablon", Self.list(folders))
    if !ownAuthorities.isEmpty { add("authorities", Self.list(ownAuthorities)) }
    if !actors.isEmpty { add("actors", Self.list(actors)) }
    lines.append("  \"sources\": {")
    lines.append("    \"clients\": {\"file\": \"clients.csv\"\(Self.columns(clientColumns))},")
    let coverageColumns = mapsCoverage ? ["authority": "Huvudman"] : [:]
    lines.append("    \"coverage\": {\"file\": \"coverage.csv\"\(Self.columns(coverageColumns))},")
    if hasPopulation {
      lines.append("    \"population\": {\"file\": \"population.csv\"\(Self.columns(populationColumns))},")
    }
    lines.append("    \"events\": [\n      " + sources.map { $0.json() }.joined(separator: ",\n      ") + "]")
    lines.append("  },")
    let hasCohorts = random.chance(50)
    let figures = (0..<random.int(hasCohorts ? 0...3 : 1...3)).map { figure($0 + 1) }
    if !figures.isEmpty { add("figures", "[\n    " + figures.joined(separator: ",\n    ") + "]") }
    if hasCohorts {
      let cohorts = (0..<random.int(1...3)).map { cohort($0 + 1) }
      add("cohorts", "[\n    " + cohorts.joined(separator: ",\n    ") + "]")
    }
    if !subgroups.isEmpty || random.chance(20) { add("subgroups", Self.list(subgroups)) }
    if let evaluation { add("evaluation", evaluation.json) }
    lines.append("  \"minimum_cell\": 4, \"disclosure\": \"none\",\n}")
    return lines.joined(separator: "\n") + "\n"
  }

  private static func quoted(_ text: String) -> String { "\"\(text)\"" }

  /// The mapping of columns in a source, with the comma before it.
  private static func columns(_ names: [String: String]) -> String {
    if names.isEmpty { return "" }
    let pairs = names.sorted { $0.key < $1.key }.map { quoted($0.key) + ": " + quoted($0.value) }
    return ", \"columns\": {" + pairs.joined(separator: ", ") + "}"
  }

  private static func list(_ texts: [String]) -> String { "[" + texts.map(quoted).joined(separator: ", ") + "]" }

  /// One to three authorities, and the JSON of them.
  private mutating func requires() -> (authorities: [String], json: String) {
    let required = random.some(random.one(of: [1, 1, 2, 2, 3]), of: authorities)
    let names = required.map { RandomCatalogue.name($0, using: &random) }
    return (required, "\"requires\": " + Self.list(names))
  }

  private mutating func cohort(_ number: Int) -> String {
    var parts = ["\"id\": \"kohort\(number)\"", requires().json]
    if random.chance(30) {
      parts.append("\"group\": " + Self.quoted(random.one(of: ["control", "all", "intervention"])))
    }
    if random.chance(20) { parts.append("\"min_contact\": \(random.int(1...6))") }
    return "{" + parts.joined(separator: ", ") + "}"
  }

  private mutating func figure(_ number: Int) -> String {
    let required = requires()
    var parts = ["\"id\": \"fig\(number)\", \"title\": \"Figur \(number)\"", required.json]
    if random.chance(50) {
      let classes = random.one(of: [
        ["real"], ["transfer"], ["production"], ["real", "transfer"], ["real", "production"],
      ])
      parts.append("\"class\": " + Self.list(classes))
    }
    if random.chance(20) { parts.append("\"min_contact\": \(random.int(1...6))") }
    var series: [String] = []
    var left = random.shuffled(catalogue.services.filter { required.authorities.contains($0.authority) })
    let all = left
    for _ in 0..<random.int(1...3) where !left.isEmpty {
      var names: [String] = []
      for _ in 0..<random.int(1...2) where !left.isEmpty {
        let service = left.removeLast()
        names.append(random.chance(20) ? service.id + "/" + random.one(of: service.posts).id : service.id)
      }
      if random.chance(10) {
        let again = random.one(of: all).id
        if !names.contains(again) { names.append(again) }
      }
      let id = "serie\(series.count + 1)"
      series.append("{\"id\": \"\(id)\", \"title\": \"Serie\", \"services\": " + Self.list(names) + "}")
    }
    if series.isEmpty || random.chance(60) {
      let rest = random.chance(60) ? required.authorities : random.some(1, of: required.authorities)
      let names = rest.map { RandomCatalogue.name($0, using: &random) }
      series.append("{\"id\": \"rest\", \"title\": \"Övrigt\", \"rest_of\": " + Self.list(names) + "}")
    }
    parts.append("\"series\": [" + series.joined(separator: ", ") + "]")
    return "{" + parts.joined(separator: ", ") + "}"
  }
}
