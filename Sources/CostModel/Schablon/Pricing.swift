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
    let target = mode == .fixed ? priceYear : year
    let row = Self.row(nearest: target, of: post)
    guard let stated = row.price.ratio else { throw .overflow }
    let factor: Ratio
    if unit == .kr {
      factor = try amountFactor(in: year, from: schablon)
    } else if let index = row.index {
      factor = try Self.change(of: index, from: row.year, to: target, in: schablon)
    } else {
      factor = .one
    }
    guard let value = stated.multiplied(by: factor) else { throw .overflow }
    return Price(value: value, factor: factor, row: row)
  }

  /// What a krona of year `year` is worth in the study's money: deflator(P) / deflator(year), or 1 under current
  /// prices.
  ///
  /// - Throws: ``Failure`` where the deflator lacks a year.
  public func amountFactor(in year: Int, from schablon: Schablon) throws(Failure) -> Ratio {
    guard mode == .fixed else { return .one }
    return try Self.change(of: deflator, from: year, to: priceYear, in: schablon)
  }

  /// The row whose year is nearest to a year; of two equally near ones the earlier.
  static func row(nearest year: Int, of post: Post) -> PriceRow {
    var best = post.prices[0]
    for row in post.prices.dropFirst() where abs(row.year - year) < abs(best.year - year) { best = row }
    return best
  }

  private static func change(
    of index: String, from: Int, to: Int, in schablon: Schablon
  ) throws(Failure) -> Ratio {
    guard let series = schablon.indices[index] else { throw .unknownIndex(index) }
    guard from != to else { return .one }
    guard let upper = series.values[to] else { throw .missingYear(index: index, year: to) }
    guard let lower = series.values[from] else { throw .missingYear(index: index, year: from) }
    guard let a = upper.ratio, let b = lower.ratio, let change = a.divided(by: b) else { throw .overflow }
    return change
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
