import CostModel

/// A command line that cannot be carried out: what is wrong with it, and what would be right.
struct UsageError: Error, Hashable, Sendable {
  /// What is wrong, in one line without a full stop.
  let message: String
  /// What to do about it, in one line, or `nil` where the message says it.
  let hint: String?

  /// The mistake with these words.
  init(_ message: String, hint: String? = nil) {
    self.message = message
    self.hint = hint
  }
}

extension UsageError {
  /// A word that is not the name of a command.
  ///
  /// - Parameters:
  ///   - word: The word as typed.
  ///   - first: The first word of the commands, with a space after it; empty for those of one word.
  ///   - known: The words there are.
  ///   - meant: The command of two words that the word is the second of, where it stands as the first.
  /// - Returns: The error, with the nearest command or all of them as its hint.
  static func unknownCommand(_ word: String, after first: String, known: [String], meant: String?) -> UsageError {
    let nearest = meant ?? EditDistance.nearest(to: word, among: known + ["--help", "--version"]).map { first + $0 }
    return UsageError(
      "unknown command '\(first)\(word)'",
      hint: nearest.map { "did you mean '\($0)'?" } ?? "the commands are \(list(known.map { first + $0 }))")
  }

  /// An option that the command does not have.
  ///
  /// - Parameters:
  ///   - option: The option as typed, with its dashes.
  ///   - known: The long options there are.
  ///   - page: The command whose help lists them.
  /// - Returns: The error, with the nearest option or the help as its hint.
  static func unknownOption(_ option: String, known: [String], page: String) -> UsageError {
    let names = known.map { String($0.drop { $0 == "-" }) }
    let nearest = EditDistance.nearest(to: String(option.drop { $0 == "-" }), among: names)
    return UsageError(
      "unknown option '\(option)'",
      hint: nearest.map { "did you mean '--\($0)'?" } ?? "'\(page) --help' lists the options")
  }

  /// An option that stands twice.
  static func repeated(_ option: String) -> UsageError {
    UsageError("option '\(option)' is given twice", hint: "give it once")
  }

  /// An option that needs a value and is followed by none.
  static func missingValue(_ option: String, valueName: String) -> UsageError {
    UsageError("option '\(option)' needs a value", hint: "write '\(option) \(valueName)'")
  }

  /// A switch that was given a value.
  static func unexpectedValue(_ option: String, value: String) -> UsageError {
    UsageError("option '\(option)' takes no value, but was given '\(value)'", hint: "write '\(option)' alone")
  }

  /// A value that is none of those allowed.
  static func wrongValue(_ value: String, option: String, allowed: String) -> UsageError {
    UsageError("'\(value)' is not a value of option '\(option)'", hint: "allowed: \(allowed)")
  }

  /// A value that is none of the words allowed, of which the nearest is named first.
  static func wrongWord(_ value: String, option: String, words: [String]) -> UsageError {
    let nearest = NearestWord.to(value, in: words).map { "did you mean '\($0)'? " } ?? ""
    return UsageError(
      "'\(value)' is not a value of option '\(option)'",
      hint: "\(nearest)allowed: \(words.joined(separator: ", "))")
  }

  /// An operand that was left out.
  static func missingOperand(_ name: String, help: String, usage: String) -> UsageError {
    UsageError("\(name) is missing: \(help)", hint: "write '\(usage)'")
  }

  /// An operand too many.
  static func unexpectedOperand(_ operand: String, usage: String) -> UsageError {
    UsageError("unexpected operand '\(operand)'", hint: "write '\(usage)'")
  }

  /// Words as a list for reading: `a, b and c`.
  static func list(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}
