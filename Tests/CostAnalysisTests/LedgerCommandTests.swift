import CostModel
import Testing

@testable import cost_analysis

/// The options of `ledger` that no other command has; what it prints stands in the transcripts.
struct LedgerCommandTests {
  private struct Options: Sendable {
    var range: ClosedRange<Int>?
    var columns: [LedgerColumn]?
  }

  private static let syntax = CommandSyntax(
    title: "x", defaults: Options(),
    flags: [
      .range("range", "A..B", help: "A range.", \.range),
      .choices("by", "COLUMNS", among: LedgerColumn.keys, help: "Columns.", \.columns),
    ], operands: [])

  private func parse(_ arguments: [String]) throws -> Options? {
    if case .options(let options) = try Self.syntax.parse(arguments) { options } else { nil }
  }

  @Test(
    arguments: [
      (["--range", "-4..12"], -4...12), (["--range=-4..-1"], -4 ... -1), (["--range", "4"], 4...4),
      (["--range", "0..0"], 0...0), (["--range=+1..2"], 1...2),
    ] as [([String], ClosedRange<Int>)])
  func `a range is two numbers or one`(_ arguments: [String], _ expected: ClosedRange<Int>) throws {
    #expect(try parse(arguments)?.range == expected)
  }

  @Test(arguments: ["", "..", "1..", "..1", "2..1", "1...3", "1..2..3", "a", "1-2", "99999999999999999999"])
  func `anything else is no range`(_ text: String) {
    #expect(throws: UsageError.self) { try parse(["--range=\(text)"]) }
  }

  @Test func `columns have commas between them`() throws {
    #expect(try parse(["--by", "class,quarter"])?.columns == [.postClass, .quarter])
    for text in ["", "class,", ",class", "class quarter", "price", "Class"] {
      #expect(throws: UsageError.self) { try parse(["--by=\(text)"]) }
    }
  }

  /// A journal of all clients is the same in one piece and in many, printed and in a file.
  @Test func `a file holds what is printed`() throws {
    let world = try TestWorld()
    defer { world.remove() }
    let sample = "\(TestWorld.repository)/samples/personligt-ombud"
    for format in ["csv", "hledger"] {
      let command = ["ledger", sample, "--clients", "--format", format]
      let printed = world.run(command + ["--threads", "1"])
      #expect(printed.code == 0 && printed.output.count > 100_000)
      #expect(world.run(command + ["--threads", "3", "--out", format]) == TestWorld.Result())
      #expect(world.text(of: format) == printed.output)
    }
  }
}
