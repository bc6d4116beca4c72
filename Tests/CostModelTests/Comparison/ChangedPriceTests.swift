import Foundation
import Testing

@testable import CostModel

/// The sample `minimal` and a copy in which an hour of boendestöd costs 220 kronor and not 200.
@Suite struct ChangedPriceTests {
  private static let comparison = Result {
    let first = try MadeResults("\(Samples.folder)/minimal", disclosure: Study.Disclosure.none).json
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("cost-model-\(UUID())").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.copyItem(atPath: "\(Samples.folder)/minimal", toPath: folder)
    let prices = "\(folder)/schablon/priser.csv"
    let text = try String(contentsOfFile: prices, encoding: .utf8)
    try #require(text.contains("boendestod;kommun;real;kommun;;2012;200;"))
    try Data(text.replacing(";kommun;;2012;200;", with: ";kommun;;2012;220;").utf8).write(to: URL(filePath: prices))
    let second = try MadeResults(folder, disclosure: Study.Disclosure.none).json
    return RunComparison(try RunResults(first, name: "a"), try RunResults(second, name: "b"))
  }

  @Test func `the price and its file are what changed, and they explain all`() throws {
    let comparison = try Self.comparison.get()
    #expect(comparison.changes.map(\.name) == ["file schablon/priser.csv", "price boendestod/kommun 2012"])
    #expect(comparison.changes.last?.text == "200 → 220 (+10.0 percent); schablon/priser.csv:2")
    #expect(comparison.differences.allSatisfy { $0.changes == [0, 1] })
    #expect(comparison.unexplained.isEmpty)
  }

  /// The cohorts that require kommun, of whom the README of the sample says that they have boendestöd.
  private static let cohorts: Set = ["kommun", "kommun_lang", "samhalle", "kontroll"]

  @Test func `exactly what sums boendestöd differs`() throws {
    let differences = try Self.comparison.get().differences.map(\.difference)
    #expect(
      Set(differences.map(\.table)) == [
        "trajectory", "before_after", "trend", "actors", "society", "redistribution", "decomposition",
        "decomposition_gross", "concentration",
      ])
    for found in differences {
      let row = found.row
      if found.table == "trajectory" {
        #expect(row["figure"] == "fig1" && ["boendestod", "total"].contains(row["series"]), "\(row.text)")
      } else {
        #expect(Self.cohorts.contains(row["cohort"] ?? ""), "\(row.text)")
      }
      if let key = row["key"] { #expect(["boendestod", "kommun", "all"].contains(key), "\(found.table) \(row.text)") }
      if let postClass = row["class"] { #expect(postClass == "real", "\(row.text)") }
      if let actor = row["actor"] { #expect(actor == "kommun", "\(row.text)") }
      #expect(!["n", "users", "users_base", "clients"].contains(found.column), "\(found.table) \(row.text)")
    }
    let cohorts = Set(differences.compactMap { $0.row["cohort"] })
    #expect(cohorts == Self.cohorts)
  }

  /// A tenth more of each sum of boendestöd alone, to the last digit.
  @Test func `sums of boendestöd are a tenth more`() throws {
    let sums = try Self.comparison.get().differences.map(\.difference)
      .filter { $0.row["series"] == "boendestod" && $0.column == "sum" }
    #expect(sums.count > 3)
    for sum in sums {
      #expect(PlainDecimal("\(try #require(sum.difference).text)e1")?.text == sum.a.text, "\(sum.row.text)")
    }
  }
}
