import Foundation
import Testing

@testable import CostModel

/// Ids that are too long to be copied into a key, in files whose fields are quoted or not: every row is its client's.
@Suite struct LongIDTests {
  @Test(arguments: [8, 16, 17, 36], [false, true])
  func `each row is booked on its own client`(length: Int, isQuoted: Bool) throws {
    let ids = (0..<40).map { String(repeating: "x", count: length - 3) + String(100 + $0) }
    func file(_ header: String, _ rows: [[String]]) -> String {
      let lines = rows.map { row in row.map { isQuoted && !$0.isEmpty ? "\"\($0)\"" : $0 }.joined(separator: ";") }
      return ([header] + lines).joined(separator: "\n") + "\n"
    }
    // Client k has k + 1 visits of 1 kr in quarter 0, spread so that neighbouring rows are of different clients.
    let visits = (0..<40).flatMap { round in (0..<40).filter { $0 >= round }.map { [ids[$0], "besok", "2013-02-01"] } }
    let files = [
      "study.json": """
      {"title": "t", "price_year": 2013, "prices": "current", "window": [-1, 1], "periods": {"base": [-1, -1]},
       "schablon": ["schablon"], "sources": {"clients": {"file": "clients.csv"},
       "coverage": {"file": "coverage.csv"}, "events": [{"file": "events.csv"}]},
       "cohorts": [{"id": "c", "requires": ["kommun"]}]}
      """,
      "clients.csv": file("client;start", ids.map { [$0, "2013-01-15"] }),
      "coverage.csv": file("client;authority;from;to", ids.map { [$0, "kommun", "2012-01-01", "2013-12-31"] }),
      "events.csv": file("client;service;from", visits),
      "schablon/insatser.csv": "service;authority;unit;shape\nbesok;kommun;besok;point\n",
      "schablon/priser.csv": "service;post;class;payer;year;price\nbesok;kommun;real;kommun;2013;1\n",
    ]
    try TestFolder.with(files) { path in
      let reading = try StudyReading(StudyFolder(path: path), threads: 2)
      let ledger = try #require(reading.ledger, "\(reading.problems.lines)")
      for (number, id) in ids.enumerated() {
        let client = try #require(ledger.data.clients.number(ofID: id))
        #expect(ledger.entries(ofClient: client).map(\.millionths) == [Int64(number + 1) * 1_000_000])
      }
    }
  }
}
