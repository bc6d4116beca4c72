import Testing

@testable import CostModel

@Suite("RowScanner")
struct RowScannerTests {
  private func reading(
    _ text: String, encoding: TextEncoding = .utf8, delimiter: UInt8? = nil
  ) throws -> RowReading {
    try TestFolder.with(["test.csv": text]) { folder in
      try RowReading(folder + "/test.csv", encoding: encoding, delimiter: delimiter, hasPlaces: true)
    }
  }

  /// A file's text, and its rows with the lines on which they begin.
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let rows: [[String]]
    let lines: [Int]

    init(_ name: String, _ text: String, _ rows: [[String]], lines: [Int]) {
      testDescription = name
      self.text = text
      self.rows = rows
      self.lines = lines
    }
  }

  @Test(
    "rows and fields",
    arguments: [
      Case("plain", "a;b\n1;2\n3;4\n", [["1", "2"], ["3", "4"]], lines: [2, 3]),
      Case("no last line feed", "a;b\n1;2\n3;4", [["1", "2"], ["3", "4"]], lines: [2, 3]),
      Case("CRLF", "a;b\r\n1;2\r\n3;\r\n", [["1", "2"], ["3", ""]], lines: [2, 3]),
      Case("both line ends", "a;b\n1;2\r\n3;4\n", [["1", "2"], ["3", "4"]], lines: [2, 3]),
      Case("empty lines", "\n\na;b\n\n1;2\n\r\n\n3;4\n\n", [["1", "2"], ["3", "4"]], lines: [5, 8]),
      Case("byte order mark", "\u{FEFF}a;b\n1;2\n", [["1", "2"]], lines: [2]),
      Case("header alone", "a;b\n", [], lines: []),
      Case("header alone without line feed", "a;b", [], lines: []),
      Case("empty fields", "a;b;c\n;;\n;x;\n", [["", "x", ""]], lines: [3]),
      Case("a row of delimiters alone is an empty line", "a;b\n;\n1;2\r\n;\r\n", [["1", "2"]], lines: [3]),
      Case("quotes", "a;b\n\"1\";\"2;3\"\n", [["1", "2;3"]], lines: [2]),
      Case("doubled quotes", "a;b\n\"say \"\"hej\"\"\";\"\"\"\"\n", [["say \"hej\"", "\""]], lines: [2]),
      Case("empty quotes", "a;b\n\"\";\"\"\n\"\";1\n2;\"\"\n", [["", "1"], ["2", ""]], lines: [3, 4]),
      Case("line break in quotes", "a;b\n\"1\n2\n\";3\n4;5\n", [["1\n2\n", "3"], ["4", "5"]], lines: [2, 5]),
      Case("CRLF in quotes", "a;b\r\n\"1\r\n2\";3\r\n4;5\r\n", [["1\r\n2", "3"], ["4", "5"]], lines: [2, 4]),
      Case("empty line in quotes", "a;b\n\"\n\n\";1\n2;3\n", [["\n\n", "1"], ["2", "3"]], lines: [2, 5]),
      Case("quoted header", "\"a\";\"b;\"\"c\"\n1;2\n", [["1", "2"]], lines: [2]),
      Case("header of two lines", "\"a\nx\";b\n1;2\n", [["1", "2"]], lines: [3]),
      Case("comma", "a,b\n\"1,5\",2\n", [["1,5", "2"]], lines: [2]),
      Case("tab", "a\tb\n1,5\t2;3\n", [["1,5", "2;3"]], lines: [2]),
      Case("one column", "a\n1\n\n2\n", [["1"], ["2"]], lines: [2, 4]),
      Case("spaces at the ends", "a ; b\n 1 ;\u{A0}2\n", [["1", "2"]], lines: [2]),
      Case("quotes at the end of the file", "a;b\n1;\"2\"", [["1", "2"]], lines: [2]),
    ])
  func rows(expected: Case) throws {
    let reading = try reading(expected.text)
    #expect(reading.problems.lines.isEmpty)
    #expect(reading.rows.map(\.texts) == expected.rows)
    #expect(reading.rows.map(\.line) == expected.lines)
  }

  @Test("the places of fields count characters, also behind line breaks and quotes")
  func places() throws {
    let reading = try reading("löp;b;c\nå;\"ä\nö;x\";y\nz;\"\";w\n")
    // å is one character of two bytes; the third field of the first row stands behind the row's line break.
    #expect(reading.rows[0].places.map(\.line) == [2, 2, 3])
    #expect(reading.rows[0].places.map(\.column) == [1, 3, 6])
    #expect(reading.rows[1].places.map(\.line) == [4, 4, 4])
    #expect(reading.rows[1].places.map(\.column) == [1, 3, 6])
  }

  @Test("rows that are broken, and where")
  func broken() throws {
    let cases: [(text: String, lines: [String])] = [
      (
        "a;b\n1;2\n\"3;4\n5;6\n",
        [
          "test.csv:3:1: error: the quote that opens here is never closed; close it, or double it if it belongs to the text"
        ]
      ),
      (
        "a;b\n1;5\" rör\n3;4\n",
        [
          "test.csv:2:4: error: a quote inside a field that is not quoted as a whole; "
            + "put the field in quotes and double the quote"
        ]
      ),
      (
        "a;b\n\"1\"x;2\n3;4\n",
        [
          "test.csv:2:4: error: a quote inside a field that is not quoted as a whole; "
            + "put the field in quotes and double the quote"
        ]
      ),
      (
        "a;b\n1;2;3\n4\n5;6\n",
        [
          "test.csv:2: error: the row has 3 fields, the header 2; "
            + "put a field that holds a delimiter or a line break in quotes",
          "test.csv:3: error: the row has 1 field, the header 2; fill in what is missing",
        ]
      ),
    ]
    for (text, lines) in cases { #expect(try reading(text).problems.lines == lines) }
  }

  /// A random file of fields, quotes and line ends; every field is quoted where it must be.
  private func randomText(_ random: inout SplitMix64, columns: Int, rows: Int) -> String {
    let pieces = [
      "", "a", "bc", "12,5", "2013-02-28", "å", "lång text med ord", ";", "\"", "\n", "\r\n", ",", "x\ty", "😀",
    ]
    var text = ""
    for row in 0...rows {
      var fields: [String] = []
      for column in 0..<columns {
        if row == 0 {
          fields.append("c\(column)")
          continue
        }
        let content = (0..<random.below(4)).map { _ in pieces[random.below(pieces.count)] }.joined()
        let mustQuote = content.utf8.contains { [0x3B, 0x22, 0x0A, 0x0D].contains($0) }
        let quoted = mustQuote || random.happens(permille: 150)
        let doubled = content.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
        fields.append(quoted ? "\"" + doubled + "\"" : content)
      }
      text += fields.joined(separator: ";")
      if row < rows || random.happens(permille: 500) { text += random.happens(permille: 300) ? "\r\n" : "\n" }
      if random.happens(permille: 50) { text += "\n" }
    }
    return text
  }

  @Test("random files agree with splitting them one character at a time", arguments: 0..<150)
  func random(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let columns = random.inside(2...7)
    let text = randomText(&random, columns: columns, rows: random.inside(0...60))
    let expected = PlainSplitter.rows(of: text, delimiter: ";")
    let reading = try reading(text, delimiter: Ascii.semicolon)
    #expect(reading.problems.lines.isEmpty)
    #expect(reading.columns == expected.first?.texts)
    #expect(
      reading.rows.map { PlainSplitter.Row(line: $0.line, texts: $0.texts) }
        == expected.dropFirst().filter { !$0.texts.allSatisfy(\.isEmpty) })
  }

  @Test("equal fields have equal fingerprints, however they are quoted; different ones differ")
  func fingerprints() throws {
    let reading = try reading("a;b\n1;2\n\"1\";2\n1;\"2\"\r\n1;2\r\n1;3\n12;\n;12\n1;2 \n")
    let prints = reading.rows.map(\.fingerprint)
    #expect(Set(prints[0...3]).count == 1)
    #expect(Set(prints).count == 5)
  }

  @Test("windows-1252 letters are read by their own table")
  func windows() throws {
    let bytes = Array("löpnr;insats\n".unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
    let row: [UInt8] = [0x31, 0x3B, 0xC5, 0xE4, 0xF6, 0x80, 0x0A]  // 1;Åäö€
    try TestFolder.with(["test.csv": bytes + row]) { folder in
      let reading = try RowReading(folder + "/test.csv", encoding: .windows1252)
      #expect(reading.columns == ["löpnr", "insats"])
      #expect(reading.rows.map(\.texts) == [["1", "Åäö€"]])
      #expect(reading.problems.isEmpty)
    }
  }
}
