import CostModel

/// `cost-analysis schablon show`: shows all prices of a service, and how a price is made.
enum SchablonShow {
  /// What was typed after `schablon show`.
  struct Options: Hashable, Sendable {
    /// The service's id.
    var service = ""
    /// Which price lists.
    var source = SchablonSource()
    /// The calendar year of the day that is priced.
    var year: Int?
    /// In whose money it is priced.
    var mode: PriceMode?
    /// The price year of fixed prices.
    var priceYear: Int?
    /// The index series that carries amounts to the price year.
    var deflator: String?
  }

  /// The command as the table of commands holds it.
  static let command = Command(
    "schablon show", summary: "Show a service: its posts, prices, sources and what a price is.",
    examples: [
      HelpPage.Example(line: "cost-analysis schablon show boendestod", purpose: "Its posts, with all their prices."),
      HelpPage.Example(line: "cost-analysis schablon show boendestod --year 2023", purpose: "What it cost in 2023."),
      HelpPage.Example(
        line: "cost-analysis schablon show lon --price-year 2013 --year 2010",
        purpose: "What a krona of 2010 comes to in the money of 2013."),
      HelpPage.Example(
        line: "cost-analysis schablon show boendestod --study my-study", purpose: "As a study prices it."),
    ],
    notes: [
      "Under fixed prices all is in the money of the price year: the row nearest to it is taken, and its index carries "
        + "it there. Under current prices a day is in the money of its own year. With --study the prices, price year "
        + "and deflator are the study's unless they are given; else prices are fixed where --price-year is given, and "
        + "current where only --year is. Of --year and --price-year each stands in for the other; with neither, and "
        + "no study, no price is worked out."
    ],
    defaults: Options(),
    flags: [
      .priceFolder(\.source.directory),
      .priceStudy(\.source.study),
      .integer("year", "y", "YEAR", in: years, help: "Price a day of YEAR.", \.year),
      .choice("prices", nil, "MODE", help: "Use fixed or current prices.", \.mode),
      .integer("price-year", "p", "YEAR", in: years, help: "Price in the money of YEAR.", \.priceYear),
      .text("deflator", nil, "INDEX", help: "Carry amounts by INDEX; default: KPI.", \.deflator),
    ],
    operands: [Operand("SERVICE", help: "the id of a service; 'schablon list' names them", \.service)],
    run: run)

  private static let years = Day.years

  /// Does the work.
  static func run(_ options: Options, _ world: World) throws -> ExitCode {
    let read = try options.source.schablon(in: world)
    guard let schablon = read.schablon else { return read.code }
    guard let number = schablon.number(ofService: options.service) else {
      throw UsageError(
        "unknown service '\(options.service)'",
        hint: NearestWord.hint(
          for: options.service, in: schablon.services.map(\.id), list: "'cost-analysis schablon list'"))
    }
    if let deflator = options.deflator, schablon.indices[deflator] == nil {
      throw UsageError.wrongValue(
        deflator, option: "--deflator", allowed: schablon.indices.keys.sorted().joined(separator: ", "))
    }
    let question = try question(options, of: read.reading.study?.pricing)
    let page = ServicePage(schablon.services[number], of: schablon, question: question)
    let more = question == nil ? "\n'--year YEAR' works out a price.\n" : ""
    try world.write(page.text + more)
    return .done
  }

  /// The price that is asked for, with what the study says where the command line says nothing.
  private static func question(_ options: Options, of study: Pricing?) throws(UsageError) -> ServicePage.Question? {
    let stated = options.priceYear ?? study?.priceYear
    guard let priceYear = stated ?? options.year, let year = options.year ?? stated else {
      guard options.mode == nil else {
        throw UsageError("'--prices' needs a year", hint: "add '--year YEAR' or '--price-year YEAR'")
      }
      return nil
    }
    let mode = options.mode ?? study?.mode ?? (options.priceYear == nil ? .current : .fixed)
    let pricing = Pricing(
      mode: mode, priceYear: priceYear, deflator: options.deflator ?? study?.deflator ?? "KPI")
    return ServicePage.Question(pricing, year: year)
  }
}
