/// Takes a command line apart, one argument at a time, without knowing which options exist.
///
/// - `--name` and `--name=value` are long options; the value may also be the next argument.
/// - `-n` is a short option; its value may be the rest of the argument (`-nvalue`, `-n=value`) or the next one.
/// - `-abc` is `-a -b -c` as long as nobody asks for a value.
/// - `--` ends the options: all that follows are operands.
/// - `-` alone is an operand.
/// - A following argument that starts with `-` is no value, unless a digit follows: `--seed -5` has a value,
///   `--out --quiet` has none. A value that starts with `-` is written `--out=-value`.
///
/// ```swift
/// var scanner = ArgumentScanner(["run", "--out=result"])
/// scanner.next()    // .operand("run")
/// scanner.next()    // .long("out")
/// scanner.value()   // "result"
/// ```
struct ArgumentScanner: Sendable {
  /// One step of a command line.
  enum Item: Hashable, Sendable {
    /// An option with two dashes, without the dashes and its value.
    case long(String)
    /// An option with one dash.
    case short(Character)
    /// An argument that is no option.
    case operand(String)
  }

  /// The arguments not looked at yet.
  private(set) var rest: ArraySlice<String>
  /// What follows `=` in the long option just read.
  private var attached: String?
  /// What follows the short option just read, in the same argument.
  private var cluster: Substring = ""
  private var optionsHaveEnded = false

  /// Starts before the first of the arguments, which do not hold the program's own name.
  init(_ arguments: [String]) {
    rest = arguments[...]
  }

  /// The next option or operand, or `nil` at the end.
  mutating func next() -> Item? {
    attached = nil
    if let letter = cluster.popFirst() {
      return .short(letter)
    }
    guard let argument = rest.popFirst() else { return nil }
    if optionsHaveEnded || argument == "-" || !argument.hasPrefix("-") {
      return .operand(argument)
    }
    if argument == "--" {
      optionsHaveEnded = true
      return next()
    }
    guard argument.hasPrefix("--") else {
      cluster = argument.dropFirst()
      return next()
    }
    let parts = argument.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    attached = parts.count == 2 ? String(parts[1]) : nil
    return .long(parts.first.map(String.init) ?? "")
  }

  /// The value of the option just read, or `nil` where there is none.
  mutating func value() -> String? {
    if let attached = attachedValue() {
      return attached
    }
    guard let argument = rest.first else { return nil }
    let isOption = argument.count > 1 && argument.hasPrefix("-") && argument.dropFirst().first?.isNumber != true
    guard !isOption else { return nil }
    rest.removeFirst()
    return argument
  }

  /// The value written in the same argument as the long option just read, or after its letter and `=`.
  ///
  /// A switch asks for it to find out that it was given a value that it does not take.
  mutating func switchValue() -> String? {
    cluster.first == "=" ? attachedValue() : attached
  }

  private mutating func attachedValue() -> String? {
    if let attached {
      return attached
    }
    guard !cluster.isEmpty else { return nil }
    defer { cluster = "" }
    return String(cluster.first == "=" ? cluster.dropFirst() : cluster)
  }
}
