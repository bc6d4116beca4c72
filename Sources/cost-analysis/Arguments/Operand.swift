/// One argument that a command must be given, known by its place.
struct Operand<Options>: Sendable {
  /// The name in the help and in messages, such as `STUDY`.
  let name: String
  /// What it is: a few words that follow "STUDY is missing:".
  let help: String
  /// Where the text goes.
  let path: any WritableKeyPath<Options, String> & Sendable

  /// The operand with this name and meaning.
  init(_ name: String, help: String, _ path: any WritableKeyPath<Options, String> & Sendable) {
    self.name = name
    self.help = help
    self.path = path
  }
}
