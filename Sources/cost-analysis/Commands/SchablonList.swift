import CostModel

/// `cost-analysis schablon list`: lists the services of price lists.
enum SchablonList {
  /// What was typed after `schablon list`.
  struct Options: Hashable, Sendable {
    /// Which price lists.
    var source = SchablonSource()
    /// Which services of them.
    var filter = SchablonFilter()
    /// How the list is printed.
    var format = TableFormat.text
  }

  /// The command as the table of commands holds it.
  static let command = Command(
    "schablon list", summary: "List services: what each is, and the years of its prices.",
    examples: [
      HelpPage.Example(line: "cost-analysis schablon list", purpose: "All services that come with the program."),
      HelpPage.Example(
        line: "cost-analysis schablon list --authority kommun --basis illustration",
        purpose: "What a kommun does for which no source of a price is known."),
    ],
    notes: [
      "A service is listed where all that is asked holds. --class and --basis ask for a post; both together for one "
        + "post of the class with a price on the basis."
    ],
    defaults: Options(),
    flags: [
      .priceFolder(\.source.directory),
      .priceStudy(\.source.study),
      .text("authority", "a", "NAME", help: "List services of an authority.", \.filter.authority),
      .choice("unit", "u", "UNIT", help: "List services counted in a unit.", \.filter.unit),
      .choice("class", "c", "CLASS", help: "List services with a post of a class.", \.filter.postClass),
      .choice("basis", "b", "BASIS", help: "List services with a price on a basis.", \.filter.basis),
      .text("care-form", nil, "NAME", help: "List services of a care form, such as slutenvard.", \.filter.careForm),
      .text("search", "s", "WORD", help: "List services with WORD in the id or a name.", \.filter.word),
      .format(\.format),
    ],
    run: run)

  /// Does the work.
  static func run(_ options: Options, _ world: World) throws -> ExitCode {
    let read = try options.source.schablon(in: world)
    guard let schablon = read.schablon else { return read.code }
    if let name = options.filter.authority, schablon.actors.authority(named: name) == nil {
      throw UsageError.wrongValue(
        name, option: "--authority", allowed: schablon.actors.authorities.joined(separator: ", "))
    }
    let list = ServiceList(schablon, filter: options.filter, folders: read.reading.folders)
    try world.write(options.format == .csv ? CSVFormat.text(of: list.table) : list.text)
    return .done
  }
}
