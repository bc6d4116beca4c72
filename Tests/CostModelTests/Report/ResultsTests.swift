import Foundation
import Testing

@testable import CostModel

/// What results.json holds, beside what its schema says of its form.
@Suite struct ResultsTests {
  @Test func `keys come in a fixed order, and the same bytes each time`() throws {
    let made = try MadeResults("\(Samples.folder)/minimal")
    let keys = String(decoding: made.json, as: UTF8.self).split(separator: "\n")
      .filter { $0.hasPrefix("  \"") }.map { String($0.dropFirst(3).prefix { $0 != "\"" }) }
    #expect(
      keys == [
        "schema", "program", "inputs", "study", "cohorts", "prices", "grounds", "headlines", "quality", "keys",
        "tables",
      ])
    #expect(made.json.last == UInt8(ascii: "\n"))
    #expect(made.files.map(\.name).suffix(2) == ["results.json", "summary.txt"])
    #expect(try MadeResults("\(Samples.folder)/minimal").json == made.json)
  }

  /// The golden tables are what a run writes as CSV; they are read by the second implementation's own reader.
  @Test(arguments: GoldenTableTests.samples)
  func `every cell has the digits that the table has`(sample: String) throws {
    let made = try MadeResults(
      "\(Samples.folder)/\(sample)", disclosure: sample == "minimal" ? Study.Disclosure.none : nil)
    let tables = try WrittenTable.all(in: made.json)
    let names = made.files.map(\.name).filter { $0.hasSuffix(".csv") }
    #expect(tables.map { "tables/\($0.name).csv" } == names)
    for table in tables {
      let csv = try ReferenceCSV(path: "\(Samples.golden)/\(sample)/tables/\(table.name).csv", delimiter: ";")
      try #require(table.rows.count == csv.rows.count, "\(table.name)")
      for (row, fields) in zip(table.rows, csv.rows) {
        #expect(row.map(\.key) == csv.header, "\(table.name)")
        for (cell, field) in zip(row, fields) where cell.value != field {
          Issue.record("\(table.name) \(cell.key): \(cell.value) is not \(field)")
        }
      }
    }
  }

  /// A study by its own results is the same study: nothing is lost, and no path of the machine is in it.
  @Test(arguments: ["minimal", "personligt-ombud"] + (0..<30).map { "random \($0)" })
  func `the study reads back as itself`(name: String) throws {
    try withStudy(name) { folder in
      let bytes = try Array(Data(contentsOf: URL(fileURLWithPath: folder + "/study.json")))
      var problems = ProblemList()
      let study = try #require(StudyReader.read(bytes, folder: folder, problems: &problems))
      let written = JSONFormat.bytes(of: JSONValue(study))
      #expect(!String(decoding: written, as: UTF8.self).contains(folder))
      let again = try #require(StudyReader.read(written, folder: folder, problems: &problems))
      #expect(!problems.hasErrors, "\(problems.lines.prefix(5))")
      #expect(
        String(decoding: JSONFormat.bytes(of: JSONValue(again)), as: UTF8.self)
          == String(decoding: written, as: UTF8.self))
      #expect(again.sources.events.map(\.services) == study.sources.events.map(\.services))
      #expect(again.actors == study.actors)
    }
  }

  @Test func `the study of a results file makes the same tables`() throws {
    let folder = "\(Samples.folder)/minimal"
    let made = try MadeResults(folder, disclosure: Study.Disclosure.none)
    let written = JSONFormat.bytes(of: JSONValue(made.analysis.ledger.data.study))
    var problems = ProblemList()
    let study = try #require(StudyReader.read(written, folder: folder, problems: &problems))
    let again = try MadeResults(folder) { $0 = study }
    #expect(again.json == made.json)
  }

  @Test func `cohorts hold no more than their table`() throws {
    let made = try MadeResults("\(Samples.folder)/minimal")
    let cohorts = try #require(try ParsedJSON(made.json)["cohorts"]).values
    #expect(
      cohorts.map { $0["id"] }
        == ["fig1", "fig2", "fig3", "kommun", "kommun_lang", "vard", "samhalle", "kontroll"].map { .text($0) })
    #expect(cohorts.map { $0["n"] } == Array(repeating: .text("<4"), count: 8))
    #expect(try ParsedJSON(made.json)["prices"]?.values == [])
  }
}

/// Calls `body` with the folder of a sample, or of a random study made for it.
func withStudy<Result>(_ name: String, _ body: (String) throws -> Result) throws -> Result {
  guard name.hasPrefix("random "), let seed = UInt64(name.dropFirst(7)) else {
    return try body("\(Samples.folder)/\(name)")
  }
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("cost-results-\(UUID())").path
  defer { try? FileManager.default.removeItem(atPath: folder) }
  try RandomStudy.write(seed: seed, to: folder)
  return try body(folder)
}

/// A table as it stands in results.json, cell by cell, with the digits of its numbers.
private struct WrittenTable {
  let name: String
  var rows: [[(key: String, value: String)]] = []

  static func all(in json: [UInt8]) throws -> [WrittenTable] {
    let text = String(decoding: json, as: UTF8.self)
    let pattern = #""((?:[^"\\]|\\.)*)": ("(?:[^"\\]|\\.)*"|[^,}]+)"#
    let cell = try NSRegularExpression(pattern: pattern)
    var tables: [WrittenTable] = []
    for line in text.split(separator: "\n").drop(while: { $0 != "  \"tables\": {" }).dropFirst().map(String.init) {
      if line.hasPrefix("    \"") {
        tables.append(WrittenTable(name: String(line.dropFirst(5).prefix { $0 != "\"" })))
      } else if line.hasPrefix("      {") {
        let matches = cell.matches(in: line, range: NSRange(line.startIndex..., in: line))
        tables[tables.count - 1].rows.append(
          try matches.map { match in
            let parts = try (1...2).map { String(line[try #require(Range(match.range(at: $0), in: line))]) }
            return (parts[0], try self.text(of: parts[1]))
          })
      }
    }
    return tables
  }

  /// What the cell is in delimited text: nothing for null, a text without its quotes, the digits of a number.
  private static func text(of value: String) throws -> String {
    if value == "null" { return "" }
    if case .text(let text) = try ParsedJSON(Array(value.utf8)) { return text }
    return value
  }
}
