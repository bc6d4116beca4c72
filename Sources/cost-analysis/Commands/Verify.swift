import CostModel

/// `cost-analysis verify`: holds a study's tables against what was published.
enum Verify {
  /// What was typed after `verify`.
  struct Options: Hashable, Sendable {
    /// The study's folder.
    var study = ""
    /// The file to write the claims to as a table, or `nil` for none.
    var output: String?
    /// Whether claims on hidden cells are verified too.
    var isUnsuppressed = false
    /// The threads to use, or `nil` for all processors.
    var threads: Int?
    /// How much memory the rows may take.
    var memory = MemoryLimit.standard
    /// Whether no progress is shown.
    var isQuiet = false
  }

  /// The command as the table of commands holds it.
  static let command = Command(
    "verify", summary: "Hold the tables of a study against what was published.",
    examples: [
      HelpPage.Example(line: "cost-analysis verify my-study", purpose: "Say claim by claim whether it holds."),
      HelpPage.Example(
        line: "cost-analysis verify my-study --out claims.csv", purpose: "Write it as a table besides."),
    ],
    notes: [
      "Computes the study and reads its published.csv: a claim a row, with id, source (report and page), table, where"
        + " (the keys of a row, as figure=fig3;series=total;quarter=12), column, operator (=, >=, <= or between), value"
        + " (for between as 10..20), and, if wanted, tolerance and note. A claim on two cells has also 'of' (difference"
        + " or ratio) and table2, where2, column2; an empty one of these is as that of the first cell.",
      "Prints what was published, what comes out and whether it holds. The exit status is 1 where a claim does not hold"
        + " or its cell is hidden.",
    ],
    defaults: Options(),
    flags: [
      .file("out", "o", "FILE", help: "Write the claims as a table to FILE, a new file.", \.output),
      .on("no-suppression", help: "Verify claims on hidden cells too: for internal work.", \.isUnsuppressed),
      .integer("threads", "t", "N", in: 1...1024, help: "Use N threads; default: all processors.", \.threads),
      .memory(\.memory),
      .on("quiet", "q", help: "Show no progress.", \.isQuiet),
    ],
    operands: [Operand("STUDY", help: "the folder that holds study.json and published.csv", \.study)],
    run: run)

  /// Does the work.
  static func run(_ options: Options, _ world: World) throws -> ExitCode {
    let folder = StudyFolder(path: world.path(options.study))
    let threads = options.threads ?? Terminal.processors
    let reading = try StudyReading(
      folder, threads: threads, memory: options.memory,
      disclosure: options.isUnsuppressed ? Study.Disclosure.none : nil,
      progress: world.progress(isQuiet: options.isQuiet))
    var problems = reading.problems
    guard let claims = try ClaimFile.read(in: folder, problems: &problems) else {
      throw Failure.file(
        "'\(options.study)' holds no '\(ClaimFile.name)'", hint: "'cost-analysis verify --help' says what it holds")
    }
    guard let analysis = reading.analysis(threads: threads, problems: &problems) else { return world.refuse(problems) }
    let verification = Verification(claims, analysis.disclosedTables, problems: &problems)
    guard !problems.hasErrors else { return world.refuse(problems) }
    if let output = options.output {
      _ = try world.writeFile(FolderFile(output, bytes: CSVFormat.bytes(of: verification.table)))
    }
    try world.write(VerificationReport(verification).text)
    return verification.allHold ? .done : .dataErrors
  }
}
