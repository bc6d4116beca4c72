/// One command of the program, ready to run: the type of its options is hidden in a closure.
///
/// A command is declared as a value and registered by standing in ``CostAnalysis/commands``:
/// ```swift
/// enum Check {
///   struct Options: Sendable { var study = "" }
///   static let command = Command(
///     "check", summary: "Read a study and report every problem.", defaults: Options(),
///     operands: [Operand("STUDY", help: "the study's folder", \.study)], run: run)
///   static func run(_ options: Options, _ world: World) throws -> ExitCode { … }
/// }
/// ```
///
/// A command of two words, `schablon list`, stands in the command that is its first word:
/// ``init(_:summary:commands:examples:notes:)``.
struct Command: Sendable {
  /// The word that chooses it, or both of them: `run`, `schablon list`.
  let name: String
  /// What it is for: one sentence on one line.
  let summary: String
  /// Its full help.
  let help: HelpPage
  /// What its options look like, in the order of the help.
  let flags: [FlagShape]
  /// The commands whose first word it is; none where it is a command by itself.
  let commands: [Command]
  /// Parses the arguments after the name and runs the command, or prints the help that they ask for.
  let run: @Sendable (_ arguments: [String], _ world: World) throws -> ExitCode

  /// The command with these options.
  ///
  /// - Parameters:
  ///   - name: The word that chooses it, or both of them.
  ///   - summary: What it is for, one sentence of at most 66 letters.
  ///   - examples: Command lines to copy, the simplest first.
  ///   - notes: Paragraphs of the help beyond the options.
  ///   - defaults: The options before anything is read.
  ///   - flags: The options it knows.
  ///   - operands: The operands it needs, in order.
  ///   - run: Does the work; what it throws is printed by ``CostAnalysis/run(_:)``.
  init<Options: Sendable>(
    _ name: String, summary: String, examples: [HelpPage.Example], notes: [String] = [], defaults: Options,
    flags: [Flag<Options>] = [], operands: [Operand<Options>] = [],
    run: @escaping @Sendable (_ options: Options, _ world: World) throws -> ExitCode
  ) {
    let syntax = CommandSyntax(
      title: "\(CostAnalysis.name) \(name)", defaults: defaults, flags: flags, operands: operands)
    let page = HelpPage(
      purpose: summary, usage: syntax.usage, examples: examples, notes: notes,
      sections: Command.sections(flags: flags.map(\.shape), operands: operands))
    self.name = name
    self.summary = summary
    self.help = page
    self.flags = flags.map(\.shape)
    commands = []
    self.run = { arguments, world in
      switch try syntax.parse(arguments) {
      case .help: try world.write(page.text)
      case .version: try world.write(CostAnalysis.versionLine)
      case .options(let options): return try run(options, world)
      }
      return .done
    }
  }

  /// The first word of commands of two words, which by itself only lists them.
  ///
  /// - Parameters:
  ///   - name: The first word.
  ///   - summary: What the commands are for, one sentence of at most 66 letters.
  ///   - commands: The commands, in the order of the help; their names begin with `name`.
  ///   - examples: Command lines to copy, the simplest first.
  ///   - notes: Paragraphs of the help beyond the list.
  init(
    _ name: String, summary: String, commands: [Command], examples: [HelpPage.Example], notes: [String] = []
  ) {
    let menu = CommandMenu(
      title: "\(CostAnalysis.name) \(name)", purpose: summary, commands: commands, examples: examples, notes: notes)
    self.name = name
    self.summary = summary
    help = menu.help
    flags = []
    self.commands = commands
    run = menu.run
  }

  /// The last word of its name, by which it is chosen among its like.
  var word: String { name.split(separator: " ").last.map(String.init) ?? name }

  private static func sections<Options>(flags: [FlagShape], operands: [Operand<Options>]) -> [HelpPage.Section] {
    let named = operands.map { HelpPage.Row(term: $0.name, text: $0.help) }
    let options = flags.map { HelpPage.Row(term: $0.synopsis, text: $0.description) } + commonRows
    return [HelpPage.Section(title: "operands", rows: named), HelpPage.Section(title: "options", rows: options)]
      .filter { !$0.rows.isEmpty }
  }

  /// The options that every command has, as the help shows them.
  static let commonRows = [
    HelpPage.Row(term: "-h, --help", text: "Print this help."),
    HelpPage.Row(term: "    --version", text: "Print the version."),
  ]
}
