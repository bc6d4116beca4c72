/// What reading one event source needs to know, the same for all threads.
struct EventContext: Sendable {
  /// Where the columns stand.
  struct EventFields: Sendable {
    let client: Int
    let service: Int
    let from: Int
    let to: Int?
    let quantity: Int?
    let rate: Int?
    let amount: Int?
    let authority: Int?
  }

  let file: String
  let source: Int
  let fields: EventFields
  let clients: ClientFinder
  let schablon: Schablon
  let mapping: [String: String?]
  let rate: Rate
  let rates: RateWords
  /// What quantities are per, by the places of words in ``RateWords``.
  let rateOfPlace: [Rate]
  let sourceAuthority: Int?

  /// The context of a source, or `nil` where its file lacks a column, which is reported.
  init?(
    _ source: Source, number: Int, file: DelimitedFile, clients: Clients, schablon: Schablon,
    problems: inout ProblemList
  ) {
    let columns = SourceColumns(file: file, source: source)
    columns.reportUnmatched(&problems)
    let client = columns.required("client", &problems)
    let service = columns.required("service", &problems)
    let from = columns.required("from", &problems)
    guard let client, let service, let from else { return nil }
    self.file = source.file
    self.source = number
    fields = EventFields(
      client: client, service: service, from: from, to: columns.optional("to"),
      quantity: columns.optional("quantity"), rate: columns.optional("per"), amount: columns.optional("amount"),
      authority: columns.optional("authority"))
    self.clients = ClientFinder(clients: clients, field: client, encoding: file.encoding)
    self.schablon = schablon
    mapping = source.services
    rate = source.rate
    rates = RateWords()
    rateOfPlace = Rate.allCases + [source.rate]
    sourceAuthority = source.authority
  }
}

/// The words for what a quantity is per.
struct RateWords: Sendable {
  /// The places of words in ``Swift/CaseIterable/allCases`` of ``Rate``.
  private(set) var table = WordTable()

  init() {
    for (number, rate) in Rate.allCases.enumerated() { table.insert(rate.rawValue, as: Int32(number)) }
  }

  /// What a field says, or `nil` where it is no such word.
  func rate(_ row: RowScanner, _ field: Int) -> Rate? {
    let number = table.number(row, field)
    return number < 0 ? Rate(rawValue: row.text(field)) : Rate.allCases[Int(number)]
  }
}
