import CostModel

/// `cost-analysis batch`: runs the studies of a list, and writes an overview of them.
enum BatchCommand {
  /// What was typed after `batch`.
  struct Options: RunningOptions, Hashable {
    /// The file that lists the studies.
    var list = ""
    /// The folder to write.
    var output: String?
    /// What is asked of each run.
    var choices = RunChoices()
  }

  /// The command as the table of commands holds it.
  static let command = Command(
    "batch", summary: "Run many studies and write an overview of them.",
    examples: [
      HelpPage.Example(
        line: "cost-analysis batch projects.csv --out results",
        purpose: "Run the studies that projects.csv lists; given again, go on or renew."),
      HelpPage.Example(
        line: "cost-analysis batch projects.csv --out results --format html",
        purpose: "Write only the report of each, and the overview."),
    ],
    notes: [
      "LIST has two columns: label, the name of a study's result (letters, digits, spaces, - and _), and study, its "
        + "folder, from the list's own.",
      "DIR gets for each study a folder LABEL with what 'run' writes, and LABEL.json, by which it is known later; "
        + "index.html, a page to begin at; and headlines.csv, a row for each study and cohort: label, cohort, title, "
        + "status (done, failed, waiting), period, clients (of the cohort), n (of the change), change of all real costs "
        + "per client and year from the base with its 95 percent interval (low, high), and of an evaluation its "
        + "counterfactual, npv, bcr and sroi for society, each with its interval. Empty is what a study does not have; "
        + "what its own tables hide is hidden.",
      "A study with errors does not stop the others: its errors are printed after its label, an earlier result of it is "
        + "taken away, and the exit status is 1. Stopped and given again, the command goes on: a study whose files, "
        + "options and version of the program are the same as before is kept.",
      RunChoices.formatNote,
    ],
    defaults: Options(),
    flags: [.file("out", "o", "DIR", help: "Write to DIR, a new folder or that of an earlier batch.", \.output)]
      + Flag.runChoices,
    operands: [Operand("LIST", help: "the file that lists the studies", \.list)],
    run: run)

  /// Does the work.
  static func run(_ options: Options, _ world: World) throws -> ExitCode {
    let choices = options.choices
    guard let output = options.output else {
      throw UsageError("option '--out' is missing", hint: "name the folder to write, as --out results")
    }
    var problems = ProblemList()
    let read = try BatchList.read(world.path(options.list), name: options.list, problems: &problems)
    guard let list = read, !problems.hasErrors else { return world.refuse(problems) }
    if !choices.isQuiet { world.report(problems) }
    let folder = try BatchFolder(output, for: list, world)
    var batch = Batch(list, choices.runOptions, program: CostAnalysis.program)
    try folder.write(batch.files)
    for (place, item) in list.items.enumerated() {
      let turn = batch.work(
        at: place, in: folder.path, threads: choices.threads ?? Terminal.processors, memory: choices.memory,
        progress: world.progress(isQuiet: choices.isQuiet))
      switch turn {
      case .kept:
        if !choices.isQuiet { world.report(["kept, since nothing has changed"], of: item) }
        continue
      case .failed(let faults, let errors):
        world.report(faults + ["\(errors) \(errors == 1 ? "error" : "errors"); it has no result"], of: item)
        try attempt {
          try folder.removeResult(of: item)
        } orElse: {
          world.report($0, of: item)
        }
      case .done(let result, let record, let warnings):
        if !choices.isQuiet { world.report(warnings, of: item) }
        try attempt {
          try folder.write(result, of: item, record: record)
        } orElse: { faults in
          world.report(faults, of: item)
          batch.fail(at: place, faults)
        }
      }
      try folder.write(batch.files)
    }
    try folder.write(batch.files)
    if !choices.isQuiet {
      try world.write(batch.summary + "Written: \(Batch.marker) and index.html in \(folder.typed)\n")
    }
    return batch.hasFailures ? .dataErrors : .done
  }

  /// Does what may fail for one study without ending the batch.
  private static func attempt(_ body: () throws -> Void, orElse report: ([String]) -> Void) throws {
    do {
      try body()
    } catch let failure as Failure {
      report(["error: \(failure.message)"] + (failure.hint.map { ["  hint: \($0)"] } ?? []))
    }
  }
}

extension World {
  /// Prints lines about a study of a list, each after its label, on standard error.
  fileprivate func report(_ lines: [String], of item: BatchList.Item) {
    if !lines.isEmpty { writeError(lines.map { "\(item.label): \($0)\n" }.joined()) }
  }
}
