import Testing

@testable import CostModel

/// What columns say of a row is what a scanner says of it, or that the row is to be read as one.
@Suite("RowGrid")
struct RowGridTests {
  /// Rows with a day, a number, a word and an id, each read by its column and by a scanner.
  struct Row: Sendable {
    var texts: [String]
    var day: Int32
    var number: Int64
    var word: Int32
    var client: Int32
    var fingerprint: UInt64
    var scanned: (day: Parsed<Day>, number: Parsed<DecimalNumber>, word: Int32, client: Int32, fingerprint: UInt64)
  }

  private struct Reader: RowWorker {
    var problems = ProblemList()
    var rows: [Row] = []
    /// Rows that came alone.
    var others = 0
    let words: WordTable
    let ids: KeyTable
    let encoding: TextEncoding
    let isSparse: Bool
    var search = KeySearch()

    mutating func read(_ row: RowScanner) { others += 1 }

    mutating func read(_ grid: RowGrid, by scanner: inout RowScanner) {
      var days = Array(repeating: Int32(7), count: RowGrid.mostRows)
      var (numbers, found, clients) = (Array(repeating: Int64(7), count: RowGrid.mostRows), days, days)
      var fingerprints = Array(repeating: UInt64(7), count: RowGrid.mostRows)
      grid.days(0, isSparse: isSparse, into: &days)
      let haveCommas = grid.numbers(1, into: &numbers)
      words.numbers(grid, 2, empty: isSparse ? 99 : nil, into: &found)
      search.numbers(in: ids, of: grid, 3, encoding, into: &clients)
      grid.fingerprints(into: &fingerprints)
      var commas = false
      for row in 0..<grid.count {
        scanner.take(row, of: grid)
        commas = commas || scanner.hasDecimalComma(1)
        #expect(grid.hasDecimalComma(1, row) == scanner.hasDecimalComma(1))
        rows.append(
          Row(
            texts: (0..<4).map { scanner.text($0) }, day: days[row], number: numbers[row], word: found[row],
            client: clients[row], fingerprint: fingerprints[row],
            scanned: (
              scanner.day(0), scanner.number(1), words.number(scanner, 2), ids.number(of: scanner.key(3)),
              scanner.fingerprint()
            )))
      }
      // Only of numbers that a column takes it says so.
      if haveCommas { #expect(commas) }
    }
  }

  private static let vocabulary = [
    "", "a", "ab", "boendestod", "primarvard_lakare", "arbetsterapeut_och_sjukgymnast_i", "hemsjukvård", "öppenvård",
    "åäöåäöåäöåäöåäöåäöåäöåäö", String(repeating: "x", count: 70),
  ]
  private static let ids = ["K1", "K12345", "19800101-1234", "123456789012", "Å1", String(repeating: "7", count: 40)]

  private static func reading(
    _ rows: [[String]], end: String = "\n", encoding: TextEncoding = .utf8, isSparse: Bool = false
  ) throws -> (rows: [Row], others: Int) {
    let text = (["day;number;word;id"] + rows.map { $0.joined(separator: ";") }).joined(separator: end) + end
    var words = WordTable()
    for (number, word) in vocabulary.enumerated() where number % 2 == 0 { words.insert(word, as: Int32(number)) }
    var keys = KeyTable()
    for (number, id) in ids.enumerated() where number != 2 { keys.insert(id, as: Int32(number)) }
    return try TestFolder.with(["test.csv": text]) { folder in
      var problems = ProblemList()
      let file = try #require(
        try DelimitedFile.open(
          folder + "/test.csv", name: "test.csv", encoding: encoding, delimiter: nil, problems: &problems))
      var readers = [Reader(words: words, ids: keys, encoding: encoding, isSparse: isSparse)]
      try file.read(by: &readers)
      #expect(readers[0].problems.lines.isEmpty)
      return (readers[0].rows, readers[0].others)
    }
  }

  private static func expect(_ row: Row, isSparse: Bool) {
    let texts = row.texts
    switch row.scanned.day {
    case .value(let day): #expect(row.day == day.number || row.day == RowGrid.odd, "\(texts)")
    case .empty: #expect(row.day == RowGrid.empty || row.day == RowGrid.odd, "\(texts)")
    case .invalid: #expect(row.day == RowGrid.odd, "\(texts)")
    }
    switch row.scanned.number {
    case .value(let number):
      #expect((row.number == number.significand && number.scale == 6) || row.number == RowGrid.oddNumber, "\(texts)")
    case .empty: #expect(row.number == RowGrid.noNumber || row.number == RowGrid.oddNumber, "\(texts)")
    case .invalid: #expect(row.number == RowGrid.oddNumber, "\(texts)")
    }
    let empty: Int32 = isSparse ? 99 : 0
    let word = texts[2].isEmpty ? empty : row.scanned.word
    #expect(row.word == word || (word < 0 && row.word == RowGrid.odd) || texts[2].utf8.count > 32, "\(texts)")
    #expect(row.client == row.scanned.client || row.client == RowGrid.odd, "\(texts)")
    #expect(row.fingerprint == row.scanned.fingerprint, "\(texts)")
  }

