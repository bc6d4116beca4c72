/// What a cohort's clients cost before and after, per client and year, by every measure.
///
/// > Source: method section 5, analyses 2 and 3.
public struct PeriodComparison: Sendable {
  /// The cohort.
  public let cohort: Cohort
  /// The periods, base included, in the order of the study.
  public let periods: [Study.Period]
  /// Millionths of a krona in the window by line of the ledger, over the cohort.
  let lineSums: [Int128]
  private let sums: PeriodSums
  private let measures: MeasureList
  private let basePlace: Int
  private let actorMeasures: [Int]

  init(_ cohort: Cohort, sums: PeriodSums, setting: PeriodSums.Setting) {
    self.cohort = cohort
    self.sums = sums
    periods = setting.periods
    basePlace = setting.basePlace
    measures = setting.measures
    actorMeasures = setting.actorMeasures
    lineSums = sums.lineSums
  }

  /// The measures that have rows: what was booked by the cohort's clients in the window, and the real costs of the
  /// required authorities and of all.
  public var bookedMeasures: [Measure] {
    guard !cohort.members.isEmpty else { return [] }
    return measures.measures.filter { measure in
      if let number = measures.number(of: measure), sums.isBooked[number] { return true }
      guard case .cost(let key, .real) = measure else { return false }
      if case .authority(let actor) = key { return cohort.definition.requires.contains(actor) }
      return key == .all
    }
  }

  /// The posts that each measure with rows sums, of services that the cohort's clients have at all.
  var bookedPosts: [Measure: Set<PostNumber>] {
    let booked = Set(bookedMeasures)
    var posts: [Measure: Set<PostNumber>] = [:]
    for (post, measures) in measures.ofPosts {
      let isBooked = measures.contains { if case .cost(.service, _) = $0 { booked.contains($0) } else { false } }
      guard isBooked else { continue }
      for measure in measures { posts[measure, default: []].insert(post) }
    }
    return posts
  }

  /// The number of clients behind a period's figures.
  public func count(in period: Int) -> Int {
    sums.counts[period]
  }

  /// The mean per client and year of a measure in a period, or `nil` where nobody counts.
  public func mean(of measure: Measure, in period: Int) -> Money? {
    mean(total(of: measure, in: period, ofBase: false), in: period, over: period)
  }

  /// The mean per client and year of a measure in the base, over the clients who count in `period`.
  public func baseMean(of measure: Measure, besides period: Int) -> Money? {
    mean(total(of: measure, in: period, ofBase: true), in: period, over: basePlace)
  }

  /// Sum × 4 / quarters / n.
  private func mean(_ total: Int128, in period: Int, over length: Int) -> Money? {
    let count = sums.counts[period]
    guard count > 0 else { return nil }
    return Money(millionths: total).scaled(by: 4, over: periods[length].range.count * count)
  }

  /// The exact sums of a measure in a period beside the base.
  func comparison(of measure: Measure, in period: Int) -> PeriodSums.Comparison {
    measures.number(of: measure).map { sums.comparison(of: $0, in: period) } ?? PeriodSums.Comparison()
  }

  /// The weighted sums over the quarters of the base of a measure's clients.
  func trendMoments(of measure: Measure) -> Moments {
    measures.number(of: measure).map { sums.trends[$0] } ?? Moments()
  }

  /// The change of a line of the ledger over the clients who count in a period: period × base quarters − base × period
  /// quarters.
  func lineChange(_ line: Int, in period: Int) -> Int128 {
    sums.lineChange(line, in: period)
  }

  /// The largest period sums of a measure of class real; `nil` where no line is of it.
  func largestValues(of measure: Measure, in period: Int) -> LargestValues? {
    measures.number(of: measure).map { sums.largest[$0 * periods.count + period] }
  }

  /// How the changes in what two actors bear go together, client by client.
  public struct PairedChange: Sendable {
    /// The place in ``Actors`` of the actor whose change explains.
    public let first: Int
    /// The place of the actor whose change is explained.
    public let second: Int
    /// The correlation; `nil` where one of them does not vary, or fewer than three clients count.
    public let correlation: Correlation?
  }

  /// The correlations of all pairs of bearers in a period, each in both directions, in the order of actors.
  public func pairedChanges(in period: Int) -> [PairedChange] {
    let bearers = self.bearers
    guard bearers.count > 1 else { return [] }
    let quantities = Parallel.map(bearers.count) { CorrelatedQuantity(actorChanges(of: bearers[$0], in: period) ?? []) }
    let pairs = bearers.indices.flatMap { a in (a + 1..<bearers.count).map { (a, $0) } }
    let found = Parallel.map(pairs.count) { Correlation.both(quantities[pairs[$0].0], quantities[pairs[$0].1]) }
    var correlations: [[Correlation?]] = bearers.map { _ in bearers.map { _ in nil } }
    for ((a, b), both) in zip(pairs, found) { (correlations[a][b], correlations[b][a]) = (both?.0, both?.1) }
    return bearers.indices.flatMap { a in
      bearers.indices.filter { $0 != a }.map { b in
        PairedChange(first: bearers[a], second: bearers[b], correlation: correlations[a][b])
      }
    }
  }

  private func actorChanges(of actor: Int, in period: Int) -> [Int64]? {
    guard let number = measures.number(of: .cost(.authority(actor), .real)),
      let place = actorMeasures.firstIndex(of: number)
    else { return nil }
    return sums.actorChanges[place * periods.count + period]
  }

  /// The actors whose real costs are compared: the required authorities and all who bear any.
  public var bearers: [Int] {
    bookedMeasures.compactMap { if case .cost(.authority(let actor), .real) = $0 { actor } else { nil } }
  }

  /// The exact sum over the clients who count in a period, of the period or of the base.
  func total(of measure: Measure, in period: Int, ofBase: Bool) -> Int128 {
    let comparison = comparison(of: measure, in: period)
    return ofBase ? comparison.base : comparison.period
  }

  /// The change from base to a period.
  public struct Change: Sendable {
    /// How many clients have a base sum that is not 0.
    public let baseUsers: Int
    /// How many clients have a sum in the period that is not 0.
    public let users: Int
    /// The mean per client and year in the base.
    public let base: Money?
    /// The mean per client and year in the period.
    public let mean: Money?
    /// The mean of the clients' changes per year, with its interval.
    public let change: Estimate
    /// The change in percent of the base; `nil` where the base is 0.
    public let percent: Double?
  }

  /// The change of a measure from base to a period.
  public func change(of measure: Measure, in period: Int) -> Change {
    let comparison = comparison(of: measure, in: period)
    let count = sums.counts[period]
    let quarters = periods[period].range.count
    let baseQuarters = periods[basePlace].range.count
    // change per year = 4 × (period × base quarters − base × period quarters) / (period quarters × base quarters)
    var percent: Double?
    if count > 0, comparison.base != 0 {
      percent = 100 * Double(comparison.change.sum) / Double(comparison.base * Int128(quarters))
    }
    return Change(
      baseUsers: comparison.baseUsers, users: comparison.users, base: baseMean(of: measure, besides: period),
      mean: mean(of: measure, in: period),
      change: Estimate(comparison.change, count: count, scaledBy: 4, over: quarters * baseQuarters),
      percent: percent)
  }

  /// The place of the base among the periods.
  public var base: Int { basePlace }
}
