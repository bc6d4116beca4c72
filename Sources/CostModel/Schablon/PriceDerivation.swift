/// How the price of a post comes about: which row was taken and why, and what carries it to the study's money.
///
/// ```
/// // Fixed prices of 2013; rows of 2012 (400 kr) and 2016 (500 kr), both by KPI.
/// let made = PriceDerivation(of: post, unit: .dygn, in: 2014, pricing: pricing, schablon: schablon)
/// made.row.year   // 2012
/// made.choice     // .nearest: 2013 is one year from 2012 and three from 2016
/// made.change     // KPI, from 2012 to 2013
/// made.price      // 400 × 314.06 / 314.20
/// ```
public struct PriceDerivation: Sendable {
  /// Why a row was taken.
  public enum Choice: Hashable, Sendable {
    /// The post has no other.
    case only
    /// It is of the year itself.
    case sameYear
    /// No other row is as near to the year.
    case nearest
    /// A later row is as near, and of two equally near ones the earlier is taken.
    case earlierOfTwo(later: Int)
  }

  /// The year in whose money the price is wanted, by which the row was chosen.
  public let target: Int
  /// The row that was taken.
  public let row: PriceRow
  /// Why it was taken.
  public let choice: Choice
  /// The change of an index that carries the row's price to the money that is wanted; `nil` where it keeps its value.
  public let change: Pricing.IndexChange?
  /// The index's values for the years of the change, where there are both.
  public let values: (from: DecimalNumber, to: DecimalNumber)?
  /// The price and its factor; or what is missing for it.
  public let price: Result<Pricing.Price, Pricing.Failure>

  /// How the price of a post for a day of year `year` comes about.
  ///
  /// - Parameters:
  ///   - post: The post.
  ///   - unit: Its service's unit.
  ///   - year: The calendar year of the day.
  ///   - pricing: In whose money the price is wanted.
  ///   - schablon: Where the index series are.
  public init(of post: Post, unit: Unit, in year: Int, pricing: Pricing, schablon: Schablon) {
    let target = pricing.target(in: year)
    let row = Pricing.row(nearest: target, of: post)
    let change = pricing.change(carrying: row, unit: unit, in: year)
    let series = change.flatMap { schablon.indices[$0.index] }
    let later = post.prices.first { $0.year > target && $0.year - target == target - row.year }
    self.target = target
    self.row = row
    self.change = change
    if let change, let from = series?.values[change.from], let to = series?.values[change.to] {
      values = (from, to)
    } else {
      values = nil
    }
    if post.prices.count == 1 {
      choice = .only
    } else if row.year == target {
      choice = .sameYear
    } else {
      choice = later.map { .earlierOfTwo(later: $0.year) } ?? .nearest
    }
    do throws(Pricing.Failure) {
      price = .success(try pricing.price(of: post, unit: unit, in: year, from: schablon))
    } catch {
      price = .failure(error)
    }
  }
}
