/// Reads study.json: every key is known or an error, every value is checked, every fault has its place.
struct StudyReader {
  private let folder: String
  private let file: String
  private var problems = ProblemList()
  private var actors = Actors()

  private init(folder: String, file: String) {
    self.folder = folder
    self.file = file
  }

  /// Reads a study's description.
  ///
  /// - Parameters:
  ///   - bytes: The content of study.json.
  ///   - folder: The path of the folder that it lies in.
  ///   - problems: Where faults are reported.
  /// - Returns: The study, or `nil` where too much is missing to go on.
  static func read(_ bytes: [UInt8], folder: String, problems: inout ProblemList) -> Study? {
    let file = "study.json"
    let root: JSONNode
    do {
      root = try JSONReader.read(bytes, file: file)
    } catch {
      problems.add(error)
      return nil
    }
    var reader = StudyReader(folder: folder, file: file)
    let study = reader.study(root)
    problems.add(reader.problems)
    return study
  }

  private mutating func study(_ root: JSONNode) -> Study? {
    guard var keys = JSONKeys(root, of: "study.json", problems: &problems) else { return nil }
    let authorities = keys.texts("authorities", &problems) ?? []
    let others = keys.texts("actors", &problems) ?? []
    checkDeclared(authorities + others, at: root.place)
    actors = Actors(authorities: authorities, actors: others)

    let title = keys.requiredText("title", &problems)
    let quarters = keys.word("quarters", Study.QuarterKind.self, &problems) ?? .calendar
    let window = keys.range("window", &problems) ?? -4...12
    let periods = periods(&keys, in: window)
    let panel = keys.word("panel", Study.Panel.self, &problems) ?? .balanced
    let pricing = pricing(&keys)
    let schablon = schablonFolders(&keys)
    let sources = sources(&keys)
    let figures = keys.objects("figures", &problems).compactMap { figure($0) }
    let cohorts = keys.objects("cohorts", &problems).compactMap { cohort($0) }
    let subgroups = keys.texts("subgroups", &problems) ?? []
    for (index, column) in subgroups.enumerated() where subgroups[..<index].contains(column) {
      problems.add(
        .invalidStudy(
          "tables are divided by \(column) twice; remove one", at: keys.place("subgroups") ?? root.place))
    }
    let ageGroups = keys.rising("age_groups", in: 1...120, &problems) ?? Study.usualAgeGroups
    let minimumCell = keys.whole("minimum_cell", in: 1...1_000, &problems) ?? 4
    let disclosure = keys.word("disclosure", Study.Disclosure.self, &problems) ?? .counts
    let evaluation = evaluation(&keys, window, periods, pricing)
    checkIDs(figures, cohorts, at: root.place)
    checkWindow(window, at: keys.place("window") ?? root.place)
    keys.reportUnknown(&problems)
    guard let title, let pricing, let sources, let schablon else { return nil }
    return Study(
      title: title, quarters: quarters, window: window, periods: periods, panel: panel, pricing: pricing,
      schablon: schablon, sources: sources, figures: figures, cohorts: cohorts, subgroups: subgroups,
      ageGroups: ageGroups, minimumCell: minimumCell, disclosure: disclosure, evaluation: evaluation, actors: actors,
      pricingPlace: keys.place("deflator") ?? root.place, subgroupPlace: keys.place("subgroups") ?? root.place)
  }

  /// Names that a study declares must be new, and each its own.
  private mutating func checkDeclared(_ names: [String], at place: Problem.Place) {
    let reserved = Actors.reviewedAuthorities + Actors.otherActors + ["region"]
    for (index, name) in names.enumerated() where reserved.contains(name) || names[..<index].contains(name) {
      problems.add(.invalidStudy("\"\(name)\" is known already; declare only new authorities and actors", at: place))
    }
  }

  // MARK: - Time and prices

  private mutating func checkWindow(_ window: ClosedRange<Int>, at place: Problem.Place) {
    let booked = min(window.lowerBound, 0)...max(window.upperBound, 1)
    if booked.count > Study.mostQuarters {
      problems.add(.invalidStudy("a window of over \(Study.mostQuarters) quarters is too wide; narrow it", at: place))
    }
  }

