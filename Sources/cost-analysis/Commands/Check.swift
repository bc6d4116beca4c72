import CostModel

/// `cost-analysis check`: reads a study and reports every problem in it.
enum Check {
  /// What was typed after `check`.
  struct Options: Hashable, Sendable {
    /// The study's folder.
    var study = ""
    /// The threads to use, or `nil` for all processors.
    var threads: Int?
    /// How much memory the rows may take.
    var memory = MemoryLimit.standard
    /// Whether only errors are printed, no warnings and no closing line.
    var isQuiet = false
  }

  /// The command as the table of commands holds it.
  static let command = Command(
    "check", summary: "Read a study and report every problem in it.",
    examples: [
      HelpPage.Example(line: "cost-analysis check my-study", purpose: "See what is wrong, where, and what to do.")
    ],
    notes: ["Reads the study, its prices and all its case files, and computes nothing."],
    defaults: Options(),
    flags: [
      .integer("threads", "t", "N", in: 1...1024, help: "Use N threads; default: all processors.", \.threads),
      .memory(\.memory),
      .on("quiet", "q", help: "Print only errors, no warnings.", \.isQuiet),
    ],
    operands: [Operand("STUDY", help: "the folder that holds study.json", \.study)],
    run: run)

  /// Does the work.
  static func run(_ options: Options, _ world: World) throws -> ExitCode {
    let folder = StudyFolder(path: world.path(options.study))
    let reading = try StudyReading(
      folder, threads: options.threads ?? Terminal.processors, memory: options.memory,
      progress: world.progress(isQuiet: options.isQuiet))
    var problems = reading.problems
    _ = try ClaimFile.read(in: folder, problems: &problems)
    let report = CheckReport(reading, problems: problems, showsWarnings: !options.isQuiet)
    try world.write(report.text)
    return ExitCode(problems)
  }
}
