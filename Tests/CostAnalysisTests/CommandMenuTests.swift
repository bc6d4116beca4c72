import Testing

@testable import cost_analysis

/// Commands of two words, tried on two that say what they were given.
struct CommandMenuTests {
  struct Options: Sendable {
    var dir: String?
    var color: Color?
  }

  enum Color: String, CaseIterable, Sendable {
    case red, green
  }

  static func command(_ name: String) -> Command {
    Command(
      name, summary: "Say what was given.",
      examples: [HelpPage.Example(line: "cost-analysis \(name)", purpose: "Say it.")], defaults: Options(),
      flags: [.choice("color", nil, "COLOR", help: "Say a color.", \.color)],
      operands: [Operand(optional: "DIR", help: "a folder", \.dir)]
    ) { options, world in
      try world.write("\(name): \(options.dir ?? "no folder"), \(options.color?.rawValue ?? "no color")\n")
      return .done
    }
  }

  static let paint = Command(
    "paint", summary: "Paint things.", commands: [command("paint wall"), command("paint door")],
    examples: [HelpPage.Example(line: "cost-analysis paint wall", purpose: "Paint a wall.")])
  static let menu = CommandMenu(
    title: "cost-analysis", purpose: "Do things.", commands: [command("run"), paint], examples: [])

  /// What a command line prints, or its error and hint.
  private func run(_ line: String) throws -> (output: String, errors: String, code: ExitCode?) {
    let world = try TestWorld()
    defer { world.remove() }
    var code: ExitCode?
    var mistake = ""
    let result = try world.kept { world in
      do {
        code = try Self.menu.run(line.split(separator: " ").map(String.init), world)
      } catch let error as UsageError {
        mistake = "\(error.message); \(error.hint ?? "")"
      }
    }
    return (result.output, result.errors + mistake, code)
  }

  @Test(arguments: [
    ("run", "run: no folder, no color\n"), ("run x", "run: x, no color\n"),
    ("paint wall", "paint wall: no folder, no color\n"),
    ("paint wall x --color red", "paint wall: x, red\n"),
    ("paint door --color=green", "paint door: no folder, green\n"),
  ])
  func chosen(_ line: String, _ output: String) throws {
    let result = try run(line)
    #expect(result.output == output && result.errors.isEmpty && result.code == .done)
  }

  @Test(arguments: [
    ("pant wall", "unknown command 'pant'; did you mean 'paint'?"),
    ("paint wal", "unknown command 'paint wal'; did you mean 'paint wall'?"),
    ("paint help", "unknown command 'paint help'; did you mean 'paint --help'?"),
    ("paint everything", "unknown command 'paint everything'; the commands are paint wall and paint door"),
    ("door", "unknown command 'door'; did you mean 'paint door'?"),
    ("paint --hlp", "unknown option '--hlp'; did you mean '--help'?"),
    ("paint -x", "unknown option '-x'; 'cost-analysis paint --help' lists the options"),
    ("paint wall x y", "unexpected operand 'y'; write 'cost-analysis paint wall [DIR] [options]'"),
    ("paint wall --color blue", "'blue' is not a value of option '--color'; allowed: red, green"),
  ])
  func mistakes(_ line: String, _ words: String) throws {
    let result = try run(line)
    #expect(result.output.isEmpty && result.errors == words && result.code == nil)
  }

  @Test func `the first word alone lists its commands`() throws {
    let list = "commands:\n  wall  Say what was given.\n  door  Say what was given.\n"
    let alone = try run("paint")
    #expect(alone.code == .usage && alone.output.isEmpty && alone.errors.contains(list))
    let help = try run("paint --help")
    #expect(help.code == .done && help.output.contains(list) && help.output.hasPrefix("Paint things.\n"))
    #expect(help.output.contains("usage: cost-analysis paint COMMAND [options]\n"))
    #expect(try run("paint wall --help").output.contains("usage: cost-analysis paint wall [DIR] [options]\n"))
    #expect(try run("paint --version").output == CostAnalysis.versionLine)
  }

  @Test func `the program lists a first word once`() {
    let text = Self.menu.help.text
    #expect(text.contains("  paint  Paint things.\n") && !text.contains("wall"))
  }
}
