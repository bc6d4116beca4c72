/// What a field states.
enum Parsed<Value: Sendable>: Sendable {
  /// Nothing.
  case empty
  /// This value.
  case value(Value)
  /// This text, which is none.
  case invalid(String)
}
