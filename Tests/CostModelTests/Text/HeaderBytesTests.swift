import Testing

@testable import CostModel

@Suite("HeaderBytes")
struct HeaderBytesTests {
  @Test(
    "the delimiter that occurs most often outside quotes, of equals the first of ; , tab",
    arguments: [
      ("a;b;c", ";"), ("a,b,c", ","), ("a\tb\tc", "\t"), ("a;b,c", ";"), ("a,b\tc", ","), ("a;b,c,d", ","),
      ("\"a,b,c\";d", ";"), ("\"x;y;z\",b", ","), ("a", ";"), ("", ";"), ("\"a\"\",,,\"\t\"b\"", "\t"),
    ] as [(String, Character)])
  func delimiter(header: String, expected: Character) {
    #expect(HeaderBytes.likelyDelimiter(of: Array(header.utf8)) == expected.asciiValue)
  }

  @Test("names in a header lose their quotes and the spaces at their ends")
  func fields() {
    let row = Array("client; Fr.o.m. ;\"Tim;vecka\";\"säger \"\"hej\"\"\";".utf8)
    #expect(
      HeaderBytes.fields(of: row, delimiter: Ascii.semicolon, encoding: .utf8)
        == ["client", "Fr.o.m.", "Tim;vecka", "säger \"hej\"", ""])
  }

  @Test("a byte order mark means UTF-8, whatever study.json says")
  func mark() throws {
    try TestFolder.with(["test.csv": "\u{FEFF}löpnr;b\nå;2\n"]) { folder in
      let reading = try RowReading(folder + "/test.csv", encoding: .windows1252)
      #expect(reading.columns == ["löpnr", "b"])
      #expect(reading.rows.map(\.texts) == [["å", "2"]])
    }
  }

  @Test("a header longer than what is read at a time")
  func longHeader() throws {
    let names = (0..<9_000).map { "kolumn\($0)" }  // some 100,000 bytes
    let row = names.map { String($0.count) }.joined(separator: ";")
    try TestFolder.with(["test.csv": names.joined(separator: ";") + "\n" + row + "\n"]) { folder in
      let reading = try RowReading(folder + "/test.csv")
      #expect(reading.columns == names)
      #expect(reading.rows.map(\.texts) == [names.map { String($0.count) }])
    }
  }

  @Test("a file that cannot be opened says why")
  func failures() throws {
    try TestFolder.with(["test.csv": "a;b\n"]) { folder in
      #expect(throws: FileFailure(path: folder + "/none.csv", reason: "no such file")) {
        _ = try RowReading(folder + "/none.csv")
      }
      #expect(throws: FileFailure(path: folder, reason: "is a folder, not a file")) { _ = try RowReading(folder) }
      #expect(throws: FileFailure(path: folder + "/test.csv/x", reason: "a part of the path is no folder")) {
        _ = try RowReading(folder + "/test.csv/x")
      }
    }
  }
}
