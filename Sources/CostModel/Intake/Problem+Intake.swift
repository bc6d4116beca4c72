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
      ? "\"\(word)\" is neither a service nor mapped" : "\"\(word)\" is mapped to \"\(id)\", which is no service"
    return Problem(
      .error, .unknownService, at: place,
      "\(what); \(NearestWord.hint(for: id, in: words)) (or map it in study.json, to null to leave its rows out)")
  }

  static func authorityMismatch(_ named: String, own: String, at place: Place) -> Problem {
    Problem(
      .error, .authorityMismatch, at: place,
      "the row says \(named), but its service is of \(own); correct the authority or map the service to another")
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
