import Foundation

/// A functional test as text: command lines, and what each must print and return.
///
/// ```
/// # What is expected, in words. Comments stand before a command and are kept.
/// $ cost-analysis run --ouput x
/// (standard output, line by line)
/// >2
/// cost-analysis: error: unknown option '--ouput'
/// >= 2
/// ```
/// - The commands of a file run one after the other in one new, empty folder.
/// - Words before the program's name set the environment: `$ NAME=value cost-analysis …`. Words are split at spaces;
///   `''` is an empty word. `$ ls FOLDER` lists what a folder holds and `$ cat FILE` prints one;
///   `$ cp FOLDER COPY` copies one, and `$ replace FILE TEXT NEW` changes a text in a file of the test.
/// - `{tmp}` is that folder, `{samples}` and `{schablon}` are the repository's; they are replaced in commands, and put
///   back in what came out.
/// - `>2` and the lines after it are left out where standard error is empty.
/// - A last line without an end is followed by `(no newline)`.
struct Transcript {
  /// One command with what it must do.
  struct Case: Hashable {
    /// Comments and empty lines before it, as they stand.
    var remarks: [String] = []
    var command = ""
    var output: [String] = []
    var errors: [String] = []
    var code = ""
  }

  /// The cases in order.
  var cases: [Case] = []
  /// What follows the last case.
  var ending: [String] = []

  /// Reads a transcript.
  init(_ text: String) {
    var current = Case()
    var place = \Case.remarks
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if place == \Case.remarks, line.hasPrefix("$ ") {
        current.command = String(line.dropFirst(2))
        place = \Case.output
      } else if place != \Case.remarks, line.hasPrefix(">= ") {
        current.code = String(line.dropFirst(3))
        cases.append(current)
        current = Case()
        place = \Case.remarks
      } else if place == \Case.output, line == ">2" {
        place = \Case.errors
      } else {
        current[keyPath: place].append(line)
      }
    }
    ending = current.remarks
    if !current.command.isEmpty {
      cases.append(current)
    }
  }

  /// The transcript as it is written.
  var text: String {
    var lines: [String] = []
    for item in cases {
      lines += item.remarks
      lines.append("$ \(item.command)")
      lines += item.output
      if !item.errors.isEmpty {
        lines.append(">2")
        lines += item.errors
      }
      lines.append(">= \(item.code)")
    }
    return (lines + ending).joined(separator: "\n")
  }

  /// The same commands, with what they print and return now.
  func rerun(in world: TestWorld) -> Transcript {
    var renewed = self
    for index in cases.indices {
      let result = Transcript.run(cases[index].command, in: world)
      renewed.cases[index].output = Transcript.lines(result.output, in: world)
      renewed.cases[index].errors = Transcript.lines(result.errors, in: world)
      renewed.cases[index].code = "\(result.code)"
    }
    return renewed
  }

  private static func run(_ command: String, in world: TestWorld) -> TestWorld.Result {
    var words = command.split(separator: " ").map { word in
      places(in: world).reduce(word == "''" ? "" : String(word)) { $0.replacing($1.name, with: $1.path) }
    }
    var environment: [String: String] = [:]
    while let word = words.first, let mark = word.firstIndex(of: "="), !word.hasPrefix("-") {
      environment[String(word[..<mark])] = String(word[word.index(after: mark)...])
      words.removeFirst()
    }
    let arguments = Array(words.dropFirst())
    switch words.first {
    case "cost-analysis": return world.run(arguments, environment: environment)
    case "ls": return TestWorld.Result(output: world.entries(of: arguments.first ?? "").map { $0 + "\n" }.joined())
    case "cat":
      return TestWorld.Result(output: world.text(of: arguments.first ?? "") ?? "(no such file)\n")
    case "cp" where arguments.count == 2: return change { try world.copy(arguments[0], to: arguments[1]) }
    case "replace" where arguments.count == 3:
      return change { try world.replace(arguments[1], with: arguments[2], in: arguments[0]) }
    default: return TestWorld.Result(errors: "(no such command)\n", code: -1)
    }
  }

  private static func change(_ body: () throws -> Void) -> TestWorld.Result {
    do {
      try body()
      return TestWorld.Result()
    } catch {
      return TestWorld.Result(errors: "\(error)\n", code: -1)
    }
  }

  private static func lines(_ text: String, in world: TestWorld) -> [String] {
    guard !text.isEmpty else { return [] }
    let shown = places(in: world).reduce(text) { $0.replacing($1.path, with: $1.name) }
    return (shown.hasSuffix("\n") ? String(shown.dropLast()) : shown + "\n(no newline)")
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private static func places(in world: TestWorld) -> [(name: String, path: String)] {
    [
      ("{tmp}", world.folder), ("{samples}", "\(TestWorld.repository)/samples"),
      ("{schablon}", "\(TestWorld.repository)/schablon"),
    ]
  }
}
