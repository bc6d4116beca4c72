import Testing

@testable import cost_analysis

/// The scanner, the flags and the parser, as tables of command lines.
struct ArgumentsTests {
  struct ScanCase: Sendable, CustomTestStringConvertible {
    let arguments: [String]
    /// The options whose value is asked for.
    let valued: Set<String>
    let expected: [String]
    var testDescription: String { arguments.joined(separator: " ") }

    init(_ line: String, valued: Set<String> = ["out", "o", "n"], _ expected: [String]) {
      arguments = line.split(separator: " ").map(String.init)
      self.valued = valued
      self.expected = expected
    }
  }

  static let scans = [
    ScanCase("", []),
    ScanCase("run study", ["run", "study"]),
    ScanCase("--out=a b", ["--out:a", "b"]),
    ScanCase("--out a b", ["--out:a", "b"]),
    ScanCase("--out=", ["--out:"]),
    ScanCase("--out=a=b", ["--out:a=b"]),
    ScanCase("--out", ["--out:nil"]),
    ScanCase("--out --quiet", ["--out:nil", "--quiet"]),
    ScanCase("--out -q", ["--out:nil", "-q"]),
    ScanCase("--out -5", ["--out:-5"]),
    ScanCase("--out -", ["--out:-"]),
    ScanCase("--out=-x", ["--out:-x"]),
    ScanCase("-n 5", ["-n:5"]),
    ScanCase("-n5", ["-n:5"]),
    ScanCase("-n=5", ["-n:5"]),
    ScanCase("-qn5 x", ["-q", "-n:5", "x"]),
    ScanCase("-qv x", ["-q", "-v", "x"]),
    ScanCase("-", ["-"]),
    ScanCase("-- --out -n", ["--out", "-n"]),
    ScanCase("a -- b -- c", ["a", "b", "--", "c"]),
    ScanCase("--=x", ["--"]),
  ]

  @Test(arguments: scans) func scanner(_ item: ScanCase) {
    var scanner = ArgumentScanner(item.arguments)
    var found: [String] = []
    while let next = scanner.next() {
      switch next {
      case .long(let name): found.append("--\(name)" + value(of: name, item, &scanner))
      case .short(let letter): found.append("-\(letter)" + value(of: String(letter), item, &scanner))
      case .operand(let text): found.append(text)
      }
    }
    #expect(found == item.expected)
  }

  private func value(of name: String, _ item: ScanCase, _ scanner: inout ArgumentScanner) -> String {
    item.valued.contains(name) ? ":\(scanner.value() ?? "nil")" : ""
  }

  // MARK: - The parser

  enum Color: String, CaseIterable, Sendable {
    case red
    case darkBlue = "dark-blue"
  }

  struct Options: Hashable, Sendable {
    var folder = ""
    var out: String?
    var name: String?
    var color = Color.red
    var layers: [Color]?
    var count: Int?
    var isQuiet = false
  }

  static let syntax = CommandSyntax(
    title: "tool paint", defaults: Options(),
    flags: [
      .file("out", "o", "DIR", help: "Write to DIR.", \.out),
      .text("name", nil, "NAME", help: "Call it NAME.", \.name),
      .choice("color", "c", "COLOR", help: "Paint it.", \.color),
      .choices("layers", "COLORS", among: Color.allCases, help: "Paint these over it.", \.layers),
      .integer("count", "n", "N", in: 1...9, help: "Paint N.", \.count),
      .on("quiet", "q", help: "Say nothing.", \.isQuiet),
    ],
    operands: [Operand("FOLDER", help: "what to paint", \.folder)])

  static let accepted: [(line: String, options: Options)] = [
    ("x", Options(folder: "x")),
    ("x --out a", Options(folder: "x", out: "a")),
    ("-o a x", Options(folder: "x", out: "a")),
    ("--name=a x -q", Options(folder: "x", name: "a", isQuiet: true)),
    ("x -c dark-blue", Options(folder: "x", color: .darkBlue)),
    ("x --layers dark-blue", Options(folder: "x", layers: [.darkBlue])),
    ("x --layers dark-blue,red", Options(folder: "x", layers: [.darkBlue, .red])),
    ("x -qn9", Options(folder: "x", count: 9, isQuiet: true)),
    ("--quiet -- -x", Options(folder: "-x", isQuiet: true)),
    ("-", Options(folder: "-")),
  ]

