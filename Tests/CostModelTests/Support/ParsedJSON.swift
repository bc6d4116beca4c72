import Foundation

/// A JSON value as Foundation reads it, which is the other implementation that our writer is tried against.
enum ParsedJSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case text(String)
  case list([ParsedJSON])
  case object([String: ParsedJSON])

  init(_ bytes: [UInt8]) throws {
    self.init(try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed))
  }

  private init(_ value: Any) {
    switch value {
    case let text as String: self = .text(text)
    case let number as NSNumber:
      let isBool = unsafe String(cString: number.objCType) == "c"
      self = isBool ? .bool(number.boolValue) : .number(number.doubleValue)
    case let list as [Any]: self = .list(list.map { ParsedJSON($0) })
    case let object as [String: Any]: self = .object(object.mapValues { ParsedJSON($0) })
    default: self = .null
    }
  }

  /// The value of a key, or `nil` where this is no object or has no such key.
  subscript(key: String) -> ParsedJSON? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  /// The values of a list; none where this is no list.
  var values: [ParsedJSON] {
    if case .list(let values) = self { values } else { [] }
  }
}
