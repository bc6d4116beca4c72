/// How few clients carry a cost, and how much one of them can move its change.
///
/// > Source: method section 5, analysis 7; bilaga 1: 8 of 55 carry all slutenvård.
public struct Concentration: Sendable {
  /// How many clients there are.
  public let count: Int
  /// How many of them have a sum in the period that is not 0.
  public let users: Int
  /// The shares of the period's sum that the top 1, 5 and 10 percent of the clients carry; `nil` where it is 0.
  ///
  /// The top k percent are the ⌈k n / 100⌉ clients with the largest sums.
  public let topShares: [Double]?
  /// The largest absolute difference between the mean change per year and that mean with one client left out, in
  /// kronor; `nil` for fewer than two clients.
  public let influence: Double?

  /// The percentages of the top shares.
  public static let percentages = [1, 5, 10]
}

extension PeriodComparison {
  /// How concentrated a measure of class real is in a period.
  public func concentration(of measure: Measure, in period: Int) -> Concentration {
    let sums = comparison(of: measure, in: period)
    let count = count(in: period)
    var shares: [Double]?
    if sums.period != 0, count > 0, let largest = largestValues(of: measure, in: period) {
      let tops = Concentration.percentages.map { ($0 * count + 99) / 100 }
      shares = largest.sums(ofLargest: tops, zeros: count - sums.users).map { Double($0) / Double(sums.period) }
    }
    return Concentration(
      count: count, users: sums.users, topShares: shares, influence: influence(of: sums, count: count, in: period))
  }

  /// Leaving client i out moves the mean by |mean − yᵢ| / (n − 1): the largest is that of the least or largest change.
  private func influence(of sums: PeriodSums.Comparison, count: Int, in period: Int) -> Double? {
    guard count >= 2 else { return nil }
    let touched = sums.users + sums.baseUsers - sums.continuing
    var extremes: [Int128] = touched > 0 ? [Int128(sums.leastChange), Int128(sums.largestChange)] : []
    if touched < count { extremes.append(0) }
    let n = Int128(count)
    let farthest = extremes.map { (sums.change.sum - n * $0).magnitude }.max() ?? 0
    let quarters = Double(periods[period].range.count * periods[base].range.count)
    return Double(farthest) / Double(count) / Double(count - 1) * 4 / quarters / 1_000_000
  }
}
