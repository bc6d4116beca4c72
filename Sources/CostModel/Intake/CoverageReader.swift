extension Coverage {
  /// Reads the coverage file by several threads.
  ///
  /// - Returns: The coverage, the number of its rows, and the lines of those that are of clients that the study does
  ///   not have.
  /// - Throws: ``FileFailure`` where the file cannot be read.
  static func read(
    _ source: Source, clients: Clients, actors: Actors, threads: Int, progress: ProgressListener? = nil,
    problems: inout ProblemList
  ) throws(FileFailure) -> (coverage: Coverage, rows: Int, unknownClients: [Int]) {
    var coverage = Coverage(clients: clients.count, authorities: actors.authorityCount)
    let opened = try DelimitedFile.open(
      source.path, name: source.file, encoding: source.encoding, delimiter: source.delimiter, problems: &problems)
    guard let file = opened,
      let reader = CoverageReader(file: file, source: source, clients: clients, actors: actors, problems: &problems)
    else { return (coverage, 0, []) }
    var workers = Array(repeating: reader, count: max(1, threads))
    try file.read(by: &workers, progress: progress)
    for worker in workers { problems.add(worker.problems) }
    coverage.add(workers.map(\.intervals))
    return (coverage, workers.reduce(0) { $0 + $1.rows }, workers.flatMap(\.unknownClients).sorted())
  }
}

/// Reads rows of the coverage file, in any order.
private struct CoverageReader: RowWorker {
  var problems = ProblemList()
  private(set) var intervals: [Coverage.Interval] = []
  private(set) var rows = 0
  private(set) var unknownClients: [Int] = []
  private let file: String
  private let clients: ClientFinder
  private let actors: Actors
  private let from: Int
  private let to: Int
  private let authority: Int?
  private let sourceAuthority: Int?
  private var authorities = WordTable()
  private var columns = CoverageColumns()

  init?(file: DelimitedFile, source: Source, clients: Clients, actors: Actors, problems: inout ProblemList) {
    let columns = SourceColumns(file: file, source: source)
    columns.reportUnmatched(&problems)
    let client = columns.required("client", &problems)
    let authority =
      source.authority == nil ? columns.required("authority", &problems) : columns.optional("authority")
    let from = columns.required("from", &problems)
    let to = columns.required("to", &problems)
    guard let client, let from, let to, authority != nil || source.authority != nil else { return nil }
    self.file = source.file
    self.clients = ClientFinder(clients: clients, field: client, encoding: file.encoding)
    self.actors = actors
    self.from = from
    self.to = to
    self.authority = authority
    sourceAuthority = source.authority
  }

  mutating func read(_ row: RowScanner) {
    rows += 1
    let client = clients.number(row)
    if client == ClientFinder.missing {
      problems.report(.missingValue, in: file) { .missingValue("client", at: row.place(clients.field, in: file)) }
    }
    let authority = authority(row)
    let first = day(row, from, "from")
    let last = day(row, to, "to")
    guard let first, let last, let authority, client != ClientFinder.missing else { return }
    guard first <= last else {
      problems.report(.endBeforeStart, in: file) {
        .endBeforeStart("to", last, first, at: row.place(to, in: file))
      }
      return
    }
    guard client >= 0 else {
      unknownClients.append(row.line)
      return
    }
    intervals.append(
      Coverage.Interval(
        pair: client * Int32(actors.authorityCount) + Int32(authority), first: first.number, last: last.number))
  }

  mutating func read(_ grid: RowGrid, by scanner: inout RowScanner) {
    columns.read(grid, clients, from: from, to: to, authority: authority, authorities)
    let (columns, rows) = (columns, 0..<grid.count)
    let (numbers, authorities) = (columns.clients.span.extracting(rows), columns.authorities.span.extracting(rows))
    let (firsts, lasts) = (columns.from.span.extracting(rows), columns.to.span.extracting(rows))
    let authorityCount = Int32(actors.authorityCount)
    let own = Int32(sourceAuthority ?? -1)
    for row in rows {
      let (client, first, last) = (numbers[row], firsts[row], lasts[row])
      let authority = authorities[row] == RowGrid.empty ? own : authorities[row]
      guard client >= 0, authority >= 0, first >= 0, last >= first else {
        scanner.take(row, of: grid)
        read(scanner)
        continue
      }
      self.rows += 1
      intervals.append(Coverage.Interval(pair: client * authorityCount + authority, first: first, last: last))
    }
  }

  private mutating func authority(_ row: RowScanner) -> Int? {
    guard let field = authority, sourceAuthority == nil || !row.isEmpty(field) else { return sourceAuthority }
    let known = authorities.number(row, field)
    if known >= 0 { return Int(known) }
    let text = row.text(field)
    guard let authority = actors.authority(named: text) else {
      if text.isEmpty {
        problems.report(.missingValue, in: file) { .missingValue("authority", at: row.place(field, in: file)) }
      } else {
        problems.report(.unknownWord, in: file) {
          .unknownWord(text, what: "authority", among: actors.authorities, at: row.place(field, in: file))
        }
      }
      return nil
    }
    authorities.insert(row, field, as: Int32(authority))
    return authority
  }

  private mutating func day(_ row: RowScanner, _ field: Int, _ name: String) -> Day? {
    switch row.day(field) {
    case .value(let day): return day
    case .empty: problems.report(.missingValue, in: file) { .missingValue(name, at: row.place(field, in: file)) }
    case .invalid(let text):
      problems.report(.invalidDay, in: file) { .invalidDay(text, at: row.place(field, in: file)) }
    }
    return nil
  }
}

/// The columns of some rows of a coverage file, read one after another; see ``RowGrid`` for what stands for what.
private struct CoverageColumns: Sendable {
  private(set) var clients = Self.words
  private(set) var authorities = Self.words
  private(set) var from = Self.words
  private(set) var to = Self.words
  private var search = KeySearch()

  private static let words = Array(repeating: RowGrid.empty, count: RowGrid.mostRows)

  mutating func read(
    _ grid: RowGrid, _ finder: ClientFinder, from: Int, to: Int, authority: Int?, _ words: WordTable
  ) {
    search.numbers(in: finder.clients.ids, of: grid, finder.field, finder.encoding, into: &clients)
    if let authority { words.numbers(grid, authority, empty: RowGrid.empty, into: &authorities) }
    grid.days(from, isSparse: false, into: &self.from)
    grid.days(to, isSparse: false, into: &self.to)
  }
}

/// Finds the client that a row is about.
struct ClientFinder: Sendable {
  /// What is found where the row has no id.
  static let missing: Int32 = -2

  let clients: Clients
  let field: Int
  let encoding: TextEncoding

  /// Whether the row's id can be looked up as it stands: UTF-8, not empty, without a space at its ends.
  @inline(__always)
  func isPlain(_ row: RowScanner) -> Bool {
    encoding == .utf8 && row.isTrimmed(field)
  }

  /// The client's number, −1 for one that the study does not have, ``missing`` for none at all.
  @inline(__always)
  func number(_ row: RowScanner) -> Int32 {
    isPlain(row) ? clients.ids.number(of: row.key(field)) : numberOfOddText(row)
  }

  /// The number of a client whose id is not plain; see ``isPlain(_:)``.
  @inline(never)
  private func numberOfOddText(_ row: RowScanner) -> Int32 {
    let text = row.text(field)
    return text.isEmpty ? Self.missing : clients.ids.number(of: text)
  }
}
