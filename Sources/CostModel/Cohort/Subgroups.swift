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

  /// The age bands of `age_group`: first and last age in years, the last band open.
  public static let ageBands: [(first: Int, last: Int?)] = [
    (0, 17), (18, 25), (26, 35), (36, 45), (46, 55), (56, 65), (66, nil),
  ]

  /// The subgroups by a column of the clients' file, or by `age_group`.
  public init(by column: String, of clients: Clients) {
    self.column = column
    let texts = column == "age_group" ? Self.ages(of: clients) : Self.texts(of: column, clients)
    let present = Set(texts)
    if column == "age_group" {
      values = (Self.ageBands.map(Self.name) + [Self.unknown]).filter { present.contains($0) }
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

  /// The band of each client's age at the start: the start's year less the year of birth.
  private static func ages(of clients: Clients) -> [String] {
    clients.list.map { client in
      guard let birthYear = client.birthYear else { return unknown }
      let age = client.start.year - birthYear
      return ageBands.first { age >= $0.first && age <= $0.last ?? .max }.map(name) ?? unknown
    }
  }

  private static func name(of band: (first: Int, last: Int?)) -> String {
    "\(band.first)–\(band.last.map(String.init) ?? "")"
  }
}
