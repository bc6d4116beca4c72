import Testing

@testable import CostModel

/// Under `strict` no figure that one to three clients carry is shown, and no total gives one back.
@Suite struct StrictDisclosureTests {
  private struct Run {
    let complete: [Table]
    let shown: [Table]

    init() throws {
      let reading = try StudyReading(
        StudyFolder(path: Samples.folder + "/personligt-ombud"), threads: 2, disclosure: .strict)
      var problems = reading.problems
      let analysis = Analysis(try #require(reading.ledger), threads: 2, problems: &problems)
      (complete, shown) = (analysis.tables, analysis.disclosedTables)
    }
  }

  @Test func `what few carry is hidden`() throws {
    let run = try Run()
    for (name, mean) in [("trajectory", "mean"), ("before_after", "mean")] {
      for (full, shown) in zip(run.complete.rows(of: name), run.shown.rows(of: name)) {
        guard let users = full.number("users"), (1...3).contains(users) else { continue }
        #expect(shown[mean] == .hidden(below: 4), "\(name) \(full.text("figure"))\(full.text("key"))")
      }
    }
  }

  /// Where one of the parts of a total is hidden, another one that is not 0 is hidden too.
  @Test func `a total of which one part is hidden does not give it back`() throws {
    let run = try Run()
    var count = 0
    func check(_ total: TableRow?, _ parts: [(full: TableRow, shown: TableRow)], _ what: String) {
      let hidden = parts.filter { $0.shown["mean"] == .hidden(below: 4) && $0.full.number("mean") != 0 }
      // A row is hidden whole, for the sake of its base too: only what few carry in the period itself is meant.
      let isOfFew = hidden.contains { (1...3).contains($0.full.number("users") ?? 0) }
      guard let total, total.number("mean") != nil, isOfFew else { return }
      count += 1
      #expect(hidden.count > 1, "\(what)")
    }
    let pairs = Array(zip(run.complete.rows(of: "trajectory"), run.shown.rows(of: "trajectory")))
    for group in Dictionary(grouping: pairs, by: { "\($0.0.text("figure")) \($0.0.number("quarter") ?? 0)" }) {
      let total = group.value.first { $0.1.text("series") == "total" }?.1
      check(total, group.value.filter { $0.1.text("series") != "total" }.map { ($0.0, $0.1) }, group.key)
    }
    let changes = Array(zip(run.complete.rows(of: "before_after"), run.shown.rows(of: "before_after")))
    for group in Dictionary(
      grouping: changes, by: { "\($0.0.text("cohort")) \($0.0.text("class")) \($0.0.text("period"))" })
    {
      let total = group.value.first { $0.1.text("level") == "all" }?.1
      for level in ["authority", "service"] {
        check(
          total, group.value.filter { $0.1.text("level") == level }.map { ($0.0, $0.1) }, "\(group.key) \(level)")
      }
    }
    #expect(count > 10)
  }
}
