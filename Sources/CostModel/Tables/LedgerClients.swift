/// How many clients each row of a roll-up is about: what its averages per client divide by.
///
/// See ``LedgerRollUp`` for who counts.
struct LedgerClients: Sendable {
  /// By authorities and quarter or client, where rows are told apart by those.
  private var counts: [LedgerGroups.Key: Int] = [:]
  /// By group: the place of its authorities among the distinct ones.
  private let setOfGroup: [Int]

  init(_ parts: LedgerParts, _ groups: LedgerGroups, bookedLines: Set<Int>) {
    let (ledger, services) = (parts.ledger, parts.ledger.data.schablon.services)
    let groupCount = (groups.groupOfLine.max() ?? -1) + 1
    var authorities = Array(repeating: Set<Int>(), count: groupCount)
    for line in bookedLines {
      authorities[groups.groupOfLine[line]].insert(services[ledger.lines[line].service].authority)
    }
    let sets = Array(Set(authorities))
    setOfGroup = authorities.map { sets.firstIndex(of: $0) ?? 0 }
    let range = ledger.observation.mask(of: parts.selection.quarters)
    func observed(_ client: Int, _ authorities: Set<Int>) -> UInt128 {
      authorities.reduce(0) { $0 | ledger.observation.mask(client: client, authority: $1) } & range
    }
    for client in parts.clients where !ledger.data.clients.list[client].isExcluded {
      for (number, set) in sets.enumerated() {
        var rest = observed(client, set)
        var last: LedgerGroups.Key?
        while rest != 0 {
          let relative = ledger.quarters.lowerBound + rest.trailingZeroBitCount
          rest &= rest - 1
          let days = ledger.days(ofQuarter: relative, client: client)
          let key = groups.key(group: number, client: client, relative: relative, days: days)
          // Where rows are not told apart by time, all quarters have one key; else each has its own.
          if key != last { counts[key, default: 0] += 1 }
          last = key
        }
      }
    }
  }

  /// The clients of a row.
  func count(of key: LedgerGroups.Key) -> Int {
    counts[key.inGroup(setOfGroup[Int(key.fixed)])] ?? 0
  }
}
