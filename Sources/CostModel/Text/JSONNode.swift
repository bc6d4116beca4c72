/// A value of a JSON text together with its place, so that every message can point at it.
struct JSONNode: Sendable {
  /// What a value can be.
  indirect enum Value: Sendable {
    case null
    case bool(Bool)
    case number(DecimalNumber)
    /// A number by its digits, which may be more than a ``DecimalNumber`` holds.
    case digits(String)
    case string(String)
    case array([JSONNode])
    case object([Member])
  }

  /// A key and its value, in the order of the text.
  struct Member: Sendable {
    let key: String
    let place: Problem.Place
    let node: JSONNode
  }

  let value: Value
  let place: Problem.Place

  /// What the value is called in messages.
  var kindName: String {
    switch value {
    case .null: "null"
    case .bool: "true or false"
    case .number, .digits: "a number"
    case .string: "a text"
    case .array: "a list"
    case .object: "an object"
    }
  }
}
