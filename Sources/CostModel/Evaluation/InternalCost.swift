/// What the intervention itself costs: the cost of a unit, and who pays it.
///
/// ```
/// cost per unit = sum of the costs / units
/// net of an actor but the host = its incomes to the host;   net of the host = sum of the costs − those
/// ```
///
/// The nets add up to the costs, so a surplus or deficit stays with the host.
public struct InternalCost: Sendable {
  /// The accounts.
  public let accounts: Accounts
  /// What study.json says of them.
  public let plan: EvaluationPlan.Internal

  /// The internal cost of a plan by its accounts.
  public init(_ accounts: Accounts, _ plan: EvaluationPlan.Internal) {
    self.accounts = accounts
    self.plan = plan
  }

  /// The sum of the costs in the money of the accounts' year.
  public var total: Money { accounts.sum(.cost) }

  /// Incomes less costs: a surplus above 0, a deficit below.
  public var result: Money { accounts.sum(.income) - total }

  /// What each actor pays of the costs, the host less what it gets from others; actors who pay nothing are left out.
  public var nets: [(actor: Int, amount: Money)] {
    var others: [Int: Money] = [:]
    for row in accounts.rows where row.kind == .income {
      guard let actor = row.actor, actor != plan.host else { continue }
      others[actor, default: .zero] = others[actor, default: .zero] + row.amount
    }
    others[plan.host] = others.values.reduce(total) { $0 - $1 }
    return others.filter { $0.value != .zero }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// An amount of the accounts per unit, rounded half to even to a millionth of a krona; `nil` where it is too large.
  public func perUnit(_ amount: Money, _ denominator: EvaluationPlan.Internal.Denominator) -> Money? {
    let units = denominator.units
    let (numerator, overflow) = amount.millionths.multipliedReportingOverflow(
      by: PowersOfTen.int128(Int(units.scale)))
    guard !overflow else { return nil }
    return Money(millionths: HalfEven.quotient(numerator, Int128(units.significand)))
  }

  /// The part of every internal cost that an actor pays; to society it is all of it.
  func share(of perspective: Perspective) -> Double {
    guard case .actor(let actor) = perspective else { return 1 }
    return (nets.first { $0.actor == actor }?.amount ?? .zero).kronor / total.kronor
  }
}
