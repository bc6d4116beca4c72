/// What is written as JSON: objects keep their keys' order, numbers their digits.
///
/// Foundation's JSONEncoder and JSONSerialization keep neither: keys come sorted or in no order at all, `434.00` comes
/// out as `434`, and an exact decimal passes through a binary number. Hence this value and its writer.
enum JSONValue: Sendable {
  /// A key of an object with its value.
  struct Member: Sendable {
    let key: String
    let value: JSONValue

    init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// No value.
  case null
  /// A text.
  case text(String)
  /// A number, by its digits: a plain decimal with digits before and after its point, if it has one.
  case number(digits: String)
  /// Values in order.
  case list([JSONValue])
  /// Values by key, in order; no key stands twice.
  case object([Member])
  /// The rows of a table, each an object that is not made before it is written.
  case table(Table)
}

extension JSONValue {
  /// A whole number.
  static func number(_ number: Int) -> JSONValue { .number(digits: String(number)) }

  /// A text, or null.
  static func text(_ text: String?) -> JSONValue { text.map { JSONValue.text($0) } ?? .null }

  /// A whole number, or null.
  static func number(_ number: Int?) -> JSONValue { number.map { JSONValue.number($0) } ?? .null }

  /// Texts in order.
  static func texts(_ texts: [String]) -> JSONValue { .list(texts.map { .text($0) }) }

  /// A table's cell, with the same digits as in delimited text; a number that is none is null.
  init(_ cell: Table.Cell) {
    switch cell {
    case .text(let text): self = .text(text)
    case .hidden: self = .text(CSVFormat.field(cell))
    case .undefined: self = .null
    case .kronor(let value), .number(let value):
      self = value.isFinite ? .number(digits: CSVFormat.field(cell)) : .null
    case .people, .whole, .money, .decimal: self = .number(digits: CSVFormat.field(cell))
    }
  }
}

extension JSONValue: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral {
  /// An object with its keys in the order in which they are written.
  init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { Member($0, $1) })
  }

  /// A list.
  init(arrayLiteral elements: JSONValue...) {
    self = .list(elements)
  }
}
