/// Finds stays that have a night in common with an earlier one of the same client and service.
///
/// Stays are put in the order of their first night, last night and row; one overlaps where it begins on or before the
/// last night of any before it. So what is found does not depend on the order in which rows were read.
enum StayOverlaps {
  /// The stays that overlap an earlier one.
  static func overlapping(in parts: [[LedgerShard.Stay]]) -> [LedgerShard.Stay] {
    var stays = Array(parts.joined())
    stays.sort {
      ($0.client, $0.service, $0.firstNight, $0.lastNight, $0.source, $0.line)
        < ($1.client, $1.service, $1.firstNight, $1.lastNight, $1.source, $1.line)
    }
    var overlapping: [LedgerShard.Stay] = []
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
  static func counts(in parts: [[LedgerShard.Stay]], sources: Int) -> [Int] {
    var counts = Array(repeating: 0, count: sources)
    for stay in overlapping(in: parts) { counts[Int(stay.source)] += 1 }
    return counts
  }
}