  private mutating func periods(_ keys: inout JSONKeys, in window: ClosedRange<Int>) -> [Study.Period] {
    guard var names = keys.object("periods", &problems) else {
      let usual = [
        Study.Period(id: "base", range: -4 ... -1), Study.Period(id: "year1", range: 1...4),
        Study.Period(id: "year2", range: 5...8), Study.Period(id: "year3", range: 9...12),
      ]
      return checked(usual, in: window, at: keys.place)
    }
    var periods: [Study.Period] = []
    for id in names.remaining {
      guard let range = names.range(id, &problems) else { continue }
      periods.append(Study.Period(id: id, range: range))
    }
    return checked(periods, in: window, at: names.place)
  }

  private mutating func checked(
    _ periods: [Study.Period], in window: ClosedRange<Int>, at place: Problem.Place
  ) -> [Study.Period] {
    if !periods.contains(where: { $0.id == "base" }) {
      problems.add(.invalidStudy("periods lack \"base\"; add it, for instance \"base\": [-4, -1]", at: place))
    }
    for period in periods
    where period.range.lowerBound < window.lowerBound || period.range.upperBound > window.upperBound {
      problems.add(
        .invalidStudy(
          "the period \(period.id) reaches outside the window \(window.lowerBound) … \(window.upperBound);"
            + " name \"periods\" inside it", at: place))
    }
    return periods
  }

  private mutating func pricing(_ keys: inout JSONKeys) -> Pricing? {
    let mode = keys.word("prices", PriceMode.self, &problems) ?? .fixed
    let deflator = keys.text("deflator", &problems) ?? "KPI"
    guard let year = keys.requiredWhole("price_year", in: Day.years, &problems) else { return nil }
    return Pricing(mode: mode, priceYear: year, deflator: deflator)
  }

  private mutating func schablonFolders(_ keys: inout JSONKeys) -> [Schablon.FolderReference]? {
    let names = keys.list("schablon", &problems)
    guard let names, !names.isEmpty else {
      problems.add(
        .invalidStudy(
          "\"schablon\" must name a folder of price lists, as [\"schablon\"]", at: keys.place("schablon") ?? keys.place)
      )
      return nil
    }
    return names.compactMap { node in
      guard let name = text(of: node, "schablon") else { return nil }
      return Schablon.FolderReference(path: path(of: name), name: name, place: node.place)
    }
  }

  private func path(of name: String) -> String { Self.path(of: name, in: folder) }

  private static func path(of name: String, in folder: String) -> String {
    name.hasPrefix("/") ? name : folder + "/" + name
  }

  private mutating func evaluation(
    _ keys: inout JSONKeys, _ window: ClosedRange<Int>, _ periods: [Study.Period], _ pricing: Pricing?
  ) -> EvaluationPlan? {
    guard let object = keys.object("evaluation", &problems) else { return nil }
    let folder = folder
    var reader = EvaluationReader(
      actors: actors, window: window,
      pricing: pricing ?? Pricing(mode: .fixed, priceYear: Day.years.lowerBound, deflator: "KPI")
    ) { Self.path(of: $0, in: folder) }
    let plan = reader.plan(object, periods: periods)
    problems.add(reader.problems)
    return plan
  }

  // MARK: - Sources

  private mutating func sources(_ keys: inout JSONKeys) -> Sources? {
    guard var sources = keys.requiredObject("sources", &problems) else { return nil }
    let clients = sources.requiredObject("clients", &problems).flatMap { source($0, known: nil) }
    let coverage = sources.requiredObject("coverage", &problems)
      .flatMap { source($0, known: ["client", "authority", "from", "to"]) }
    let population = sources.object("population", &problems).flatMap { source($0, known: ["item", "share", "n"]) }
    let columns = ["client", "service", "from", "to", "quantity", "per", "amount", "authority"]
    let objects = sources.objects("events", &problems)
    let events = objects.compactMap { source($0, known: columns) }
    for (index, source) in events.enumerated() where events[..<index].contains(where: { $0.path == source.path }) {
      problems.add(
        .invalidStudy("\(source.file) is named twice, and its rows would count twice; remove one", at: source.place))
    }
    if objects.isEmpty {
      problems.add(
        .invalidStudy("\"sources\" names no events; add a list, as [{\"file\": \"events.csv\"}]", at: sources.place))
    }
    sources.reportUnknown(&problems)
    guard let clients, let coverage, events.count == objects.count, !events.isEmpty else { return nil }
    return Sources(clients: clients, coverage: coverage, population: population, events: events)
  }

