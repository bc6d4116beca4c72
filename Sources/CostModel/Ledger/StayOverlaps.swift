/// Counts stays that have a night in common with an earlier one of the same client and service.
///
/// Stays are put in the order of their first night, last night and source; one counts where it begins on or before
/// the last night of any before it. So the count does not depend on the order of the rows.
enum StayOverlaps {
  /// The number of such stays by source.
  static func counts(in parts: [[LedgerShard.Stay]], sources: Int) -> [Int] {
    var stays = Array(parts.joined())
    stays.sort {
      ($0.client, $0.service, $0.firstNight, $0.lastNight, $0.source)
        < ($1.client, $1.service, $1.firstNight, $1.lastNight, $1.source)
    }
    var counts = Array(repeating: 0, count: sources)
    var latest = Int32.min
    for (index, stay) in stays.enumerated() {
      if index == 0 || stays[index - 1].client != stay.client || stays[index - 1].service != stay.service {
        latest = .min
      }
      if stay.firstNight <= latest { counts[Int(stay.source)] += 1 }
      latest = max(latest, stay.lastNight)
    }
    return counts
  }
}
