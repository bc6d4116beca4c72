import CostModel

/// `cost-analysis run`: reads a study, computes its tables and writes them.
enum Run {
  /// What was typed after `run`.
  struct Options: RunningOptions, Hashable {
    /// The study's folder.
    var study = ""
    /// The folder to write, or `nil` for `result` in the study's folder.
    var output: String?
    /// What is asked of the run.
    var choices = RunChoices()
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
      RunChoices.formatNote,
    ],
    defaults: Options(),
    flags: [
      .file("out", "o", "DIR", help: "Write to DIR. An earlier result there is replaced.", \.output)
    ] + Flag.runChoices,
    operands: [Operand("STUDY", help: "the folder that holds study.json", \.study)],
    run: run)

  /// Does the work.
  static func run(_ options: Options, _ world: World) throws -> ExitCode {
    let choices = options.choices
    let folder = StudyFolder(path: world.path(options.study))
    let run = try StudyRun(
      folder,
      choices.runOptions, threads: choices.threads ?? Terminal.processors, memory: choices.memory,
      progress: world.progress(isQuiet: choices.isQuiet))
    guard !run.problems.hasErrors else { return world.refuse(run.problems) }
    if !choices.isQuiet { world.report(run.problems) }
    let inputs = try run.inputDigests()
    guard let result = try run.result(of: inputs, by: CostAnalysis.program) else { return world.refuse(run.problems) }
    let output = options.output.map(world.path) ?? folder.path + "/result"
    _ = try world.writeFolder(
      output, result.files.map { FolderFile($0.name, bytes: $0.bytes) },
      .earlierResult)
    if !choices.isQuiet {
      let shown = options.output ?? options.study + "/result"
      try world.write(result.summary + "\nWritten: \(result.files.count) files in \(shown)\n")
    }
    return .done
  }
}
