/// A service (insats) of the catalogue: what an authority does, how it is counted and what it books.
public struct Service: Sendable {
  /// The id that events name: `boendestod`.
  public let id: String
  /// The place of the authority in ``Actors``.
  public let authority: Int
  /// What its volume counts.
  public let unit: Unit
  /// Whether it happens on a day or lasts.
  public let shape: Shape
  /// The care form inside its authority (`slutenvard`), or `nil`.
  public let careForm: String?
  /// The Swedish name.
  public let swedishName: String
  /// The English name.
  public let englishName: String
  /// What an event of the service books, each with its prices; an event books all of them.
  public internal(set) var posts: [Post]
  /// The row of the catalogue.
  public let place: Problem.Place
}

/// A part of a service's cost with one payer: a schablon.
public struct Post: Sendable {
  /// The id, unique in its service.
  public let id: String
  /// What kind of money it is.
  public let postClass: PostClass
  /// The place in ``Actors`` of who bears or pays it; `nil` for production.
  public let payer: Int?
  /// The place in ``Actors`` of who receives a transfer; `nil` for the other classes.
  public let receiver: Int?
  /// The prices by year, rising; never empty.
  public let prices: [PriceRow]
}

/// One row of a price list: what a unit of a post cost in a year, and who says so.
public struct PriceRow: Sendable {
  /// The year in whose money the price is stated.
  public let year: Int
  /// Kronor per unit of the service; for the unit kr a share of the amount.
  public let price: DecimalNumber
  /// The index series that carries the price to other years, or `nil` where the price keeps its value.
  public let index: String?
  /// The publication, table and page; empty where there is none.
  public let source: String
  /// On what the price rests; `nil` where the row does not say.
  public let basis: PriceBasis?
  /// What a reader should know beside the source.
  public let note: String
  /// The row's file and line.
  public let place: Problem.Place

  /// Whether the price has a source: a source is named, and the price is no illustration.
  public var hasSource: Bool {
    !source.isEmpty && basis != .illustration
  }
}

/// A yearly index series, such as KPI with 1980 = 100.
public struct PriceIndex: Sendable {
  /// The name that price rows and studies use.
  public let name: String
  /// The value by year, always positive.
  public let values: [Int: DecimalNumber]
  /// The first row's file and line.
  public let place: Problem.Place
}
