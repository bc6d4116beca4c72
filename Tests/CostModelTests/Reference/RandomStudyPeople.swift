/// The clients' file of a random study, what its tables are split by, and the population it is compared with.
extension RandomStudyDraft {
  /// The file's own names of columns.
  var clientColumns: [String: String] {
    var names: [String: String] = [:]
    if mapsClients { names = ["client": "Löpnr", "start": "Första kontakt"] }
    if mapsDiagnosis { names["diagnosis"] = "Diagnos" }
    return names
  }

  var populationColumns: [String: String] {
    mapsPopulation ? ["item": "Insats", "share": "Andel i procent"] : [:]
  }

  mutating func drawComparisons() {
    if random.chance(50) {
      let columns = ["diagnosis", "age_group", "Verksamhet", "sex", "operation"]
      subgroups = random.some(random.one(of: [1, 1, 2, 3]), of: columns)
    }
    hasPopulation = random.chance(50)
    mapsDiagnosis = random.chance(25)
    mapsPopulation = random.chance(25)
  }

  mutating func clientsFile() -> String {
    let names = ["client", "start", "end", "sex", "birth_year", "diagnosis", "operation", "group", "excluded"]
    var table = RandomTable((names + ["Verksamhet"]).map { clientColumns[$0] ?? $0 })
    let diagnoses = random.some(
      random.int(1...5), of: ["schizofreni", "bipolär", "autism; adhd", "Ångest", "", random.one(of: ["", "unknown"])])
    for client in random.shuffled(clients) {
      let startYear = ReferenceCalendar.date(client.start).year
      let atBorder = random.one(of: [17, 18, 25, 26, 35, 36, 45, 46, 55, 56, 65, 66])
      let age = random.chance(40) ? atBorder : random.int(15...90)
      table.rows.append([
        client.id, random.text(day: client.start), client.end.map { random.text(day: $0) } ?? "",
        random.one(of: ["kvinna", "man", ""]), random.chance(12) ? "" : String(startYear - age),
        random.one(of: diagnoses), random.one(of: ["öppen", "dag"]), client.group, client.excluded,
        random.one(of: ["Nord", "Nord", "Syd", "Väst", ""]),
      ])
    }
    return table.text(delimiter: ";", lineEnd: random.chance(20) ? "\r\n" : "\n")
  }

  /// Shares of some authorities, among them at times one without records, and of some services.
  mutating func populationFile() -> String {
    let names = ["item", "share", "n"].map { populationColumns[$0] ?? $0 }
    let hasCounts = random.chance(75)
    var table = RandomTable(hasCounts ? names : Array(names.dropLast()))
    let known = random.chance(30) ? Set(authorities + ["skatteverket"]).sorted() : authorities
    let items = known.map { RandomCatalogue.name($0, using: &random) } + catalogue.services.map(\.id)
    for item in random.some(random.int(1...10), of: items) {
      let share = random.one(of: [random.int(0...10_000), random.int(0...100) * 100, random.one(of: [0, 10_000])])
      let count = random.one(of: ["4827", "4 827", "60", "5", "813", ""])
      table.rows.append([item, random.text(hundredths: share)] + (hasCounts ? [count] : []))
    }
    return table.text(delimiter: random.chance(80) ? ";" : "\t")
  }
}
