/// Which sets of posts are parts of which, and which parts make a whole, among the sets of some rows.
struct PartOrder {
  /// Places of the sets: the first is a part of the second, with no other set between them.
  private(set) var parts: [(part: Int, whole: Int)] = []
  /// Places of the sets: the first is in the union of the others.
  private(set) var covers: [(whole: Int, parts: [Int])] = []

  /// The order of some sets; `levels` are places of sets that stand beside each other in a table: all services.
  init(_ sets: [PostSet], levels: [[Int]]) {
    let within = sets.map { set in sets.map { set != $0 && set.isSubset(of: $0) } }
    for part in sets.indices where !sets[part].isEmpty {
      let wholes = sets.indices.filter { within[part][$0] }
      for whole in wholes where !wholes.contains(where: { within[$0][whole] }) { parts.append((part, whole)) }
    }
    var known: Set<[Int]> = []
    for whole in sets.indices where !sets[whole].isEmpty {
      for level in levels {
        let some = level.filter { sets[$0].intersects(sets[whole]) }.sorted()
        let union = some.reduce(PostSet()) { $0.union(sets[$1]) }
        guard !some.contains(whole), sets[whole].isSubset(of: union) else { continue }
        if known.insert([whole] + some).inserted { covers.append((whole, some)) }
      }
    }
  }
}
