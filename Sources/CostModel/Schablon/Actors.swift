/// Everybody who can bear a cost, pay or receive, in the order in which tables list them.
///
/// The five authorities (myndigheter) of an aktgranskning come first, then those that a study declares, then the
/// client, the employer and the state, then the other actors that a study declares.
public struct Actors: Hashable, Sendable {
  /// The five authorities whose records a study reviews.
  public static let reviewedAuthorities = [
    "kommun", "landsting", "forsakringskassan", "arbetsformedlingen", "skatteverket",
  ]
  /// Those who pay or receive without being reviewed: the client, the employer, the state.
  public static let otherActors = ["klient", "arbetsgivare", "staten"]

  /// All names, in the order of tables.
  public let names: [String]
  /// How many of the names, from the first, are authorities.
  public let authorityCount: Int

  /// The usual actors and those that a study declares.
  public init(authorities: [String] = [], actors: [String] = []) {
    let all = Self.reviewedAuthorities + authorities.filter { !Self.reviewedAuthorities.contains($0) }
    authorityCount = all.count
    names = (all + Self.otherActors + actors).reduce(into: []) { names, name in
      if !names.contains(name) { names.append(name) }
    }
  }

  /// The names of the authorities.
  public var authorities: [String] { Array(names[..<authorityCount]) }

  /// The place of an authority; `region`, as a landsting is called since 2019, is read as `landsting`.
  public func authority(named name: String) -> Int? {
    actor(named: name).flatMap { $0 < authorityCount ? $0 : nil }
  }

  /// The place of any actor; `region` is read as `landsting`.
  public func actor(named name: String) -> Int? {
    names.firstIndex(of: name == "region" ? "landsting" : name)
  }
}
