import CostModel

/// The program: its commands, and the way from a command line to one of them.
enum CostAnalysis {
  /// The program's name.
  static let name = "cost-analysis"
  /// The program's version; it stands nowhere else.
  static let version = "0.1.0"
  /// The program as its results name it.
  static let program = Program(name: name, version: version)
  /// What `--version` prints.
  static let versionLine = "\(name) \(version)\n"

  /// The commands, in the order of the help; a command is registered by standing here.
  static let commands = [
    Run.command, BatchCommand.command, Check.command, Explain.command, LedgerCommand.command, Verify.command,
    Compare.command, Sroi.command,
    SchablonCommands.command, Init.command, Simulate.command,
  ]

  /// Carries out a command line.
  ///
  /// - Parameter world: The surroundings, with the command line.
  /// - Returns: The exit code, one of ``ExitCode``.
  static func run(_ world: World) -> Int32 {
    let line = ProgressLine(world)
    if let line { world.interruption.beforeEnd(line.end) }
    let world = line.map(world.printing) ?? world
    defer { line?.end() }
    do {
      return try menu.run(world.arguments, world).rawValue
    } catch is ClosedPipe {
      return ExitCode.done.rawValue
    } catch let error as UsageError {
      world.report(error: error.message, hint: error.hint)
      return ExitCode.usage.rawValue
    } catch let failure as Failure {
      world.report(error: failure.message, hint: failure.hint)
      return failure.code.rawValue
    } catch {
      // What is left are files that could not be read or written; they say which and why.
      world.report(error: "\(error)", hint: nil)
      return ExitCode.files.rawValue
    }
  }

  /// The help of the program as a whole.
  static var help: HelpPage { menu.help }

  private static let menu = CommandMenu(
    title: name, purpose: "Cost analysis of case files: what five authorities did for each client.",
    commands: commands,
    examples: [
      HelpPage.Example(line: "\(name) init my-study", purpose: "Start a study from a template."),
      HelpPage.Example(line: "\(name) check my-study", purpose: "See what is wrong with its data."),
      HelpPage.Example(line: "\(name) run my-study --out result", purpose: "Compute its tables."),
      HelpPage.Example(line: "\(name) run --help", purpose: "Read about one command."),
    ],
    sections: [
      HelpPage.Section(
        title: "exit status",
        rows: ExitCode.allCases.map { HelpPage.Row(term: "\($0.rawValue)", text: $0.meaning) } + [
          HelpPage.Row(term: "130", text: "Ended by Ctrl-C (143: by SIGTERM); nothing is left half written.")
        ])
    ])
}
