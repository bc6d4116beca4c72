import CostModel

/// `cost-analysis schablon compare`: shows what a new price list changes, also in the figures of a study.
enum SchablonCompare {
  /// What was typed after `schablon compare`.
  struct Options: Hashable, Sendable {
    /// The folder of the old price list.
    var a = ""
    /// The folder of the new price list.
    var b = ""
    /// The study to run with both.
    var study: String?
    /// How the comparison is printed.
    var format = TableFormat.text
    /// Whether small cells are shown, as `"disclosure": "none"` does.
    var isUnsuppressed = false
    /// The threads to use, or `nil` for all processors.
    var threads: Int?
    /// Whether progress and warnings are left out.
    var isQuiet = false
  }

  /// The command as the table of commands holds it.
  static let command = Command(
    "schablon compare", summary: "Show what a new price list changes, also in a study's figures.",
    examples: [
      HelpPage.Example(
        line: "cost-analysis schablon compare schablon new-prices", purpose: "What the new list changes."),
      HelpPage.Example(
        line: "cost-analysis schablon compare schablon new-prices --study my-study",
        purpose: "And what it does to the study's headline figures."),
    ],
    notes: [
      "With --study the study is run twice, with A and with B in place of the first folder that its \"schablon\" names; "
        + "its later folders stay over it. Nothing is written to the study. What a run hides is hidden here too, and "
        + "where the study's disclosure is strict, its figures are not shown at all."
    ],
    defaults: Options(),
    flags: [
      .file("study", nil, "STUDY", help: "Run STUDY with both and compare its figures.", \.study),
      .format(\.format),
      .on("no-suppression", help: "Show counts of few people too: for internal work only.", \.isUnsuppressed),
      .integer("threads", "t", "N", in: 1...1024, help: "Use N threads; default: all processors.", \.threads),
      .on("quiet", "q", help: "Show no progress and no warnings.", \.isQuiet),
    ],
    operands: [
      Operand("A", help: "the folder of the old prices", \.a), Operand("B", help: "the folder of the new prices", \.b),
    ],
    run: run)

  /// Does the work.
  static func run(_ options: Options, _ world: World) throws -> ExitCode {
    let study = options.study.map { StudyFolder(path: world.path($0)) }
    let actors = try actors(of: study, world)
    guard let actors else { return .dataErrors }
    let a = (path: world.path(options.a), name: Paths.trimmed(options.a))
    let b = (path: world.path(options.b), name: Paths.trimmed(options.b))
    let old = PriceListReading(folder: a.path, name: a.name, actors: actors)
    let new = PriceListReading(folder: b.path, name: b.name, actors: actors)
    var problems = old.problems
    problems.add(new.problems)
    if !options.isQuiet || problems.hasErrors { world.report(problems) }
    guard !problems.hasErrors, let before = old.schablon, let after = new.schablon else { return ExitCode(problems) }
    do {
      let headline = try study.map {
        try HeadlineComparison(
          $0, a: a, b: b, threads: options.threads ?? Terminal.processors,
          disclosure: options.isUnsuppressed ? Study.Disclosure.none : nil,
          progress: world.progress(isQuiet: options.isQuiet))
      }
      let report = SchablonComparisonReport(
        SchablonComparison(before, after), a: a.name, b: b.name, headline: headline)
      try world.write(options.format == .csv ? CSVFormat.text(of: report.table) : report.text)
      return .done
    } catch let failure as HeadlineComparison.Failure {
      world.writeError("the study cannot be run with the prices in '\(failure.folder)':\n")
      world.report(failure.problems)
      return ExitCode(failure.problems)
    }
  }

  /// Who can pay and receive in a study, or the usual actors without one; `nil` where study.json has errors, which are
  /// printed.
  private static func actors(of folder: StudyFolder?, _ world: World) throws -> Actors? {
    guard let folder else { return Actors() }
    var problems = ProblemList()
    let study = try folder.study(problems: &problems)
    guard !problems.hasErrors else {
      world.report(problems)
      return nil
    }
    return study?.actors
  }
}
