/// Finds stays that have a night in common with an earlier one of the same client and service.
///
/// Stays are put in the order of their first night, last night and row; one overlaps where it begins on or before the
/// last night of any before it. So what is found does not depend on the order in which rows were read.
enum StayOverlaps {
  /// The stays that overlap an earlier one, by client.
  static func overlapping(in parts: consuming [GatheredStays]) -> [Stay] {
    byDrawer(parts) { $0 }.flatMap { $0 }
  }

  /// What `make` makes of the overlapping stays of each drawer: of many rows they are too many to hold at once.
  private static func byDrawer<Made: Sendable>(
    _ parts: consuming [GatheredStays], _ make: @Sendable ([Stay]) -> Made
  ) -> [Made] {
    for place in parts.indices { parts[place].finish() }
    let gathered = parts
    return Parallel.map(gathered.first?.drawerCount ?? 0) { drawer in
      make(overlapping(gathered.flatMap { $0.stays(in: drawer) }))
    }
  }

  private static func overlapping(_ stays: consuming [Stay]) -> [Stay] {
    stays.sort()
    var overlapping: [Stay] = []
    var latest = Int32.min
    for (index, stay) in stays.enumerated() {
      if index == 0 || stays[index - 1].client != stay.client || stays[index - 1].service != stay.service {
        latest = .min
      }
      if stay.firstNight <= latest { overlapping.append(stay) }
      latest = max(latest, stay.lastNight)
    }
    return overlapping
  }

  /// The number of such stays by source.
  static func counts(in parts: consuming [GatheredStays], sources: Int) -> [Int] {
    byDrawer(parts) { stays in
      var counts = Array(repeating: 0, count: sources)
      for stay in stays { counts[Int(stay.source)] += 1 }
      return counts
    }.reduce(into: Array(repeating: 0, count: sources)) { sums, counts in
      for source in sums.indices { sums[source] += counts[source] }
    }
  }
}
