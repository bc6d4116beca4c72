/// Turns the rows of a price list's file into services, prices and index series.
struct SchablonRows {
  let table: DelimitedTable
  let actors: Actors

  // MARK: - insatser.csv

  func services(problems: inout ProblemList) -> [Service] {
    guard let fields = Fields(["service", "authority", "unit", "shape"], of: table, problems: &problems) else {
      return []
    }
    var services: [Service] = []
    for row in table.rows {
      guard let texts = fields.required(in: row, problems: &problems) else { continue }
      let authority = table.word(texts[1], what: "authority", among: actors.authorities, row, "authority", &problems) {
        actors.authority(named: $0)
      }
      let unit = table.word(texts[2], what: "unit", among: Unit.allCases.map(\.rawValue), row, "unit", &problems) {
        Unit(rawValue: $0)
      }
      let shape = table.word(texts[3], what: "shape", among: Shape.allCases.map(\.rawValue), row, "shape", &problems) {
        Shape(rawValue: $0)
      }
      guard let authority, let unit, let shape else { continue }
      let careForm = table.text(row, "care_form")
      services.append(
        Service(
          id: texts[0], authority: authority, unit: unit, shape: shape, careForm: careForm.isEmpty ? nil : careForm,
          swedishName: table.text(row, "name_sv"), englishName: table.text(row, "name_en"), posts: [],
          place: table.place(row, nil)))
    }
    return services
  }

  // MARK: - priser*.csv

  func prices(problems: inout ProblemList) -> [SchablonFolder.PostPrice] {
    guard let fields = Fields(["service", "post", "class", "year", "price"], of: table, problems: &problems),
      Fields(["payer"], of: table, problems: &problems) != nil
    else { return [] }
    var prices: [SchablonFolder.PostPrice] = []
    for row in table.rows {
      guard let texts = fields.required(in: row, problems: &problems) else { continue }
      let classes = PostClass.allCases.map(\.rawValue)
      let postClass = table.word(texts[2], what: "class", among: classes, row, "class", &problems) {
        PostClass(rawValue: $0)
      }
      let year = year(texts[3], row, &problems)
      let price = number(texts[4], row, "price", allowsZero: true, &problems)
      let basis = basis(row, &problems)
      guard let postClass, let year, let price, let basis,
        let parties = parties(of: postClass, row, &problems)
      else { continue }
      let index = table.text(row, "index")
      prices.append(
        SchablonFolder.PostPrice(
          service: texts[0], post: texts[1], postClass: postClass, payer: parties.payer, receiver: parties.receiver,
          row: PriceRow(
            year: year, price: price, index: index.isEmpty ? nil : index, source: table.text(row, "source"),
            basis: basis.value, note: table.text(row, "note"), place: table.place(row, nil))))
    }
    return prices
  }

  private func basis(_ row: DelimitedTable.Row, _ problems: inout ProblemList) -> (value: PriceBasis?, Void)? {
    let written = table.text(row, "basis")
    guard !written.isEmpty else { return (nil, ()) }
    let known = PriceBasis.allCases.map(\.rawValue)
    let basis = table.word(written, what: "basis", among: known, row, "basis", &problems) { PriceBasis(rawValue: $0) }
    return basis.map { ($0, ()) }
  }

  private func parties(
    of postClass: PostClass, _ row: DelimitedTable.Row, _ problems: inout ProblemList
  ) -> (payer: Int?, receiver: Int?)? {
    guard postClass != .production else { return (nil, nil) }
    let payer = actor(row, "payer", &problems)
    guard postClass == .transfer else {
      if !table.text(row, "receiver").isEmpty {
        problems.add(.receiverOfRealCost(at: table.place(row, named: "receiver")))
        return nil
      }
      return payer.map { ($0, nil) }
    }
    let receiver = actor(row, "receiver", &problems)
    guard let payer, let receiver else { return nil }
    return (payer, receiver)
  }

  private func actor(_ row: DelimitedTable.Row, _ column: String, _ problems: inout ProblemList) -> Int? {
    let name = table.text(row, column)
    guard !name.isEmpty else {
      problems.add(.missingParty(column, at: table.place(row, named: column)))
      return nil
    }
    return table.word(name, what: "actor", among: actors.names, row, column, &problems) { actors.actor(named: $0) }
  }

  // MARK: - index.csv

  func indices(problems: inout ProblemList) -> [PriceIndex] {
    guard let fields = Fields(["index", "year", "value"], of: table, problems: &problems) else { return [] }
    var order: [String] = []
    var values: [String: [Int: DecimalNumber]] = [:]
    var places: [String: Problem.Place] = [:]
    for row in table.rows {
      guard let texts = fields.required(in: row, problems: &problems),
        let year = year(texts[1], row, &problems),
        let value = number(texts[2], row, "value", allowsZero: false, &problems)
      else { continue }
      if values[texts[0]] == nil {
        order.append(texts[0])
        places[texts[0]] = table.place(row, nil)
      }
      if values[texts[0]]?[year] != nil {
        problems.add(.doubledIndexYear(texts[0], year: year, at: table.place(row, named: "year")))
      }
      values[texts[0], default: [:]][year] = value
    }
    return order.compactMap { name in
      guard let values = values[name], let place = places[name] else { return nil }
      return PriceIndex(name: name, values: values, place: place)
    }
  }

  // MARK: - Fields

  private func year(_ text: String, _ row: DelimitedTable.Row, _ problems: inout ProblemList) -> Int? {
    if let year = Int(text), Day.years.contains(year) { return year }
    problems.add(.invalidYear(text, at: table.place(row, named: "year")))
    return nil
  }

  private func number(
    _ text: String, _ row: DelimitedTable.Row, _ column: String, allowsZero: Bool, _ problems: inout ProblemList
  ) -> DecimalNumber? {
    let place = table.place(row, named: column)
    guard let number = NumberText.number(of: text.utf8) else {
      problems.add(.invalidNumber(text, at: place))
      return nil
    }
    guard number.significand > 0 || (allowsZero && number.significand == 0) else {
      problems.add(.priceOutOfRange(column, at: place))
      return nil
    }
    return number
  }
}
