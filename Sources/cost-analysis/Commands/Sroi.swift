import CostModel

/// `cost-analysis sroi`: works out what the outcomes of a value map come to.
enum Sroi {
  /// What was typed after `sroi`.
  struct Options: Hashable, Sendable {
    /// The file of the value map.
    var map = ""
    /// What was put in, in kronor.
    var invested: Double?
    /// The discount rate per year.
    var rate: Double?
    /// When in its year a value counts.
    var timing = EvaluationAssumptions.Timing.mid
    /// How the file stands for letters.
    var encoding = TextEncoding.utf8
    /// What is printed.
    var format = TableFormat.text
  }

  /// The command as the table of commands holds it.
  static let command = Command(
    "sroi", summary: "Work out what the outcomes of a value map are worth.",
    examples: [
      HelpPage.Example(line: "cost-analysis sroi outcomes.csv", purpose: "Gross, credited and present value of each."),
      HelpPage.Example(
        line: "cost-analysis sroi outcomes.csv --invested 250000 --timing start",
        purpose: "The ratio to 250 000 kr, the first year not discounted."),
    ],
    notes: [
      "MAP.csv has the columns stakeholder, outcome, quantity, proxy (kronor per unit and year, or \"intangible\"), "
        + "source, and may have duration (years), deadweight, attribution, displacement and drop_off (shares from 0 "
        + "to 1).",
      "A study with an evaluation names the file in study.json, and 'run' takes it in: see the guide WhatItWasWorth.",
    ],
    defaults: Options(),
    flags: [
      .number(
        "invested", nil, "KR", in: 0...1_000_000_000_000, help: "What was put in, in kronor at the start.", \.invested),
      .number(
        "discount-rate", nil, "R", in: -0.5...1, help: "The discount rate a year; default: 0.03.", \.rate),
      .choice("timing", nil, "WHEN", help: "When in its year a value counts; default: mid.", \.timing),
      .choice("encoding", nil, "ENC", help: "How the file is encoded; default: utf-8.", \.encoding),
      .format(\.format),
    ],
    operands: [Operand("MAP", help: "the file of the value map", \.map)],
    run: run)

  /// Does the work.
  static func run(_ options: Options, _ world: World) throws -> ExitCode {
    var problems = ProblemList()
    let outcomes = try ValueMapFile.read(
      world.path(options.map), name: options.map, encoding: options.encoding, problems: &problems)
    guard !problems.hasErrors else { return world.refuse(problems) }
    world.report(problems)
    let report = ValueMapReport(
      outcomes, rate: options.rate ?? 0.03, timing: options.timing, invested: options.invested)
    try world.write(options.format == .csv ? CSVFormat.text(of: report.table) : report.text)
    return .done
  }
}
