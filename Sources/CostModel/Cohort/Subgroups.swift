/// The values of a column of clients, by which tables are divided.
public struct Subgroups: Sendable {
  /// The column: `diagnosis`, `age_group`.
  public let column: String
  /// The values, in the order of tables: texts by their bytes, age bands by age.
  public let values: [String]
  /// The place of each client's value among them.
  let valueOfClient: [Int]

  /// What an empty field counts as.
  public static let unknown = "unknown"

  /// The subgroups by a column of the clients' file, or by `age_group`.
  ///
  /// - Parameters:
  ///   - column: The column, or `age_group`.
  ///   - clients: The clients.
  ///   - ageGroups: The first age of each age group but the youngest, rising.
  public init(by column: String, of clients: Clients, ageGroups: [Int]) {
    self.column = column
    let texts = column == "age_group" ? Self.ages(of: clients, in: ageGroups) : Self.texts(of: column, clients)
    let present = Set(texts)
    if column == "age_group" {
      values = (Self.names(of: ageGroups) + [Self.unknown]).filter { present.contains($0) }
    } else {
      values = present.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
    let places = Dictionary(uniqueKeysWithValues: values.enumerated().map { ($1, $0) })
    valueOfClient = texts.map { places[$0] ?? 0 }
  }

  private static func texts(of column: String, _ clients: Clients) -> [String] {
    guard let values = clients.columns[column] else {
      return Array(repeating: unknown, count: clients.count)
    }
    return values.values.map { values.texts[Int($0)].isEmpty ? unknown : values.texts[Int($0)] }
  }

  /// The age group of each client: the start's year less the year of birth.
  private static func ages(of clients: Clients, in groups: [Int]) -> [String] {
    let names = names(of: groups)
    return clients.list.map { client in
      guard let birthYear = client.birthYear, client.start.year >= birthYear else { return unknown }
      let age = client.start.year - birthYear
      return names[groups.count { $0 <= age }]
    }
  }

  /// The names of age groups: first and last age in years, the last one open.
  private static func names(of groups: [Int]) -> [String] {
    zip([0] + groups, groups.map { "\($0 - 1)" } + [""]).map { "\($0)–\($1)" }
  }
}