  /// Reads a source; `known` are the columns that it may map, `nil` for any.
  private mutating func source(_ object: JSONKeys, known: [String]?) -> Source? {
    var keys = object
    let file = keys.requiredText("file", &problems)
    let encoding = keys.encoding(&problems)
    let delimiter = keys.delimiter(&problems)
    let isOfEvents = known?.contains("service") == true
    let hasAuthority = known?.contains("authority") == true
    let authority =
      hasAuthority ? keys.text("authority", &problems).flatMap { self.authority($0, at: keys.place("authority")) } : nil
    let rate = isOfEvents ? keys.word("per", Rate.self, &problems) ?? .total : .total
    let columns = columns(&keys, known: known)
    let services = isOfEvents ? services(&keys) : [:]
    keys.reportUnknown(&problems)
    guard let file else { return nil }
    return Source(
      file: file, path: path(of: file), encoding: encoding, delimiter: delimiter, authority: authority, rate: rate,
      columns: columns, services: services, place: keys.place)
  }

  private mutating func columns(_ keys: inout JSONKeys, known: [String]?) -> [String: Source.Mapped] {
    guard var names = keys.object("columns", &problems) else { return [:] }
    var columns: [String: Source.Mapped] = [:]
    for name in names.remaining {
      let place = names.place(name) ?? names.place
      if let known, !known.contains(name) {
        problems.add(.unknownWord(name, what: "column of this file", among: known, at: place))
      }
      guard let header = names.text(name, &problems) else { continue }
      columns[name] = Source.Mapped(header: header, place: place)
    }
    return columns
  }

  private mutating func services(_ keys: inout JSONKeys) -> [String: String?] {
    guard var names = keys.object("services", &problems) else { return [:] }
    var services: [String: String?] = [:]
    for name in names.remaining {
      if names.isNull(name) {
        services[name] = .some(nil)
      } else if let service = names.text(name, &problems) {
        services[name] = .some(service)
      }
    }
    return services
  }

  // MARK: - Figures and cohorts

  private mutating func figure(_ object: JSONKeys) -> Figure? {
    var keys = object
    let id = keys.requiredText("id", &problems)
    let title = keys.text("title", &problems)
    let requires = requires(&keys)
    let names = keys.words("class", PostClass.self, &problems) ?? [.real]
    if names.isEmpty { problems.add(.invalidStudy("\"class\" is empty; name at least one", at: keys.place)) }
    let minContact = keys.whole("min_contact", in: -1_000...1_000, &problems)
    let objects = keys.objects("series", &problems)
    let series = objects.compactMap { self.series($0) }
    if objects.isEmpty {
      problems.add(.invalidStudy("a figure needs \"series\"; add at least one", at: keys.place))
    }
    let ids = series.map(\.id)
    for (index, id) in ids.enumerated() where ids[..<index].contains(id) || id == "total" {
      let remedy = id == "total" ? "the series total is added by itself; rename it" : "rename one"
      problems.add(.invalidStudy("the series id \"\(id)\" stands twice; \(remedy)", at: objects[index].place))
    }
    keys.reportUnknown(&problems)
    guard let id, let requires, series.count == objects.count else { return nil }
    return Figure(
      id: id, title: title ?? id, requires: requires, classes: names, series: series, minContact: minContact,
      place: keys.place)
  }

