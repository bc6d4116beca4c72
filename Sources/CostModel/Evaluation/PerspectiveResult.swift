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
  /// The first quarter from which the cumulative discounted flow stays at 0 or above; `nil` where it never does.
  public let paybackQuarter: Int?

  /// Net present value.
  public var netPresentValue: Double { benefit - cost }
  /// Benefit over cost; `nil` where the cost is not above 0.
  public let benefitCostRatio: Double?
  /// Benefit and valued outcomes over cost; `nil` where the cost is not above 0.
  public let socialReturn: Double?
  /// The share of the change that must be due to the intervention for a net present value of 0; above 1 all of it is too
  /// little, and `nil` where nothing is put in or what changed is no gain.
  public var breakEven: Double? { cost > 0 && grossBenefit > 0 ? cost / grossBenefit : nil }

  /// The result of the perspective at a place of an appraisal.
  init(_ appraisal: Appraisal, _ place: Int, _ perspective: Perspective) {
    self.perspective = perspective
    cost = appraisal.costs[place]
    benefit = appraisal.benefits[place]
    grossBenefit = appraisal.grossBenefits[place]
    benefitCostRatio = appraisal.benefitCostRatio(place)
    socialReturn = appraisal.socialReturn(place)
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
