extension Problem {
  static func endBeforeStart(_ column: String, _ last: Day, _ first: Day, at place: Place) -> Problem {
    Problem(.error, .endBeforeStart, at: place, "\(column) \(last) lies before the first day \(first); check both days")
  }

  static func doubledClient(firstLine: Int, at place: Place) -> Problem {
    Problem(
      .error, .duplicateRow, at: place, "the client of line \(firstLine) stands here again; keep one row a client")
  }

  static func invalidBirthYear(at place: Place) -> Problem {
    Problem(.error, .invalidNumber, at: place, "birth_year is no year; write it as 1968 or leave it empty")
  }

  static func unknownService(_ word: String, mappedTo id: String, among words: [String], at place: Place) -> Problem {
    let what =
      word == id
      ? "\"\(excerpt(word))\" is neither a service nor mapped"
      : "\"\(word)\" is mapped to \"\(id)\", which is no service"
    return Problem(
      .error, .unknownService, at: place,
      "\(what); \(NearestWord.hint(for: id, in: words, list: "insatser.csv of the schablon folders")) (or map it in study.json, to null to leave its rows out)"
    )
  }

  static func authorityMismatch(_ named: String, own: String, at place: Place) -> Problem {
    Problem(
      .error, .authorityMismatch, at: place,
      "the row says \(named), but its service is of \(own); correct the authority or map the service to another")
  }

  static func sourceAuthorityMismatch(_ named: String, own: String, at place: Place) -> Problem {
    Problem(
      .error, .authorityMismatch, at: place,
      "study.json says that the file is of \(named), but the service is of \(own); correct \"authority\" or map it")
  }

  static func noKnownClient(in source: Source, clients: Source) -> Problem {
    Problem(
      .warning, .unknownWord, at: Place(file: source.file),
      "no row is of a client in \(clients.file); do both files write their ids alike?")
  }

  static func pointsAndCommas(_ count: Int, at place: Place) -> Problem {
    Problem(
      .warning, .invalidNumber, at: place,
      "\(count) numbers have a point before three digits, as 4.810, in a file with decimal commas; they are read as"
        + " 4,810, so remove the points if they stand for thousands")
  }

  static func unusableRow(at place: Place) -> Problem {
    Problem(.error, .missingValue, at: place, "the row cannot be used; check each of its fields")
  }

  static func unmatchedColumn(
    _ name: String, _ mapped: Source.Mapped, in source: Source, columns: [String]
  ) -> Problem {
    let near = NearestWord.hint(for: mapped.header, in: columns.filter { !$0.isEmpty })
    return Problem(
      .error, .missingColumn, at: mapped.place,
      "\(source.file) has no column \"\(mapped.header)\" for \(name); \(near)")
  }

  static func noReason(at place: Place) -> Problem {
    Problem(
      .error, .unknownWord, at: place,
      "excluded holds no reason; leave it empty for a client who stays, and write why for one who is left out")
  }

  static func visitOfSeveralDays(at place: Place) -> Problem {
    Problem(
      .error, .invalidDay, at: place,
      "a visit has one day; leave to empty, or use a service of the shape period")
  }

  static func quantityAndAmount(at place: Place) -> Problem {
    Problem(
      .error, .quantityAndAmount, at: place,
      "the unit is kr, so quantity and amount say the same; keep one of them")
  }

  static func missingQuantity(unit: Unit, at place: Place) -> Problem {
    let what =
      unit == .kr ? "the row states no kronor" : "the unit \(unit.rawValue) is no length of time"
    return Problem(.error, .missingQuantity, at: place, "quantity is empty; \(what), so give a quantity")
  }

  static func negativeQuantity(at place: Place) -> Problem {
    Problem(
      .error, .negativeQuantity, at: place,
      "the quantity is negative, which only kronor may be (a repayment); check the row")
  }
}
