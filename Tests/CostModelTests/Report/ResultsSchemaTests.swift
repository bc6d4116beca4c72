import Foundation
import Testing

@testable import CostModel

/// The schema in the documentation holds for what a run writes, and for nothing that is near it.
@Suite struct ResultsSchemaTests {
  private static func schema() throws -> JSONSchema {
    let path = Samples.repository + "/Sources/CostModel/CostModel.docc/results.schema.json"
    return try JSONSchema(Array(Data(contentsOf: URL(fileURLWithPath: path))))
  }

  @Test(arguments: GoldenTableTests.samples + (0..<15).map { "random \($0)" })
  func `results are as the schema says`(name: String) throws {
    let number = Int(name.drop { !$0.isNumber }) ?? name.count
    let disclosure = Study.Disclosure.allCases[number % 3]
    let made = try withStudy(name) { try MadeResults($0, disclosure: disclosure) }
    #expect(try Self.schema().problems(in: ParsedJSON(made.json)).prefix(5) == [])
  }

  @Test func `so are those of a study with everything`() throws {
    let made = try MadeResults("\(Samples.folder)/personligt-ombud", hasClaims: false) { study in
      study.panel = .available
      study.pricing = Pricing(mode: .current, priceYear: 2013, deflator: "KPI")
      study.subgroups = ["age_group"]
      study.disclosure = .strict
    }
    let results = try ParsedJSON(made.json)
    #expect(try Self.schema().problems(in: results).prefix(5) == [])
    let years = Set(results["prices"]?.values.flatMap { $0["used"]?.values.map { $0["year"] } ?? [] } ?? [])
    #expect(years.count > 3)
    #expect(results["tables"]?["trajectory.by-age_group"]?.values.isEmpty == false)
  }

  /// The results of a sample with few entries in each list, so that they can be tried many times.
  private static let few = Result {
    let made = try MadeResults("\(Samples.folder)/personligt-ombud")
    guard case .object(var members) = shortened(try ParsedJSON(made.json)),
      case .object(var tables)? = members["tables"]
    else { return ParsedJSON.null }
    for name in tables.keys where name.contains(".by-") && name != "actors.by-diagnosis" { tables[name] = nil }
    members["tables"] = .object(tables.mapValues { .list(Array($0.values.prefix(1))) })
    return .object(members)
  }

  /// Objects whose keys are the study's own words.
  private static let maps: Set = ["columns", "services", "periods"]
  /// Keys that may be missing, by the object that holds them.
  private static let optional: Set = [
    "delimiter", "authority", "columns", "services", "population", "min_contact", "representativeness", "verification",
  ]

  /// Every value made another, every key left out, a key added to every object: none of it is valid.
  @Test func `nothing else is`() throws {
    let schema = try Self.schema()
    let results = try Self.few.get()
    #expect(schema.problems(in: results) == [])
    var count = 0
    func expectInvalid(_ changed: ParsedJSON, _ what: String) {
      count += 1
      #expect(schema.problems(in: changed) != [], "\(what)")
    }
    for path in Self.paths(in: results) {
      let name = path.joined(separator: "/")
      expectInvalid(Self.changed(results, path) { _ in .bool(true) }, "\(name) is true")
      guard let value = Self.value(at: path, in: results) else { continue }
      if case .object(let members) = value {
        expectInvalid(
          Self.changed(results, path) { _ in .object(members.merging(["x": .bool(true)]) { a, _ in a }) }, "\(name)/x")
        for key in members.keys where !Self.isOptional(key, of: path) {
          expectInvalid(
            Self.changed(results, path) { _ in .object(members.filter { $0.key != key }) }, "\(name) without \(key)")
        }
      }
    }
    #expect(count > 600)
  }

  @Test(
    arguments: [
      (["schema"], .number(2)), (["study", "panel"], .text("unbalanced")), (["study", "window"], .list([.number(1)])),
      (["cohorts", "0", "n"], .text("4")), (["cohorts", "0", "n"], .number(-1)), (["cohorts", "0", "n"], .null),
      (["cohorts", "0", "n"], .number(1.5)), (["tables", "trajectory", "0", "mean"], .text("1.5")),
      (["tables", "trajectory", "0", "mean"], .text("<")), (["tables", "trajectory", "0", "quarter"], .text("<4")),
      (["tables", "before_after", "0", "class"], .text("unreal")), (["prices", "0", "unit"], .text("hour")),
      (["prices", "0", "price"], .number(-1)), (["inputs"], .list([])), (["inputs", "0", "sha256"], .text("abc")),
      (["inputs", "0", "bytes"], .number(-1)), (["keys", "actors"], .list([])),
      (["quality", "problems", "0", "problem"], .text("unheard_of")),
      (["tables", "trajectory", "0", "x"], .text("one column more")), (["tables", "no_such"], .list([])),
      (["tables", "quality.by-sex"], .list([])),
    ] as [([String], ParsedJSON)])
  func `a value of the right kind may still be wrong`(path: [String], value: ParsedJSON) throws {
    let schema = try Self.schema()
    let results = try Self.few.get()
    #expect(schema.problems(in: Self.changed(results, path) { _ in value }) != [])
  }

  // MARK: - Changes

  /// The same with the first and the last entry of each list.
  private static func shortened(_ value: ParsedJSON) -> ParsedJSON {
    switch value {
    case .list(let values):
      .list((values.count > 2 ? [values[0], values[values.count - 1]] : values).map(shortened))
    case .object(let members): .object(members.mapValues(shortened))
    default: value
    }
  }

  private static func paths(in value: ParsedJSON) -> [[String]] {
    switch value {
    case .list(let values):
      [[]] + values.enumerated().flatMap { place, value in paths(in: value).map { ["\(place)"] + $0 } }
    case .object(let members): [[]] + members.flatMap { key, value in paths(in: value).map { [key] + $0 } }
    default: [[]]
    }
  }

  private static func value(at path: [String], in value: ParsedJSON) -> ParsedJSON? {
    path.reduce(value) { value, key in
      if case .list(let values) = value, let place = Int(key) { return values[place] }
      return value?[key]
    }
  }

  private static func changed(
    _ value: ParsedJSON, _ path: [String], _ change: (ParsedJSON) -> ParsedJSON
  ) -> ParsedJSON {
    guard let key = path.first else { return change(value) }
    let rest = Array(path.dropFirst())
    switch value {
    case .list(var values):
      if let place = Int(key) { values[place] = changed(values[place], rest, change) }
      return .list(values)
    case .object(var members):
      members[key] = changed(members[key] ?? .null, rest, change)
      return .object(members)
    default: return value
    }
  }

  private static func isOptional(_ key: String, of path: [String]) -> Bool {
    if path.first == "study", let last = path.last, maps.contains(last) { return key != "base" }
    if path == ["keys"] || path.last == "shares" || (path == ["tables"] && key.contains(".by-")) { return true }
    return optional.contains(key) && (path.first == "study" || path == ["tables"])
  }
}
