/// The accounts of an intervention: what it cost in a year, and who paid.
public struct Accounts: Sendable {
  /// Whether a row is a cost or an income.
  public enum Kind: String, CaseIterable, Sendable {
    /// Resources used.
    case cost
    /// Money received.
    case income
  }

  /// A row of the accounts.
  public struct Row: Sendable {
    /// What it is, in the words of the accounts.
    public let item: String
    /// Whether it is a cost or an income.
    public let kind: Kind
    /// Kronor in the money of the accounts' year.
    public let amount: Money
    /// The place in ``Actors`` of who pays an income; `nil` for the host's own and for a cost.
    public let actor: Int?
    /// Its line in the file, from 1.
    public let line: Int
  }

  /// The words of the rows of sums that accounts often end with.
  static let totals: Set = [
    "total", "totals", "totalt", "totala", "subtotal", "sum", "summa", "delsumma", "s:a", "resultat", "result", "net",
    "netto", "nettoresultat",
  ]

  /// Whether a text calls itself a sum of others.
  static func isTotal(_ text: String) -> Bool {
    text.lowercased().split { !$0.isLetter && $0 != ":" }.contains { totals.contains(String($0)) }
  }

  /// The rows in the order of the file.
  public private(set) var rows: [Row] = []

  /// The sum of the rows of a kind.
  public func sum(_ kind: Kind) -> Money {
    rows.filter { $0.kind == kind }.reduce(.zero) { $0 + $1.amount }
  }

  /// Reads the accounts.
  ///
  /// - Throws: ``FileFailure`` where the file cannot be read.
  static func read(_ source: Source, actors: Actors, problems: inout ProblemList) throws(FileFailure) -> Accounts {
    let faults = problems.errorCount
    let read = try DelimitedTable.read(
      source.path, name: source.file, encoding: source.encoding, delimiter: source.delimiter, problems: &problems)
    guard let table = read, let fields = Fields(["item", "kind", "amount"], of: table, problems: &problems) else {
      return Accounts()
    }
    table.reportUnknownColumns(among: ["item", "kind", "amount", "actor", "note"], to: &problems)
    var accounts = Accounts()
    for row in table.rows {
      guard let texts = fields.required(in: row, problems: &problems) else { continue }
      let kinds = Kind.allCases.map(\.rawValue)
      let kind = table.word(texts[1], what: "kind", among: kinds, row, "kind", &problems) { Kind(rawValue: $0) }
      let amount = amount(texts[2], in: table, row, &problems)
      var actor: Int?
      let name = table.text(row, "actor")
      if !name.isEmpty {
        actor = table.word(name, what: "actor", among: actors.names, row, "actor", &problems) {
          actors.actor(named: $0)
        }
        if kind == .cost { problems.add(.costWithActor(at: table.place(row, named: "actor"))) }
      }
      if Self.isTotal(texts[0]) {
        problems.add(.countedTwice(texts[0], at: table.place(row, named: "item")))
      }
      guard let kind, let amount else { continue }
      if let first = accounts.rows.first(where: { ($0.item, $0.kind, $0.actor) == (texts[0], kind, actor) }) {
        problems.add(.doubledItem(firstLine: first.line, at: table.place(row, named: "item")))
      }
      accounts.rows.append(Row(item: texts[0], kind: kind, amount: amount, actor: actor, line: row.line))
    }
    if problems.errorCount == faults, accounts.sum(.cost) <= .zero {
      problems.add(.noCosts(at: Problem.Place(file: source.file)))
    }
    return accounts
  }

  /// An amount in kronor, of at most six decimals.
  private static func amount(
    _ text: String, in table: DelimitedTable, _ row: DelimitedTable.Row, _ problems: inout ProblemList
  ) -> Money? {
    guard let number = table.number(text, row, "amount", &problems) else { return nil }
    guard number.scale == 6 else {
      problems.add(.tooFine(text, at: table.place(row, named: "amount")))
      return nil
    }
    return Money(millionths: Int128(number.significand))
  }
}

extension DelimitedTable {
  /// The number that a text of a row states, or `nil` where it is none or may be meant for thousands, which is reported.
  func number(_ text: String, _ row: Row, _ column: String, _ problems: inout ProblemList) -> DecimalNumber? {
    guard let number = NumberText.number(of: text.utf8) else {
      problems.add(.invalidNumber(text, at: place(row, named: column)))
      return nil
    }
    guard !NumberText.mayBeThousands(text) else {
      problems.add(.pointOrThousands(text, at: place(row, named: column)))
      return nil
    }
    return number
  }

  /// Reports the columns that a file of ours does not have: a misspelt one would be read as empty without a word.
  func reportUnknownColumns(among known: [String], to problems: inout ProblemList) {
    for column in columns where !column.isEmpty && !known.contains(column) {
      problems.add(
        .unknownWord(column, what: "column", among: known, at: Problem.Place(file: name, line: 1, column: 1)))
    }
  }
}

extension Problem {
  fileprivate static func costWithActor(at place: Place) -> Problem {
    Problem(
      .error, .invalidStudy, at: place,
      "a cost is borne by the host, and only an income has an actor; leave it empty or write an income")
  }

  static func countedTwice(_ item: String, at place: Place) -> Problem {
    Problem(
      .error, .invalidStudy, at: place,
      "\"\(item)\" looks like a sum of other rows and would be counted twice; remove it, or rename it where it is none")
  }

  fileprivate static func doubledItem(firstLine: Int, at place: Place) -> Problem {
    Problem(
      .error, .duplicateRow, at: place,
      "the item stands in line \(firstLine) already, of the same kind and actor; put the two together or rename one")
  }

  /// A number like 700.000, which a Swedish hand writes for 700 000.
  fileprivate static func pointOrThousands(_ text: String, at place: Place) -> Problem {
    Problem(
      .error, .invalidNumber, at: place,
      "\"\(text)\" may be \(text.prefix { $0 != "." }) or \(text.filter { $0 != "." }); write thousands with a space or not at"
        + " all, and decimals with a comma")
  }

  fileprivate static func noCosts(at place: Place) -> Problem {
    Problem(.error, .outOfRange, at: place, "the costs do not add up to more than 0; the intervention costs something")
  }

  fileprivate static func tooFine(_ text: String, at place: Place) -> Problem {
    Problem(.error, .invalidNumber, at: place, "\"\(text)\" has more than six decimals; round it")
  }
}
