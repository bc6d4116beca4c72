/// The sample beside the population: the share of clients with contact in quarters 0 and 1.
///
/// > Source: method section 5, analysis 6; bilaga 1, figure 2.
public struct Representativeness: Sendable {
  /// What is compared, as the population's file names it.
  public let item: String
  /// Clients of the intervention, not excluded, observed in both quarters.
  public let sampleCount: Int
  /// Those of them with any booking in them.
  public let sampleUsers: Int
  /// Their share in percent; `nil` where there are no clients.
  public let sampleShare: Double?
  /// The number of people behind the population's share; `nil` where it is taken as known.
  public let populationCount: Int?
  /// The population's share in percent.
  public let populationShare: Double
  /// The comparison; `nil` where there are no clients.
  public let comparison: ProportionComparison?

  init(_ item: Population.Item, _ count: SampleSums.Count) {
    self.item = item.name
    sampleCount = count.clients
    sampleUsers = count.users
    populationCount = item.count
    populationShare = item.share.approximation
    guard count.clients > 0 else {
      (sampleShare, comparison) = (nil, nil)
      return
    }
    let share = Double(count.users) / Double(count.clients)
    sampleShare = 100 * share
    comparison = ProportionComparison(
      share, count: count.clients, with: populationShare / 100, count: item.count)
  }
}
