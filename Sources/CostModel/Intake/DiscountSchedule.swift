/// The discount rates by year from the start.
public struct DiscountSchedule: Hashable, Sendable {
  /// The rate of the years up to one of them.
  public struct Step: Hashable, Sendable {
    /// The last year, from 1, that the rate holds for; `nil` for all that follow.
    public let lastYear: Int?
    /// The rate per year, above −1.
    public let rate: Double

    /// The rate of the years up to `lastYear`.
    public init(lastYear: Int?, rate: Double) {
      self.lastYear = lastYear
      self.rate = rate
    }
  }

  /// The steps, by their last year; the last one goes on.
  public let steps: [Step]

  /// One rate for all years.
  public init(rate: Double) {
    steps = [Step(lastYear: nil, rate: rate)]
  }

  /// Rates by year; at least one step.
  public init(steps: [Step]) {
    precondition(!steps.isEmpty, "a schedule has at least one rate")
    self.steps = steps
  }

  /// The rate of a year, from 1.
  public func rate(ofYear year: Int) -> Double {
    for step in steps {
      guard let last = step.lastYear, year > last else { return step.rate }
    }
    return steps[steps.count - 1].rate
  }
}
