import Testing

@testable import CostModel

@Suite("ProblemList")
struct ProblemListTests {
  private func problem(
    _ line: Int, _ kind: Problem.Kind = .invalidDay, file: String = "events.csv",
    severity: Problem.Severity = .error
  ) -> Problem {
    Problem(severity, kind, at: Problem.Place(file: file, line: line, column: 1), "m\(line)")
  }

  @Test("a place is written as compilers write it, without the parts that say nothing")
  func description() {
    let place = Problem.Place(file: "a.csv", line: 3, column: 7)
    #expect(Problem(.error, .overflow, at: place, "too much").description == "a.csv:3:7: error: too much")
    #expect(
      Problem(.warning, .schablon, at: Problem.Place(file: "a.csv", line: 3), "odd").description
        == "a.csv:3: warning: odd")
    #expect(
      Problem(.error, .schablon, at: Problem.Place(file: "a.csv"), "odd").description == "a.csv: error: odd")
  }

  @Test("an empty list says nothing")
  func empty() {
    let list = ProblemList()
    #expect(list.isEmpty && !list.hasErrors && list.lines.isEmpty && list.errorCount == 0)
  }

  @Test("twenty of a kind in a file are kept, the rest is counted")
  func limit() {
    var list = ProblemList()
    for line in 1...25 { list.add(problem(line)) }
    list.add(problem(2, .overflow))
    list.add(problem(1, .overflow, file: "clients.csv", severity: .warning))
    var expected = ["clients.csv:1:1: warning: m1"]
    expected += ["events.csv:1:1: error: m1", "events.csv:2:1: error: m2", "events.csv:2:1: error: m2"]
    expected += (3...20).map { "events.csv:\($0):1: error: m\($0)" }
    expected.append("events.csv: error: 5 more like these (invalidDay)")
    #expect(list.lines == expected)
    #expect(list.errorCount == 26)
    #expect(list.warningCount == 1)
    #expect(list.problems.count == 22)
  }

  @Test("warnings alone are no errors")
  func warnings() {
    var list = ProblemList()
    list.add(problem(1, severity: .warning))
    #expect(!list.hasErrors)
    #expect(!list.isEmpty)
  }

  @Test("lists merge into the list that one thread would have made", arguments: 0..<40)
  func merge(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let kinds: [Problem.Kind] = [.invalidDay, .overflow, .missingValue]
    var whole = ProblemList()
    var parts = [ProblemList(), ProblemList(), ProblemList()]
    // Each thread reads rising lines; which thread reads which block is chance.
    for block in 0..<12 {
      let part = random.below(3)
      for row in 0..<8 {
        let found = problem(block * 8 + row + 1, kinds[random.below(3)])
        whole.add(found)
        parts[part].add(found)
      }
    }
    for order in [[0, 1, 2], [2, 0, 1], [1, 2, 0]] {
      var merged = ProblemList()
      for part in order { merged.add(parts[part]) }
      #expect(merged.lines == whole.lines)
      #expect(merged.errorCount == 96)
    }
  }

  @Test("a problem beyond the limit is counted without being worded")
  func report() {
    var list = ProblemList()
    var worded = 0
    for line in 1...1_000 {
      list.report(.invalidDay, in: "events.csv") {
        worded += 1
        return problem(line)
      }
    }
    #expect(worded < 40)
    #expect(list.errorCount == 1_000)
    #expect(list.lines.last == "events.csv: error: 980 more like these (invalidDay)")
  }
}
