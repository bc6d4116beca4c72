/// A cohort beside its control group: differences between the groups' changes.
///
/// Where both groups would have changed alike without the intervention (parallel trends), the difference is its effect;
/// ``preTrend(of:)`` is the test of whether they did before it.
///
/// > Source: evaluation.md, section 5; Welch's t in ``WelchTest``, the joint test in ``WaldTest``.
public struct GroupDifferences: Sendable {
  /// The cohort.
  public let comparison: PeriodComparison
  /// Its control group.
  public let control: PeriodComparison
  /// The measures of costs that have rows: those that `before_after` has of the cohort.
  public let measures: [Measure]
  private let own: QuarterChanges
  private let others: QuarterChanges

  /// Compares a cohort with its control group.
  init(_ comparison: PeriodComparison, beside control: PeriodComparison, ledger: Ledger, threads: Int) {
    self.comparison = comparison
    self.control = control
    measures = comparison.bookedMeasures.filter { if case .cost = $0 { true } else { false } }
    own = QuarterChanges(comparison.cohort, ledger: ledger, threads: threads)
    others = QuarterChanges(control.cohort, ledger: ledger, threads: threads)
  }

  /// The difference between two means, with Welch's interval and test.
  public struct Difference: Sendable {
    /// The number of clients of the cohort.
    public let count: Int
    /// The number of clients of the control group.
    public let controlCount: Int
    /// The cohort's mean in kronor; `nil` without clients.
    public let mean: Double?
    /// The control group's mean.
    public let controlMean: Double?
    /// The first less the second.
    public var difference: Double? { mean.flatMap { mean in controlMean.map { mean - $0 } } }
    /// Interval and test; `nil` where a group has fewer than two clients.
    public let test: WelchTest?

    init(_ moments: Moments, count: Int, _ others: Moments, count controlCount: Int, scaledBy factor: Double) {
      func mean(_ moments: Moments, _ count: Int) -> Double? {
        count > 0 ? Double(moments.sum) * factor / Double(count) : nil
      }
      func group(_ moments: Moments, _ count: Int) -> WelchTest.Group? {
        guard let mean = mean(moments, count), let deviation = moments.standardDeviation(count: count) else {
          return nil
        }
        return WelchTest.Group(mean: mean, standardDeviation: deviation * factor, count: count)
      }
      self.count = count
      self.controlCount = controlCount
      self.mean = mean(moments, count)
      controlMean = mean(others, controlCount)
      test = group(moments, count).flatMap { own in group(others, controlCount).flatMap { WelchTest(own, $0) } }
    }
  }

  /// The difference in differences: of the changes per client and year from base to a period.
  public func difference(of measure: Measure, in period: Int) -> Difference {
    let lengths = comparison.periods[period].range.count * comparison.periods[comparison.base].range.count
    return Difference(
      comparison.comparison(of: measure, in: period).change, count: comparison.count(in: period),
      control.comparison(of: measure, in: period).change, count: control.count(in: period),
      scaledBy: 4 / Double(lengths) / 1_000_000)
  }

  /// The relative quarters of the event study: those of the window.
  public var quarters: ClosedRange<Int> { own.quarters }

  /// The event study: the difference between the groups' means in a quarter, each less its mean over the base.
  ///
  /// Kronor per client and quarter, over the clients observed in the base and in the quarter.
  public func difference(of measure: Measure, inQuarter quarter: Int) -> Difference {
    Difference(
      own.moments(of: measure, in: quarter), count: own.count(in: quarter), others.moments(of: measure, in: quarter),
      count: others.count(in: quarter), scaledBy: 1 / Double(own.baseQuarters) / 1_000_000)
  }

  /// How many clients of each group have a cost in a quarter that is not 0.
  func users(of measure: Measure, inQuarter quarter: Int) -> (own: Int, control: Int) {
    (own.users(of: measure, in: quarter), others.users(of: measure, in: quarter))
  }

  /// The joint test that the groups moved alike through the base: its differences are all 0.
  ///
  /// The differences from the base's own mean add up to 0, so the last one follows from the others and is left out.
  ///
  /// - Returns: The test; `nil` where the base has one quarter, a group has fewer than two clients, or nothing varied.
  public func preTrend(of measure: Measure) -> WaldTest? {
    guard let first = own.baseMeans(of: measure), let second = others.baseMeans(of: measure),
      let spread = own.baseCovariances(of: measure), let other = others.baseCovariances(of: measure)
    else { return nil }
    return WaldTest(
      zip(first, second).map { $0 - $1 },
      covariance: zip(spread, other).map { $0 / Double(own.baseCount) + $1 / Double(others.baseCount) })
  }

  /// The number of clients of each group who are observed in the whole base.
  public var baseCounts: (own: Int, control: Int) { (own.baseCount, others.baseCount) }
}
