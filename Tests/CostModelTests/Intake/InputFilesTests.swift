import Foundation
import Testing

@testable import CostModel

/// Which files a run names as its inputs, and what it says of one that is not what was read.
@Suite struct InputFilesTests {
  /// The second folder of price lists is named twice, and holds files that nobody reads.
  private static let files = [
    "study.json": """
    {"title": "t", "price_year": 2013, "schablon": ["schablon", "own", "own"],
     "sources": {"clients": {"file": "data/clients.csv"}, "coverage": {"file": "coverage.csv"},
                 "population": {"file": "population.csv"}, "events": [{"file": "b.csv"}, {"file": "a.csv"}]},
     "cohorts": [{"id": "kommun", "requires": ["kommun"]}]}
    """,
    "data/clients.csv": "client;start\nA;2012-04-01\n", "coverage.csv": "client;authority;from;to\n",
    "population.csv": "item;share\n", "a.csv": "client;service;from\n", "b.csv": "client;service;from\n",
    "events.csv": "client;service;from\n", "schablon/insatser.csv": "service;authority;unit;shape\n",
    "schablon/index.csv": "index;year;value\nKPI;2013;100\n",
    "own/priser-2.csv": "service;post;class;payer;year;price\n",
    "own/priser.csv": "service;post;class;payer;year;price\n", "own/README.md": "x",
  ]

  private func digests(_ files: [String: String], whileReading: (String) throws -> Void = { _ in }) throws
    -> [FileDigest]
  {
    try TestFolder.with(files) { folder in
      let reading = try StudyReading(StudyFolder(path: folder), threads: 2, hasDigests: true)
      #expect(reading.problems.errorCount == 0, "\(reading.problems.lines)")
      try whileReading(folder)
      let digests = try reading.inputDigests()
      #expect(try StudyReading(StudyFolder(path: folder), threads: 1).inputDigests() == digests)
      return digests
    }
  }

  @Test func `all that is read, and nothing else, in the study's order`() throws {
    let digests = try digests(Self.files)
    #expect(
      digests.map(\.file) == [
        "study.json", "data/clients.csv", "coverage.csv", "population.csv", "b.csv", "a.csv", "schablon/index.csv",
        "schablon/insatser.csv", "own/priser-2.csv", "own/priser.csv",
      ])
    #expect(digests.map(\.bytes) == digests.map { Self.files[$0.file]?.utf8.count })
    #expect(digests[4].sha256 == digests[5].sha256)
    #expect(Set(digests.map(\.sha256)).count == 8, "b.csv and a.csv are alike, and so are the two lists of prices")
  }

  @Test func `what was published is one of them where there is any`() throws {
    let digests = try digests(Self.files.merging(["published.csv": "id\n"]) { a, _ in a })
    #expect(
      digests.last
        == FileDigest(
          file: "published.csv", bytes: 3, sha256: "984a644ec3b56d32b0404777e1eb73390c4b0742a6a0e183f07861056b6746de"))
  }

  @Test func `a file that has changed or gone is a failure`() throws {
    let changed = #expect(throws: FileFailure.self) {
      try digests(Self.files) { try Data("client;service;from\nA\n".utf8).write(to: URL(filePath: "\($0)/a.csv")) }
    }
    #expect(changed?.description.hasSuffix("/a.csv: changed while the study was read; run it again") == true)
    // The same bytes, written anew.
    let rewritten = #expect(throws: FileFailure.self) {
      try digests(Self.files) {
        try Data((Self.files["study.json"] ?? "").utf8).write(to: URL(filePath: "\($0)/study.json"))
      }
    }
    #expect(rewritten?.path.hasSuffix("/study.json") == true)
    let gone = #expect(throws: FileFailure.self) {
      try digests(Self.files) { try FileManager.default.removeItem(atPath: "\($0)/own/priser.csv") }
    }
    #expect(gone?.reason == "gone while the study was read; run it again")
  }
}
