/// Shares of a population to compare a sample with.
public struct Population: Sendable {
  /// One row: how many of the population have contact with an authority, or have a service.
  public struct Item: Sendable {
    /// The authority's or service's name, as tables show it.
    public let name: String
    /// What is compared.
    public let subject: Subject
    /// The share in percent, 0 … 100.
    public let share: DecimalNumber
    /// The number of people behind the share, or `nil` where it is taken as known.
    public let count: Int?
  }

  /// What a share is of.
  public enum Subject: Hashable, Sendable {
    /// The authority with this place in ``Actors``.
    case authority(Int)
    /// The service with this number in ``Schablon``.
    case service(Int)
  }

  /// The rows in the order of the file.
  public private(set) var items: [Item] = []

  /// Reads the population file.
  ///
  /// - Throws: ``FileFailure`` where the file cannot be read.
  static func read(
    _ source: Source, schablon: Schablon, problems: inout ProblemList
  ) throws(FileFailure) -> Population {
    let read = try DelimitedTable.read(
      source.path, name: source.file, encoding: source.encoding, delimiter: source.delimiter, problems: &problems)
    let names = ["item", "share"].map { source.header(of: $0) }
    guard let table = read, let fields = Fields(names, of: table, canBeMapped: true, problems: &problems) else {
      return Population()
    }
    for (name, mapped) in source.columns.sorted(by: { $0.key < $1.key }) where table.column(mapped.header) == nil {
      problems.add(.unmatchedColumn(name, mapped, in: source, columns: table.columns))
    }
    let countColumn = table.column(source.header(of: "n"))
    var population = Population()
    for row in table.rows {
      guard let texts = fields.required(in: row, problems: &problems) else { continue }
      let place = table.place(row, table.column(names[0]))
      let sharePlace = table.place(row, table.column(names[1]))
      guard let share = NumberText.number(of: texts[1].utf8) else {
        problems.add(.invalidNumber(texts[1], at: sharePlace))
        continue
      }
      guard (0.0...100.0).contains(share.approximation) else {
        problems.add(.shareOutOfRange(at: sharePlace))
        continue
      }
      var count: Int?
      if let column = countColumn, !row.texts[column].isEmpty {
        guard let number = NumberText.number(of: row.texts[column].utf8), number.scale == 6,
          number.significand > 0, number.significand % 1_000_000 == 0
        else {
          problems.add(.countOutOfRange(row.texts[column], at: table.place(row, column)))
          continue
        }
        count = Int(number.significand / 1_000_000)
      }
      let subject: Subject
      let name: String
      if let authority = schablon.actors.authority(named: texts[0]) {
        subject = .authority(authority)
        name = schablon.actors.names[authority]
      } else if let service = schablon.number(ofService: texts[0]) {
        subject = .service(service)
        name = texts[0]
      } else {
        let known = schablon.actors.authorities + schablon.services.map(\.id)
        problems.add(.unknownWord(texts[0], what: "authority or service", among: known, at: place))
        continue
      }
      population.items.append(Item(name: name, subject: subject, share: share, count: count))
    }
    return population
  }
}

extension Problem {
  fileprivate static func shareOutOfRange(at place: Place) -> Problem {
    Problem(.error, .outOfRange, at: place, "the share is in percent; it must be 0 … 100")
  }

  fileprivate static func countOutOfRange(_ text: String, at place: Place) -> Problem {
    Problem(.error, .outOfRange, at: place, "\"\(text)\" is no number of people; write a whole number above 0")
  }
}
