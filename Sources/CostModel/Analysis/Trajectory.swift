/// A figure by relative quarter: what the clients of its cohort cost, series by series.
///
/// > Source: method section 5, analysis 1; bilaga 1, figures 3–5.
public struct Trajectory: Sendable {
  /// One series in one quarter.
  public struct Point: Sendable {
    /// The relative quarter.
    public let quarter: Int
    /// The number of clients.
    public let count: Int
    /// How many of them have a sum that is not 0.
    public let users: Int
    /// The sum over the clients; `nil` where there are none.
    public let sum: Money?
    /// The mean per client with its interval.
    public let estimate: Estimate
  }

  /// One line of the figure.
  public struct Series: Sendable {
    /// The id; `total` for the sum of all.
    public let id: String
    /// The title in words.
    public let title: String
    /// The quarters of the window, in order.
    public let points: [Point]
  }

  /// The figure.
  public let figure: Figure
  /// The number of clients in the cohort.
  public let cohortSize: Int
  /// The series, the total last; empty where the cohort has no clients.
  public let series: [Series]
  /// Millionths of a krona over the window by line of the ledger.
  let lineSums: [Int128]

  init(_ figure: Figure, cohortSize: Int, sums: TrajectorySums, ledger: Ledger) {
    self.figure = figure
    self.cohortSize = cohortSize
    lineSums = sums.lineSums
    guard cohortSize > 0 else {
      series = []
      return
    }
    let names = figure.series.map { ($0.id, $0.title) } + [("total", "Total")]
    let origin = ledger.quarters.lowerBound
    series = names.enumerated().map { place, name in
      let points = ledger.data.study.window.map { quarter in
        let point = sums.points[place * ledger.quarters.count + quarter - origin]
        let count = sums.counts[quarter - origin]
        return Point(
          quarter: quarter, count: count, users: point.users,
          sum: count > 0 ? Money(millionths: point.moments.sum) : nil,
          estimate: Estimate(point.moments, count: count))
      }
      return Series(id: name.0, title: name.1, points: points)
    }
  }
}
