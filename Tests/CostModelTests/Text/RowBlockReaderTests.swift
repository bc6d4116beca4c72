import Testing

@testable import CostModel

@Suite("RowBlockReader")
struct RowBlockReaderTests {
  /// Reads a text by some threads and compares it with splitting it one character at a time.
  private func compare(_ text: String, threads: [Int] = [1, 3]) throws {
    let expected = PlainSplitter.rows(of: text, delimiter: ";").dropFirst()
    try TestFolder.with(["test.csv": text]) { folder in
      for count in threads {
        let reading = try RowReading(folder + "/test.csv", delimiter: Ascii.semicolon, threads: count)
        #expect(reading.problems.lines.isEmpty)
        #expect(reading.rows.count == expected.count)
        var differences = 0
        for (row, plain) in zip(reading.rows, expected) where row.line != plain.line || row.texts != plain.texts {
          differences += 1
        }
        #expect(differences == 0)
      }
    }
  }

  @Test("rows that are split over blocks are read whole")
  func manyRows() throws {
    var random = SplitMix64(seed: 1)
    var text = "id;day;note\n"
    var line = 1
    // Two blocks and a piece; rows of uneven length, so that a border falls anywhere in a row.
    while text.utf8.count < 2 * RowBlockReader.blockSize + 1_000 {
      line += 1
      text += "\(line);2013-02-28;" + String(repeating: "å", count: random.below(40)) + (line % 3 == 0 ? "\r\n" : "\n")
    }
    try compare(text)
  }

  @Test("a quoted line break on a block's border splits no row")
  func quotedBorder() throws {
    // Every row is a quoted field of many line breaks, so that every border lies inside quotes.
    var text = "id;note\n"
    var number = 0
    while text.utf8.count < RowBlockReader.blockSize + 90_000 {
      number += 1
      text += "\(number);\"" + String(repeating: "x;y\n", count: 700) + "\"\"\"\r\n"
    }
    try compare(text)
  }

  @Test("a byte of every kind on the border", arguments: -3...3)
  func exactBorder(shift: Int) throws {
    // Each ending is tried with its bytes around the border; the last row is 3;x.
    let endings: [(text: String, last: [String])] = [
      ("2;F\n3;x\n", ["2", "F"]), ("2;F\r\n3;x\r\n", ["2", "F"]), ("2;\"F\n\"\"\"\n3;x\n", ["2", "F\n\""]),
      ("2F;\n3;x\n", ["2F", ""]), ("2F;\"\"\r\n3;x", ["2F", ""]),
    ]
    let row = "1;" + String(repeating: "y", count: 997) + "\n"
    // The header is read in steps of 16 KiB; what it leaves over comes first in the first block.
    let border = RowBlockReader.blockSize + (1 << 14) + shift
    let head = "id;note\n"
    let count = (border - head.utf8.count - 2) / row.utf8.count
    let filler = String(repeating: "z", count: border - head.utf8.count - count * row.utf8.count - 2)
    let rows = head + String(repeating: row, count: count)
    for (ending, last) in endings {
      let text = rows + ending.split(separator: "F", omittingEmptySubsequences: false).joined(separator: filler)
      let expected = last.map { $0.split(separator: "F", omittingEmptySubsequences: false).joined(separator: filler) }
      try TestFolder.with(["test.csv": text]) { folder in
        let reading = try RowReading(folder + "/test.csv", delimiter: Ascii.semicolon, threads: 2)
        #expect(reading.problems.lines.isEmpty)
        #expect(reading.rows.count == count + 2)
        #expect(reading.rows.last?.texts == ["3", "x"])
        #expect(reading.rows.dropLast().last?.texts == expected)
        #expect(reading.rows.dropLast().last?.line == count + 2)
      }
    }
  }

  @Test("a row longer than several blocks")
  func longRow() throws {
    let long = String(repeating: "lång ", count: 120_000)  // 720,000 bytes
    try compare("id;note\n1;a\n2;\(long)\n3;\"\(long)\n\"\n4;b")
  }

  @Test("lines are counted across blocks, and so are the lines of problems")
  func problemLines() throws {
    var text = "id;note\n"
    var faulty: [Int] = []
    for line in 2...60_000 {
      if line % 9_001 == 0 {
        text += "\(line)\n"
        faulty.append(line)
      } else {
        text += "\(line);" + String(repeating: "n", count: line % 37) + "\n"
      }
    }
    try TestFolder.with(["test.csv": text]) { folder in
      for threads in [1, 3] {
        let reading = try RowReading(folder + "/test.csv", threads: threads)
        #expect(reading.problems.problems.map(\.place.line) == faulty)
        #expect(reading.rows.allSatisfy { $0.texts[0] == String($0.line) })
      }
    }
  }
}
