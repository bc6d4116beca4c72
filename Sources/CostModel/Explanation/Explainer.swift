/// Explains rows of a study's tables.
///
/// ```swift
/// let explainer = Explainer(analysis)
/// let row = try explainer.tables.row(at: RowAddress(table: "trajectory", keys: keys))
/// let explanation = explainer.explanation(of: row.row, in: row.table, threads: 4, problems: &problems)
/// ```
public struct Explainer: Sendable {
  let analysis: Analysis
  /// The tables, complete.
  public let tables: [Table]
  /// The tables as they may be shown.
  private let shown: [Table]
  private let ids: [String]

  /// An explainer of an analysis without errors.
  public init(_ analysis: Analysis) {
    self.analysis = analysis
    tables = analysis.tables
    shown = analysis.disclosedTables
    ids = analysis.ledger.data.clients.allIDs
  }

  /// The ledger that everything was worked out from.
  var ledger: Ledger { analysis.ledger }

  /// The way to a row.
  ///
  /// - Parameters:
  ///   - row: The place of the row.
  ///   - table: One of ``tables``.
  ///   - threads: The number of threads; the result does not depend on it.
  ///   - problems: Where a file is reported that cannot be read any more, or has changed since it was read.
  /// - Returns: The explanation; `nil` where the files could not be read again.
  public func explanation(
    of row: Int, in table: Table, threads: Int, problems: inout ProblemList
  ) -> Explanation? {
    let explained = ExplainedRow(table: table, row: row)
    if table.name == "quality" { return quality(explained, threads: threads, problems: &problems) }
    if let lines = fileLines(of: explained) { return lines }
    guard let derivation = RowDeriver(analysis, explained).derivation() else {
      preconditionFailure("every table of a run has derivations")
    }
    let filter = BookingFilter(derivation, ledger)
    let bookings =
      derivation.sums.isEmpty ? [] : ledger.bookings(filter, threads: threads, problems: &problems)
    guard !problems.hasErrors else { return nil }
    guard derivation.sums.isEmpty || matches(derivation, filter, bookings) else {
      problems.add(.changedSinceRead(in: ledger.data))
      return nil
    }
    return explanation(of: explained, derivation, BookingsByPost(bookings, ledger))
  }

  /// The ways to all rows of a table that sum bookings or count clients, one after another.
  ///
  /// - Parameters:
  ///   - table: One of ``tables``.
  ///   - bookings: All bookings of the study.
  ///   - body: What takes each explanation.
  func forEachExplanation(in table: Table, _ bookings: BookingsByPost, _ body: (Explanation) -> Void) {
    for row in table.rows.indices {
      let explained = ExplainedRow(table: table, row: row)
      if let lines = fileLines(of: explained) {
        body(lines)
      } else if let derivation = RowDeriver(analysis, explained).derivation() {
        body(explanation(of: explained, derivation, bookings))
      }
    }
  }

  /// The way to a row from bookings that hold all of its own.
  private func explanation(
    of row: ExplainedRow, _ derivation: RowDerivation, _ bookings: BookingsByPost
  ) -> Explanation {
    let places = Dictionary(uniqueKeysWithValues: derivation.clients.enumerated().map { ($1, $0) })
    let ofSums = derivation.sums.map { sum in
      bookings.bookings(of: sum.posts, in: sum.quarters).filter { booking in
        places[booking.event.client] != nil && sum.clients?.contains(booking.event.client) != false
      }
    }
    let all = ofSums.map { bookings in
      var values = Array(repeating: Int128(0), count: places.count)
      var isBooked = Array(repeating: false, count: places.count)
      for booking in bookings {
        guard let place = places[booking.event.client] else { continue }
        values[place] += Int128(booking.millionths)
        isBooked[place] = true
      }
      return ClientSums(values: values, isBooked: isBooked)
    }
    let members = derivation.clients.indices.filter { derivation.isMember?(all, $0) ?? true }
    let ofMembers = all.map { $0.restricted(to: members) }
    let clients = members.map { member in
      let number = derivation.clients[member]
      return Explanation.Client(
        number: number, id: ids[number],
        place: Problem.Place(
          file: ledger.data.study.sources.clients.file, line: ledger.data.clients.line(ofClient: number)),
        start: ledger.data.clients.list[number].start, detail: derivation.detail?(number) ?? "")
    }
    let isMember = Set(clients.map(\.number))
    let sums = derivation.sums.indices.map { place in
      Explanation.Sum(
        name: derivation.sums[place].name, words: derivation.sums[place].words,
        total: Money(millionths: ofMembers[place].total), isOfContact: derivation.sums[place].isOfContact,
        bookings: ofSums[place].filter { isMember.contains($0.event.client) })
    }
    let cells = shownCells(of: row)
    return Explanation(
      table: row.table.name, keys: row.table.keys(ofRow: row.row), definition: derivation.definition,
      steps: derivation.cohort.map { steps(of: $0, besides: row, in: tables) } ?? [],
      shownSteps: derivation.cohort.map { steps(of: $0, besides: row, in: shown) } ?? [], clients: clients,
      counted: derivation.counted, sums: sums,
      figures: derivation.figures(all, ofMembers), shown: cells, rows: [],
      protection: RowProtection(
        ledger.data.study, row.table.rows[row.row].dropFirst(row.table.keyCount), shown: cells,
        sums: sums.map { carriers(of: $0.bookings) }), ledger: ledger)
  }

