/// Which services of a catalogue are wanted; what is `nil` is not asked, and all that is asked must hold.
///
/// ```
/// var filter = SchablonFilter()
/// filter.authority = "kommun"
/// filter.basis = .illustration
/// filter.services(of: schablon)   // the kommun's services with a price that has no source
/// ```
public struct SchablonFilter: Hashable, Sendable {
  /// The name of the service's authority; `region` is read as `landsting`.
  public var authority: String?
  /// The service's unit.
  public var unit: Unit?
  /// The class of a post of the service.
  public var postClass: PostClass?
  /// The basis of a price of the service; with a class, of a post of that class.
  public var basis: PriceBasis?
  /// The service's care form.
  public var careForm: String?
  /// A part of the service's id or of one of its names, in letters of any case.
  public var word: String?

  /// A filter that asks nothing.
  public init() {}

  /// The services of a catalogue that are wanted, in its order.
  public func services(of schablon: Schablon) -> [Service] {
    schablon.services.filter { isWanted($0, actors: schablon.actors) }
  }

  private func isWanted(_ service: Service, actors: Actors) -> Bool {
    if let authority, actors.authority(named: authority) != service.authority { return false }
    if let unit, unit != service.unit { return false }
    if let careForm, careForm != service.careForm { return false }
    if let word = word?.lowercased() {
      let names = [service.id, service.swedishName, service.englishName]
      guard names.contains(where: { $0.lowercased().contains(word) }) else { return false }
    }
    guard postClass != nil || basis != nil else { return true }
    return service.posts.contains { post in
      (postClass == nil || postClass == post.postClass)
        && (basis == nil || post.prices.contains { $0.basis == basis })
    }
  }
}

extension SchablonFilter: CustomStringConvertible {
  /// What is asked, in words: `authority kommun, class real`; empty where nothing is.
  public var description: String {
    let asked = [
      ("authority", authority), ("unit", unit?.rawValue), ("class", postClass?.rawValue), ("basis", basis?.rawValue),
      ("care form", careForm), ("a name with", word.map { "\"\($0)\"" }),
    ]
    return asked.compactMap { name, value in value.map { "\(name) \($0)" } }.joined(separator: ", ")
  }
}
