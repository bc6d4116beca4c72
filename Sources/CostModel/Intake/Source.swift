/// The files that hold a study's case data.
public struct Sources: Sendable {
  /// Who the clients are.
  public var clients: Source
  /// Which days of which authority's records were reviewed.
  public var coverage: Source
  /// Shares of the population to compare the sample with, where the study has them.
  public var population: Source?
  /// What the authorities did, file by file.
  public var events: [Source]
}

/// A file of case data, the study's own or an authority's export, and how to read it.
public struct Source: Sendable {
  /// The file as study.json names it, relative to the study's folder.
  public let file: String
  /// The file's path.
  public let path: String
  /// How its bytes stand for letters.
  public let encoding: TextEncoding
  /// The byte between fields, or `nil` to find it from the header.
  public let delimiter: UInt8?
  /// The place in ``Actors`` of the authority of all its rows, or `nil`.
  public let authority: Int?
  /// What a quantity is per where a row does not say.
  public let rate: Rate
  /// The header's name of a column, by the column's own name.
  public let columns: [String: Mapped]
  /// What the export's words for services stand for; `nil` leaves the rows out.
  public let services: [String: String?]
  /// Where study.json names it.
  public let place: Problem.Place

  /// The header's name of a column, and where study.json gives it.
  public struct Mapped: Sendable {
    /// The name in the file's header.
    public let header: String
    /// Where study.json gives it.
    public let place: Problem.Place
  }

  /// The name by which the file's header calls a column.
  public func header(of column: String) -> String {
    columns[column]?.header ?? column
  }
}

/// What a period's quantity is per.
public enum Rate: String, CaseIterable, BitwiseCopyable, Sendable {
  /// The quantity is of the whole period.
  case total
  /// A day.
  case day
  /// Seven days.
  case week
  /// A calendar month.
  case month
  /// A calendar quarter.
  case quarter
  /// A calendar year.
  case year
}
