import CostModel

/// What an option looks like on the command line and in the help.
struct FlagShape: Hashable, Sendable {
  /// The value that an option takes.
  enum Value: Hashable, Sendable {
    /// A switch: no value.
    case none
    /// Any text that is not empty.
    case text
    /// The path of a file or folder.
    case file
    /// One of these words.
    case choice([String])
    /// Some of these words, with commas between them.
    case choices([String])
    /// A number in a range, which is written in words.
    case number(String)
  }

  /// The long name, without dashes.
  let name: String
  /// The one-letter name, where there is one.
  let short: Character?
  /// What kind of value the option takes.
  let value: Value
  /// The value's name in the help, such as `DIR`; empty for a switch.
  let valueName: String
  /// What the option does, and its default; a sentence.
  let help: String

  /// The long name as typed: `--out`.
  var option: String { "--\(name)" }

  /// The option with its value, as the help shows it: `-o, --out DIR`.
  var synopsis: String {
    let letter = short.map { "-\($0), " } ?? "    "
    return valueName.isEmpty ? letter + option : "\(letter)\(option) \(valueName)"
  }

  /// The help sentence, with the allowed values where they are words.
  var description: String {
    switch value {
    case .choice(let words): "\(help) One of: \(words.joined(separator: ", "))."
    case .choices(let words): "\(help) Of: \(words.joined(separator: ", "))."
    default: help
    }
  }
}

/// One option of a command: its shape, and how its value gets into the command's options.
///
/// A command's array of flags is the only description of its options: it drives parsing, help and tests.
///
/// ```swift
/// [.file("out", "o", "DIR", help: "Write to DIR.", \.output), .on("quiet", "q", help: "Print only errors.", \.isQuiet)]
/// ```
struct Flag<Options>: Sendable {
  /// What the option looks like.
  let shape: FlagShape
  /// Reads the value, which is empty for a switch, and stores it.
  let apply: @Sendable (inout Options, String) throws(UsageError) -> Void
}

extension Flag {
  /// A switch, which sets a property to true.
  static func on(
    _ name: String, _ short: Character? = nil, help: String, _ path: any WritableKeyPath<Options, Bool> & Sendable
  ) -> Flag {
    Flag(shape: FlagShape(name: name, short: short, value: .none, valueName: "", help: help)) { options, _ in
      options[keyPath: path] = true
    }
  }

  /// An option that takes any text but the empty one.
  static func text(
    _ name: String, _ short: Character?, _ valueName: String, help: String,
    _ path: any WritableKeyPath<Options, String?> & Sendable
  ) -> Flag {
    words(FlagShape(name: name, short: short, value: .text, valueName: valueName, help: help), path)
  }

  /// An option that takes the path of a file or folder.
  static func file(
    _ name: String, _ short: Character?, _ valueName: String, help: String,
    _ path: any WritableKeyPath<Options, String?> & Sendable
  ) -> Flag {
    words(FlagShape(name: name, short: short, value: .file, valueName: valueName, help: help), path)
  }

  /// An option that takes one of the raw values of an enumeration.
  static func choice<Choice: CaseIterable & RawRepresentable<String> & Sendable>(
    _ name: String, _ short: Character?, _ valueName: String, help: String,
    _ path: any WritableKeyPath<Options, Choice> & Sendable
  ) -> Flag {
    choice(name, short, valueName, help: help) { options, choice in options[keyPath: path] = choice }
  }

  /// An option that takes one of the raw values of an enumeration, and has none of them before it is given.
  static func choice<Choice: CaseIterable & RawRepresentable<String> & Sendable>(
    _ name: String, _ short: Character?, _ valueName: String, help: String,
    _ path: any WritableKeyPath<Options, Choice?> & Sendable
  ) -> Flag {
    choice(name, short, valueName, help: help) { options, choice in options[keyPath: path] = choice }
  }

  /// An option that takes a whole number in a range.
  static func integer<Number: FixedWidthInteger & Sendable>(
    _ name: String, _ short: Character?, _ valueName: String, in range: ClosedRange<Number>, help: String,
    _ path: any WritableKeyPath<Options, Number?> & Sendable
  ) -> Flag {
    number(
      name, short, valueName, in: range, help: help,
      allowed: "whole numbers from \(range.lowerBound) to \(range.upperBound)",
      path
    ) { Number($0) }
  }

