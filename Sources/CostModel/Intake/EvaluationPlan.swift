/// What study.json says of the evaluation: the part `evaluation`, with its defaults filled in.
///
/// The guide WhatItWasWorth says what each key means.
public struct EvaluationPlan: Sendable {
  /// What the intervention itself costs, and whom a unit of it is for.
  public struct Internal: Sendable {
    /// What a unit of the internal cost is.
    public enum Unit: String, CaseIterable, Sendable {
      /// A client in contact for a year.
      case clientYear = "client_year"
      /// A client.
      case client
    }

    /// A number of units that the cost is divided by.
    public struct Denominator: Sendable {
      /// What a unit is.
      public let unit: Unit
      /// How many there are, above 0.
      public let units: DecimalNumber
      /// Where that number comes from, in words.
      public let source: String
    }

    /// The file of the accounts.
    public let accounts: Source
    /// The year of the accounts, in whose money they are.
    public let year: Int
    /// What the evaluation divides by.
    public let denominator: Denominator
    /// Other numbers of units, which are shown beside it.
    public let otherDenominators: [Denominator]
    /// The place in ``Actors`` of who runs the intervention and bears its cost.
    public let host: Int
  }

  /// Valued outcomes that no ledger holds.
  public struct Outcomes: Sendable {
    /// Their file.
    public let source: Source
    /// The number of clients whom its quantities are of.
    public let clients: Int
  }

  /// The internal costs.
  public let internalCosts: Internal
  /// What is assumed.
  public let assumptions: EvaluationAssumptions
  /// The valued outcomes, where the study has them.
  public let outcomes: Outcomes?
  /// What is varied, in the order of study.json.
  public let ranges: [ParameterRange]
  /// The named sets of changes to the study, in the order of study.json.
  public let scenarios: [Scenario]
  /// The number of draws of the bootstrap.
  public let draws: Int
  /// What the draws follow from.
  public let seed: UInt64
  /// Where study.json names it.
  public let place: Problem.Place

  /// A named set of changes to the study.
  public struct Scenario: Sendable {
    /// The id that tables name.
    public let id: String
    /// In whose money it counts.
    public let pricing: Pricing
    /// What it assumes.
    public let assumptions: EvaluationAssumptions
    /// Where study.json names it.
    public let place: Problem.Place
  }

  /// The draws of a study that names no number of them.
  public static let usualDraws = 2_000
}

/// A parameter of an evaluation with the range that it is varied in.
public struct ParameterRange: Sendable {
  /// What is varied.
  public enum Parameter: Hashable, Sendable {
    /// The rate of all years.
    case discountRate
    /// A share of all authorities without one of their own, or of the one with this place in ``Actors``.
    case share(EvaluationAssumptions.Share, authority: Int?)
    /// The years after the quarter of contact.
    case horizon
    /// The number of units that the internal cost is divided by.
    case units
    /// A factor on the internal cost.
    case internalCost
    /// A factor on the schablon of a service, or of one of its posts.
    case price(service: String, post: String?)
  }

  /// What is varied.
  public let parameter: Parameter
  /// The name that tables give it: `discount_rate`, `deadweight/kommun`, `price/boendestod`.
  public let name: String
  /// The lower end.
  public let low: Double
  /// The study's own value.
  public let own: Double
  /// The upper end.
  public let high: Double
  /// How likely its values are.
  public let distribution: RangeDistribution
  /// Where study.json names it.
  public let place: Problem.Place
}
