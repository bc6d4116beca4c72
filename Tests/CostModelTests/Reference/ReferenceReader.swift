import Foundation

/// What study.json says, by the names it has there.
private struct ReferenceStudyFile: Decodable {
  struct Source: Decodable {
    var file: String
    var delimiter: String?
    var authority: String?
    var per: String?
    var columns: [String: String]?
    var services: [String: String?]?
  }

  struct Sources: Decodable {
    var clients: Source
    var coverage: Source
    var population: Source?
    var events: [Source]?
  }

  struct Series: Decodable {
    var id: String
    var services: [String]?
    var restOf: [String]?
  }

  struct Cohort: Decodable {
    var id: String
    var requires: [String]?
    var group: String?
    var minContact: Int?
    var `class`: [String]?
    var series: [Series]?
  }

  var quarters: String?
  var window: [Int]?
  var periods: [String: [Int]]?
  var panel: String?
  var prices: String?
  var priceYear: Int
  var deflator: String?
  var schablon: [String]
  var sources: Sources
  var figures: [Cohort]?
  var cohorts: [Cohort]?
  var subgroups: [String]?
}

/// Reads a study folder. The study is taken to be valid: what is wrong in it stops the program or is passed over.
extension ReferenceModel {
  init(folder: String) throws {
    let study = try Self.file(folder)
    try self.init(study, folder: folder)
    try readClients(study.sources.clients, folder: folder)
    try readCoverage(study.sources.coverage, folder: folder)
    if let source = study.sources.population { try readPopulation(source, folder: folder) }
    for source in study.sources.events ?? [] { try readEvents(source, folder: folder) }
    evaluation = try ReferenceEvaluationPlan.plan(ofStudyAt: folder, schablon: schablon)
  }

  /// Reads what a study's folder says of no client: study.json and the price lists.
  init(publicPartOf folder: String) throws {
    try self.init(Self.file(folder), folder: folder)
  }

  private init(_ study: ReferenceStudyFile, folder: String) throws {
    isAnniversary = study.quarters == "anniversary"
    if let window = study.window { self.window = window[0]...window[1] }
    if let periods = study.periods { self.periods = periods.mapValues { $0[0]...$0[1] } }
    if study.panel == "available" { panel = .available }
    for path in study.schablon { try schablon.read(folder: Self.path(path, in: folder)) }
    schablon.usesFixedPrices = study.prices != "current"
    schablon.priceYear = study.priceYear
    schablon.deflator = study.deflator ?? "KPI"
    figures = (study.figures ?? []).map(Self.figure)
    ownCohorts = study.cohorts?.map(Self.cohort)
    subgroups = study.subgroups ?? []
  }

  private static func file(_ folder: String) throws -> ReferenceStudyFile {
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/study.json"))
    return try decoder.decode(ReferenceStudyFile.self, from: data)
  }

  /// The one name an authority or actor goes by.
  static func actor(_ name: String) -> String {
    name == "region" ? "landsting" : name
  }

  private static func path(_ path: String, in folder: String) -> String {
    path.hasPrefix("/") ? path : folder + "/" + path
  }

  private static func cohort(_ json: ReferenceStudyFile.Cohort) -> Cohort {
    Cohort(
      id: json.id, requires: (json.requires ?? []).map(actor), group: json.group ?? "intervention",
      minContact: json.minContact)
  }

  private static func figure(_ json: ReferenceStudyFile.Cohort) -> Figure {
    let series = (json.series ?? []).map { json in
      Series(id: json.id, services: json.services ?? [], restOf: (json.restOf ?? []).map(actor))
    }
    return Figure(cohort: cohort(json), classes: json.class ?? ["real"], series: series)
  }

  private static func open(_ source: ReferenceStudyFile.Source, _ folder: String) throws -> (
    ReferenceCSV, [String: String]
  ) {
    let csv = try ReferenceCSV(
      path: path(source.file, in: folder), delimiter: source.delimiter)
    return (csv, source.columns ?? [:])
  }

  private mutating func readClients(_ source: ReferenceStudyFile.Source, folder: String) throws {
    let (csv, columns) = try Self.open(source, folder)
    let ids = csv.values("client", columns: columns)
    let starts = csv.values("start", columns: columns)
    let ends = csv.values("end", columns: columns)
    let groups = csv.values("group", columns: columns)
    let reasons = csv.values("excluded", columns: columns)
    let birthYears = csv.values("birth_year", columns: columns)
    var own: [String: [String]] = [:]
    for name in subgroups where name != "age_group" { own[name] = csv.values(name, columns: columns) }
    for row in csv.rows.indices {
      guard let start = ReferenceCalendar.day(text: starts[row]) else { preconditionFailure("no start") }
      let clock = ReferenceClock(startDay: start, isAnniversary: isAnniversary)
      let end = ReferenceCalendar.day(text: ends[row])
      var values = own.mapValues { $0[row].isEmpty ? "unknown" : $0[row] }
      if subgroups.contains("age_group") {
        values["age_group"] = Self.ageGroup(birthYear: Int(birthYears[row]), startYear: clock.start.year)
      }
      clients.append(
        Client(
          id: ids[row], clock: clock, startDay: start, endDay: end,
          endQuarter: end.map { clock.quarter(of: ReferenceCalendar.date($0)) },
          group: groups[row].isEmpty ? "intervention" : groups[row], isExcluded: !reasons[row].isEmpty,
          subgroups: values))
    }
  }

