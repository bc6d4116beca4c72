/// In whose money a study counts.
public enum PriceMode: String, CaseIterable, Sendable {
  /// All in the money of the study's price year, so that a change is a change of volume and not of prices.
  case fixed
  /// Each quarter in the money of its own year.
  case current
}

/// How a study turns volumes into kronor.
public struct Pricing: Hashable, Sendable {
  /// Whether prices are held fixed or follow the years.
  public let mode: PriceMode
  /// The price year P of fixed prices.
  public let priceYear: Int
  /// The index series that carries observed and transferred amounts to the price year.
  public let deflator: String

  /// Prices in the money of `priceYear` or of each year, amounts carried by `deflator`.
  public init(mode: PriceMode, priceYear: Int, deflator: String) {
    self.mode = mode
    self.priceYear = priceYear
    self.deflator = deflator
  }

  /// Why a price cannot be worked out.
  public enum Failure: Error, Hashable, Sendable {
    /// A price or the study names an index series that no folder holds.
    case unknownIndex(String)
    /// An index series lacks a year.
    case missingYear(index: String, year: Int)
    /// The exact price needs more digits than can be held.
    case overflow
  }

  /// A price in the study's money, and how it was made.
  public struct Price: Sendable {
    /// Kronor per unit; for the unit kr kronor per krona.
    public let value: Ratio
    /// What the row's own price was multiplied by.
    public let factor: Ratio
    /// The row that was taken.
    public let row: PriceRow
  }

  /// The price of a post for a day of year `year`.
  ///
  /// ```
  /// fixed:    row nearest P,   × index(P) / index(row's year);   unit kr: share × deflator(P) / deflator(year)
  /// current:  row nearest year, × index(year) / index(row's year);   unit kr: share
  /// ```
  ///
  /// Of two rows equally near the earlier one is taken. A row without an index keeps its value.
  ///
  /// - Parameters:
  ///   - post: The post.
  ///   - unit: Its service's unit.
  ///   - year: The calendar year of the day.
  ///   - schablon: Where the index series are.
  /// - Returns: The exact price and the row it was made from.
  /// - Throws: ``Failure`` where an index year is missing or the exact price cannot be held.
  ///
  /// > Source: method section 4.
  public func price(of post: Post, unit: Unit, in year: Int, from schablon: Schablon) throws(Failure) -> Price {
    let row = Self.row(nearest: target(in: year), of: post)
    guard let stated = row.price.ratio else { throw .overflow }
    let factor = try Self.factor(of: change(carrying: row, unit: unit, in: year), from: schablon)
    guard let value = stated.multiplied(by: factor) else { throw .overflow }
    return Price(value: value, factor: factor, row: row)
  }

  /// What a krona of year `year` is worth in the study's money: deflator(P) / deflator(year), or 1 under current
  /// prices.
  ///
  /// - Throws: ``Failure`` where the deflator lacks a year.
  public func amountFactor(in year: Int, from schablon: Schablon) throws(Failure) -> Ratio {
    try Self.factor(of: deflation(from: year), from: schablon)
  }

  /// A change of an index from a year to another, by which a price is multiplied.
  public struct IndexChange: Hashable, Sendable {
    /// The name of the series.
    public let index: String
    /// The year in whose money the price is stated.
    public let from: Int
    /// The year in whose money it is wanted.
    public let to: Int
  }

  /// The year in whose money a day of year `year` is priced, whose nearest row is taken.
  public func target(in year: Int) -> Int { mode == .fixed ? priceYear : year }

  /// The change of an index that carries a row's price to the study's money, or `nil` where it keeps its value.
  public func change(carrying row: PriceRow, unit: Unit, in year: Int) -> IndexChange? {
    guard unit != .kr else { return deflation(from: year) }
    return row.index.map { IndexChange(index: $0, from: row.year, to: target(in: year)) }
  }

  private func deflation(from year: Int) -> IndexChange? {
    mode == .fixed ? IndexChange(index: deflator, from: year, to: priceYear) : nil
  }

  /// The row whose year is nearest to a year; of two equally near ones the earlier.
  static func row(nearest year: Int, of post: Post) -> PriceRow {
    var best = post.prices[0]
    for row in post.prices.dropFirst() where abs(row.year - year) < abs(best.year - year) { best = row }
    return best
  }

  private static func factor(of change: IndexChange?, from schablon: Schablon) throws(Failure) -> Ratio {
    guard let change else { return .one }
    let index = change.index
    guard let series = schablon.indices[index] else { throw .unknownIndex(index) }
    guard change.from != change.to else { return .one }
    guard let upper = series.values[change.to] else { throw .missingYear(index: index, year: change.to) }
    guard let lower = series.values[change.from] else { throw .missingYear(index: index, year: change.from) }
    guard let a = upper.ratio, let b = lower.ratio, let factor = a.divided(by: b) else { throw .overflow }
    return factor
  }
}

extension Pricing.Failure: CustomStringConvertible {
  /// What is missing, and what to do.
  public var description: String {
    switch self {
    case .unknownIndex(let index): "no schablon folder holds the index \"\(index)\"; add its rows to index.csv"
    case .missingYear(let index, let year): "the index \(index) has no value for \(year); add it to index.csv"
    case .overflow: "the price is too large or has too many decimals to be held exactly"
    }
  }
}
