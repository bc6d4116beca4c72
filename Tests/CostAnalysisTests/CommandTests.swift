import Testing

@testable import cost_analysis

/// What must hold of every command, whatever it does.
struct CommandTests {
  /// All commands, those of two words after the one that is their first word.
  static let all = CostAnalysis.commands.flatMap { [$0] + $0.commands }

  @Test func `command names are unique`() {
    let names = CommandTests.all.map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test(arguments: all.map(\.name)) func flags(_ name: String) throws {
    let command = try #require(CommandTests.all.first { $0.name == name })
    let names = command.flags.map(\.name) + ["help", "version"]
    let letters = command.flags.compactMap(\.short) + ["h"]
    #expect(Set(names).count == names.count, "long names are unique")
    #expect(Set(letters).count == letters.count, "short names are unique")
    for flag in command.flags {
      #expect((flag.value == .none) == flag.valueName.isEmpty, "\(flag.option): a value has a name, a switch has none")
      #expect(flag.valueName == flag.valueName.uppercased(), "\(flag.option)")
      #expect(flag.name.count > 1 && flag.name == flag.name.lowercased(), "\(flag.option)")
      #expect(flag.help.hasSuffix(".") && flag.help.first?.isUppercase == true, "\(flag.option): help is a sentence")
      #expect(command.help.text.contains("\(flag.synopsis)"), "\(flag.option) stands in the help")
      if case .choice(let words) = flag.value {
        #expect(words.count > 1 && Set(words).count == words.count, "\(flag.option)")
        #expect(words.allSatisfy(command.help.text.contains), "\(flag.option): its values stand in the help")
      }
    }
  }

  @Test(arguments: all.map(\.name)) func helpPage(_ name: String) throws {
    let command = try #require(CommandTests.all.first { $0.name == name })
    let page = command.help
    #expect(page.purpose.hasSuffix(".") && !page.examples.isEmpty)
    for line in page.text.split(separator: "\n") {
      #expect(line.count <= HelpPage.width, "\(line)")
      #expect(line.last != " ", "\(line)")
    }
    for example in page.examples {
      #expect("\(example.line) ".hasPrefix("cost-analysis \(name) "), "\(example.line)")
    }
  }

  @Test func topHelp() {
    let text = CostAnalysis.help.text
    for line in text.split(separator: "\n") {
      #expect(line.count <= HelpPage.width, "\(line)")
    }
    for command in CostAnalysis.commands {
      #expect(text.contains("  \(command.name) ") && text.contains(command.summary), "\(command.name)")
    }
    for code in ExitCode.allCases {
      #expect(text.contains("  \(code.rawValue)  ") && text.contains(code.meaning), "\(code)")
    }
  }

  @Test func `a closed pipe ends quietly`() throws {
    let world = try TestWorld()
    defer { world.remove() }
    let result = world.run(["--help"], write: { _ in throw ClosedPipe() })
    #expect(result == TestWorld.Result())
  }

  @Test func `an output that cannot be written is an error of files`() throws {
    let world = try TestWorld()
    defer { world.remove() }
    let result = world.run(["--help"], write: { _ in throw Failure.file("standard output could not be written: full") })
    #expect(result.code == 3)
    #expect(result.errors == "cost-analysis: error: standard output could not be written: full\n")
  }
}