  /// The band of an age at start, `unknown` where there is no year of birth, or one after the start.
  static func ageGroup(birthYear: Int?, startYear: Int) -> String {
    guard let birthYear else { return "unknown" }
    switch startYear - birthYear {
    case 0...17: return "0–17"
    case 18...25: return "18–25"
    case 26...35: return "26–35"
    case 36...45: return "36–45"
    case 46...55: return "46–55"
    case 56...65: return "56–65"
    case 66...: return "66–"
    default: return "unknown"
    }
  }

  private mutating func readPopulation(_ source: ReferenceStudyFile.Source, folder: String) throws {
    let (csv, columns) = try Self.open(source, folder)
    let items = csv.values("item", columns: columns)
    let shares = csv.values("share", columns: columns)
    let counts = csv.values("n", columns: columns)
    for row in csv.rows.indices {
      guard let share = ReferenceFraction(text: shares[row]) else { preconditionFailure("no share") }
      population.append(
        PopulationRow(
          item: Self.actor(items[row]), share: share,
          count: ReferenceFraction(text: counts[row]).map { Int($0.double) }))
    }
  }

  private mutating func readCoverage(_ source: ReferenceStudyFile.Source, folder: String) throws {
    let (csv, columns) = try Self.open(source, folder)
    coverageFile = source.file
    let known = Set(clients.map(\.id))
    let ids = csv.values("client", columns: columns)
    let authorities = csv.values("authority", columns: columns)
    let from = csv.values("from", columns: columns)
    let to = csv.values("to", columns: columns)
    for row in csv.rows.indices {
      if !known.contains(ids[row]) { coverageOfUnknownClients += 1 }
      let named = authorities[row].isEmpty ? source.authority ?? "" : authorities[row]
      guard let first = ReferenceCalendar.day(text: from[row]), let last = ReferenceCalendar.day(text: to[row])
      else { preconditionFailure("no day") }
      coverage[ids[row], default: [:]][Self.actor(named), default: []].append(Interval(from: first, to: last))
    }
  }

  private mutating func readEvents(_ source: ReferenceStudyFile.Source, folder: String) throws {
    let (csv, columns) = try Self.open(source, folder)
    let file = source.file
    let ids = csv.values("client", columns: columns)
    let services = csv.values("service", columns: columns)
    let from = csv.values("from", columns: columns)
    let to = csv.values("to", columns: columns)
    let quantities = csv.values("quantity", columns: columns)
    let pers = csv.values("per", columns: columns)
    let amounts = csv.values("amount", columns: columns)
    for row in csv.rows.indices {
      let mapped: String?? = source.services?[services[row]]
      guard let first = ReferenceCalendar.day(text: from[row]) else { preconditionFailure("no day") }
      events.append(
        Event(
          source: file, client: ids[row], service: mapped ?? services[row], from: first,
          to: ReferenceCalendar.day(text: to[row]), quantity: ReferenceFraction(text: quantities[row]),
          per: pers[row].isEmpty ? source.per ?? "total" : pers[row],
          amount: ReferenceFraction(text: amounts[row])))
    }
    duplicateRows[file, default: 0] += csv.rows.count - Set(csv.rows).count
  }
}

extension ReferenceSchablon {
  /// Reads one schablon folder over what is there.
  mutating func read(folder: String) throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    for file in files where file == "insatser.csv" {
      let csv = try ReferenceCSV(path: folder + "/" + file)
      let (ids, authorities) = (csv.values("service"), csv.values("authority"))
      let (units, shapes, forms) = (csv.values("unit"), csv.values("shape"), csv.values("care_form"))
      for row in csv.rows.indices {
        services[ids[row]] = Service(
          id: ids[row], authority: ReferenceModel.actor(authorities[row]), unit: units[row],
          isPoint: shapes[row] == "point", careForm: forms[row])
      }
    }
    var newPosts: [String: [String: Post]] = [:]
    for file in files where file.hasPrefix("priser") && file.hasSuffix(".csv") {
      let csv = try ReferenceCSV(path: folder + "/" + file)
      let (ids, names, classes) = (csv.values("service"), csv.values("post"), csv.values("class"))
      let (payers, receivers) = (csv.values("payer"), csv.values("receiver"))
      let (years, prices, indexes) = (csv.values("year"), csv.values("price"), csv.values("index"))
      for row in csv.rows.indices {
        let blank = Post(
          service: ids[row], id: names[row], category: classes[row], payer: ReferenceModel.actor(payers[row]),
          receiver: ReferenceModel.actor(receivers[row]), rows: [])
        let price = PriceRow(
          year: Int(years[row]) ?? 0, price: ReferenceFraction(text: prices[row]) ?? .zero, index: indexes[row])
        newPosts[ids[row], default: [:]][names[row], default: blank].rows.append(price)
      }
    }
    for (service, posts) in newPosts { self.posts[service, default: [:]].merge(posts) { $1 } }
    var newIndexes: [String: [Int: ReferenceFraction]] = [:]
    for file in files where file == "index.csv" {
      let csv = try ReferenceCSV(path: folder + "/" + file)
      let (names, years, values) = (csv.values("index"), csv.values("year"), csv.values("value"))
      for row in csv.rows.indices {
        newIndexes[names[row], default: [:]][Int(years[row]) ?? 0] = ReferenceFraction(text: values[row])
      }
    }
    indexes.merge(newIndexes) { $1 }
  }
}
