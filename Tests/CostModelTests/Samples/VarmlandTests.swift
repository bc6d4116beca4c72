import Foundation
import Testing

@testable import CostModel

/// The synthetic Värmland sample: the accounts are those that are printed, and what was planted is what its tables show.
///
/// The planted figures were worked out by hand from the plan of the 88 pairs, as the sample's README shows.
@Suite struct VarmlandTests {
  private static let folder = Samples.folder + "/varmland-2024"

  @Test func `the accounts add up as they are printed, and say who pays`() throws {
    let rows = try rows(of: "accounts.csv").dropFirst()
    func sum(_ kind: String, _ actor: String? = nil) -> Int {
      rows.filter { $0[1] == kind && (actor == nil || $0[3] == actor) }.reduce(0) { $0 + (Int($1[2]) ?? 0) }
    }
    #expect(rows.count { $0[1] == "income" } == 5 && rows.count { $0[1] == "cost" } == 15)
    #expect(sum("income") == 8_000_705)
    #expect(sum("cost") == 7_736_829)
    #expect(sum("income") - sum("cost") == 263_876)
    #expect(sum("income", "staten") == 3_957_740 && sum("income", "landsting") == 200_000)
    #expect(sum("cost") - sum("income", "staten") - sum("income", "landsting") == 3_579_089)
    #expect(rows.allSatisfy { $0[4].hasPrefix("REAL: Personligt ombud Värmland, Verksamhetsberättelse 2024") })
  }

  @Test func `every client's identifier says that the client is synthetic`() throws {
    #expect(try rows(of: "clients.csv").dropFirst().allSatisfy { $0[0].hasPrefix("SYNTHETIC-") })
  }

  @Test func `KPI of 2024 says that it is unchecked, and all other years are as shipped`() throws {
    let own = try text("\(Self.folder)/schablon/index.csv").split(separator: "\n")
    let shipped = try text("\(Samples.schablon)/index.csv").split(separator: "\n").filter { $0.hasPrefix("KPI;") }
    #expect(Array(own.dropFirst().dropLast()) == shipped)
    #expect(try #require(own.last).hasPrefix("KPI;2024;415,10;\"UNCHECKED"))
  }

  /// Authority, class, and the planted change in year 1 and year 2, in kronor per client and year.
  private static let planted: [(authority: String, postClass: String, changes: [Double])] = [
    ("kommun", "real", [6522.70 - 144.32, 8696.93 - 681.82]),
    ("kommun", "transfer", [-127_000 / 88, -600_000 / 88]),
    ("landsting", "real", [-5845.96 + 4919.90 + 1294.05, -8768.94 + 614.99]),
    ("forsakringskassan", "real", [-41.32, 167.05]),
    ("forsakringskassan", "transfer", [-121_200 / 88, (-134_000 + 624_000) / 88]),
    ("skatteverket", "production", [482_000 / 88 * 1.3142, 576_000 / 88 * 1.3142]),
  ]

  @Test func `the difference of the groups' changes is what was planted, to a krona`() throws {
    let table = try beforeAfter()
    for (authority, postClass, changes) in Self.planted {
      for (period, change) in zip(["year1", "year2"], changes) {
        let key = "authority;\(authority);\(postClass);\(period)"
        let difference = try #require(table["alla;" + key]) - #require(table["kontroll;" + key])
        #expect(abs(difference - change) < 1, "\(key): \(difference), planted \(change)")
      }
    }
  }

  @Test func `before and after alone makes the landsting's saving more than three times what it is`() throws {
    let table = try beforeAfter()
    let key = ";authority;landsting;real;year2"
    let (change, control) = (try #require(table["alla" + key]), try #require(table["kontroll" + key]))
    #expect(change < 3 * (change - control) && change - control < 0)
  }

  // MARK: - Reading the sample

  /// The changes of `before_after`, by cohort, level, key, class and period.
  private func beforeAfter() throws -> [String: Double] {
    let made = try MadeResults(Self.folder)
    let file = try #require(made.files.first { $0.name == "tables/before_after.csv" })
    let rows = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").dropFirst().map(fields)
    return Dictionary(rows.map { ($0[..<5].joined(separator: ";"), Double($0[10]) ?? .nan) }) { first, _ in first }
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  private func rows(of file: String) throws -> [[String]] {
    try text("\(Self.folder)/\(file)").split(separator: "\n").map(fields)
  }

  private func fields(_ line: Substring) -> [String] {
    line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
  }
}
