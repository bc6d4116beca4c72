/// On what some costs in the window rest.
///
/// A figure that a report prints is worth what its prices are worth, so every run says how much of a total is priced
/// from a source, how much was observed, and how much rests on illustrations.
public struct PriceGrounds: Sendable {
  /// What a cost rests on.
  public enum Ground: Hashable, Sendable {
    /// An observed amount, at no schablon.
    case observed
    /// Prices of a basis.
    case basis(PriceBasis)
    /// Prices of several bases: rows of a post that differ in it, of which current prices use one or another.
    case several
    /// Prices whose rows do not say.
    case unstated

    /// All grounds, in the order in which they are listed.
    public static let all = [observed] + PriceBasis.allCases.map { basis($0) } + [several, unstated]

    /// The ground's name.
    public var name: String {
      switch self {
      case .observed: "observed"
      case .basis(let basis): basis.rawValue
      case .several: "several"
      case .unstated: "unstated"
      }
    }
  }

  /// The sums by ground, of those that occur.
  public private(set) var sums: [Ground: Money] = [:]
  /// What is observed or whose price has a source.
  public private(set) var grounded = Money.zero
  /// All of it.
  public private(set) var total = Money.zero

  /// The share that is observed or rests on prices with a source; `nil` where there is none, or where corrections below
  /// zero make it no share.
  public var groundedShare: Double? { share(of: grounded) }

  /// The share that rests on a ground; `nil` where there is none, or where corrections below zero make it no share.
  public func share(of ground: Ground) -> Double? {
    share(of: sums[ground] ?? .zero)
  }

  private func share(of sum: Money) -> Double? {
    let share = Double(sum.millionths) / Double(total.millionths)
    return total.millionths > 0 && (0...1).contains(share) ? share : nil
  }

  /// The grounds of sums by line of a ledger.
  ///
  /// - Parameters:
  ///   - lineSums: Millionths of a krona by line.
  ///   - classes: The classes of the posts that are looked at.
  ///   - ledger: The ledger.
  init(_ lineSums: [Int128], of classes: [PostClass], in ledger: Ledger) {
    for (number, line) in ledger.lines.enumerated() where lineSums[number] != 0 {
      guard let place = line.post else { continue }
      let post = ledger.data.schablon.services[line.service].posts[place]
      guard classes.contains(post.postClass) else { continue }
      let sum = Money(millionths: lineSums[number])
      var (ground, hasSource) = (Ground.observed, true)
      if case .priced = line.kind {
        let rows = ledger.data.study.pricing.rows(of: post)
        let bases = Set(rows.map(\.basis))
        ground = bases.count > 1 ? .several : (bases.first ?? nil).map { .basis($0) } ?? .unstated
        hasSource = rows.allSatisfy(\.hasSource)
      }
      sums[ground] = (sums[ground] ?? .zero) + sum
      total = total + sum
      if hasSource { grounded = grounded + sum }
    }
  }
}

extension Pricing {
  /// The rows of a post that can price it: under fixed prices the one nearest to the price year.
  func rows(of post: Post) -> [PriceRow] {
    mode == .fixed ? [Self.row(nearest: priceYear, of: post)] : post.prices
  }
}

extension PeriodComparison {
  /// On what the cohort's costs of a class in the window rest.
  public func priceGrounds(of postClass: PostClass = .real, in ledger: Ledger) -> PriceGrounds {
    PriceGrounds(lineSums, of: [postClass], in: ledger)
  }
}

extension Trajectory {
  /// On what the figure's total over the window rests.
  public func priceGrounds(in ledger: Ledger) -> PriceGrounds {
    PriceGrounds(lineSums, of: figure.classes, in: ledger)
  }
}
