/// Whether one bears more as another bears less.
///
/// ```
/// I = Σ max(D, 0),  R = Σ max(−D, 0),  net = I − R,  redistributed = min(I, R),  share = redistributed / max(I, R)
/// ```
/// with D the mean change per client and year. A share of 0 says that nothing moved, 1 a pure shift.
///
/// > Source: method section 5, analysis 4.
public struct Redistribution: Sendable {
  /// Between whom.
  public enum Level: Hashable, Sendable {
    /// Between those who bear the costs.
    case authority
    /// Between the care forms of the authority with this place in ``Actors``.
    case careForm(Int)
  }

  /// Between whom.
  public let level: Level
  /// The sum of the increases.
  public let increase: Money
  /// The sum of the decreases, as a number that is not negative.
  public let decrease: Money
  /// Increase − decrease.
  public let net: Money
  /// The smaller of the two.
  public let redistributed: Money
  /// Its share of the larger; `nil` where both are 0.
  public let share: Double?
}

extension PeriodComparison {
  /// The levels of redistribution: authorities, then each required authority with care forms.
  public var redistributionLevels: [Redistribution.Level] {
    guard !cohort.members.isEmpty else { return [] }
    return [.authority]
      + cohort.definition.requires.sorted().filter { !redistributed(.careForm($0)).isEmpty }.map { .careForm($0) }
  }

  /// What moved between the parts of a level; `nil` where nobody counts.
  public func redistribution(_ level: Redistribution.Level, in period: Int) -> Redistribution? {
    let count = count(in: period)
    guard count > 0 else { return nil }
    let changes = redistributed(level).map { comparison(of: $0, in: period).change.sum }
    let increase = changes.reduce(Int128(0)) { $0 + max($1, 0) }
    let decrease = changes.reduce(Int128(0)) { $0 + max(-$1, 0) }
    func perYear(_ sum: Int128) -> Money {
      let quarters = periods[period].range.count * periods[base].range.count
      return Money(millionths: sum).scaled(by: 4, over: quarters * count)
    }
    let larger = max(increase, decrease)
    return Redistribution(
      level: level, increase: perYear(increase), decrease: perYear(decrease), net: perYear(increase - decrease),
      redistributed: perYear(min(increase, decrease)),
      share: larger == 0 ? nil : Double(min(increase, decrease)) / Double(larger))
  }

  /// The measures between which a level looks for moves.
  func redistributed(_ level: Redistribution.Level) -> [Measure] {
    bookedMeasures.filter { measure in
      guard case .cost(let key, .real) = measure else { return false }
      switch (level, key) {
      case (.authority, .authority): return true
      case (.careForm(let authority), .careForm(let other, _)): return authority == other
      default: return false
      }
    }
  }
}