  @Test(arguments: accepted) func accepts(_ line: String, _ options: Options) throws {
    guard case .options(let found) = try ArgumentsTests.parse(line) else {
      Issue.record("no options")
      return
    }
    #expect(found == options)
  }

  static let refused: [(line: String, message: String, hint: String)] = [
    ("", "FOLDER is missing: what to paint", "write 'tool paint FOLDER [options]'"),
    ("x y", "unexpected operand 'y'", "write 'tool paint FOLDER [options]'"),
    ("x --otu a", "unknown option '--otu'", "did you mean '--out'?"),
    ("x --elephants", "unknown option '--elephants'", "'tool paint --help' lists the options"),
    ("x --ab", "unknown option '--ab'", "'tool paint --help' lists the options"),
    ("x -z", "unknown option '-z'", "'tool paint --help' lists the options"),
    ("x --out", "option '--out' needs a value", "write '--out DIR'"),
    ("x --name=", "option '--name' needs a value", "write '--name NAME'"),
    ("x -o -q", "option '--out' needs a value", "write '--out DIR'"),
    ("x -q -q", "option '--quiet' is given twice", "give it once"),
    ("x -o a --out b", "option '--out' is given twice", "give it once"),
    ("x --quiet=no", "option '--quiet' takes no value, but was given 'no'", "write '--quiet' alone"),
    ("x -q=no", "option '--quiet' takes no value, but was given 'no'", "write '--quiet' alone"),
    ("x --color blue", "'blue' is not a value of option '--color'", "allowed: red, dark-blue"),
    ("x --color Red", "'Red' is not a value of option '--color'", "did you mean 'red'? allowed: red, dark-blue"),
    ("x --layers red,blue", "'blue' is not a value of option '--layers'", "allowed: red, dark-blue"),
    (
      "x --layers dark-bleu,red", "'dark-bleu' is not a value of option '--layers'",
      "did you mean 'dark-blue'? allowed: red, dark-blue"
    ),
    ("x --layers red,", "'' is not a value of option '--layers'", "allowed: red, dark-blue"),
    ("x -n 0", "'0' is not a value of option '--count'", "allowed: whole numbers from 1 to 9"),
    ("x -n 1e0", "'1e0' is not a value of option '--count'", "allowed: whole numbers from 1 to 9"),
    ("x -n -1", "'-1' is not a value of option '--count'", "allowed: whole numbers from 1 to 9"),
  ]

  @Test(arguments: refused) func refuses(_ line: String, _ message: String, _ hint: String) {
    #expect(throws: UsageError(message, hint: hint)) { try ArgumentsTests.parse(line) }
  }

  @Test(arguments: ["--help", "-h", "x -h", "-qh", "--quiet --help --elephants"])
  func help(_ line: String) throws {
    guard case .help = try ArgumentsTests.parse(line) else {
      Issue.record("no help")
      return
    }
  }

  private static func parse(_ line: String) throws -> CommandSyntax<Options>.Outcome {
    try syntax.parse(line.split(separator: " ").map(String.init))
  }

  // MARK: - Edit distance

  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("", "abc", 3), ("ab", "ba", 2), ("run", "runs", 1), ("kitten", "sitting", 3),
  ])
  func distance(_ first: String, _ second: String, _ edits: Int) {
    #expect(EditDistance.between(first, second) == edits)
    #expect(EditDistance.between(second, first) == edits)
  }

  @Test func nearest() {
    #expect(EditDistance.nearest(to: "chek", among: ["run", "check"]) == "check")
    #expect(EditDistance.nearest(to: "x", among: ["run", "check"]) == nil, "further than its own length")
    #expect(EditDistance.nearest(to: "population", among: ["run", "check"]) == nil)
  }
}
