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
  /// The lines of the coverage file that are of clients that the study does not have.
  public let unknownCoverageClients: [Int]
  /// Shares of the population, where the study has them.
  public let population: Population?
  /// The accounts of the intervention, where the study has an evaluation.
  public let accounts: Accounts
  /// Valued outcomes that no ledger holds, where its evaluation has any.
  public let outcomes: [ValuedOutcome]
  /// How much memory what grows with the rows may take.
  public let memory: MemoryLimit
  /// Where what is beyond it goes.
  let storage: RunStorage
  /// Whether all price lists could be read; without them no event can be.
  let hasAllPrices: Bool
  /// Is told how far the work on the data is.
  let progress: ProgressListener?

  /// Reads all but the events.
  ///
  /// - Parameters:
  ///   - study: What study.json says.
  ///   - threads: The number of threads; the result does not depend on it.
  ///   - memory: How much memory what grows with the rows may take; the result does not depend on it.
  ///   - prices: Price lists that were read for other studies, and to which what is read here is added.
  ///   - progress: Is told how far this is, and all that is made of the data later.
  ///   - problems: Where faults are reported, files that cannot be read among them.
  /// - Returns: What could be read.
  public static func read(
    _ study: Study, threads: Int, memory: MemoryLimit = .standard, sharing prices: SharedPrices? = nil,
    progress: ProgressListener? = nil,
    problems: inout ProblemList
  ) -> CaseData {
    let schablon = Schablon.read(study.schablon, actors: study.actors, sharing: prices, problems: &problems)
    // Where a price list is missing, what it would have held is not worth a message each.
    let hasAllPrices = !problems.hasUnreadableFiles
    if hasAllPrices { problems.add(study.faults(in: schablon)) }
    var clients = Clients()
    var coverage = (
      coverage: Coverage(clients: 0, authorities: study.actors.authorityCount), rows: 0, unknownClients: [Int]()
    )
    var population: Population?
    do throws(FileFailure) {
      clients = try Clients.read(study.sources.clients, progress: progress, problems: &problems)
    } catch {
      problems.add(.unreadable(study.sources.clients.file, error, at: study.sources.clients.place))
    }
    coverage.coverage = Coverage(clients: clients.count, authorities: study.actors.authorityCount)
    do throws(FileFailure) {
      coverage = try Coverage.read(
        study.sources.coverage, clients: clients, actors: study.actors, threads: threads, progress: progress,
        problems: &problems)
    } catch {
      problems.add(.unreadable(study.sources.coverage.file, error, at: study.sources.coverage.place))
    }
    if let source = study.sources.population, hasAllPrices {
      do throws(FileFailure) {
        population = try Population.read(source, schablon: schablon, problems: &problems)
      } catch {
        problems.add(.unreadable(source.file, error, at: source.place))
      }
    }
    var (accounts, outcomes) = (Accounts(), [ValuedOutcome]())
    if let evaluation = study.evaluation {
      accounts = reading(evaluation.internalCosts.accounts, or: accounts, &problems) {
        source, problems throws(FileFailure) in
        try Accounts.read(source, actors: study.actors, problems: &problems)
      }
      if let source = evaluation.outcomes?.source {
        outcomes = reading(source, or: [], &problems) { source, problems throws(FileFailure) in
          try ValuedOutcome.read(source, problems: &problems)
        }
        for outcome in outcomes where study.actors.actor(named: outcome.stakeholder) == nil {
          guard let near = NearestWord.to(outcome.stakeholder, in: study.actors.names) else { continue }
          problems.add(
            Problem(
              .warning, .unknownWord, at: Problem.Place(file: source.file, line: outcome.line),
              "\"\(outcome.stakeholder)\" is no actor, so the outcome counts for society alone; did you mean \"\(near)\"?"
            ))
        }
      }
    }
    if let evaluation = study.evaluation, evaluation.assumptions.counterfactual == .control, clients.count > 0,
      !clients.list.contains(where: \.isControl)
    {
      problems.add(
        Problem(
          .warning, .invalidStudy, at: evaluation.place,
          "the evaluation is to stand against a control group, and no client is of group control; name the counterfactual"
            + " base or trend, or add control clients"))
    }
    if clients.count > 0, coverage.rows > 0, coverage.unknownClients.count == coverage.rows {
      problems.add(.noKnownClient(in: study.sources.coverage, clients: study.sources.clients))
    }
    for subgroup in study.subgroups where subgroup != "age_group" && clients.columns[subgroup] == nil {
      let known = clients.columns.keys.sorted() + ["age_group"]
      problems.add(
        .unknownWord(
          subgroup, what: "column of \(study.sources.clients.file)", among: known,
          at: study.subgroupPlace))
    }
    for subgroup in study.subgroups {
      guard let count = clients.columns[subgroup]?.texts.count, count > Study.mostSubgroupValues else { continue }
      problems.add(
        .invalidStudy(
          "the column \(subgroup) has \(count) different values; divide by one with at most \(Study.mostSubgroupValues)",
          at: study.subgroupPlace))
    }
    return CaseData(
      study: study, schablon: schablon, clients: clients, coverage: coverage.coverage, coverageRows: coverage.rows,
      unknownCoverageClients: coverage.unknownClients, population: population, accounts: accounts,
      outcomes: outcomes, memory: memory, storage: RunStorage(in: memory.folder), hasAllPrices: hasAllPrices,
      progress: progress)
  }

  /// What a file holds; where it cannot be read, which is reported, what stands for nothing.
  private static func reading<Content>(
    _ source: Source, or nothing: Content, _ problems: inout ProblemList,
    _ read: (Source, inout ProblemList) throws(FileFailure) -> Content
  ) -> Content {
    do throws(FileFailure) {
      return try read(source, &problems)
    } catch {
      problems.add(.unreadable(source.file, error, at: source.place))
      return nothing
    }
  }

  /// The same data, in the money of other prices.
  func priced(by pricing: Pricing) -> CaseData {
    var study = study
    study.pricing = pricing
    return CaseData(
      study: study, schablon: schablon, clients: clients, coverage: coverage, coverageRows: coverageRows,
      unknownCoverageClients: unknownCoverageClients, population: population, accounts: accounts, outcomes: outcomes,
      memory: memory, storage: storage, hasAllPrices: hasAllPrices, progress: progress)
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

    /// What reading a source came to.
    init(
      file: String, rows: Int = 0, leftOut: Int = 0, unknownClient: Int = 0, excludedClient: Int = 0,
      duplicateRows: Int = 0
    ) {
      self.file = file
      self.rows = rows
      self.leftOut = leftOut
      self.unknownClient = unknownClient
      self.excludedClient = excludedClient
      self.duplicateRows = duplicateRows
    }
  }

  /// Reads all event sources into sinks, one thread a sink.
  ///
  /// - Parameters:
  ///   - sinks: What takes the events; which sink gets which is not fixed.
  ///   - problems: Where faulty rows, and services in use without a price, are reported.
  /// - Returns: What became of each source's rows, in the order of study.json.
  public func readEvents<Sink: EventSink>(into sinks: inout [Sink], problems: inout ProblemList) -> [EventReading] {
    study.sources.events.enumerated().map { number, source in
      guard hasAllPrices else { return EventReading(file: source.file) }
      do throws(FileFailure) {
        return try readEvents(of: source, number: number, into: &sinks, problems: &problems)
          ?? EventReading(file: source.file)
      } catch {
        problems.add(.unreadable(source.file, error, at: source.place))
        return EventReading(file: source.file)
      }
    }
  }

  private func readEvents<Sink: EventSink>(
    of source: Source, number: Int, into sinks: inout [Sink], problems: inout ProblemList
  ) throws(FileFailure) -> EventReading? {
    let opened = try DelimitedFile.open(
      source.path, name: source.file, encoding: source.encoding, delimiter: source.delimiter, problems: &problems)
    guard let file = opened,
      let context = EventContext(
        source, number: number, file: file, clients: clients, schablon: schablon, problems: &problems)
    else { return nil }
    let services = Set(schablon.services.map(\.id))
    for (word, id) in source.services.sorted(by: { $0.key < $1.key }) {
      guard let id, !services.contains(id) else { continue }
      problems.add(.unknownService(word, mappedTo: id, among: services.sorted(), at: source.place))
    }
    let fingerprints = RowFingerprints(storage, memory, threads: sinks.count)
    var workers = sinks.map { EventReader(context: context, fingerprints: fingerprints, sink: $0) }
    sinks = []
    var failure: FileFailure?
    do throws(FileFailure) {
      try file.read(by: &workers, progress: progress)
    } catch {
      failure = error
    }
    sinks = workers.map(\.sink)
    if let failure { throw failure }
    for worker in workers { problems.add(worker.problems) }
    reportUnpriced(workers.map(\.services.firstPlaces), &problems)
    let reading = EventReading(
      file: source.file, rows: workers.reduce(0) { $0 + $1.counts.rows },
      leftOut: workers.reduce(0) { $0 + $1.counts.leftOut },
      unknownClient: workers.reduce(0) { $0 + $1.counts.unknownClient },
      excludedClient: workers.reduce(0) { $0 + $1.counts.excludedClient },
      duplicateRows: RowFingerprints.repetitions(in: workers.map(\.fingerprints)))
    let points = workers.reduce(0) { $0 + $1.counts.pointsBeforeThree }
    let negative = workers.reduce(0) { $0 + $1.counts.negativeAmounts }
    if negative > 0 {
      problems.add(
        Problem(
          .warning, .negativeQuantity, at: Problem.Place(file: source.file),
          "\(negative) rows have an amount below zero; they are read as corrections and lower the cost"))
    }
    if points > 0, workers.contains(where: { $0.counts.hasDecimalCommas }) {
      let line = workers.map(\.counts.firstPoint).min() ?? 0
      problems.add(.pointsAndCommas(points, at: Problem.Place(file: source.file, line: line)))
    }
    if reading.unknownClient > 0, reading.unknownClient == reading.rows - reading.leftOut, clients.count > 0 {
      problems.add(.noKnownClient(in: source, clients: study.sources.clients))
    }
    return reading
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
    if let evaluation {
      checkMoney(of: evaluation, pricing, at: evaluation.place, in: schablon, &problems)
      for scenario in evaluation.scenarios {
        checkMoney(of: evaluation, scenario.pricing, at: scenario.place, in: schablon, &problems)
      }
    }
    for range in evaluation?.ranges ?? [] {
      guard case .price(let service, let post) = range.parameter else { continue }
      guard let number = schablon.number(ofService: service) else {
        problems.add(.unknownSeriesService(service, among: schablon.services.map(\.id), at: range.place))
        continue
      }
      if let post, !schablon.services[number].posts.contains(where: { $0.id == post }) {
        problems.add(.unknownSeriesPost(post, of: schablon.services[number], at: range.place))
      }
    }
    if pricing.mode == .fixed, schablon.indices[pricing.deflator] == nil {
      problems.add(
        .invalidStudy(
          "no schablon folder holds the deflator \"\(pricing.deflator)\"; "
            + NearestWord.hint(for: pricing.deflator, in: schablon.indices.keys.sorted(), list: "index.csv"),
          at: pricingPlace))
    }
    return problems
  }

  /// Checks that the accounts can be carried to fixed prices; to current ones it is found out client by client.
  private func checkMoney(
    of evaluation: EvaluationPlan, _ pricing: Pricing, at place: Problem.Place, in schablon: Schablon,
    _ problems: inout ProblemList
  ) {
    guard pricing.mode == .fixed, schablon.indices[pricing.deflator] != nil else { return }
    do throws(Pricing.Failure) {
      _ = try pricing.amountFactor(in: evaluation.internalCosts.year, from: schablon)
    } catch {
      problems.add(
        Problem(
          .error, .missingIndex, at: place,
          "the internal costs of \(evaluation.internalCosts.year) cannot be carried to \(pricing.priceYear): \(error)"))
    }
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
