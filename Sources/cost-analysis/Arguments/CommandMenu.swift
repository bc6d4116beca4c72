/// Commands of which the next word chooses one: those of the program, or those that share a first word.
struct CommandMenu: Sendable {
  /// What stands before the word: `cost-analysis`, or `cost-analysis schablon`.
  let title: String
  /// The commands, in the order of the help.
  let commands: [Command]
  /// The page that lists them.
  let help: HelpPage

  /// The menu of these commands; `sections` are those of its page after commands and options.
  init(
    title: String, purpose: String, commands: [Command], examples: [HelpPage.Example], notes: [String] = [],
    sections: [HelpPage.Section] = []
  ) {
    self.title = title
    self.commands = commands
    help = HelpPage(
      purpose: purpose, usage: "\(title) COMMAND [options]", examples: examples, notes: notes,
      sections: [
        HelpPage.Section(title: "commands", rows: commands.map { HelpPage.Row(term: $0.word, text: $0.summary) }),
        HelpPage.Section(title: "options", rows: Command.commonRows),
      ] + sections)
  }

  /// Runs the command that the first argument chooses, or prints the help that it asks for.
  @Sendable func run(_ arguments: [String], _ world: World) throws -> ExitCode {
    var scanner = ArgumentScanner(arguments)
    switch scanner.next() {
    case nil:
      world.writeError(help.shortText)
      return .usage
    case .long("help"), .short("h"):
      try world.write(help.text)
      return .done
    case .long("version"):
      try world.write(CostAnalysis.versionLine)
      return .done
    case .long(let name):
      throw UsageError.unknownOption("--\(name)", known: ["--help", "--version"], page: title)
    case .short(let letter):
      throw UsageError.unknownOption("-\(letter)", known: [], page: title)
    case .operand(let word):
      guard let command = commands.first(where: { $0.word == word }) else { throw unknown(word) }
      return try command.run(Array(scanner.rest), world)
    }
  }

  /// The mistake of a word that is none of the commands; one that is the second word of a command is told its first.
  private func unknown(_ word: String) -> UsageError {
    let first = title.split(separator: " ").dropFirst().map { $0 + " " }.joined()
    let whole = commands.flatMap(\.commands).first { $0.word == word }
    return .unknownCommand(word, after: first, known: commands.map(\.word), meant: whole?.name)
  }
}
