/// On what a cohort's real costs in the window rest.
///
/// A figure that a report prints is worth what its prices are worth, so every run says how much of the real cost is
/// priced from a source, how much was observed, and how much rests on illustrations.
public struct PriceGrounds: Sendable {
  /// Real costs that were observed, at no schablon.
  public private(set) var observed = Money.zero
  /// Real costs whose price has a source.
  public private(set) var sourced = Money.zero
  /// Real costs whose price is an illustration or lacks a source.
  public private(set) var unsourced = Money.zero

  /// All real costs.
  public var total: Money { observed + sourced + unsourced }

  /// The share of the real cost that is observed or rests on prices with a source; `nil` where there is none, or where
  /// corrections below zero make it no share.
  public var groundedShare: Double? {
    let share = Double((observed + sourced).millionths) / Double(total.millionths)
    return total.millionths > 0 && (0...1).contains(share) ? share : nil
  }

  /// The grounds of a cohort's real costs.
  ///
  /// Under current prices several rows of a post may be in use; it counts as sourced where all of them are.
  init(_ comparison: PeriodComparison, ledger: Ledger) {
    let pricing = ledger.data.study.pricing
    for (number, line) in ledger.lines.enumerated() {
      let service = ledger.data.schablon.services[line.service]
      let sum = Money(millionths: comparison.lineSums[number])
      switch line.kind {
      case .volume: continue
      case .observed: observed = observed + sum
      case .priced(let place):
        let post = service.posts[place]
        guard post.postClass == .real else { continue }
        let rows = pricing.mode == .fixed ? [Pricing.row(nearest: pricing.priceYear, of: post)] : post.prices
        if rows.allSatisfy(\.hasSource) { sourced = sourced + sum } else { unsourced = unsourced + sum }
      }
    }
  }
}

extension PeriodComparison {
  /// On what the cohort's real costs in the window rest.
  public func priceGrounds(in ledger: Ledger) -> PriceGrounds {
    PriceGrounds(self, ledger: ledger)
  }
}
