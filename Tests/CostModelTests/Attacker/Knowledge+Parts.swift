/// Counts of parts and wholes that are no sums: a client may use two services, and is one user of both.
extension Knowledge {
  /// Rows about the same clients and quarters.
  private struct Family: Hashable {
    let cohort: Int
    let presence: Int
    let first: Int
    let last: Int

    init(_ quantity: AttackedQuantity) {
      (cohort, presence) = (quantity.cohort, quantity.presence)
      (first, last) = (quantity.first, quantity.last)
    }
  }

  /// Services, care forms, payers and series against what they are parts of.
  mutating func addParts(_ sources: Set<LinearSystem.Source>) {
    var orders: [[Int]: PartOrder] = [:]
    for (family, wholes) in families(of: .users) {
      let ids = wholes.map(\.posts)
      let order = orders[[family.cohort] + ids] ?? order(of: ids, cohort: family.cohort)
      orders[[family.cohort] + ids] = order
      for scope in scopes { addParts(wholes.map { $0.of(scope: scope) }, order) }
      if sources.contains(.classes) { addClasses(wholes) }
    }
    if sources.contains(.groupParts) {
      for (family, wholes) in families(of: .never) {
        let order = order(of: wholes.map(\.posts), cohort: family.cohort)
        for scope in scopes { addGroupParts(wholes.map { $0.of(scope: scope) }, order) }
      }
    }
  }

  private func families(of kind: AttackedQuantity.Kind) -> [(Family, [AttackedQuantity])] {
    var places: [Family: Int] = [:]
    var families: [(Family, [AttackedQuantity])] = []
    for whole in wholes where whole.kind == kind {
      let family = Family(whole)
      if let place = places[family] {
        families[place].1.append(whole)
      } else {
        places[family] = families.count
        families.append((family, [whole]))
      }
    }
    return families
  }

  private func order(of ids: [Int], cohort: Int) -> PartOrder {
    func places(_ levels: [String]) -> [Int] {
      let members = levels.map { reader.members[CountReader.Member(cohort: cohort, level: $0)] ?? [] }
      return ids.indices.filter { place in members.contains { $0.contains(ids[place]) } }
    }
    let named = reader.members.keys.filter { $0.cohort == cohort }.map(\.level).sorted()
    var levels = named.map { places([$0]) }
    // Care forms do not make up a whole without the services that have none.
    let forms = places(["care_form"])
    let union = forms.reduce(PostSet()) { $0.union(reader.postSets[ids[$1]]) }
    levels.append(forms + places(["service"]).filter { !reader.postSets[ids[$0]].isSubset(of: union) })
    return PartOrder(ids.map { reader.postSets[$0] }, levels: levels)
  }

  private mutating func addParts(_ counts: [AttackedQuantity], _ order: PartOrder) {
    let known = counts.map { count($0) }
    for (part, whole) in order.parts { add(known[part], atMost: [known[whole]], source: .parts) }
    for (whole, parts) in order.covers { add(known[whole], atMost: parts.map { known[$0] }, source: .parts) }
  }

  /// Users of a class are users of every class that the same services have.
  private mutating func addClasses(_ wholes: [AttackedQuantity]) {
    let sets = wholes.map { reader.study.allPosts(ofServicesIn: reader.postSets[$0.posts]) }
    for (place, set) in sets.enumerated() where !set.isEmpty {
      for other in sets.indices where other != place && set.isSubset(of: sets[other]) {
        let isPart = reader.postSets[wholes[place].posts].isSubset(of: reader.postSets[wholes[other].posts])
        if isPart { continue }
        for scope in scopes {
          add(
            count(wholes[place].of(scope: scope)), atMost: [count(wholes[other].of(scope: scope))], source: .classes)
        }
      }
    }
  }

  private mutating func addGroupParts(_ counts: [AttackedQuantity], _ order: PartOrder) {
    let never = counts.map { count($0.with(.never)) }
    let continuing = counts.map { count($0.with(.continuing), like: $0.with(.never)) }
    for (part, whole) in order.parts {
      add(never[whole], atMost: [never[part]], source: .groupParts)
      add(continuing[part], atMost: [continuing[whole]], source: .groupParts)
    }
  }

  /// Users in quarters and in the periods that hold them, of the same posts and clients.
  mutating func addQuarters() {
    var rows: [[Int]: [AttackedQuantity]] = [:]
    var order: [[Int]] = []
    for whole in wholes where whole.kind == .users {
      let key = [whole.cohort, whole.posts]
      if rows[key] == nil { order.append(key) }
      rows[key, default: []].append(whole)
    }
    for key in order {
      let wholes = rows[key] ?? []
      for one in wholes {
        let quarters = wholes.filter { $0.first == $0.last && (one.first...one.last).contains($0.first) }
        let inner = quarters.filter { isObserved(one, wherever: $0) }
        for scope in scopes {
          let mine = one.of(scope: scope)
          if one.first < one.last, Set(inner.map(\.first)).count == one.last - one.first + 1 {
            let parts = inner.map { count($0.of(scope: scope)) }
            add(count(mine), atMost: parts, source: .quarters)
          }
          for other in wholes where other != one && other.first <= one.first && one.last <= other.last {
            if !isObserved(one, wherever: other) { continue }
            add(count(mine), atMost: [count(other.of(scope: scope))], source: .quarters)
          }
        }
      }
    }
  }

  /// Whether the clients of the first count are among those of the second.
  private func isObserved(_ one: AttackedQuantity, wherever other: AttackedQuantity) -> Bool {
    reader.presences[other.presence].isSubset(of: reader.presences[one.presence])
  }

  /// Clients observed in more quarters are some of those observed in fewer.
  mutating func addObservation() {
    let wholes = wholes.filter { $0.kind == .present }
    for one in wholes {
      for other in wholes where other != one && other.cohort == one.cohort && isObserved(one, wherever: other) {
        for scope in scopes {
          add(count(one.of(scope: scope)), atMost: [count(other.of(scope: scope))], source: .observed)
        }
      }
    }
  }
}
