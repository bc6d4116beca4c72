import Testing

@testable import CostModel

/// A point before three digits deserves a warning where the file has decimal commas: those of rows that are read, by
/// columns or as rows, and of no others.
@Suite struct DecimalCommaTests {
  @Test(arguments: [
    ("a;besok;2013-02-01;1,5", true), ("a;besok;2013-13-40;1,5", false), ("a;ratt;2013-02-01;1,5", false),
    ("a;avslag;2013-02-01;1,5", false), ("\"a\";besok;2013-02-01;1,5", true), ("b;besok;2013-02-01;1,5", true),
  ])
  func `only a row that is read says how numbers are written`(row: String, isSaid: Bool) throws {
    // Enough rows before it for its grid to know the word of its service.
    let rows = Array(repeating: "a;besok;2013-02-01;3", count: 400) + ["a;besok;2013-02-01;4.810", row]
    let files = [
      "study.json": """
      {"title": "t", "price_year": 2013, "prices": "current", "window": [-1, 1], "periods": {"base": [-1, -1]},
       "schablon": ["schablon"], "sources": {"clients": {"file": "clients.csv"}, "coverage": {"file": "coverage.csv"},
       "events": [{"file": "events.csv", "services": {"avslag": null}}]}, "cohorts": [{"id": "c", "requires": ["kommun"]}]}
      """,
      "clients.csv": "client;start\na;2013-01-15\n",
      "coverage.csv": "client;authority;from;to\na;kommun;2012-01-01;2013-12-31\n",
      "events.csv": (["client;service;from;quantity"] + rows).joined(separator: "\n") + "\n",
      "schablon/insatser.csv": "service;authority;unit;shape\nbesok;kommun;besok;point\n",
      "schablon/priser.csv": "service;post;class;payer;year;price\nbesok;kommun;real;kommun;2013;1\n",
    ]
    try TestFolder.with(files) { path in
      let lines = try StudyReading(StudyFolder(path: path), threads: 1).problems.lines
      #expect(lines.contains { $0.contains("point before three digits") } == isSaid, "\(lines)")
    }
  }
}
