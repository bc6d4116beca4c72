extension JSONValue {
  /// A study in the form of study.json, with its defaults filled in; read again it is the same study.
  ///
  /// Files and folders stand as study.json names them, never with the path of the study.
  init(_ study: Study) {
    let actors = study.actors
    let ownAuthorities = actors.authorities.dropFirst(Actors.reviewedAuthorities.count)
    let ownActors = actors.names.dropFirst(actors.authorityCount + Actors.otherActors.count)
    var members = [
      Member("title", .text(study.title)),
      Member("quarters", .text(study.quarters.rawValue)),
      Member("window", JSONValue(study.window)),
      Member("periods", .object(study.periods.map { Member($0.id, JSONValue($0.range)) })),
      Member("panel", .text(study.panel.rawValue)),
      Member("prices", .text(study.pricing.mode.rawValue)),
      Member("price_year", .number(study.pricing.priceYear)),
      Member("deflator", .text(study.pricing.deflator)),
    ]
    if !ownAuthorities.isEmpty { members.append(Member("authorities", .texts(Array(ownAuthorities)))) }
    if !ownActors.isEmpty { members.append(Member("actors", .texts(Array(ownActors)))) }
    members += [
      Member("schablon", .texts(study.schablon.map(\.name))),
      Member("sources", JSONValue(study.sources, actors)),
      Member("figures", .list(study.figures.map { JSONValue($0, actors) })),
      Member("cohorts", .list(study.analysedCohorts.map { JSONValue($0, actors) })),
      Member("subgroups", .texts(study.subgroups)),
      Member("age_groups", .list(study.ageGroups.map { .number($0) })),
      Member("minimum_cell", .number(study.minimumCell)),
      Member("disclosure", .text(study.disclosure.rawValue)),
    ]
    if let evaluation = study.evaluation { members.append(Member("evaluation", JSONValue(evaluation, actors))) }
    self = .object(members)
  }

  private init(_ quarters: ClosedRange<Int>) {
    self = [.number(quarters.lowerBound), .number(quarters.upperBound)]
  }

  private init(_ sources: Sources, _ actors: Actors) {
    var members = [
      Member("clients", JSONValue(sources.clients, actors)), Member("coverage", JSONValue(sources.coverage, actors)),
    ]
    if let population = sources.population { members.append(Member("population", JSONValue(population, actors))) }
    members.append(Member("events", .list(sources.events.map { JSONValue($0, actors, isOfEvents: true) })))
    self = .object(members)
  }

  private init(_ source: Source, _ actors: Actors, isOfEvents: Bool = false) {
    var members = [Member("file", .text(source.file)), Member("encoding", .text(source.encoding.rawValue))]
    if let delimiter = source.delimiter {
      members.append(Member("delimiter", .text(String(Character(Unicode.Scalar(delimiter))))))
    }
    if let authority = source.authority { members.append(Member("authority", .text(actors.names[authority]))) }
    if isOfEvents { members.append(Member("per", .text(source.rate.rawValue))) }
    if !source.columns.isEmpty {
      // As study.json has them, which is where each was found.
      let columns = source.columns.sorted {
        ($0.value.place.line, $0.value.place.column) < ($1.value.place.line, $1.value.place.column)
      }
      members.append(Member("columns", .object(columns.map { Member($0.key, .text($0.value.header)) })))
    }
    if !source.services.isEmpty {
      let services = source.services.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      members.append(Member("services", .object(services.map { Member($0.key, .text($0.value)) })))
    }
    self = .object(members)
  }

  private init(_ figure: Figure, _ actors: Actors) {
    var members = [
      Member("id", .text(figure.id)), Member("title", .text(figure.title)),
      Member("requires", .texts(figure.requires.map { actors.names[$0] })),
      Member("class", .texts(figure.classes.map(\.rawValue))),
    ]
    if let minContact = figure.minContact { members.append(Member("min_contact", .number(minContact))) }
    members.append(Member("series", .list(figure.series.map { JSONValue($0, actors) })))
    self = .object(members)
  }

  private init(_ series: Figure.Series, _ actors: Actors) {
    let content: Member
    switch series.content {
    case .services(let references):
      content = Member(
        "services", .texts(references.map { $0.service + ($0.post.map { "/\($0)" } ?? "") }))
    case .restOf(let authorities): content = Member("rest_of", .texts(authorities.map { actors.names[$0] }))
    }
    self = .object([Member("id", .text(series.id)), Member("title", .text(series.title)), content])
  }

  private init(_ cohort: CohortDefinition, _ actors: Actors) {
    var members = [
      Member("id", .text(cohort.id)), Member("requires", .texts(cohort.requires.map { actors.names[$0] })),
      Member("group", .text(cohort.group.rawValue)),
    ]
    if let minContact = cohort.minContact { members.append(Member("min_contact", .number(minContact))) }
    self = .object(members)
  }
}
