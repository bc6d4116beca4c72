import Foundation

/// A JSON Schema (draft 2020-12), as far as results.json needs one.
///
/// A keyword that it does not know is an error and not passed over: else a schema would promise what nobody checks.
final class JSONSchema {
  enum Failure: Error, Equatable {
    case unknownKeyword(String)
    case unknownReference(String)
    case malformed(String)
  }

  /// The schemas of `$defs`, which references name.
  private final class Definitions {
    var schemas: [String: JSONSchema] = [:]
  }

  private static let annotations: Set = ["$schema", "$comment", "title", "description"]

  private let definitions: Definitions
  private var isNever = false
  private var reference: String?
  private var types: Set<String>?
  private var words: [ParsedJSON]?
  private var pattern: NSRegularExpression?
  private var minimum: Double?
  private var maximum: Double?
  private var counts: [String: Double] = [:]
  private var required: [String] = []
  private var properties: [String: JSONSchema] = [:]
  private var patternProperties: [(NSRegularExpression, JSONSchema)] = []
  private var additionalProperties: JSONSchema?
  private var items: JSONSchema?
  private var anyOf: [JSONSchema]?
  private var oneOf: [JSONSchema]?

  /// Reads a schema; every reference in it must lead somewhere.
  convenience init(_ bytes: [UInt8]) throws {
    let definitions = Definitions()
    var references: [String] = []
    try self.init(try ParsedJSON(bytes), definitions, &references)
    if let lost = references.first(where: { definitions.schemas[$0] == nil }) { throw Failure.unknownReference(lost) }
  }

  private init(_ schema: ParsedJSON, _ definitions: Definitions, _ references: inout [String]) throws {
    self.definitions = definitions
    if case .bool(let isAny) = schema {
      isNever = !isAny
      return
    }
    guard case .object(let keywords) = schema else { throw Failure.malformed("a schema is an object") }
    for (keyword, value) in keywords where !Self.annotations.contains(keyword) {
      try read(keyword, value, &references)
    }
  }

  private func read(_ keyword: String, _ value: ParsedJSON, _ references: inout [String]) throws {
    func schema(_ value: ParsedJSON) throws -> JSONSchema { try JSONSchema(value, definitions, &references) }
    func schemas() throws -> [String: JSONSchema] {
      guard case .object(let members) = value else { throw Failure.malformed(keyword) }
      return try members.mapValues { try schema($0) }
    }
    switch (keyword, value) {
    case ("$defs", _): definitions.schemas = try schemas()
    case ("$ref", .text(let path)) where path.hasPrefix("#/$defs/"):
      reference = String(path.dropFirst(8))
      references.append(String(path.dropFirst(8)))
    case ("type", .text(let name)): types = [name]
    case ("type", .list(let names)):
      types = Set(names.compactMap { if case .text(let name) = $0 { name } else { nil } })
    case ("enum", .list(let values)): words = values
    case ("const", _): words = [value]
    case ("pattern", .text(let text)): pattern = try NSRegularExpression(pattern: text)
    case ("minimum", .number(let number)): minimum = number
    case ("maximum", .number(let number)): maximum = number
    case ("minItems", .number(let number)), ("maxItems", .number(let number)), ("minProperties", .number(let number)),
      ("maxProperties", .number(let number)):
      counts[keyword] = number
    case ("required", .list(let names)):
      required = names.compactMap { if case .text(let name) = $0 { name } else { nil } }
    case ("properties", _): properties = try schemas()
    case ("patternProperties", _):
      patternProperties = try schemas().map { (try NSRegularExpression(pattern: $0.key), $0.value) }
    case ("additionalProperties", _): additionalProperties = try schema(value)
    case ("items", _): items = try schema(value)
    case ("anyOf", .list(let values)): anyOf = try values.map { try schema($0) }
    case ("oneOf", .list(let values)): oneOf = try values.map { try schema($0) }
    default: throw Failure.unknownKeyword(keyword)
    }
  }

  /// What is wrong with a value, each with its path; nothing where it is valid.
  func problems(in value: ParsedJSON) -> [String] {
    if isNever { return [": nothing may stand here"] }
    var problems: [String] = []
    if let reference, let schema = definitions.schemas[reference] { problems += schema.problems(in: value) }
    if let types, !types.contains(where: { Self.isOf($0, value) }) {
      problems.append(": is not of \(types.sorted().joined(separator: ", "))")
    }
    if let words, !words.contains(value) { problems.append(": is none of the values that are allowed") }
    if let anyOf, !anyOf.contains(where: { $0.problems(in: value).isEmpty }) {
      problems.append(": fits none of several")
    }
    if let oneOf, oneOf.count(where: { $0.problems(in: value).isEmpty }) != 1 {
      problems.append(": does not fit just one of several")
    }
    switch value {
    case .null, .bool: break
    case .number(let number):
      if let minimum, number < minimum { problems.append(": is under \(minimum)") }
      if let maximum, number > maximum { problems.append(": is over \(maximum)") }
    case .text(let text):
      if let pattern, !Self.matches(pattern, text) { problems.append(": is not like \(pattern.pattern)") }
    case .list(let values):
      problems += countProblems(values.count, "Items")
      guard let items else { break }
      for (place, value) in values.enumerated() {
        problems += items.problems(in: value).map { "/\(place)\($0)" }
      }
    case .object(let members): problems += self.problems(inMembers: members)
    }
    return problems
  }

  private func problems(inMembers members: [String: ParsedJSON]) -> [String] {
    var problems = countProblems(members.count, "Properties")
    for key in required where members[key] == nil { problems.append(": lacks \(key)") }
    for (key, value) in members {
      var schemas: [JSONSchema] = []
      if let schema = properties[key] { schemas.append(schema) }
      for (pattern, schema) in patternProperties where Self.matches(pattern, key) { schemas.append(schema) }
      if schemas.isEmpty, let additionalProperties { schemas = [additionalProperties] }
      for schema in schemas { problems += schema.problems(in: value).map { "/\(key)\($0)" } }
    }
    return problems
  }

  private func countProblems(_ count: Int, _ what: String) -> [String] {
    guard !counts.isEmpty else { return [] }
    let least = counts["min\(what)"] ?? 0
    let most = counts["max\(what)"] ?? .infinity
    return Double(count) < least || Double(count) > most ? [": has \(count) \(what.lowercased())"] : []
  }

  private static func matches(_ pattern: NSRegularExpression, _ text: String) -> Bool {
    pattern.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
  }

  private static func isOf(_ type: String, _ value: ParsedJSON) -> Bool {
    switch (type, value) {
    case ("null", .null), ("boolean", .bool), ("number", .number), ("string", .text), ("array", .list),
      ("object", .object):
      true
    case ("integer", .number(let number)): number == number.rounded()
    default: false
    }
  }
}
