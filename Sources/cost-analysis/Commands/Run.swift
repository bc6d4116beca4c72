import CostModel

/// `cost-analysis run`: reads a study, computes its tables and writes them.
enum Run {
  /// What was typed after `run`.
  struct Options: RunChoices, Hashable {
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
    /// How much memory the rows may take.
    var memory = MemoryLimit.standard
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
      Options.formatNote,
    ],
    defaults: Options(),
    flags: [
      .file("out", "o", "DIR", help: "Write to DIR. An earlier result there is replaced.", \.output)
    ] + Flag.runChoices,
    operands: [Operand("STUDY", help: "the folder that holds study.json", \.study)],
    run: run)

  /// Does the work.
  static func run(_ options: Options, _ world: World) throws -> ExitCode {
    let folder = StudyFolder(path: world.path(options.study))
    let run = try StudyRun(
      folder,
      options.runOptions, threads: options.threads ?? Terminal.processors, memory: options.memory,
      progress: world.progress(isQuiet: options.isQuiet))
    guard !run.problems.hasErrors else { return world.refuse(run.problems) }
    if !options.isQuiet { world.report(run.problems) }
    let inputs = try run.inputDigests()
    guard let result = try run.result(of: inputs, by: CostAnalysis.program) else { return world.refuse(run.problems) }
    let output = options.output.map(world.path) ?? folder.path + "/result"
    _ = try world.writeFolder(
      output, result.files.map { FolderFile($0.name, bytes: $0.bytes) },
      .earlierResult)
    if !options.isQuiet {
      let shown = options.output ?? options.study + "/result"
      try world.write(result.summary + "\nWritten: \(result.files.count) files in \(shown)\n")
    }
    return .done
  }
}