  /// How many clients have any of some bookings, and of each post among them.
  private func carriers(of bookings: [Booking]) -> (carriers: Int, ofPosts: [Int]) {
    func clients(_ bookings: [Booking]) -> Int { Set(bookings.map(\.event.client)).count }
    let posts = Dictionary(grouping: bookings) { booking in
      PostNumber(service: ledger.lines[booking.line].service, post: ledger.lines[booking.line].post ?? -1)
    }
    return (clients(bookings), posts.values.map(clients))
  }

  /// The figures of a row as they may be shown, or `nil` where it may not.
  func shownCells(of row: ExplainedRow) -> [Table.Cell]? {
    let address = RowAddress(table: row.table.name, keys: row.table.keys(ofRow: row.row))
    guard let found = try? shown.row(at: address) else { return nil }
    return Array(found.table.rows[found.row].dropFirst(found.table.keyCount))
  }

  /// The steps of a cohort in some tables: name, removed, remaining.
  private func steps(of cohort: Cohort, besides row: ExplainedRow, in tables: [Table]) -> [[Table.Cell]] {
    let isOfSubgroup = row.table.name.contains(".by-")
    let suffix = isOfSubgroup ? "." + row.table.name.split(separator: ".", maxSplits: 1)[1] : ""
    guard let table = tables.first(where: { $0.name == "cohort" + suffix }) else { return [] }
    let first = isOfSubgroup ? 1 : 0
    return table.rows.filter {
      (!isOfSubgroup || $0[0] == row.table.rows[row.row][0]) && $0[first].keyText == cohort.definition.id
    }.map { Array($0.dropFirst(first + 1)) }
  }

  /// A row of `quality`: the rows that it counts.
  private func quality(
    _ row: ExplainedRow, threads: Int, problems: inout ProblemList
  ) -> Explanation? {
    let study = ledger.data.study
    let file = row.text("source")
    var lines: [Int]
    if let problem = RowProblem(rawValue: row.text("problem")) {
      lines = ledger.rows(with: problem, threads: threads, problems: &problems)
        .filter { study.sources.events[$0.source].file == file }.map(\.line)
    } else {
      lines = ledger.data.unknownCoverageClients
    }
    if row.cell("count") != .whole(lines.count) { problems.add(.changedSinceRead(in: ledger.data)) }
    guard !problems.hasErrors else { return nil }
    return Explanation(
      table: row.table.name, keys: row.table.keys(ofRow: row.row), definition: [Self.meaning(of: row.text("problem"))],
      steps: [], shownSteps: [], clients: [], counted: "", sums: [],
      figures: [row.figure("count", "the rows below", "\(lines.count)")], shown: shownCells(of: row),
      rows: lines.map { Problem.Place(file: file, line: $0) },
      protection: RowProtection(study, [], shown: [], sums: []), ledger: ledger)
  }

  private static func meaning(of problem: String) -> String {
    switch RowProblem(rawValue: problem) {
    case .leftOut: "Rows whose service study.json maps to null."
    case .unknownClient: "Rows of clients whom the clients' file does not have."
    case .excludedClient: "Rows of clients who are left out."
    case .openWithoutCoverage: "Decisions that still run, without reviewed records on or after their first day."
    case .outsideWindow: "Rows without any day in their client's window."
    case .notObserved: "Rows with days in the window, of which none lies in an observed quarter."
    case .duplicateRow: "Rows that repeat an earlier one of the file in all fields; they are booked all the same."
    case .overlappingStay:
      "Stays with a night in common with an earlier one of the same client and service; they are booked all the same."
    case nil: "Rows of the coverage file of clients whom the clients' file does not have."
    }
  }

  /// Whether the bookings come to what the ledger holds of the same clients, posts and quarters.
  private func matches(_ derivation: RowDerivation, _ filter: BookingFilter, _ bookings: [Booking]) -> Bool {
    var sum: Int128 = 0
    var reader = ledger.reader()
    for client in derivation.clients {
      for entry in ledger.entries(ofClient: client, by: &reader)
      where filter.lines[entry.line] && filter.quarters.contains(entry.quarter) { sum += Int128(entry.millionths) }
    }
    return bookings.reduce(0) { $0 + Int128($1.millionths) } == sum
  }
}

extension BookingFilter {
  /// The bookings that a row may rest on.
  fileprivate init(_ derivation: RowDerivation, _ ledger: Ledger) {
    var clients = ledger.data.clients.list.map { _ in false }
    for client in derivation.clients { clients[client] = true }
    let posts = derivation.sums.reduce(into: Set<PostNumber>()) { $0.formUnion($1.posts) }
    let bounds = derivation.sums.flatMap { [$0.quarters.lowerBound, $0.quarters.upperBound] }
    self.init(
      clients: clients,
      lines: ledger.lines.map { line in
        line.post.map { posts.contains(PostNumber(service: line.service, post: $0)) } ?? false
      }, quarters: (bounds.min() ?? 0)...(bounds.max() ?? 0))
  }
}

extension Problem {
  static func changedSinceRead(in data: CaseData) -> Problem {
    Problem(
      .error, .unreadableFile, at: Place(file: data.study.sources.events[0].file),
      "the files of events have changed while they were read; run the command again")
  }
}
