/// A study's case data but for the events: price lists, clients, coverage, population.
public struct CaseData: Sendable {
  /// What to compute.
  public let study: Study
  /// The price lists, in layers.
  public let schablon: Schablon
  /// The clients.
  public let clients: Clients
  /// Which days were reviewed.
  public let coverage: Coverage
  /// The number of rows of the coverage file.
  public let coverageRows: Int
  /// How many rows of the coverage file are of clients that the study does not have.
  public let unknownCoverageClients: Int
  /// Shares of the population, where the study has them.
  public let population: Population?

  /// Reads all but the events.
  ///
  /// - Throws: ``FileFailure`` where a file or folder cannot be read.
  public static func read(
    _ study: Study, threads: Int, problems: inout ProblemList
  ) throws(FileFailure) -> CaseData {
    let schablon = try Schablon.read(study.schablon, actors: study.actors, problems: &problems)
    problems.add(study.faults(in: schablon))
    let clients = try Clients.read(study.sources.clients, problems: &problems)
    let coverage = try Coverage.read(
      study.sources.coverage, clients: clients, actors: study.actors, threads: threads, problems: &problems)
    var population: Population?
    if let source = study.sources.population {
      population = try Population.read(source, schablon: schablon, problems: &problems)
    }
    for subgroup in study.subgroups where subgroup != "age_group" && clients.columns[subgroup] == nil {
      let known = clients.columns.keys.sorted() + ["age_group"]
      problems.add(
        .unknownWord(
          subgroup, what: "column of \(study.sources.clients.file)", among: known,
          at: Problem.Place(file: "study.json")))
    }
    return CaseData(
      study: study, schablon: schablon, clients: clients, coverage: coverage.coverage, coverageRows: coverage.rows,
      unknownCoverageClients: coverage.unknownClients, population: population)
  }

  /// What reading the events of one source came to, beside what the sinks hold.
  public struct EventReading: Sendable {
    /// The file as study.json names it.
    public let file: String
    /// The number of rows.
    public let rows: Int
    /// Rows whose service is mapped to nothing.
    public let leftOut: Int
    /// Rows of clients that the study does not have.
    public let unknownClient: Int
    /// Rows of clients that are left out.
    public let excludedClient: Int
    /// Rows that repeat another in all fields.
    public let duplicateRows: Int
  }

  /// Reads all event sources into sinks, one thread a sink.
  ///
  /// - Parameters:
  ///   - sinks: What takes the events; which sink gets which is not fixed.
  ///   - problems: Where faulty rows, and services in use without a price, are reported.
  /// - Returns: What became of each source's rows, in the order of study.json.
  /// - Throws: ``FileFailure`` where a file cannot be read.
  public func readEvents<Sink: EventSink>(
    into sinks: inout [Sink], problems: inout ProblemList
  ) throws(FileFailure) -> [EventReading] {
    var readings: [EventReading] = []
    for (number, source) in study.sources.events.enumerated() {
      let opened = try DelimitedFile.open(
        source.path, name: source.file, encoding: source.encoding, delimiter: source.delimiter, problems: &problems)
      guard let file = opened,
        let context = EventContext(
          source, number: number, file: file, clients: clients, schablon: schablon, problems: &problems)
      else { continue }
      let services = Set(schablon.services.map(\.id))
      for (word, id) in source.services.sorted(by: { $0.key < $1.key }) {
        guard let id, !services.contains(id) else { continue }
        problems.add(.unknownService(word, mappedTo: id, among: services.sorted(), at: source.place))
      }
      var workers = sinks.map { EventReader(context: context, sink: $0) }
      sinks = []
      try file.read(by: &workers)
      for worker in workers { problems.add(worker.problems) }
      reportUnpriced(workers.map(\.services.firstPlaces), &problems)
      readings.append(
        EventReading(
          file: source.file, rows: workers.reduce(0) { $0 + $1.counts.rows },
          leftOut: workers.reduce(0) { $0 + $1.counts.leftOut },
          unknownClient: workers.reduce(0) { $0 + $1.counts.unknownClient },
          excludedClient: workers.reduce(0) { $0 + $1.counts.excludedClient },
          duplicateRows: RowFingerprints.repetitions(in: workers.map(\.fingerprints))))
      sinks = workers.map(\.sink)
    }
    return readings
  }

  /// Reports the services in use that no price row prices, each where it is first used.
  private func reportUnpriced(_ firstPlaces: [[Int: Problem.Place]], _ problems: inout ProblemList) {
    var places: [Int: Problem.Place] = [:]
    for (service, place) in firstPlaces.joined() where schablon.services[service].posts.isEmpty {
      if let known = places[service], known.line <= place.line { continue }
      places[service] = place
    }
    for (service, place) in places {
      problems.add(
        Problem(
          .error, .missingPrice, at: place,
          "\(schablon.services[service].id) has no price; add a row to a priser file of a schablon folder"))
    }
  }
}

extension Study {
  /// What the figures name that the price lists do not hold, or that their clients' records do not cover.
  func faults(in schablon: Schablon) -> ProblemList {
    var problems = ProblemList()
    for figure in figures {
      for series in figure.series {
        switch series.content {
        case .services(let references):
          for reference in references { check(reference, of: figure, in: schablon, &problems) }
        case .restOf(let authorities):
          for authority in authorities where !figure.requires.contains(authority) {
            let name = actors.names[authority]
            problems.add(.seriesOutsideRequired("rest_of", authority: name, at: figure.place))
          }
        }
      }
    }
    if pricing.mode == .fixed, schablon.indices[pricing.deflator] == nil {
      problems.add(
        .invalidStudy(
          "no schablon folder holds the deflator \"\(pricing.deflator)\"; "
            + NearestWord.hint(for: pricing.deflator, in: schablon.indices.keys.sorted()),
          at: Problem.Place(file: "study.json")))
    }
    return problems
  }

  private func check(
    _ reference: Figure.ServiceReference, of figure: Figure, in schablon: Schablon, _ problems: inout ProblemList
  ) {
    guard let number = schablon.number(ofService: reference.service) else {
      let known = schablon.services.map(\.id)
      problems.add(.unknownSeriesService(reference.service, among: known, at: reference.place))
      return
    }
    let service = schablon.services[number]
    if !figure.requires.contains(service.authority) {
      problems.add(
        .seriesOutsideRequired(service.id, authority: schablon.authorityName(of: service), at: reference.place))
    }
    if let post = reference.post, !service.posts.contains(where: { $0.id == post }) {
      problems.add(.unknownSeriesPost(post, of: service, at: reference.place))
    }
  }
}
