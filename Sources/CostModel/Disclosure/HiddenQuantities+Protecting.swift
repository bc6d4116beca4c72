/// The search for what else must be hidden, so that no small number can be worked out.
extension HiddenQuantities {
  /// Hides what it takes that a quantity cannot be worked out.
  mutating func protect(_ number: Int) {
    guarded.insert(number)
    while worldOf[number] == nil {
      let stuck = find(number)
      guard worldOf[number] == nil else { return }
      // Before all clients lose a number for the sake of a subgroup, the subgroup loses its rows.
      let cheap = next(for: number, stuck, atMost: 0)
      if cheap == nil, blank(number) { return }
      guard let next = cheap ?? next(for: number, stuck, atMost: limit(for: number)) else { return }
      added.append(next)
      hide(next)
    }
  }

  /// Protects the users of a subgroup, before and after, of whom a group is small: the group is what they leave.
  mutating func protectUsers(besides number: Int) {
    guard case .group(_, let posts, let period) = store.quantities[number].kind, store.quantities[number].part > 0
    else { return }
    let users = store.quantities[number].with(.users(posts: posts, .period(period)))
    for other in [users, store.baseUsers(besides: users)] {
      guard let place = other.flatMap({ store.numbers[$0] }), store.people[place] > 0 else { continue }
      protect(place)
    }
  }

  /// Looks for a world in which a quantity is another, and gives back the relations that stand in its way.
  private mutating func find(_ number: Int) -> [Int] {
    switch OtherWorld.changing(number, in: store) {
    case .none(let stuck): return stuck
    case .world(let world):
      for changed in world where worldOf[changed] == nil { worldOf[changed] = worlds.count }
      worldOf[number] = worlds.count
      worlds.append(world)
      return []
    }
  }

  /// The next quantity to hide for the sake of another.
  ///
  /// Of those in the relations that stand in its way it is the one that costs the reader least, the smallest above 0
  /// first.
  private func next(for number: Int, _ stuck: [Int], atMost limit: Int) -> Int? {
    var best: (rank: [Int], number: Int)?
    for place in stuck {
      for term in store.relations[place].terms where !store.isHidden[term.number] {
        // Who counts in a cohort is not given up for what one of its keys tells.
        guard !store.isOfClients(term.number) || store.isOfClients(number), let cost = cost(of: term.number),
          cost <= limit
        else { continue }
        let rank = [cost, store.people[term.number], term.number]
        if best.map({ rank.lexicographicallyPrecedes($0.rank) }) ?? true { best = (rank, term.number) }
      }
    }
    return best?.number
  }

  /// The most that may be given up for a quantity: for one that is not small itself, numbers of subgroups.
  private func limit(for number: Int) -> Int {
    rule.isSmall(store.people[number]) ? 5 : 0
  }

  /// What it costs the reader to hide a quantity.
  ///
  /// From 0: one of a subgroup; one of all; a step that removes nobody; the clients at the start; all about a subgroup;
  /// all about a cohort. `nil` for what is 0, since its row says so in other ways.
  private func cost(of number: Int) -> Int? {
    let quantity = store.quantities[number]
    switch quantity.kind {
    case .remaining, .members, .sampleMembers:
      if store.owned(by: number).isEmpty { return 3 }
      return quantity.part == 0 ? 5 : 4
    case .removed where store.people[number] == 0: return 2
    default: return store.people[number] == 0 ? nil : quantity.part == 0 ? 1 : 0
    }
  }

  /// Blanks the rows of subgroups, so that they may have no users at all, where that makes a quantity safe.
  ///
  /// It does for three subgroups with a user each, of three users in all. The rows of those who have none are blanked too: else whoever is blanked would have some.
  private mutating func blank(_ number: Int) -> Bool {
    guard case .users = store.quantities[number].kind else { return false }
    let open = blankable(besides: number)
    guard !open.isEmpty else { return false }
    let before = store
    for other in open.sorted() { store.hide(other, within: 0 ... .max) }
    _ = find(number)
    guard worldOf[number] != nil else {
      store = before
      return false
    }
    blanked.formUnion(open)
    return true
  }

  /// The few users of subgroups that a quantity is made of, with those of the keys that hold them or are held by them:
  /// what is nobody of a key is nobody of its services.
  private func blankable(besides number: Int) -> Set<Int> {
    var open: Set<Int> = []
    var front = [number]
    while let next = front.popLast(), open.count < 1_000 {
      for term in store.relationsOf[next].flatMap({ store.relations[$0.place].terms }) {
        let quantity = store.quantities[term.number]
        guard quantity.part > 0, case .users = quantity.kind, store.people[term.number] < rule.minimum,
          next != number || quantity.kind == store.quantities[number].kind,
          next == number || quantity.part == store.quantities[next].part,
          !(store.isHidden[term.number] && store.least[term.number] == 0), open.insert(term.number).inserted
        else { continue }
        front.append(term.number)
      }
    }
    return open
  }

  /// Shows again what was hidden for others' sake, last first, where they are safe without it.
  mutating func showNeedless() {
    for number in added.reversed() where !store.isOfClients(number) || store.owned(by: number).isEmpty {
      store.show(number)
      let shaken = worldOf.filter { guarded.contains($0.key) && worlds[$0.value].contains(number) }.keys.sorted()
      let before = (worlds, worldOf)
      for other in shaken { worldOf[other] = nil }
      var isNeedless = true
      for other in shaken where worldOf[other] == nil {
        _ = find(other)
        isNeedless = worldOf[other] != nil
        if !isNeedless { break }
      }
      guard !isNeedless else { continue }
      (worlds, worldOf) = before
      store.hideAgain(number)
    }
  }
}
