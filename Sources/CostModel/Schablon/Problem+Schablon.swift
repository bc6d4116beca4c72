extension Problem {
  static func emptySchablonFolder(_ name: String, at place: Place) -> Problem {
    Problem(
      .error, .schablon, at: place,
      "the folder \(name) holds no insatser.csv, priser*.csv or index.csv; name a schablon folder")
  }

  static func doubledService(_ service: String, first: Place, at place: Place) -> Problem {
    Problem(.error, .duplicateRow, at: place, "\(service) stands in line \(first.line) already; keep one row a service")
  }

  static func doubledPrice(_ post: String, year: Int, first: Place, at place: Place) -> Problem {
    Problem(
      .error, .duplicateRow, at: place,
      "\(post) has a price for \(year) at \(first.file):\(first.line) already; keep one row a post and year")
  }

  static func changingPost(_ post: String, first: Place, at place: Place) -> Problem {
    Problem(
      .error, .schablon, at: place,
      "\(post) has another class, payer or receiver than at \(first.file):\(first.line); give it a post of its own")
  }

  static func doubledIndexYear(_ index: String, year: Int, at place: Place) -> Problem {
    Problem(.error, .duplicateRow, at: place, "\(index) has a value for \(year) already; keep one row a year")
  }

  static func missingParty(_ column: String, at place: Place) -> Problem {
    let who = column == "payer" ? "a real cost or transfer has a payer" : "a transfer has a receiver"
    return Problem(.error, .missingValue, at: place, "\(column) is empty; \(who)")
  }

  static func receiverOfRealCost(at place: Place) -> Problem {
    Problem(.error, .schablon, at: place, "a real cost has no receiver; leave the field empty or make it a transfer")
  }

  static func priceOfUnknownService(_ service: String, among services: [String], at place: Place) -> Problem {
    Problem(
      .error, .unknownService, at: place,
      "\"\(service)\" is no service of insatser.csv; \(NearestWord.hint(for: service, in: services, list: "insatser.csv"))"
    )
  }

  static func invalidYear(_ text: String, at place: Place) -> Problem {
    Problem(.error, .invalidNumber, at: place, "\"\(text)\" is no year between 1900 and 2099; write it as 2013")
  }

  static func priceOutOfRange(_ column: String, at place: Place) -> Problem {
    let range = column == "price" ? "0 or more" : "above 0"
    return Problem(.error, .outOfRange, at: place, "\(column) is out of range; it must be \(range)")
  }

  static func unpricedService(_ service: String, at place: Place) -> Problem {
    Problem(.warning, .schablon, at: place, "\(service) has no price; add a row to a priser file")
  }

  static func missingSource(_ post: String, year: Int, at place: Place) -> Problem {
    Problem(
      .warning, .schablon, at: place,
      "the price of \(post) for \(year) has no source; name one, or give it the basis illustration")
  }

  static func indexedShare(_ post: String, at place: Place) -> Problem {
    Problem(.warning, .schablon, at: place, "\(post) is a share of an amount and is not indexed; leave index empty")
  }

  static func missingBaseYear(_ post: String, index: String, year: Int, at place: Place) -> Problem {
    Problem(
      .warning, .schablon, at: place,
      "the price of \(post) is of \(year), for which \(index) has no value; add it to index.csv")
  }

  static func gap(in index: String, year: Int, at place: Place) -> Problem {
    Problem(
      .warning, .schablon, at: place, "the index \(index) has no value for \(year) between its first and last year")
  }

  static func shareTooLarge(_ name: String, year: Int, at place: Place) -> Problem {
    Problem(
      .warning, .schablon, at: place, "the shares of \(name) in \(year) exceed the whole amount; check the prices")
  }
}
