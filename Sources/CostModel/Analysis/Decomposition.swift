/// Whose the change in a real cost is: clients who are new, who go on, who have ended, who never had any.
///
/// > Source: method section 5, analysis 5; bilaga 1: over 85 percent of the kommun's increase comes from new clients.
public struct Decomposition: Sendable {
  /// A group of clients by what they cost in base and period.
  public enum Group: String, CaseIterable, Sendable {
    /// Nothing in the base, something in the period.
    case new
    /// Something in both.
    case continuing
    /// Something in the base, nothing in the period.
    case ended
    /// Nothing in either.
    case never
  }

  /// What a group carries, in kronor per year over its clients.
  public struct Part: Sendable {
    /// The group.
    public let group: Group
    /// How many clients are in it.
    public let clients: Int
    /// Their sum per year in the base.
    public let base: Money
    /// Their sum per year in the period.
    public let after: Money
    /// The difference, rounded once.
    public let change: Money
    /// Its share of the net change of all groups; `nil` where that is under a hundredth of
    /// an öre.
    public let share: Double?
  }

  /// The groups, in their order.
  public let parts: [Part]
  /// The sum of the clients' increases per year.
  public let increase: Money
  /// The same over new clients.
  public let newIncrease: Money
  /// The share of the increase that new clients carry; `nil` where nobody's cost increased.
  public let newShare: Double?
}

extension PeriodComparison {
  /// The decomposition of a measure's change from base to a period; `nil` where nobody counts.
  public func decomposition(of measure: Measure, in period: Int) -> Decomposition? {
    guard count(in: period) > 0 else { return nil }
    let sums = comparison(of: measure, in: period)
    let (length, baseLength) = (Int128(periods[period].range.count), Int128(periods[base].range.count))
    let new = sums.users - sums.continuing
    let ended = sums.baseUsers - sums.continuing
    // Sums are of quarters: a change is period × base quarters − base × period quarters, as everywhere.
    let net = sums.period * baseLength - sums.base * length
    // A net change under a hundredth of an öre a year is what is left of roundings: no share can be taken of it.
    let isNothing = perYear(net, over: length * baseLength).millionths.magnitude < 100
    func part(_ group: Decomposition.Group, _ clients: Int, _ base: Int128, _ after: Int128) -> Decomposition.Part {
      let change = after * baseLength - base * length
      return Decomposition.Part(
        group: group, clients: clients, base: perYear(base, over: baseLength), after: perYear(after, over: length),
        change: perYear(change, over: length * baseLength), share: isNothing ? nil : Double(change) / Double(net))
    }
    return Decomposition(
      parts: [
        part(.new, new, 0, sums.newPeriod),
        part(.continuing, sums.continuing, sums.base - sums.endedBase, sums.period - sums.newPeriod),
        part(.ended, ended, sums.endedBase, 0),
        part(.never, count(in: period) - new - ended - sums.continuing, 0, 0),
      ],
      increase: perYear(sums.increase, over: length * baseLength),
      newIncrease: perYear(sums.newIncrease, over: length * baseLength),
      newShare: sums.increase == 0 ? nil : Double(sums.newIncrease) / Double(sums.increase))
  }

  private func perYear(_ sum: Int128, over quarters: Int128) -> Money {
    Money(millionths: HalfEven.quotient(sum * 4, quarters))
  }
}
