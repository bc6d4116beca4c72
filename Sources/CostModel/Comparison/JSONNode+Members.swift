extension JSONNode {
  /// The value of a key, or `nil` where this is no object or has no such key.
  subscript(key: String) -> JSONNode? { members.first { $0.key == key }?.node }

  /// The keys and values of an object; none where this is none.
  var members: [Member] { if case .object(let members) = value { members } else { [] } }

  /// The values of a list; none where this is none.
  var elements: [JSONNode] { if case .array(let elements) = value { elements } else { [] } }

  /// The text, or `nil` where this is none.
  var text: String? { if case .string(let text) = value { text } else { nil } }

  /// The texts of a list of texts.
  var texts: [String] { elements.compactMap(\.text) }

  /// The number, or `nil` where this is none.
  var decimal: PlainDecimal? { if case .digits(let digits) = value { PlainDecimal(digits) } else { nil } }

  /// The value on one line, the same for the same value: keys by name, numbers without zeros that say nothing.
  var line: String {
    switch value {
    case .null: "null"
    case .bool(let isTrue): isTrue ? "true" : "false"
    case .number(let number): number.decimalText
    case .digits(let digits): PlainDecimal(digits)?.text ?? digits
    case .string(let text): "\"\(text)\""
    case .array(let elements): "[\(elements.map(\.line).joined(separator: ", "))]"
    case .object(let members):
      "{\(members.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \($0.node.line)" }.joined(separator: ", "))}"
    }
  }
}