  @Test("columns of random rows agree with the scanner", arguments: 0..<20)
  func random(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let days = [
      "2013-02-28", "2013-02-30", "20130228", "1899-12-31", "2099-12-31", "2100-01-01", " 2013-01-01", "x",
      "2012-02-29",
    ]
    let digits = ["0", "1", "9", "12", "345", "67890", "1234567", "00000001"]
    let others = ["", "1.5", "1.234", "5,", ",", "-", "-3", "−3", "1e5", "1 000", "12,3456789", "1,2,3", ":", "9;9"]
    let rows = (0..<2_000).map { _ in
      let number =
        random.happens(permille: 700)
        ? digits[random.below(digits.count)]
          + (random.happens(permille: 500) ? "," + digits[random.below(digits.count)] : "")
        : others[random.below(others.count - 1)]
      return [
        days[random.below(days.count)], number, Self.vocabulary[random.below(Self.vocabulary.count)],
        Self.ids[random.happens(permille: 500) ? 0 : random.below(Self.ids.count)],
      ]
    }
    let isSparse = seed % 2 == 0
    let (read, alone) = try Self.reading(rows, end: seed % 3 == 0 ? "\r\n" : "\n", isSparse: isSparse)
    #expect(read.count == rows.count)
    #expect(alone == 0)
    for (row, texts) in zip(read, rows) {
      #expect(row.texts == texts.map(NumberText.trimmed))
      Self.expect(row, isSparse: isSparse)
    }
  }

  @Test("what a column of numbers takes, in millionths")
  func numbers() throws {
    let taken: [(String, Int64)] = [
      ("0", 0), ("3", 3_000_000), ("10,5", 10_500_000), (",5", 500_000), ("0,000001", 1),
      ("12345678", 12_345_678_000_000),
      ("123456,7", 123_456_700_000), ("-3", -3_000_000), ("123456789,25", 123_456_789_250_000), ("", RowGrid.noNumber),
    ]
    let odd = ["1.5", "5,", ",", "1 000", "1e5", "0,0000001", "−3", "12,3,4", "1:2", "+1", "1234567890123"]
    let rows = (taken.map(\.0) + odd).map { ["2013-01-01", $0, "", "K1"] }
    let read = try Self.reading(rows).rows
    #expect(read.map(\.number) == taken.map(\.1) + odd.map { _ in RowGrid.oddNumber })
  }

  @Test("what a column of days takes")
  func days() throws {
    let days = ["1900-01-01", "2012-02-29", "2099-12-31"]
    let odd = [
      "2013-02-29", "2013-00-10", "2013-13-01", "2013-01-00", "1899-12-31", "2100-01-01", "2013/01/01", "20130101",
      "2013-01-011",
    ]
    let read = try Self.reading((days + odd).map { [$0, "", "", "K1"] }).rows
    let expected = [Day(number: 0), Day(year: 2012, month: 2, day: 29), Day(number: 73_048)].map { $0?.number }
    #expect(read.map(\.day) == expected + odd.map { _ in RowGrid.odd })
  }

  @Test("an id outside ASCII is looked up in UTF-8 alone", arguments: [TextEncoding.utf8, .windows1252])
  func encodings(encoding: TextEncoding) throws {
    let rows = ["K1", "K12345", "123456789012", "K1"].map { ["2013-01-01", "1", "a", $0] }
    #expect(try Self.reading(rows, encoding: encoding).rows.map(\.client) == [0, 1, 3, 0])
    let long = ["2013-01-01", "1", "a", Self.ids[5]]
    #expect(try Self.reading([long], encoding: encoding).rows.map(\.client) == [encoding == .utf8 ? 5 : RowGrid.odd])
    guard encoding == .utf8 else { return }
    #expect(try Self.reading([["2013-01-01", "1", "a", "Å1"]]).rows.map(\.client) == [RowGrid.odd])
  }

  @Test("rows that are none of a grid are read as rows, and those around them by columns or as rows, each once")
  func mixed() throws {
    var rows = (0..<1_000).map { ["2013-01-01", "\($0)", "a", "K1"] }
    rows[500][2] = "\"a\""
    let (read, alone) = try Self.reading(rows)
    #expect(read.count + alone == rows.count)
    #expect(alone >= 1 && alone <= 400)
    #expect(!read.contains { $0.number == 500_000_000 })
  }
}
