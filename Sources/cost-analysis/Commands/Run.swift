import CostModel

/// `cost-analysis run`: reads a study, computes its tables and writes them.
enum Run {
  /// What was typed after `run`.
  struct Options: Hashable, Sendable {
    /// The study's folder.
    var study = ""
    /// The folder to write, or `nil` for `result` in the study's folder.
    var output: String?
    /// What is written beside the summary, or `nil` for all of it.
    var formats: [OutputFormat]?
    /// The language of the report.
    var language = Language.swedish
    /// Whether small cells are shown, as `"disclosure": "none"` does.
    var isUnsuppressed = false
    /// The threads to use, or `nil` for all processors.
    var threads: Int?
    /// Whether the summary is left out.
    var isQuiet = false
  }

  /// The command as the table of commands holds it.
  static let command = Command(
    "run", summary: "Compute the tables of a study and print a summary.",
    examples: [
      HelpPage.Example(line: "cost-analysis run my-study", purpose: "Write the tables to 'my-study/result'."),
      HelpPage.Example(line: "cost-analysis run my-study --out tables-2014", purpose: "Write them elsewhere."),
      HelpPage.Example(
        line: "cost-analysis run my-study --format html,xlsx --language en",
        purpose: "Write the report, in English, and the workbook only."),
    ],
    notes: [
      "Reads all of the study, computes, and writes the whole result folder or nothing. Counts of few people are "
        + "hidden in what it writes, unless --no-suppression is given.",
      "--format picks what is written, with commas between: "
        + OutputFormat.allCases.map { "\($0.rawValue) (\($0.path))" }.joined(separator: ", ")
        + ". \(ResultFolder.marker) is always written: by it a folder is known to hold a result.",
    ],
    defaults: Options(),
    flags: [
      .file("out", "o", "DIR", help: "Write to DIR. An earlier result there is replaced.", \.output),
      .choices(
        "format", "FORMATS", among: OutputFormat.allCases, help: "Write only these; default: all.", \.formats),
      .choice("language", nil, "LANG", help: "The language of the report; default: sv.", \.language),
      .on("no-suppression", help: "Show counts of few people too: for internal work only.", \.isUnsuppressed),
      .integer("threads", "t", "N", in: 1...1024, help: "Use N threads; default: all processors.", \.threads),
      .on("quiet", "q", help: "Print no summary, only errors.", \.isQuiet),
    ],
    operands: [Operand("STUDY", help: "the folder that holds study.json", \.study)],
    run: run)

  /// Does the work.
  static func run(_ options: Options, _ world: World) throws -> ExitCode {
    let folder = StudyFolder(path: world.path(options.study))
    let threads = options.threads ?? Terminal.processors
    let progress = world.progress(isQuiet: options.isQuiet)
    let reading = try StudyReading(
      folder, threads: threads, hasDigests: true, disclosure: options.isUnsuppressed ? Study.Disclosure.none : nil,
      progress: progress)
    var problems = reading.problems
    let claims = try ClaimFile.read(in: folder, problems: &problems)
    guard let analysis = reading.analysis(threads: threads, problems: &problems) else { return world.refuse(problems) }
    let tables = analysis.disclosedTables
    let verification = claims.map { Verification($0, tables, problems: &problems) }
    guard !problems.hasErrors else { return world.refuse(problems) }
    if !options.isQuiet { world.report(problems) }
    let inputs = try reading.inputDigests()
    progress?(ProgressStage(.writes))
    let result = try ResultFolder(
      analysis, tables: tables, verification: verification, inputs: inputs,
      program: CostAnalysis.program, formats: Set(options.formats ?? OutputFormat.allCases), language: options.language)
    let output = options.output.map(world.path) ?? folder.path + "/result"
    _ = try world.writeFolder(
      output, result.files.map { FolderFile($0.name, bytes: $0.bytes) },
      .replaced(ifItHolds: ResultFolder.marker, amongOnly: ResultFolder.paths))
    if !options.isQuiet {
      let shown = options.output ?? options.study + "/result"
      try world.write(result.summary + "\nWritten: \(result.files.count) files in \(shown)\n")
    }
    return .done
  }
}
