import CostModel

/// `cost-analysis compare`: says which figures of two runs differ, and what can explain it.
enum Compare {
  /// What was typed after `compare`.
  struct Options: Hashable, Sendable {
    /// The folder of the first run.
    var first = ""
    /// The folder of the second run.
    var second = ""
    /// How the comparison is printed.
    var format = TableFormat.text
    /// The difference of amounts that is overlooked, as typed, or `nil` for none.
    var tolerance: String?
  }

  /// The command as the table of commands holds it.
  static let command = Command(
    "compare", summary: "Say which figures of two runs differ, and why they may.",
    examples: [
      HelpPage.Example(
        line: "cost-analysis compare result-2013 result-2014",
        purpose: "See which figures differ, and which changed inputs can explain it."),
      HelpPage.Example(
        line: "cost-analysis compare a b --format csv > differences.csv", purpose: "One line for each figure."),
    ],
    notes: [
      "Compares what 'run' wrote to two folders: the figures, and the digests of the input files, the prices, the "
        + "keys of the study and the version behind them. Whether figures differ or not, the exit status is 0; a "
        + "folder that holds no result is an error."
    ],
    defaults: Options(),
    flags: [
      .format(\.format),
      .text(
        "tolerance", nil, "KRONOR", help: "Leave out amounts that differ by at most KRONOR; default: 0.", \.tolerance),
    ],
    operands: [
      Operand("DIR_A", help: "the folder of the first run", \.first),
      Operand("DIR_B", help: "the folder of the second run", \.second),
    ],
    run: run)

  /// Does the work.
  static func run(_ options: Options, _ world: World) throws -> ExitCode {
    let tolerance = try options.tolerance.map { text in
      guard let tolerance = RunComparison.Tolerance(kronor: text) else {
        throw UsageError.wrongValue(text, option: "--tolerance", allowed: "kronor from 0 on, such as 0.5")
      }
      return tolerance
    }
    var problems = ProblemList()
    let a = try RunResults.read(folder: world.path(options.first), name: options.first, problems: &problems)
    let b = try RunResults.read(folder: world.path(options.second), name: options.second, problems: &problems)
    guard let a, let b else {
      world.report(problems)
      return ExitCode(problems)
    }
    let comparison = RunComparison(a, b, tolerance: tolerance)
    try world.write(options.format == .csv ? CSVFormat.text(of: comparison.table) : comparison.text)
    return .done
  }
}
