import Foundation
import Synchronization
import Testing

@testable import CostModel

/// The library against the second implementation, which goes day by day with exact fractions and was written from
/// the method alone by somebody who has not seen the library.
@Suite struct SecondImplementationTests {
  /// How many leading columns of a table name its rows.
  static let keyColumns = [
    "cohort": 2, "trajectory": 3, "before_after": 5, "trend": 4, "actors": 3, "flows": 6, "society": 2, "quality": 2,
    "redistribution": 3, "correlation": 4, "decomposition": 5, "decomposition_gross": 4, "representativeness": 1,
    "concentration": 4,
  ]

  @Test(arguments: 0..<Int(ProcessInfo.processInfo.environment["COST_RANDOM_STUDIES"] ?? "200")!)
  func `tables of a random study are the same`(seed: Int) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("cost-random-\(seed)-\(UUID())").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try RandomStudy.write(seed: UInt64(seed), to: folder, evaluates: true)
    try expectSameTables(ofStudyAt: folder, threads: 1 + seed % 3)
  }

  @Test(arguments: ["minimal", "personligt-ombud"])
  func `tables of a sample are the same`(sample: String) throws {
    try expectSameTables(ofStudyAt: Samples.folder + "/" + sample, threads: 2)
  }

  /// An amount that is an öre off, a row too many and one too few, a table that is missing.
  @Test func `differences of evaluations are told`() {
    var scenarios = Table("scenarios", keys: "scenario;cohort;perspective", figures: "npv;change")
    scenarios.add(.text("study"), .text("alla"), .text("society"), .kronor(150.01), .undefined)
    scenarios.add(.text("study"), .text("alla"), .text("staten"), .kronor(0), .undefined)
    let names = ["society", "kommun"]
    let rows: [[ReferenceCell]] = names.map {
      [.text("study"), .text("alla"), .text($0), .number(150), .undefined]
    }
    let internalCosts: [ReferenceCell] = [.text("total"), .text("cost"), .text(""), .number(1), .number(1), .text("")]
    let expected = [
      "scenarios": ReferenceTable(columns: scenarios.columns, rows: rows),
      "internal_costs": ReferenceTable(columns: [], rows: [internalCosts]),
    ]
    let told = Told()
    withKnownIssue {
      expectSameEvaluation([scenarios], expected)
    } matching: { issue in
      told.comments.withLock { $0 += issue.comments.map(\.rawValue) }
      return true
    }
    let words = [
      "society, npv: 150.01, and 150.0 by", "has the row study;alla;staten", "lacks the row", "no table internal_costs",
    ]
    let comments = told.comments.withLock { $0 }
    #expect(comments.count == words.count)
    for (comment, part) in zip(comments, words) { #expect(comment.contains(part)) }
  }
}

/// What issues said, which are matched by a closure that may run anywhere.
private final class Told: Sendable {
  let comments = Mutex<[String]>([])
}

/// Expects that the library and the second implementation agree on every cell: names and counts exactly, kronor to
/// a hundredth of an öre, other statistics to six digits: a percentage of a base of a few öre carries the rounding of
/// the bookings.
func expectSameTables(ofStudyAt folder: String, threads: Int) throws {
  let reading = try StudyReading(StudyFolder(path: folder), threads: threads)
  var problems = reading.problems
  let ledger = try #require(reading.ledger, "\(problems.lines.prefix(5))")
  let analysis = Analysis(ledger, threads: threads, problems: &problems)
  // A scenario in other money may need a price that no fraction of 63 bits holds: it is refused, with the reason.
  if problems.problems.contains(where: { $0.message.contains("to be held exactly") }) { return }
  try #require(!problems.hasErrors, "\(problems.lines.prefix(5))")
  expectTrendsInOrderOfBeforeAfter(analysis.tables)
  let expected = try ReferenceStudy.tables(ofStudyAt: folder)
  expectSameEvaluation(analysis.tables, expected)
  for table in analysis.tables where ReferenceTables.evaluationColumns[table.name] == nil {
    let reference = try #require(expected[table.name], "the second implementation has no table \(table.name)")
    #expect(reference.columns == table.columns)
    let parts = table.name.split(separator: ".")
    let keys = try #require(SecondImplementationTests.keyColumns[String(parts[0])]) + parts.count - 1
    var rows = Dictionary(
      reference.rows.map { (key(of: $0.map(text), keys), $0) }, uniquingKeysWith: { first, _ in first })
    for row in table.rows {
      let name = key(of: row.map { CSVFormat.field($0) }, keys)
      guard let other = rows.removeValue(forKey: name) else {
        Issue.record("\(table.name) has the row \(name), the second implementation has not")
        continue
      }
      for (column, pair) in zip(row, other).enumerated() where !agree(pair.0, pair.1, in: table.name) {
        Issue.record("\(table.name) \(name) \(table.columns[column]): \(pair.0) is not \(pair.1)")
      }
    }
    for name in rows.keys.sorted() {
      Issue.record("\(table.name) lacks the row \(name)")
    }
  }
}

/// Expects that each `trend`, of all clients or by a column, has the rows of its `before_after`, once each and in
/// their order: the second implementation's rows have no order.
private func expectTrendsInOrderOfBeforeAfter(_ tables: [Table]) {
  for changes in tables where changes.name.hasPrefix("before_after") {
    let name = "trend" + changes.name.dropFirst("before_after".count)
    let trends = tables.filter { $0.name == name }
    let columns = changes.columns.firstIndex(of: "period") ?? 0
    var keys: [String] = []
    for row in changes.rows {
      let key = key(of: row.prefix(columns).map { CSVFormat.field($0) }, columns)
      if key != keys.last { keys.append(key) }
    }
    let found = trends.map { $0.rows.map { key(of: $0.prefix(columns).map { CSVFormat.field($0) }, columns) } }
    #expect(found == [keys], "the rows of \(name) are not those of \(changes.name)")
  }
}

private func key(of texts: [String], _ count: Int) -> String {
  texts.prefix(count).joined(separator: ";")
}

private func text(_ cell: ReferenceCell) -> String {
  switch cell {
  case .text(let text): text.contains(";") || text.contains("\"") ? "\"\(text)\"" : text
  case .count(let number): String(number)
  case .number(let number): "\(number)"
  case .undefined: ""
  }
}

private func agree(_ cell: Table.Cell, _ other: ReferenceCell, in table: String) -> Bool {
  switch (cell, other) {
  case (.text(let a), .text(let b)): a == b
  case (.people(let a), .count(let b)), (.whole(let a), .count(let b)): a == b
  case (.money(let a), .number(let b)): abs(a.kronor - b) <= 1e-4 + 1e-9 * abs(b)
  case (.kronor(let a), .number(let b)): abs(a - b) <= 1e-4 + 1e-9 * abs(b)
  // Changes of a few öre carry the rounding of their bookings into a correlation.
  case (.number(let a), .number(let b)):
    abs(a - b) <= 1e-6 + (table.hasPrefix("correlation") ? 1e-4 : 1e-6) * abs(b)
  case (.undefined, .undefined): true
  default: false
  }
}
