import Testing

@testable import CostModel

@Suite("WordTable")
struct WordTableTests {
  /// Looks up the first field of each row, and adds what is not there.
  private struct Reader: RowWorker {
    var problems = ProblemList()
    var table = WordTable()
    var expected: [String: Int32] = [:]

    mutating func read(_ row: RowScanner) {
      let text = row.text(0)
      #expect(table.number(row, 0) == expected[text] ?? -1, "\(text)")
      guard expected[text] == nil else { return }
      table.insert(row, 0, as: Int32(expected.count))
      expected[text] = Int32(expected.count)
    }
  }

  @Test("agrees with a dictionary while it grows", arguments: 0..<4)
  func dictionary(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    // Lengths around those of one to four words, and of those that are kept elsewhere.
    let rows = (0..<3_000).map { _ in
      let length = [1, 2, 7, 8, 9, 15, 16, 17, 24, 25, 31, 32, 33, 70][random.below(14)]
      return (0..<length).map { place in place > 9 && place % 3 > 0 ? "a" : ["a", "b"][random.below(2)] }.joined()
        + ";x"
    }
    try TestFolder.with(["test.csv": (["word;other"] + rows).joined(separator: "\n") + "\n"]) { folder in
      var problems = ProblemList()
      let file = try #require(try DelimitedFile.open(folder + "/test.csv", name: "test.csv", problems: &problems))
      var readers = [Reader()]
      try file.read(by: &readers)
      #expect(readers[0].expected.count > 100)
      #expect(readers[0].problems.lines.isEmpty)
    }
  }

  @Test("texts that were added are found as fields")
  func texts() throws {
    let words = ["total", "day", "week", "x", String(repeating: "å", count: 20)]
    var table = WordTable()
    for (number, word) in words.enumerated() { table.insert(word, as: Int32(number)) }
    struct Finder: RowWorker {
      var problems = ProblemList()
      let table: WordTable
      var numbers: [Int32] = []
      mutating func read(_ row: RowScanner) { numbers.append(table.number(row, 0)) }
    }
    let rows = words + ["tota", "totals", "da", "\"week\""]
    try TestFolder.with(["test.csv": (["word;other"] + rows.map { $0 + ";1" }).joined(separator: "\n")]) { folder in
      var problems = ProblemList()
      let file = try #require(try DelimitedFile.open(folder + "/test.csv", name: "test.csv", problems: &problems))
      var finders = [Finder(table: table)]
      try file.read(by: &finders)
      #expect(finders[0].numbers == [0, 1, 2, 3, 4, -1, -1, -1, 2])
    }
  }
}
