/// The sample beside a population, and cohorts beside each other.
extension Knowledge {
  /// Samples: the share tells the users, and what is asked of a service is asked of its authority too.
  mutating func addSamples() {
    let samples = wholes.filter { $0.kind == .sample }
    for users in wholes where users.kind == .sampleUsers {
      let authority = reader.study.authority(of: reader.items[users.posts])
      guard let id = reader.items.known(authority) else { continue }
      let all = count(AttackedQuantity(kind: .sample, posts: id))
      add(count(users), atMost: [all], source: .sample)
      let ofAuthority = AttackedQuantity(kind: .sampleUsers, posts: id)
      if shown.counts[ofAuthority] != nil { add(count(users), atMost: [count(ofAuthority)], source: .sample) }
      guard let share = shown.sampleShares[users], case .number(let size) = all else { continue }
      let told = Int((share * Double(size) / 100).rounded())
      add([(1, count(users)), (-1, .number(told))], source: .sample)
    }
    let included = StepSet(group: "intervention", steps: ["excluded"])
    guard let everybody = reader.stepSets.known(included) else { return }
    for sample in samples {
      add(count(sample), atMost: [count(AttackedQuantity(kind: .remaining, cohort: everybody))], source: .sample)
    }
  }

  /// Whoever is left after more steps is left after fewer; so are users, and those who are none.
  mutating func addNestedCohorts() {
    let sets = reader.stepSets.values
    let counted = wholes.filter { [.remaining, .users, .present].contains($0.kind) }
    let rows = Dictionary(grouping: counted, by: \.cohort)
    for (narrow, set) in sets.enumerated() {
      for (wide, other) in sets.enumerated() where narrow != wide && Self.isNarrower(set, than: other) {
        for quantity in rows[narrow] ?? [] {
          let same = quantity.of(cohort: wide)
          guard shown.counts[same] != nil else { continue }
          for scope in scopes { addNested(quantity.of(scope: scope), same.of(scope: scope)) }
        }
      }
    }
  }

  private mutating func addNested(_ narrow: AttackedQuantity, _ wide: AttackedQuantity) {
    add(count(narrow), atMost: [count(wide)], source: .nested)
    guard narrow.kind == .users else { return }
    // n of the narrow − its users ≤ n of the wide − its users
    let others = [count(reader.present(wide)), count(narrow)]
    let (users, all) = (count(wide), count(reader.present(narrow)))
    add(sum: [users, all], atMost: others, source: .nested)
  }

  private static func isNarrower(_ set: StepSet, than other: StepSet) -> Bool {
    guard set.group == other.group || other.group == "all" else { return false }
    func least(_ steps: Set<String>) -> Int? {
      steps.lazy.compactMap { step in
        step.hasPrefix("contact_too_short:") ? Int(step.dropFirst("contact_too_short:".count)) : nil
      }.first
    }
    let contact = other.steps.filter { $0.hasPrefix("contact_too_short:") }
    guard other.steps.subtracting(contact).isSubset(of: set.steps) else { return false }
    guard let asked = least(contact) else { return true }
    return (least(set.steps) ?? Int.min) >= asked
  }
}
