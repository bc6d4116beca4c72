import CostModel

/// `cost-analysis explain`: prints the way to a figure, down to the rows of the events.
enum Explain {
  /// What was typed after `explain`.
  struct Options: Sendable {
    /// The study's folder.
    var study = ""
    /// The table's name.
    var table: String?
    /// Key columns and their values, as `--where` takes them.
    var conditions: String?
    /// Values by the key columns that have options of their own.
    var keys: [String: String] = [:]
    /// Whether the clients are named.
    var namesClients = false
    /// Whether what is hidden in the tables is shown.
    var isUnsuppressed = false
    /// Whether bookings are left out.
    var isBrief = false
    /// The threads to use, or `nil` for all processors.
    var threads: Int?
    /// How much memory the rows may take.
    var memory = MemoryLimit.standard
    /// Whether no progress is shown.
    var isQuiet = false
  }

  /// The key columns of the tables, each with an option of its own.
  static let keyColumns = [
    ("figure", "a figure's id"), ("series", "a series of the figure, or total"), ("quarter", "a relative quarter"),
    ("cohort", "a cohort's id"), ("period", "a period's id"), ("level", "authority, care_form, service or all"),
    ("key", "an authority, care form or service, or all"), ("class", "real, transfer or production"),
    ("actor", "who bears, pays or receives"), ("payer", "who pays"), ("receiver", "who receives"),
    ("service", "a service's id"), ("post", "a post of the service"), ("group", "new, continuing, ended or never"),
    ("item", "an item of the population or of the accounts"), ("analysis", "a figure's or cohort's id"),
    ("step", "a step of a cohort"), ("source", "a file of the study"), ("problem", "a problem of its rows"),
    ("counterfactual", "base, trend or control"), ("perspective", "society, or whose budget"),
    ("year", "years after the quarter of contact"), ("statistic", "npv, benefit, bcr, sroi or change"),
    ("parameter", "what is varied"), ("scenario", "a scenario's id, or study"), ("kind", "cost, income or payer"),
    ("stakeholder", "who has an outcome"), ("outcome", "a valued outcome"),
  ]

  /// The command as the table of commands holds it.
  static let command = Command(
    "explain", summary: "Print the way to a figure, down to each row and price.",
    examples: [
      HelpPage.Example(
        line: "cost-analysis explain my-study --table society --cohort alla --period year1",
        purpose: "Explain a row of the table society."),
      HelpPage.Example(
        line: "cost-analysis explain my-study --table correlation --where \"a=kommun;…\"",
        purpose: "Name keys without an option of their own, as a, b and diagnosis."),
    ],
    notes: [
      "Prints what the row is, who counts and who was left out, each booking with the row of its event, its volume and"
        + " its price, and the formula of each figure. Where few clients stand behind a row, a sum of it or a post in a"
        + " sum, bookings and numbers stay out unless --no-suppression or --clients is given.",
      "Keys enough to tell the row from all others will do; where they fit several rows, the message names what to add.",
    ],
    defaults: Options(),
    flags: [
      .text("table", nil, "TABLE", help: "The table, such as before_after.", \.table),
      .text(
        "where", "w", "KEYS", help: "The row's keys as column=value, with ; between them.", \.conditions),
    ]
      + keyColumns.map { column, words in
        .text(column, nil, "VALUE", help: "The row's \(column): \(words).", \.keys[column])
      } + [
        .on("clients", help: "Name the clients, and show all: rows of single people.", \.namesClients),
        .on("no-suppression", help: "Show what few clients stand behind: for internal work only.", \.isUnsuppressed),
        .on("brief", help: "Leave out the bookings; sums by price remain.", \.isBrief),
        .integer("threads", "t", "N", in: 1...1024, help: "Use N threads; default: all processors.", \.threads),
        .memory(\.memory),
        .on("quiet", "q", help: "Show no progress.", \.isQuiet),
      ],
    operands: [Operand("STUDY", help: "the folder that holds study.json", \.study)],
    run: run)

  /// Does the work.
  static func run(_ options: Options, _ world: World) throws -> ExitCode {
    guard let table = options.table else { throw UsageError.missingTable }
    guard table != "verification" else { throw UsageError.claimsHaveCells }
    let threads = options.threads ?? Terminal.processors
    let reading = try StudyReading(
      StudyFolder(path: world.path(options.study)), threads: threads, memory: options.memory,
      progress: world.progress(isQuiet: options.isQuiet)
    )
    var problems = reading.problems
    guard let analysis = reading.analysis(threads: threads, problems: &problems) else { return world.refuse(problems) }
    let explainer = Explainer(analysis)
    let found: (table: Table, row: Int)
    do throws(RowAddress.Failure) {
      var keys = try RowAddress.keys(in: options.conditions ?? "")
      keys += keyColumns.compactMap { column, _ in
        options.keys[column].map { RowAddress.Key(column: column, value: $0) }
      }
      found = try explainer.tables.row(at: RowAddress(table: table, keys: keys))
    } catch {
      throw UsageError("\(error)")
    }
    let explanation = explainer.explanation(of: found.row, in: found.table, threads: threads, problems: &problems)
    guard let explanation else { return world.refuse(problems) }
    try analysis.ledger.checkTemporaryFile()
    let scope: ExplanationText.Scope =
      options.namesClients ? .clients : options.isUnsuppressed ? .complete : .shown
    try world.write(ExplanationText(explanation, scope: scope, isBrief: options.isBrief).text)
    return .done
  }
}

extension UsageError {
  fileprivate static var claimsHaveCells: UsageError {
    UsageError(
      "the rows of 'verification' are claims, each on a cell of another table",
      hint: "explain that cell: the columns 'table' and 'where' name its row")
  }

  fileprivate static var missingTable: UsageError {
    UsageError("option '--table' is missing", hint: "name the table whose row is explained, such as before_after")
  }
}
