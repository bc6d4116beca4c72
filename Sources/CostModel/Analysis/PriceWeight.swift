/// How much of a cohort's result hangs on one price.
public struct PriceWeight: Sendable {
  /// The service's number in ``Schablon``.
  public let service: Int
  /// The place of the post in it.
  public let post: Int
  /// The rows that can price it: one under fixed prices.
  public let rows: [PriceRow]
  /// The share of the cohort's real costs in the window that it prices; `nil` where corrections make it no share.
  public let share: Double?
  /// By how much the change of all real costs per client and year would be larger, were the price a tenth higher.
  public let changeOfHeadline: Money
}

extension PeriodComparison {
  /// The prices of real posts that the cohort's costs in the window rest on, the one with the largest cost first.
  ///
  /// The headline is the change of all real costs from base to a period, per client and year. It is a sum of volumes ×
  /// prices, so a price that is a tenth higher adds a tenth of what its own post changes by. Observed amounts rest on no
  /// price, but divide among the posts of their service by their prices, which leaves their sum as it is.
  ///
  /// - Parameters:
  ///   - period: The place of the period among ``periods``.
  ///   - ledger: The study's ledger.
  /// - Returns: A weight for each priced post with costs in the window; of equal costs the first in the catalogue first.
  public func priceWeights(in period: Int, of ledger: Ledger) -> [PriceWeight] {
    let count = count(in: period)
    guard count > 0 else { return [] }
    let total = priceGrounds(in: ledger).total
    let quarters = Int128(periods[period].range.count * periods[base].range.count)
    var weights: [(cost: Int128, weight: PriceWeight)] = []
    for (number, line) in ledger.lines.enumerated() where lineSums[number] != 0 {
      guard case .priced(let place) = line.kind else { continue }
      let post = ledger.data.schablon.services[line.service].posts[place]
      guard post.postClass == .real else { continue }
      let share = Double(lineSums[number]) / Double(total.millionths)
      weights.append(
        (
          lineSums[number],
          PriceWeight(
            service: line.service, post: place, rows: ledger.data.study.pricing.rows(of: post),
            share: total.millionths > 0 && (0...1).contains(share) ? share : nil,
            changeOfHeadline: Money(
              millionths: HalfEven.quotient(lineChange(number, in: period) * 4, quarters * Int128(count) * 10)))
        ))
    }
    return weights.enumerated().sorted { ($1.element.cost, $0.offset) < ($0.element.cost, $1.offset) }
      .map(\.element.weight)
  }
}
