/// The price lists of a study: services with their posts and prices, and the index series.
///
/// Several folders lie in layers. A later one replaces a service's row of the catalogue, all rows of a
/// (service, post), and a whole index series.
public struct Schablon: Sendable {
  /// The catalogue, in the order of its rows; services that a later folder adds come last.
  public let services: [Service]
  /// The index series by name.
  public let indices: [String: PriceIndex]
  /// Who can pay and receive.
  public let actors: Actors
  private let numbers: [String: Int]

  init(services: [Service], indices: [String: PriceIndex], actors: Actors) {
    self.services = services
    self.indices = indices
    self.actors = actors
    numbers = Dictionary(services.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether any service of these authorities books production: without, a cohort's production is unknown, not 0.
  func holdsProduction(of authorities: [Int]) -> Bool {
    services.contains { service in
      authorities.contains(service.authority) && service.posts.contains { $0.postClass == .production }
    }
  }

  /// The place of a service in the catalogue.
  public func number(ofService id: String) -> Int? {
    numbers[id]
  }

  /// The name of a service's authority.
  public func authorityName(of service: Service) -> String {
    actors.names[service.authority]
  }
}
