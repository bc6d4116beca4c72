extension Problem {
  static func invalidEncoding(at place: Place, looksLike: String) -> Problem {
    Problem(
      .error, .invalidEncoding, at: place, "the text is not valid in the file's encoding; it looks like \(looksLike)")
  }

  static func workbook(at place: Place) -> Problem {
    Problem(.error, .invalidEncoding, at: place, "the file is an Excel workbook; save the sheet as CSV")
  }

  static func emptyFile(at place: Place) -> Problem {
    Problem(.error, .missingColumn, at: place, "the file is empty; its first line names the columns")
  }

  static func oldLineEnds(at place: Place) -> Problem {
    Problem(
      .error, .missingColumn, at: place,
      "the lines end with a carriage return alone; save the file with LF or CRLF")
  }

  static func duplicateColumn(_ column: String, at place: Place) -> Problem {
    Problem(.error, .duplicateColumn, at: place, "the column \"\(column)\" stands twice; rename or remove one")
  }

  static func missingColumn(_ column: String, in file: DelimitedFile) -> Problem {
    missingColumn(column, among: file.columns, at: Place(file: file.name, line: file.headerLine, column: 1))
  }

  /// A column that a file must have; case data may call it otherwise, by the mapping of study.json.
  static func missingColumn(
    _ column: String, among columns: [String], canBeMapped: Bool = true, at place: Place
  ) -> Problem {
    let near = NearestWord.to(column, in: columns.filter { !$0.isEmpty })
    let remedy =
      (near.map { "rename \"\($0)\"" } ?? "add it")
      + (canBeMapped ? ", or map \(near == nil ? "another" : "it") with \"columns\" in study.json" : "")
    return Problem(.error, .missingColumn, at: place, "the column \"\(column)\" is missing; \(remedy)")
  }

  static func openQuote(at place: Place) -> Problem {
    Problem(
      .error, .brokenQuote, at: place,
      "the quote that opens here is never closed; close it, or double it if it belongs to the text")
  }

  static func strayQuote(at place: Place) -> Problem {
    Problem(
      .error, .brokenQuote, at: place,
      "a quote inside a field that is not quoted as a whole; put the field in quotes and double the quote")
  }

  static func fieldCount(_ count: Int, expected: Int, at place: Place) -> Problem {
    Problem(
      .error, .fieldCount, at: place,
      "the row has \(count) \(count == 1 ? "field" : "fields"), the header \(expected); "
        + (count < expected
          ? "fill in what is missing" : "put a field that holds a delimiter or a line break in quotes"))
  }

  static func missingValue(_ column: String, at place: Place) -> Problem {
    Problem(.error, .missingValue, at: place, "\(column) is empty; every row needs one")
  }

  static func invalidDay(_ text: String, at place: Place) -> Problem {
    Problem(.error, .invalidDay, at: place, DayText.fault(of: text))
  }

  static func invalidNumber(_ text: String, at place: Place) -> Problem {
    Problem(.error, .invalidNumber, at: place, NumberText.fault(of: text))
  }

  static func unknownWord(_ text: String, what: String, among words: [String], at place: Place) -> Problem {
    Problem(
      .error, .unknownWord, at: place, "\"\(excerpt(text))\" is no \(what); \(NearestWord.hint(for: text, in: words))")
  }
}