  private mutating func series(_ object: JSONKeys) -> Figure.Series? {
    var keys = object
    let id = keys.requiredText("id", &problems)
    let title = keys.text("title", &problems)
    let services = keys.list("services", &problems)
    let rest = keys.list("rest_of", &problems)
    keys.reportUnknown(&problems)
    let content: Figure.Content
    switch (services, rest) {
    case (let services?, nil):
      if services.isEmpty {
        problems.add(.invalidStudy("\"services\" is empty; name at least one", at: keys.place))
      }
      content = .services(services.compactMap { reference($0) })
    case (nil, let rest?):
      content = .restOf(rest.compactMap { node in text(of: node, "rest_of").flatMap { authority($0, at: node.place) } })
    default:
      problems.add(.invalidStudy("a series has either \"services\" or \"rest_of\"; give one of them", at: keys.place))
      return nil
    }
    guard let id else { return nil }
    return Figure.Series(id: id, title: title ?? id, content: content)
  }

  private mutating func reference(_ node: JSONNode) -> Figure.ServiceReference? {
    guard let name = text(of: node, "services") else { return nil }
    let parts = name.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    return Figure.ServiceReference(
      service: parts[0], post: parts.count > 1 ? parts[1] : nil, place: node.place)
  }

  private mutating func cohort(_ object: JSONKeys) -> CohortDefinition? {
    var keys = object
    let id = keys.requiredText("id", &problems)
    let requires = requires(&keys)
    let group = keys.word("group", CohortDefinition.Group.self, &problems) ?? .intervention
    let minContact = keys.whole("min_contact", in: -1_000...1_000, &problems)
    keys.reportUnknown(&problems)
    guard let id, let requires else { return nil }
    return CohortDefinition(id: id, requires: requires, group: group, minContact: minContact, place: keys.place)
  }

  private mutating func requires(_ keys: inout JSONKeys) -> [Int]? {
    guard let nodes = keys.list("requires", &problems), !nodes.isEmpty else {
      problems.add(
        .invalidStudy(
          "\"requires\" must name at least one authority, as [\"kommun\"]", at: keys.place("requires") ?? keys.place))
      return nil
    }
    var requires: [Int] = []
    for node in nodes {
      guard let name = text(of: node, "requires"), let authority = authority(name, at: node.place) else { continue }
      if requires.contains(authority) {
        problems.add(.invalidStudy("\"\(name)\" is required twice; remove one", at: node.place))
      }
      requires.append(authority)
    }
    return requires
  }

  private mutating func checkIDs(_ figures: [Figure], _ cohorts: [CohortDefinition], at place: Problem.Place) {
    for (index, figure) in figures.enumerated() where figures[..<index].contains(where: { $0.id == figure.id }) {
      problems.add(.invalidStudy("the figure id \"\(figure.id)\" stands twice; rename one", at: figure.place))
    }
    for (index, cohort) in cohorts.enumerated() {
      if cohorts[..<index].contains(where: { $0.id == cohort.id }) {
        problems.add(.invalidStudy("the cohort id \"\(cohort.id)\" stands twice; rename one", at: cohort.place))
      }
      guard let figure = figures.first(where: { $0.id == cohort.id })?.cohort else { continue }
      if (figure.requires, figure.group, figure.minContact) != (cohort.requires, cohort.group, cohort.minContact) {
        problems.add(
          .invalidStudy(
            "a figure and a cohort with other clients share the id \"\(cohort.id)\"; rename one", at: cohort.place))
      }
    }
    if figures.isEmpty, cohorts.isEmpty {
      problems.add(
        Problem(
          .warning, .invalidStudy, at: place,
          "the study names neither figures nor cohorts, so its tables are empty; add one"))
    }
  }

  // MARK: - Words

  private mutating func authority(_ name: String, at place: Problem.Place?) -> Int? {
    if let authority = actors.authority(named: name) { return authority }
    problems.add(
      .unknownWord(name, what: "authority", among: actors.authorities, at: place ?? Problem.Place(file: file)))
    return nil
  }

  private mutating func text(of node: JSONNode, _ key: String) -> String? {
    if case .string(let text) = node.value { return text }
    problems.add(.wrongKind(of: key, wanted: "texts", got: node))
    return nil
  }
}
