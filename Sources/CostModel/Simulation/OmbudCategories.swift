/// Arbetsförmedlingen's records of the synthetic sample: sökandekategorier with their codes.
///
/// A few clients are registered, some first after contact; no figure of the sample stands on them.
struct OmbudCategories: Sendable {
  let roster: OmbudRoster

  private typealias Period = (code: String, name: String, quarters: ClosedRange<Int>)

  /// The periods of every fifth client in turn.
  private static let periods: [[Period]] = [
    [("11", "Öppet arbetslös", -3...1), ("14", "Arbetssökande med förhinder", 2...5)],
    [("14", "Arbetssökande med förhinder", -4...3), ("72", "Arbetslivsintroduktion", 4...6)],
    [("70", "Jobb- och utvecklingsgarantin", 1...9)],
    [("11", "Öppet arbetslös", -2...3), ("70", "Jobb- och utvecklingsgarantin", 4...12)],
    [("42", "Lönebidrag", -6...16)],
    [("72", "Arbetslivsintroduktion", 3...5), ("54", "Arbetspraktik", 6...7), ("42", "Lönebidrag", 8...16)],
  ]

  /// Adds the records of all clients.
  func add(to records: inout OmbudRecords) {
    for (place, client) in roster.clients.filter({ $0.index % 5 == 1 }).enumerated() {
      guard let reviewed = client.coverage(of: .arbetsformedlingen) else { continue }
      for period in OmbudCategories.periods[place % OmbudCategories.periods.count] {
        let planned = client.firstDay(of: period.quarters.lowerBound)...client.lastDay(of: period.quarters.upperBound)
        guard planned.overlaps(reviewed) else { continue }
        let days = planned.clamped(to: reviewed)
        let isOpen = days.upperBound == reviewed.upperBound
        records.add(
          .categories, client, on: days.lowerBound, period.code, period.name, days.lowerBound.description,
          isOpen ? "" : days.upperBound.description)
      }
    }
  }
}
