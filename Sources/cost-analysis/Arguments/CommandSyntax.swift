/// The flags and operands of one command, and the parser that they drive.
struct CommandSyntax<Options: Sendable>: Sendable {
  /// What came of a command line.
  enum Outcome: Sendable {
    /// The options to run the command with.
    case options(Options)
    /// `--help` was asked for.
    case help
    /// `--version` was asked for.
    case version
  }

  /// The command as typed, such as `cost-analysis run`.
  let title: String
  /// The options before anything is read.
  let defaults: Options
  /// The command's own flags; `--help` and `--version` come by themselves.
  let flags: [Flag<Options>]
  /// The operands, the required ones first.
  let operands: [Operand<Options>]

  /// The command line in short: `cost-analysis run STUDY [options]`.
  var usage: String {
    ([title] + operands.map(\.synopsis) + ["[options]"]).joined(separator: " ")
  }

  /// Reads the arguments that follow the command's name.
  ///
  /// - Throws: ``UsageError`` at the first mistake, in the order of the command line.
  func parse(_ arguments: [String]) throws(UsageError) -> Outcome {
    var scanner = ArgumentScanner(arguments)
    var options = defaults
    var seen: Set<String> = []
    var operandCount = 0
    while let item = scanner.next() {
      let flag: Flag<Options>
      switch item {
      case .long("help"), .short("h"): return .help
      case .long("version"): return .version
      case .operand(let text):
        guard operandCount < operands.count else { throw .unexpectedOperand(text, usage: usage) }
        guard !text.isEmpty else { throw missing(operands[operandCount]) }
        operands[operandCount].apply(&options, text)
        operandCount += 1
        continue
      case .long(let name): flag = try find("--\(name)") { $0.name == name }
      case .short(let letter): flag = try find("-\(letter)") { $0.short == letter }
      }
      guard seen.insert(flag.shape.name).inserted else { throw .repeated(flag.shape.option) }
      try flag.apply(&options, value(of: flag.shape, from: &scanner))
    }
    if let operand = operands.dropFirst(operandCount).first(where: \.isRequired) { throw missing(operand) }
    return .options(options)
  }

  private func find(_ typed: String, where matches: (FlagShape) -> Bool) throws(UsageError) -> Flag<Options> {
    if let flag = flags.first(where: { matches($0.shape) }) {
      return flag
    }
    let known = flags.map(\.shape.option) + ["--help", "--version"]
    throw .unknownOption(typed, known: known, page: title)
  }

  private func value(of shape: FlagShape, from scanner: inout ArgumentScanner) throws(UsageError) -> String {
    if shape.value == .none {
      if let value = scanner.switchValue() {
        throw .unexpectedValue(shape.option, value: value)
      }
      return ""
    }
    guard let value = scanner.value() else { throw .missingValue(shape.option, valueName: shape.valueName) }
    return value
  }

  private func missing(_ operand: Operand<Options>) -> UsageError {
    .missingOperand(operand.name, help: operand.help, usage: usage)
  }
}
