/// The clients of a study, numbered in the order of their file.
public struct Clients: Sendable {
  /// What is known of one client beside the columns that only divide tables.
  public struct Client: Sendable {
    /// The day of the first contact, or the index day of a client of the control group.
    public let start: Day
    /// The last day of contact, where it has ended.
    public let end: Day?
    /// Whether the client is of the control group.
    public let isControl: Bool
    /// Whether the client is left out ("rensad").
    public let isExcluded: Bool
    /// The year of birth, where it is stated.
    public let birthYear: Int?
  }

  /// The values of one column, each stored once.
  public struct Column: Sendable {
    /// The distinct texts, in the order in which they came.
    public fileprivate(set) var texts: [String] = []
    /// The place of each client's text among them.
    public fileprivate(set) var values: [Int32] = []
  }

  /// The clients.
  public private(set) var list: [Client] = []
  /// Whether each client is left out, for the readers of events.
  private(set) var isExcluded: [Bool] = []
  /// The columns by which tables may be divided, by name: sex, diagnosis, operation and all that the study's own
  /// export adds.
  public private(set) var columns: [String: Column] = [:]
  private(set) var ids = KeyTable()
  private var lines: [Int] = []

  /// The number of clients.
  public var count: Int { list.count }

  /// The number of the client with an id, or `nil` where there is none.
  public func number(ofID id: String) -> Int? {
    let number = ids.number(of: id)
    return number < 0 ? nil : Int(number)
  }

  /// Reads the clients' file.
  ///
  /// - Throws: ``FileFailure`` where the file cannot be read.
  static func read(
    _ source: Source, progress: ProgressListener? = nil, problems: inout ProblemList
  ) throws(FileFailure) -> Clients {
    let opened = try DelimitedFile.open(
      source.path, name: source.file, encoding: source.encoding, delimiter: source.delimiter, problems: &problems)
    guard let file = opened, let reader = ClientReader(file: file, source: source, problems: &problems) else {
      return Clients()
    }
    var workers = [reader]
    try file.read(by: &workers, progress: progress)
    problems.add(workers[0].problems)
    return workers[0].clients
  }

  fileprivate mutating func add(_ client: Client, line: Int) {
    list.append(client)
    isExcluded.append(client.isExcluded)
    lines.append(line)
  }

  fileprivate mutating func insert(_ key: FieldKey) {
    ids.insert(key, as: Int32(list.count))
  }

  fileprivate mutating func insert(_ id: String) {
    ids.insert(id, as: Int32(list.count))
  }

  /// The line of a client's row, from 1.
  public func line(ofClient client: Int) -> Int { lines[client] }

  /// The ids of all clients, in their order.
  ///
  /// They are put together anew each time: nothing but a list of clients that was asked for needs them.
  ///
  /// - Complexity: O(clients).
  public var allIDs: [String] { ids.texts }

  fileprivate mutating func setColumns(_ names: [String], _ read: [Column]) {
    columns = Dictionary(zip(names, read), uniquingKeysWith: { first, _ in first })
  }
}

/// Reads the rows of the clients' file, one thread, in order.
private struct ClientReader: RowWorker {
  private static let known = ["client", "start", "end", "birth_year", "group", "excluded"]

  var problems = ProblemList()
  private(set) var result = Clients()
  private let file: String
  private let encoding: TextEncoding
  private let client: Int
  private let start: Int
  private let end: Int?
  private let birthYear: Int?
  private let group: Int?
  private let excluded: Int?
  private let dividing: [(name: String, field: Int)]
  private var tables: [KeyTable]
  private var read: [Clients.Column]

  init?(file: DelimitedFile, source: Source, problems: inout ProblemList) {
    let columns = SourceColumns(file: file, source: source)
    columns.reportUnmatched(&problems)
    guard let client = columns.required("client", &problems) else {
      _ = columns.required("start", &problems)
      return nil
    }
    guard let start = columns.required("start", &problems) else { return nil }
    self.client = client
    self.start = start
    self.file = source.file
    encoding = file.encoding
    end = columns.optional("end")
    birthYear = columns.optional("birth_year")
    group = columns.optional("group")
    excluded = columns.optional("excluded")
    let used = [client, start, end, birthYear, group, excluded].compactMap { $0 }
    dividing = file.columns.enumerated()
      .filter { !used.contains($0.offset) && !$0.element.isEmpty && !Self.known.contains($0.element) }
      .map { (columns.name(ofHeader: $0.element), $0.offset) }
    tables = dividing.map { _ in KeyTable() }
    read = dividing.map { _ in Clients.Column() }
  }

