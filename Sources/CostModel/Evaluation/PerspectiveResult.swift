/// What the evaluation of a cohort gives to one perspective, per client.
public struct PerspectiveResult: Sendable {
  /// A year from the start: year 0 is the quarter of contact, year k the quarters 4k − 3 … 4k.
  public struct Year: Sendable {
    /// The year.
    public let year: Int
    /// Kronor credited less the internal cost.
    public let flow: Double
    /// The same at time 0.
    public let discounted: Double
    /// The discounted flow from the start to the year's end.
    public let cumulative: Double
  }

  /// Why a ratio is not there.
  public enum Lack: Hashable, Sendable {
    /// Nothing is put in, or more is got than put in.
    case noCost
    /// What changed is no gain.
    case noGain
  }

  /// Whose gains and losses they are.
  public let perspective: Perspective
  /// The years, from 0 to the horizon.
  public let years: [Year]
  /// The present value of the internal cost.
  public let cost: Double
  /// The present value of all else that is credited, valued outcomes left out.
  public let benefit: Double
  /// The present value of what changed before anything is taken off it.
  public let grossBenefit: Double
  /// The present value of its valued outcomes.
  public let outcomes: Double
  /// The change per client and year in the last period, before anything is taken off it.
  public let change: Double
  /// The first quarter from which the cumulative discounted flow stays at 0 or above; `nil` where it never does.
  public let paybackQuarter: Int?

  /// Net present value.
  public var netPresentValue: Double { benefit - cost }
  /// Benefit over cost; `nil` where the cost is not above 0.
  public var benefitCostRatio: Double? { cost > 0 ? benefit / cost : nil }
  /// Benefit and valued outcomes over cost; `nil` where the cost is not above 0.
  public var socialReturn: Double? { cost > 0 ? (benefit + outcomes) / cost : nil }
  /// The share of the change that must be due to the intervention for a net present value of 0; above 1 all of it is too
  /// little.
  public var breakEven: Double? { breakEvenLack == nil ? cost / grossBenefit : nil }
  /// Why there is no break-even.
  public var breakEvenLack: Lack? {
    if cost <= 0 { return .noCost }
    return grossBenefit > 0 ? nil : .noGain
  }

  /// The result of the perspective at a place of an appraisal.
  init(_ appraisal: Appraisal, _ place: Int, _ perspective: Perspective) {
    self.perspective = perspective
    cost = appraisal.costs[place]
    benefit = appraisal.benefits[place]
    grossBenefit = appraisal.grossBenefits[place]
    outcomes = appraisal.outcomeValues[place]
    change = appraisal.changes[place]
    var years: [Year] = []
    var (flow, discounted, cumulative) = (0.0, 0.0, 0.0)
    var payback: Int?
    for (quarter, amount) in appraisal.flows[place].enumerated() {
      flow += amount
      discounted += amount * appraisal.factors[quarter]
      cumulative += amount * appraisal.factors[quarter]
      // What is below a millionth of a krona is the rounding of binary numbers.
      if cumulative < -0.000_001 { payback = nil } else if payback == nil { payback = quarter }
      if quarter % 4 == 0 {
        years.append(Year(year: quarter / 4, flow: flow, discounted: discounted, cumulative: cumulative))
        (flow, discounted) = (0, 0)
      }
    }
    self.years = years
    paybackQuarter = payback
  }
}