  /// An option that takes a number in a range, with a decimal point or comma.
  static func number(
    _ name: String, _ short: Character?, _ valueName: String, in range: ClosedRange<Double>, help: String,
    _ path: any WritableKeyPath<Options, Double?> & Sendable
  ) -> Flag {
    number(
      name, short, valueName, in: range, help: help, allowed: "numbers from \(range.lowerBound) to \(range.upperBound)",
      path
    ) { Double(String($0.map { $0 == "," ? "." : $0 })) }
  }

  /// The option `--memory`, which takes a size as 512M or 4G.
  static func memory(_ path: any WritableKeyPath<Options, MemoryLimit> & Sendable) -> Flag {
    let allowed = "whole numbers with M or G behind them, from \(MemoryLimit.least >> 20)M"
    let shape = FlagShape(
      name: "memory", short: nil, value: .number(allowed), valueName: "SIZE",
      help: "Hold rows in so much memory; default: 2G. The rest goes to temporary files.")
    return Flag(shape: shape) { options, text throws(UsageError) in
      guard let memory = MemoryLimit(text) else { throw .wrongValue(text, option: shape.option, allowed: allowed) }
      options[keyPath: path] = memory
    }
  }

  /// An option that takes a number in a range, as `parse` reads it.
  private static func number<Number: Comparable & Sendable>(
    _ name: String, _ short: Character?, _ valueName: String, in range: ClosedRange<Number>, help: String,
    allowed: String, _ path: any WritableKeyPath<Options, Number?> & Sendable,
    parse: @escaping @Sendable (_ text: String) -> Number?
  ) -> Flag {
    let shape = FlagShape(name: name, short: short, value: .number(allowed), valueName: valueName, help: help)
    return Flag(shape: shape) { options, text throws(UsageError) in
      guard let number = parse(text), range.contains(number) else {
        throw .wrongValue(text, option: shape.option, allowed: allowed)
      }
      options[keyPath: path] = number
    }
  }

  /// An option that takes some of the raw values of an enumeration, with commas between them.
  static func choices<Choice: RawRepresentable<String> & Sendable>(
    _ name: String, _ valueName: String, among all: [Choice], help: String,
    _ path: any WritableKeyPath<Options, [Choice]?> & Sendable
  ) -> Flag {
    let words = all.map(\.rawValue)
    let shape = FlagShape(name: name, short: nil, value: .choices(words), valueName: valueName, help: help)
    return Flag(shape: shape) { options, text throws(UsageError) in
      options[keyPath: path] = try text.split(separator: ",", omittingEmptySubsequences: false)
        .map { word throws(UsageError) in
          guard let choice = all.first(where: { $0.rawValue == word }) else {
            throw .wrongWord(String(word), option: shape.option, words: words)
          }
          return choice
        }
    }
  }

  /// An option that takes a range of whole numbers as `-4..12`, or one number.
  static func range(
    _ name: String, _ valueName: String, help: String,
    _ path: any WritableKeyPath<Options, ClosedRange<Int>?> & Sendable
  ) -> Flag {
    let shape = FlagShape(name: name, short: nil, value: .text, valueName: valueName, help: help)
    return Flag(shape: shape) { options, text throws(UsageError) in
      let ends = text.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false).map { Int($0) }
      guard let first = ends[0], let last = ends[ends.count - 1], first <= last else {
        throw .wrongValue(text, option: shape.option, allowed: "two whole numbers, the lower first, as -4..12; or one")
      }
      options[keyPath: path] = first...last
    }
  }

  private static func choice<Choice: CaseIterable & RawRepresentable<String> & Sendable>(
    _ name: String, _ short: Character?, _ valueName: String, help: String,
    store: @escaping @Sendable (inout Options, Choice) -> Void
  ) -> Flag {
    let choices = Choice.allCases.map(\.rawValue)
    let shape = FlagShape(name: name, short: short, value: .choice(choices), valueName: valueName, help: help)
    return Flag(shape: shape) { options, text throws(UsageError) in
      guard let choice = Choice(rawValue: text) else {
        throw .wrongWord(text, option: shape.option, words: choices)
      }
      store(&options, choice)
    }
  }

  private static func words(
    _ shape: FlagShape, _ path: any WritableKeyPath<Options, String?> & Sendable
  ) -> Flag {
    Flag(shape: shape) { options, text throws(UsageError) in
      guard !text.isEmpty else { throw .missingValue(shape.option, valueName: shape.valueName) }
      options[keyPath: path] = text
    }
  }
}
