/// What a new price list changes in an old one: services, posts, prices and index values, each by itself.
///
/// Changes stand in the order of the old catalogue, what only the new one has at the end, and by year; the index series
/// come last, by name.
public struct SchablonComparison: Sendable {
  /// One thing that differs.
  public struct Change: Hashable, Sendable {
    /// What it is a change of.
    public enum Part: String, CaseIterable, Sendable {
      /// A row of the catalogue.
      case service
      /// What all prices of a post share: class, payer, receiver.
      case post
      /// A row of a price list.
      case price
      /// A year of an index series.
      case index
    }

    /// In what way it differs.
    public enum Kind: String, Sendable {
      /// Only the new price list has it.
      case added
      /// Only the old price list has it.
      case removed
      /// Both have it, and they differ.
      case changed
    }

    /// What it is a change of.
    public let part: Part
    /// The service's id, or the index series' name.
    public let name: String
    /// The post's id; `nil` for a service and an index.
    public let post: String?
    /// The year of the price or the index value.
    public let year: Int?
    /// The column that differs: `unit`, `price`, `source`.
    public let column: String
    /// In what way it differs.
    public let kind: Kind
    /// What the old price list says.
    public let old: String?
    /// What the new price list says.
    public let new: String?
    /// By how many percent a price or an index value changes; `nil` where that is not defined.
    public let percent: Ratio?
  }

  /// All that differs.
  public let changes: [Change]

  /// Compares two price lists that were read without errors, with the same actors.
  public init(_ old: Schablon, _ new: Schablon) {
    var list = ChangeList(old: old.actors, new: new.actors)
    let added = new.services.filter { old.number(ofService: $0.id) == nil }
    for service in old.services {
      list.compare(service, new.number(ofService: service.id).map { new.services[$0] })
    }
    for service in added { list.compare(nil, service) }
    for name in Set(old.indices.keys).union(new.indices.keys).sorted() {
      list.compareIndex(name, old.indices[name], new.indices[name])
    }
    changes = list.changes
  }
}

/// Collects what differs between two price lists.
private struct ChangeList {
  /// Who pays and receives in the old price list.
  let old: Actors
  /// And who in the new one.
  let new: Actors
  var changes: [SchablonComparison.Change] = []

  private typealias Columns = KeyValuePairs<String, String>

  mutating func compare(_ old: Service?, _ new: Service?) {
    let name = old?.id ?? new?.id ?? ""
    if let old, let new {
      addChanged(.service, name, from: columns(of: old, self.old), to: columns(of: new, self.new))
    } else {
      add(
        .service, name, column: "service", old: old.map { words(for: $0, self.old) },
        new.map { words(for: $0, self.new) })
    }
    let known = old?.posts ?? []
    let added = (new?.posts ?? []).filter { post in !known.contains { $0.id == post.id } }
    for post in known { compare(name, post, new?.posts.first { $0.id == post.id }) }
    for post in added { compare(name, nil, post) }
  }

  private mutating func compare(_ service: String, _ old: Post?, _ new: Post?) {
    let name = old?.id ?? new?.id ?? ""
    if let old, let new {
      addChanged(.post, service, post: name, from: columns(of: old, self.old), to: columns(of: new, self.new))
    }
    let years = Set(((old?.prices ?? []) + (new?.prices ?? [])).map(\.year)).sorted()
    for year in years {
      let before = old?.prices.first { $0.year == year }
      let after = new?.prices.first { $0.year == year }
      add(.price, service, post: name, year: year, column: "price", before?.price, after?.price)
      guard let before, let after else { continue }
      addChanged(.price, service, post: name, year: year, from: columns(of: before), to: columns(of: after))
    }
  }

  mutating func compareIndex(_ name: String, _ old: PriceIndex?, _ new: PriceIndex?) {
    let years = Set(old?.values.keys.map { $0 } ?? []).union(new?.values.keys.map { $0 } ?? [])
    for year in years.sorted() {
      add(.index, name, year: year, column: "value", old?.values[year], new?.values[year])
    }
  }

  // MARK: - Columns

  private func columns(of service: Service, _ actors: Actors) -> Columns {
    [
      "authority": actors.names[service.authority], "unit": service.unit.rawValue, "shape": service.shape.rawValue,
      "care_form": service.careForm ?? "", "name_sv": service.swedishName, "name_en": service.englishName,
    ]
  }

  private func columns(of post: Post, _ actors: Actors) -> Columns {
    [
      "class": post.postClass.rawValue, "payer": post.payer.map { actors.names[$0] } ?? "",
      "receiver": post.receiver.map { actors.names[$0] } ?? "",
    ]
  }

  /// The columns of a row but for its price.
  private func columns(of row: PriceRow) -> Columns {
    ["index": row.index ?? "", "source": row.source, "basis": row.basis?.rawValue ?? "", "note": row.note]
  }

  private func words(for service: Service, _ actors: Actors) -> String {
    "\(actors.names[service.authority]), \(service.unit.rawValue), \(service.shape.rawValue)"
  }

  // MARK: - Changes

  private mutating func addChanged(
    _ part: SchablonComparison.Change.Part, _ name: String, post: String? = nil, year: Int? = nil,
    from old: Columns, to new: Columns
  ) {
    for (before, after) in zip(old, new) where before.value != after.value {
      add(part, name, post: post, year: year, column: before.key, old: before.value, after.value)
    }
  }

  /// Adds a number that differs.
  private mutating func add(
    _ part: SchablonComparison.Change.Part, _ name: String, post: String? = nil, year: Int, column: String,
    _ old: DecimalNumber?, _ new: DecimalNumber?
  ) {
    guard old != new else { return }
    let percent = old?.ratio.flatMap { before in new?.ratio.flatMap { before.percentOfChange(to: $0) } }
    add(
      part, name, post: post, year: year, column: column, old: old?.decimalText, new?.decimalText, percent: percent)
  }

  private mutating func add(
    _ part: SchablonComparison.Change.Part, _ name: String, post: String? = nil, year: Int? = nil, column: String,
    old: String?, _ new: String?, percent: Ratio? = nil
  ) {
    let kind: SchablonComparison.Change.Kind = old == nil ? .added : new == nil ? .removed : .changed
    changes.append(
      SchablonComparison.Change(
        part: part, name: name, post: post, year: year, column: column, kind: kind, old: old, new: new,
        percent: percent))
  }
}

extension Ratio {
  /// By how many percent `new` differs from this, which is above 0; `nil` where it is not, or the result is too long.
  func percentOfChange(to new: Ratio) -> Ratio? {
    guard let minusOne = Ratio(numerator: -1, denominator: 1), let hundred = Ratio(numerator: 100, denominator: 1)
    else { return nil }
    return new.divided(by: self)?.adding(minusOne)?.multiplied(by: hundred)
  }
}
