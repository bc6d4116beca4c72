/// One argument of a command that is known by its place.
struct Operand<Options>: Sendable {
  /// The name in the help and in messages, such as `STUDY`.
  let name: String
  /// What it is: a few words that follow "STUDY is missing:".
  let help: String
  /// Whether the command cannot do without it; those it can do without come last.
  let isRequired: Bool
  /// Stores the text.
  let apply: @Sendable (inout Options, String) -> Void

  /// The operand with this name and meaning, which must be given.
  init(_ name: String, help: String, _ path: any WritableKeyPath<Options, String> & Sendable) {
    self.name = name
    self.help = help
    isRequired = true
    apply = { options, text in options[keyPath: path] = text }
  }

  /// The operand with this name and meaning, which may be left out.
  init(optional name: String, help: String, _ path: any WritableKeyPath<Options, String?> & Sendable) {
    self.name = name
    self.help = help
    isRequired = false
    apply = { options, text in options[keyPath: path] = text }
  }

  /// The operand as the usage shows it: `STUDY`, or `[DIR]` where it may be left out.
  var synopsis: String { isRequired ? name : "[\(name)]" }
}
