import Testing

@testable import CostModel

/// Which figures of two small results differ, and by how much.
@Suite struct RunComparisonTests {
  private static func compared(
    _ a: KeyValuePairs<String, String>, _ b: KeyValuePairs<String, String>, tolerance: String? = nil
  ) throws -> [String] {
    let comparison = RunComparison(
      try MadeRun(tables: a).results(), try MadeRun(tables: b).results("b"),
      tolerance: tolerance.flatMap { RunComparison.Tolerance(kronor: $0) })
    return CSVFormat.text(of: comparison.table).split(separator: "\n").dropFirst().map(String.init)
  }

  private static let table = "trajectory"

  /// A table with one figure: what is in A, what is in B, the line of the comparison.
  @Test(arguments: [
    ("7", "7", nil), ("1.10", "1.1", nil), ("1e2", "100.00", nil), ("<4", "<4", nil), ("-", "-", nil),
    ("200", "250", "200;250;50;25.0"), ("-200", "-250", "-200;-250;-50;-25.0"), ("0", "5", "0;5;5;"),
    ("0.3", "0.1", "0.3;0.1;-0.2;-66.66666666666667"), ("5", "0", "5;0;-5;-100.0"),
    (
      "10000000000000000000.1", "10000000000000000000.2",
      "10000000000000000000.1;10000000000000000000.2;0.1;0.000000000000000001"
    ),
    ("<4", "3", "<4;3;;"), ("12", "<4", "12;<4;;"), ("<4", "<5", "<4;<5;;"), ("-", "0", ";0;;"), ("1", "-", "1;;;"),
  ])
  func `two cells`(a: String, b: String, expected: String?) throws {
    let header = "figure series quarter | sum\nf total 1 "
    let lines = try Self.compared(["trajectory": header + a], ["trajectory": header + b])
    #expect(lines == (expected.map { ["trajectory;\"figure=f;series=total;quarter=1\";sum;\($0);"] } ?? []))
  }

  @Test func `rows are matched by their keys, whatever their order`() throws {
    let a = "cohort step | removed\nk clients 1\nk final 2\nalla final 3"
    let b = "cohort step | removed\nalla final 4\nk final 2\nk excluded 5"
    #expect(
      try Self.compared(["cohort": a], ["cohort": b]) == [
        "cohort;\"cohort=k;step=clients\";removed;1;absent;;;",
        "cohort;\"cohort=alla;step=final\";removed;3;4;1;33.333333333333336;",
        "cohort;\"cohort=k;step=excluded\";removed;absent;5;;;",
      ])
  }

  @Test func `a table or a column of one run alone`() throws {
    let lines = try Self.compared(
      ["society": "cohort | real net\nk 1 -"], ["society": "cohort | real extra\nk 1 2", "flows": "cohort | mean\nk -"])
    #expect(
      lines == [
        "society;cohort=k;net;;absent;;;", "society;cohort=k;extra;absent;2;;;", "flows;cohort=k;mean;absent;;;;",
      ])
  }

  @Test func `rows of the same name are matched in their order`() throws {
    let a = "item | p\nx 1\nx 2"
    #expect(try Self.compared(["other": a], ["other": a]) == [])
    #expect(try Self.compared(["other": a], ["other": "item | p\nx 1\nx 3"]).count == 1)
  }

  @Test func `a column of a divided table may be called like one of its own`() throws {
    let a = "by-class cohort class | mean\nA k real 1\nB k real 2"
    let b = "by-class cohort class | mean\nB k real 2\nA k real 5"
    #expect(
      try Self.compared(["trend.by-class": a], ["trend.by-class": b]) == [
        "trend.by-class;\"by-class=A;cohort=k;class=real\";mean;1;5;4;400.0;"
      ])
  }

  @Test(arguments: [
    ("0", 4), ("0.49", 4), ("0.5", 3), ("0,5", 3), ("2", 2), ("1000", 2),
  ])
  func `a tolerance is for amounts`(tolerance: String, count: Int) throws {
    let header = "cohort level key class period | users base percent mean\nk all all real year1 "
    let lines = try Self.compared(
      ["before_after": header + "10 100 50.1 20"], ["before_after": header + "11 100.5 50.2 22"], tolerance: tolerance)
    #expect(lines.count == count)
  }

  @Test(arguments: ["x", "", "-1", "1 000"])
  func `no tolerance`(text: String) {
    #expect(RunComparison.Tolerance(kronor: text) == nil)
  }

  @Test func `the order of keys does not matter`() throws {
    let made = try MadeResults("\(Samples.folder)/minimal", disclosure: Study.Disclosure.none)
    let first = try RunResults(made.json, name: "a")
    let node = try JSONReader.read(made.json, file: "results.json", keepsDigits: true)
    let second = try RunResults(Array(node.line.utf8), name: "b")
    #expect(node.line.hasPrefix("{\"cohorts\""), "its keys stand by their names")
    let comparison = RunComparison(first, second)
    #expect(comparison.changes.map(\.name) == [])
    #expect(comparison.table.rows.isEmpty)
    #expect(comparison.text.hasSuffix("\nNo figure differs, of 2 559.\n"))
  }

  @Test(arguments: [
    ("{\"schema\": 2}", "a/results.json:1:12: error: the schema is 2, and this program reads 1; compare with the"),
    ("{}", "a/results.json:1:1: error: \"schema\" is missing: this is no result, or one of an earlier version; run"),
    ("[]", "a/results.json:1:1: error: \"schema\" is missing"),
    ("{\"schema\": 1}", "a/results.json:1:1: error: \"program\" is missing"), ("{", "a/results.json:1:2: error: "),
  ])
  func `what is no result`(text: String, message: String) throws {
    try TestFolder.with(["results.json": text]) { folder in
      var problems = ProblemList()
      let results = try RunResults.read(folder: folder, name: "a", problems: &problems)
      #expect(results == nil)
      #expect(problems.lines.first?.hasPrefix(message) == true, "\(problems.lines)")
    }
    #expect(throws: FileFailure(path: "/nowhere/results.json", reason: "no such file")) {
      var problems = ProblemList()
      _ = try RunResults.read(folder: "/nowhere", name: "a", problems: &problems)
    }
  }
}