  /// The clients with their columns.
  var clients: Clients {
    var clients = result
    clients.setColumns(dividing.map(\.name), read)
    return clients
  }

  mutating func read(_ row: RowScanner) {
    let first = day(row, start, isRequired: true)
    let last = end.flatMap { day(row, $0, isRequired: false) }
    if let first, let last, last < first {
      problems.add(.endBeforeStart("end", last, first, at: row.place(end ?? start, in: file)))
    }
    let birthYear = birthYear.flatMap { year(row, $0) }
    let isControl = group.map { self.isControl(row, $0) } ?? false
    let isExcluded = excluded.map { self.isExcluded(row, $0) } ?? false
    guard number(row) else { return }
    for (column, (_, field)) in dividing.enumerated() {
      let key = row.key(field)
      var number = tables[column].number(of: key)
      if number < 0 {
        number = Int32(read[column].texts.count)
        tables[column].insert(key, as: number)
        read[column].texts.append(row.text(field))
      }
      read[column].values.append(number)
    }
    result.add(
      Clients.Client(
        start: first ?? Day(number: 0), end: last, isControl: isControl, isExcluded: isExcluded,
        birthYear: birthYear), line: row.line)
  }

  /// Gives the client the next number; false where the row has no id or one that stands already.
  private mutating func number(_ row: RowScanner) -> Bool {
    let isPlain = encoding == .utf8 && row.isTrimmed(client)
    let id = isPlain ? "" : row.text(client)
    if !isPlain, id.isEmpty {
      problems.add(.missingValue("client", at: row.place(client, in: file)))
      return false
    }
    let key = row.key(client)
    let first = isPlain ? result.ids.number(of: key) : result.ids.number(of: id)
    guard first < 0 else {
      problems.report(.duplicateRow, in: file) {
        .doubledClient(firstLine: result.line(ofClient: Int(first)), at: row.place(client, in: file))
      }
      return false
    }
    if isPlain { result.insert(key) } else { result.insert(id) }
    return true
  }

  private mutating func day(_ row: RowScanner, _ field: Int, isRequired: Bool) -> Day? {
    switch row.day(field) {
    case .value(let day): return day
    case .empty:
      if isRequired {
        problems.report(.missingValue, in: file) { .missingValue("start", at: row.place(field, in: file)) }
      }
    case .invalid(let text):
      problems.report(.invalidDay, in: file) { .invalidDay(text, at: row.place(field, in: file)) }
    }
    return nil
  }

  private mutating func year(_ row: RowScanner, _ field: Int) -> Int? {
    if row.isEmpty(field) { return nil }
    if let year = row.year(field) { return year }
    let text = row.text(field)
    guard !text.isEmpty else { return nil }
    if let year = Int(text), (1800...2099).contains(year) { return year }
    problems.report(.invalidNumber, in: file) { .invalidBirthYear(at: row.place(field, in: file)) }
    return nil
  }

  /// Whether the row gives a reason to leave the client out; "0" or "nej" is none.
  private mutating func isExcluded(_ row: RowScanner, _ field: Int) -> Bool {
    guard !row.isEmpty(field) else { return false }
    let text = row.text(field).lowercased()
    if ["0", "nej", "no", "n", "false", "falskt"].contains(text) {
      problems.report(.unknownWord, in: file) { .noReason(at: row.place(field, in: file)) }
    }
    return !text.isEmpty
  }

  private mutating func isControl(_ row: RowScanner, _ field: Int) -> Bool {
    if row.isEmpty(field) { return false }
    let text = row.text(field)
    if text.isEmpty || text == "intervention" { return false }
    if text == "control" { return true }
    problems.report(.unknownWord, in: file) {
      .unknownWord(text, what: "group", among: ["intervention", "control"], at: row.place(field, in: file))
    }
    return false
  }
}
