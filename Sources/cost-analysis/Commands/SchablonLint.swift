import CostModel

/// `cost-analysis schablon lint`: reports what is wrong with price lists, and what could be better.
enum SchablonLint {
  /// What was typed after `schablon lint`.
  struct Options: Hashable, Sendable {
    /// Which price lists.
    var source = SchablonSource()
  }

  /// The command as the table of commands holds it.
  static let command = Command(
    "schablon lint", summary: "Report every problem in price lists.",
    examples: [
      HelpPage.Example(line: "cost-analysis schablon lint my-prices", purpose: "See what is wrong, and what to do."),
      HelpPage.Example(
        line: "cost-analysis schablon lint --study my-study",
        purpose: "All folders of a study, with the authorities and actors that it declares."),
    ],
    notes: [
      "Errors are what no study could be run with. Warnings are what a careful keeper would mend: services without a "
        + "price, prices without a source, years that an index lacks, shares of more than the whole. A folder that "
        + "only adds to another is read with --study, over the other."
    ],
    defaults: Options(),
    flags: [
      .file("study", nil, "STUDY", help: "Read the prices of STUDY, its folders one over the other.", \.source.study)
    ],
    operands: [Operand(optional: "DIR", help: folder, \.source.directory)],
    run: run)

  private static let folder = "the folder of prices; left out with --study"

  /// Does the work.
  static func run(_ options: Options, _ world: World) throws -> ExitCode {
    guard options.source != SchablonSource() else {
      throw UsageError.missingOperand("DIR", help: folder, usage: "cost-analysis schablon lint DIR")
    }
    let report = SchablonLintReport(try options.source.read(in: world))
    try world.write(report.text)
    return ExitCode(report.problems)
  }
}
