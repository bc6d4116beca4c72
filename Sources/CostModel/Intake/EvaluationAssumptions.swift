/// What an evaluation assumes beside the ledger: against what, at which rate, how much is credited.
///
/// The assumptions of the study itself, of a scenario, of an end of a range and of a draw are values of this one type.
public struct EvaluationAssumptions: Hashable, Sendable {
  /// What would have been without the intervention.
  public enum Counterfactual: String, CaseIterable, Sendable {
    /// The base's level would have gone on.
    case base
    /// The base's straight line would have gone on.
    case trend
    /// The control group's change would have been the clients' own.
    case control
  }

  /// At which point of its quarter a flow counts.
  public enum Timing: String, CaseIterable, Sendable {
    /// Its first day.
    case start
    /// Its middle.
    case mid
    /// Its last day.
    case end
  }

  /// A share that is taken off what changed, 0 … 1.
  public enum Share: String, CaseIterable, Sendable {
    /// What would have happened anyway.
    case deadweight
    /// What is due to others.
    case attribution
    /// What was only moved elsewhere.
    case displacement
    /// What is lost of an effect from a year to the next.
    case dropOff = "drop_off"
  }

  /// The headline's counterfactual.
  public var counterfactual: Counterfactual
  /// The discount rates by year.
  public var discounting: DiscountSchedule
  /// When in its quarter a flow counts.
  public var timing: Timing
  /// The years after the quarter of contact.
  public var horizon: Int
  /// The shares of all authorities without one of their own, 0 … 1; 0 where there is none.
  public var shares: [Share: Double]
  /// The shares of single authorities, by their places in ``Actors``.
  public var ownShares: [Int: [Share: Double]]

  /// The share that holds for what an authority's services changed.
  public func share(_ share: Share, ofAuthority authority: Int) -> Double {
    ownShares[authority]?[share] ?? shares[share] ?? 0
  }

  /// How much of an authority's change is credited: (1 − deadweight) (1 − attribution) (1 − displacement).
  public func credit(ofAuthority authority: Int) -> Double {
    (1 - share(.deadweight, ofAuthority: authority)) * (1 - share(.attribution, ofAuthority: authority))
      * (1 - share(.displacement, ofAuthority: authority))
  }
}
