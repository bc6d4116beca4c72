import CostModel

/// `cost-analysis ledger`: prints what clients cost in each quarter, rolled up or row by row.
enum LedgerCommand {
  /// What was typed after `ledger`.
  struct Options: Hashable, Sendable {
    /// The study's folder.
    var study = ""
    /// The id of the only client, whose rows are asked for.
    var client: String?
    /// Whether the rows of all clients are asked for.
    var hasAllClients = false
    /// The only authority.
    var authority: String?
    /// The only service.
    var service: String?
    /// The relative quarters, or `nil` for the study's window.
    var quarters: ClosedRange<Int>?
    /// The columns to roll rows up by.
    var columns: [LedgerColumn]?
    /// How it is written.
    var format = LedgerReport.Format.csv
    /// The file to write, or `nil` for standard output.
    var output: String?
    /// Whether small counts are shown, as `"disclosure": "none"` does.
    var isUnsuppressed = false
    /// The threads to use, or `nil` for all processors.
    var threads: Int?
    /// How much memory the rows may take.
    var memory = MemoryLimit.standard
    /// Whether progress and warnings are left out.
    var isQuiet = false

    /// Whether rows of single clients are asked for by name.
    var isOfSingleClients: Bool { client != nil || hasAllClients }
  }

  /// The command as the table of commands holds it.
  static let command = Command(
    "ledger", summary: "Print what clients cost by quarter, rolled up or by client.",
    examples: [
      HelpPage.Example(line: "cost-analysis ledger my-study", purpose: "Sums by quarter, authority and class."),
      HelpPage.Example(
        line: "cost-analysis ledger my-study --by service --quarter -4..-1 --format text",
        purpose: "Each service before the start, to read."),
      HelpPage.Example(line: "cost-analysis ledger my-study --client P017", purpose: "All rows of one client."),
      HelpPage.Example(
        line: "cost-analysis ledger my-study --clients --format hledger --out study.journal",
        purpose: "All rows of all clients, for hledger."),
    ],
    notes: [
      "A row is what a post of a service came to for a client in a quarter: volume × price = cost. Rows of single "
        + "clients are printed only with --client or --clients; else they are rolled up. Excluded clients and quarters "
        + "that were not reviewed are not in the ledger; clients of the control group are.",
      "A roll-up says what its averages divide by: users are the clients with a cost in the row; clients are those "
        + "whose records were reviewed in at least one of the row's quarters at one at least of its authorities. Small "
        + "counts are hidden, and what few clients carry, but what several roll-ups tell together is not looked "
        + "through as it is in the tables of 'run': a roll-up is for internal work, not to be published.",
    ],
    defaults: Options(),
    flags: [
      .text("client", "c", "ID", help: "Print the rows of this client.", \.client),
      .on("clients", help: "Print the rows of every client.", \.hasAllClients),
      .text("authority", "a", "NAME", help: "Only services of this authority.", \.authority),
      .text("service", "s", "NAME", help: "Only this service.", \.service),
      .range("quarter", "A..B", help: "Only these relative quarters, or this one; default: the window.", \.quarters),
      .choices(
        "by", "COLUMNS", among: LedgerColumn.keys,
        help: "Roll rows up by these columns; default: relative,authority,class.", \.columns),
      .choice("format", "f", "FORMAT", help: "How to write it; default: csv.", \.format),
      .file("out", "o", "FILE", help: "Write to FILE, a new file, instead of printing.", \.output),
      .on("no-suppression", help: "Show counts of few people too: for internal work only.", \.isUnsuppressed),
      .integer("threads", "t", "N", in: 1...1024, help: "Use N threads; default: all processors.", \.threads),
      .memory(\.memory),
      .on("quiet", "q", help: "Show no progress and no warnings.", \.isQuiet),
    ],
    operands: [Operand("STUDY", help: "the folder that holds study.json", \.study)],
    run: run)

  /// Does the work.
  static func run(_ options: Options, _ world: World) throws -> ExitCode {
    try check(options)
    let threads = options.threads ?? Terminal.processors
    let reading = try StudyReading(
      StudyFolder(path: world.path(options.study)), threads: threads, memory: options.memory, hasVolumes: true,
      disclosure: options.isUnsuppressed ? Study.Disclosure.none : nil,
      progress: world.progress(isQuiet: options.isQuiet))
    guard let ledger = reading.ledger else { return world.refuse(reading.problems) }
    let parts: LedgerParts
    do throws(LedgerSelection.Failure) {
      let selection = try LedgerSelection(
        ledger, client: options.client, authority: options.authority, service: options.service,
        quarters: options.quarters)
      parts = LedgerParts(ledger, selection)
    } catch {
      throw UsageError(error.message, hint: error.hint)
    }
    if !options.isQuiet { world.report(reading.problems) }
    if parts.isOfExcludedClient {
      world.writeError("note: the client is left out of the study (excluded), and has no bookings\n")
    }
    let report = LedgerReport(parts, content(options, parts, threads), program: CostAnalysis.program)
    guard let output = options.output else {
      try report.forEachChunk(threads: threads) { try world.write($0) }
      try ledger.checkTemporaryFile()
      return .done
    }
    _ = try world.writeFile(
      FolderFile(output) { body in
        try report.forEachChunk(threads: threads) { try body(Array($0.utf8)) }
        try ledger.checkTemporaryFile()
      })
    return .done
  }

  private static func content(_ options: Options, _ parts: LedgerParts, _ threads: Int) -> LedgerReport.Content {
    if options.isOfSingleClients, options.columns == nil { return .rows(options.format) }
    let rollUp = LedgerRollUp(
      parts, by: options.columns ?? LedgerRollUp.usualColumns, isOfSingleClients: options.isOfSingleClients,
      threads: threads)
    return .rollUp(rollUp, isText: options.format == .text)
  }

  /// Finds options that do not go together.
  private static func check(_ options: Options) throws(UsageError) {
    if options.client != nil, options.hasAllClients {
      throw UsageError("--client and --clients do not go together", hint: "write one of them")
    }
    if options.columns?.contains(.client) == true, !options.isOfSingleClients {
      throw UsageError(
        "--by client makes rows of single clients, which are printed only when asked for",
        hint: "add '--clients', or '--client ID'")
    }
    guard options.format == .hledger else { return }
    if !options.isOfSingleClients {
      throw UsageError(
        "--format hledger writes each booking, and bookings are of single clients",
        hint: "add '--clients', or '--client ID'")
    }
    if options.columns != nil {
      throw UsageError("--format hledger has no roll-up", hint: "leave out '--by'; hledger itself adds up")
    }
  }
}
