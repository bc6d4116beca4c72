import CostModel

/// All that the program knows of its surroundings, and all that it does to them.
///
/// Commands are functions of a world, so that tests can run them in the process with a world of their own.
/// What a command reads (study and price files) it reads by path, through ``path(_:)``.
struct World: Sendable {
  /// The command line without the program's own name.
  var arguments: [String]
  /// The environment variables.
  var environment: [String: String]
  /// The folder that relative paths start from, as an absolute path.
  var currentFolder: String
  /// The program's own file, symbolic links followed, or `nil` where it could not be found.
  var executablePath: String?
  /// Whether standard output is a terminal.
  var isOutputTerminal: Bool
  /// Whether standard error is a terminal.
  var isErrorTerminal: Bool
  /// The number of columns of the terminal that standard error is, or `nil` where it does not say.
  var errorColumns: @Sendable () -> Int?
  /// The time since the program began, by a clock that is never set.
  var elapsed: @Sendable () -> Duration
  /// Calls a function ten times a second, beside the work, until it returns false.
  var keepCalling: @Sendable (_ body: @escaping @Sendable () -> Bool) -> Void
  /// Writes to standard output: the result, and nothing else.
  ///
  /// Throws ``ClosedPipe`` where nobody reads any more and ``Failure`` where it cannot be written.
  var write: @Sendable (_ text: String) throws -> Void
  /// Writes messages and progress to standard error.
  ///
  /// What cannot be written is lost.
  var writeError: @Sendable (_ text: String) -> Void
  /// Writes a folder, all of it or nothing; see ``FolderWriter``.
  var writeFolder: @Sendable (_ path: String, _ files: [FolderFile], _ existing: ExistingFolder) throws -> [WrittenFile]
  /// Writes a new file, all of it or nothing; see ``FileWriter``.
  var writeFile: @Sendable (_ file: FolderFile) throws -> WrittenFile
  /// What is undone where a signal ends the program.
  var interruption = Interruption()
  /// The line that shows how far a long piece of work is, where there may be one.
  var progressLine: ProgressLine?

  /// A path as typed, made absolute.
  func path(_ typed: String) -> String {
    typed.hasPrefix("/") ? typed : "\(currentFolder)/\(typed)"
  }

  /// Prints the problems found in files, on standard error; nothing where there are none.
  func report(_ problems: ProblemList) {
    if !problems.isEmpty { writeError(problems.lines.joined(separator: "\n") + "\n") }
  }

  /// Prints what is wrong with a study, of which nothing has been written, and gives the exit code for it.
  func refuse(_ problems: ProblemList) -> ExitCode {
    let count = problems.errorCount
    report(problems)
    writeError("\(count) \(count == 1 ? "error" : "errors"); nothing was written\n")
    return ExitCode(problems)
  }

  /// Prints what is wrong and what to do, on standard error.
  func report(error message: String, hint: String?) {
    let advice = hint.map { "  hint: \($0)\n" } ?? ""
    writeError("\(CostAnalysis.name): error: \(message)\n\(advice)")
  }
}
