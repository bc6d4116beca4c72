/// Valued outcomes and what they come to: gross, credited, and their present value.
///
/// ```
/// gross = quantity × proxy,   credited = gross × (1 − deadweight) (1 − attribution) (1 − displacement)
/// year k = credited × (1 − drop-off)^(k − 1),   present value = Σ year k × D(k − 1 + κ)
/// ```
///
/// The totals are those of the map, not per client.
///
/// > Source: the arithmetic of social return on investment, as A Guide to Social Return on Investment (Cabinet Office,
/// > 2009) sets it out; the point of the year is that of ``EvaluationAssumptions/Timing``.
public struct ValueMap: Sendable {
  /// An outcome with its value.
  public struct Row: Sendable {
    /// The outcome.
    public let outcome: ValuedOutcome
    /// Kronor of its first year; `nil` for an intangible one, as are the others.
    public let gross: Double?
    /// Kronor of its first year that are credited.
    public let credited: Double?
    /// Kronor at time 0 of all its years that count.
    public let presentValue: Double?
  }

  /// The outcomes, in the order of the map.
  public let rows: [Row]

  /// The values of a map's outcomes.
  ///
  /// - Parameters:
  ///   - outcomes: The outcomes.
  ///   - discounting: The discount rates.
  ///   - timing: At which point of a year its value counts.
  ///   - years: The last year that counts, or `nil` for all.
  public init(
    _ outcomes: [ValuedOutcome], discounting: DiscountSchedule, timing: EvaluationAssumptions.Timing,
    years: Int? = nil
  ) {
    rows = outcomes.map { outcome in
      guard let proxy = outcome.proxy else {
        return Row(outcome: outcome, gross: nil, credited: nil, presentValue: nil)
      }
      func left(_ share: EvaluationAssumptions.Share) -> Double { 1 - (outcome.shares[share]?.approximation ?? 0) }
      let gross = outcome.quantity.approximation * proxy.approximation
      let credited = gross * left(.deadweight) * left(.attribution) * left(.displacement)
      var (value, present) = (credited, 0.0)
      for year in 0..<min(outcome.duration, years ?? outcome.duration) {
        present += value * discounting.factor(at: Double(year) + timing.offset)
        value *= left(.dropOff)
      }
      return Row(outcome: outcome, gross: gross, credited: credited, presentValue: present)
    }
  }

  /// The sum of the gross values.
  public var gross: Double { rows.reduce(0) { $0 + ($1.gross ?? 0) } }
  /// The sum of what is credited of the first years.
  public var credited: Double { rows.reduce(0) { $0 + ($1.credited ?? 0) } }
  /// The sum of the present values.
  public var presentValue: Double { rows.reduce(0) { $0 + ($1.presentValue ?? 0) } }

  /// Whether any outcome has no price.
  public var hasIntangible: Bool { rows.contains { $0.presentValue == nil } }
}
