/// Looks for other numbers that agree with all that is shown.
///
/// A hidden number is safe where the people behind the tables could have been others: where there is a second set of
/// hidden numbers, with another one in its place, that fits every relation and every bound. Such a set is proof, however
/// it was found; that none was found proves nothing, and then more is hidden. The search changes the number by one,
/// and mends each relation that this breaks by changing another hidden number by one, until none is broken.
///
/// Counts of the clients of cohorts change only where one of them is the number at hand: then clients go over from one
/// hidden cohort or step to another with all they have, and what is shown of neither does not change.
struct OtherWorld {
  private let store: QuantityStore
  private let isOfClients: Bool
  private var changes: [Int: Int] = [:]
  /// What the changes add to each relation.
  private var sums: [Int: Int] = [:]
  /// The relations of the changed numbers.
  private var touched: [Int] = []
  private var tries = 0
  /// The relations that no hidden number could mend, in the order in which they were met.
  private var stuck: [Int] = []

  /// What a search found.
  enum Finding {
    /// A world in which these numbers are others.
    case world([Int])
    /// None: these relations stand in the way.
    case none(stuck: [Int])
  }

  /// How many changes are tried for a number: more for counts of clients, of which there are few.
  private var patience: Int { isOfClients ? 20_000 : 1_000 }

  private init(_ store: QuantityStore, isOfClients: Bool) {
    self.store = store
    self.isOfClients = isOfClients
  }

  /// Looks for a world in which a number is another.
  static func changing(_ number: Int, in store: QuantityStore) -> Finding {
    // A sum with one hidden number gives it away: nothing helps before another of it is hidden.
    let telling = store.relationsOf[number].map(\.place).filter { place in
      store.relations[place].isEquality
        && store.relations[place].terms.allSatisfy { $0.number == number || !store.isHidden[$0.number] }
    }
    guard telling.isEmpty else { return .none(stuck: telling) }
    var stuck: [Int] = []
    for step in [1, -1] {
      var world = OtherWorld(store, isOfClients: store.isOfClients(number))
      if world.change(number, by: step) { return .world(world.changes.keys.sorted()) }
      stuck += world.stuck
    }
    return .none(stuck: stuck)
  }

  /// Changes a number and mends what that breaks; or leaves all as it was.
  private mutating func change(_ number: Int, by step: Int) -> Bool {
    tries += 1
    let value = store.quantities[number].isCount ? store.people[number] : 0
    let change = (changes[number] ?? 0) + step
    guard tries <= patience, abs(change) <= 2, change.signum() == step else { return false }
    guard value + change >= store.least[number], value + change <= store.most[number] else { return false }
    let before = touched.count
    add(step, to: number)
    touched += store.relationsOf[number].map(\.place)
    if mend() { return true }
    touched.removeLast(touched.count - before)
    add(-step, to: number)
    return false
  }

  private mutating func add(_ step: Int, to number: Int) {
    let change = (changes[number] ?? 0) + step
    changes[number] = change == 0 ? nil : change
    for (place, sign) in store.relationsOf[number] { sums[place, default: 0] += sign * step }
  }

  private mutating func mend() -> Bool {
    guard let place = touched.last(where: isBroken) else { return true }
    let isTooMuch = sums[place] ?? 0 > 0
    let open = store.relations[place].terms
      .filter { store.isHidden[$0.number] && store.isOfClients($0.number) == isOfClients }
      .map { term in
        let step = isTooMuch ? -term.sign : term.sign
        return (number: term.number, step: step, harm: harm(of: step, to: term.number))
      }
      .sorted { ($0.harm, $0.number) < ($1.harm, $1.number) }
    for (number, step, _) in open where change(number, by: step) { return true }
    if !stuck.contains(place) { stuck.append(place) }
    return false
  }

  /// How many relations a change breaks, less those that it mends.
  private func harm(of step: Int, to number: Int) -> Int {
    store.relationsOf[number].reduce(0) { harm, relation in
      let sum = sums[relation.place] ?? 0
      let after = isBroken(relation.place, at: sum + relation.sign * step)
      return harm + (after ? 1 : 0) - (isBroken(relation.place, at: sum) ? 1 : 0)
    }
  }

  private func isBroken(_ place: Int) -> Bool { isBroken(place, at: sums[place] ?? 0) }

  private func isBroken(_ place: Int, at sum: Int) -> Bool {
    store.relations[place].isEquality ? sum != 0 : sum > store.relations[place].slack
  }
}
