/// A catalogue as a list: what each service is, and the years of its prices.
public struct ServiceList: Sendable {
  private let schablon: Schablon
  private let filter: SchablonFilter
  private let place: String
  private let services: [Service]

  /// The services of a catalogue that a filter wants; `folders` are those that it was read from.
  public init(_ schablon: Schablon, filter: SchablonFilter, folders: [String]) {
    self.schablon = schablon
    self.filter = filter
    place = folders.joined(separator: ", ")
    services = filter.services(of: schablon)
  }

  /// The list as a table, a row a service; `posts` is how many there are, `years` are those of their prices.
  public var table: Table {
    var table = Table(
      "schablon", keys: "service", figures: "authority;unit;shape;care_form;posts;years;name_sv;name_en")
    for service in services {
      let years = Set(service.posts.flatMap { $0.prices.map(\.year) })
      table.add(
        .text(service.id), .text(schablon.authorityName(of: service)), .text(service.unit.rawValue),
        .text(service.shape.rawValue), .text(service.careForm ?? ""), .whole(service.posts.count),
        .text(Self.words(for: years)), .text(service.swedishName), .text(service.englishName))
    }
    return table
  }

  /// The list for reading, with the number of services below; where there are none it says so.
  public var text: String {
    let all = KronorText.counted(schablon.services.count, "service")
    let asked = filter.description
    guard !services.isEmpty else {
      return (schablon.services.isEmpty ? "No services in \(place)." : "None of the \(all) in \(place) has \(asked).")
        + "\n"
    }
    let count = asked.isEmpty ? "\(all) in \(place)" : "\(services.count) of \(all) in \(place): \(asked)"
    return (TextTable(table).lines + ["", count]).joined(separator: "\n") + "\n"
  }

  /// Years in order, those that follow each other as a range: `1998, 2009-2012`.
  static func words(for years: Set<Int>) -> String {
    var ranges: [ClosedRange<Int>] = []
    for year in years.sorted() {
      if let last = ranges.last, last.upperBound + 1 == year {
        ranges[ranges.count - 1] = last.lowerBound...year
      } else {
        ranges.append(year...year)
      }
    }
    return ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
      .joined(separator: ", ")
  }
}
