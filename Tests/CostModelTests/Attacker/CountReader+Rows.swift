/// What a row's counts are.
extension CountReader {
  /// The id of an analysis' cohort: that of all its steps.
  func cohort(of analysis: String) -> Int? {
    guard let cohort = study.cohorts[analysis] else { return nil }
    return stepSets.known(Self.allSteps(of: cohort))
  }

  /// The steps of a cohort's definition.
  static func allSteps(of cohort: PublicKnowledge.Cohort) -> StepSet {
    var steps: Set = ["excluded"]
    if let least = cohort.minContact { steps.insert("contact_too_short:\(least)") }
    for authority in cohort.requires {
      steps.formUnion(["not_reviewed:" + authority, "window_not_covered:" + authority])
    }
    return StepSet(group: cohort.group, steps: steps)
  }

  mutating func quantities(
    _ base: Base, _ fields: [String], scope: Int
  ) -> (cohort: Int?, counts: [(AttackedQuantity, String)]) {
    if base == .representativeness {
      let item = fields[0]
      let sample = items.id(of: study.authority(of: item))
      let users = items.id(of: item)
      return (
        nil,
        [
          (AttackedQuantity(kind: .sample, posts: sample), "sample_n"),
          (AttackedQuantity(kind: .sampleUsers, posts: users), "sample_users"),
        ]
      )
    }
    guard let definition = study.cohorts[fields[0]] else { return (nil, []) }
    if base == .cohort { return (nil, stepCounts(fields, definition, scope: scope)) }
    let cohort = stepSets.id(of: Self.allSteps(of: definition))
    return (cohort, rowCounts(base, fields, definition, AttackedQuantity(kind: .users, scope: scope, cohort: cohort)))
  }

  private mutating func stepCounts(
    _ fields: [String], _ definition: PublicKnowledge.Cohort, scope: Int
  ) -> [(AttackedQuantity, String)] {
    let (analysis, step) = (fields[0], fields[1])
    if scope == 0, step == "clients" { steps[analysis] = [] }
    if scope == 0, step != "clients", step != "final" { steps[analysis]?.append(step) }
    let passed = (steps[analysis] ?? []).prefix(through: step)
    let after = stepSet(passed, definition)
    var counts = [(AttackedQuantity(kind: .remaining, scope: scope, cohort: after), "remaining")]
    if let last = passed.last, last == step {
      let before = stepSet(passed.dropLast(), definition)
      counts.append((AttackedQuantity(kind: .removed, scope: scope, cohort: before, posts: after), "removed"))
    }
    return counts
  }

  mutating func stepSet(_ steps: some Sequence<String>, _ definition: PublicKnowledge.Cohort) -> Int {
    let named = steps.map { $0 == "contact_too_short" ? "\($0):\(definition.minContact ?? 0)" : $0 }
    return stepSets.id(of: StepSet(group: definition.group, steps: Set(named)))
  }

  private mutating func rowCounts(
    _ base: Base, _ fields: [String], _ definition: PublicKnowledge.Cohort, _ blank: AttackedQuantity
  ) -> [(AttackedQuantity, String)] {
    var users = blank
    switch base {
    case .trajectory:
      let quarter = Int(fields[2]) ?? 0
      users.presence = presence(quarter...quarter)
      (users.first, users.last) = (quarter, quarter)
      let series = study.series[fields[0]]?[fields[1]] ?? PostSet()
      users.posts = postSets.id(of: series)
      if fields[1] != "total" {
        members[Member(cohort: blank.cohort, level: fields[0]), default: []].insert(users.posts)
      }
      return [(present(users), "n"), (users, "users")]
    case .beforeAfter:
      let category = fields[3]
      users.posts = posts(fields[1], fields[2], category, definition, cohort: blank.cohort)
      add(period: fields[4], to: &users)
      return [(present(users), "n"), (ofBase(users), "users_base"), (users, "users")]
    case .correlation:
      add(period: fields[1], to: &users)
      return [(present(users), "n")]
    case .decomposition:
      let kinds: [String: AttackedQuantity.Kind] = [
        "new": .new, "continuing": .continuing, "ended": .ended, "never": .never,
      ]
      users.posts = posts(fields[1], fields[2], "real", definition, cohort: blank.cohort)
      add(period: fields[3], to: &users)
      return kinds[fields[4]].map { [(users.with($0), "clients")] } ?? []
    case .concentration:
      users.posts = posts(fields[1], fields[2], "real", definition, cohort: blank.cohort)
      add(period: fields[3], to: &users)
      return [(present(users), "n"), (users, "users")]
    case .trend:
      users.presence = presence(study.base)
      return [(present(users), "n")]
    case .cohort, .representativeness: return []
    }
  }

  private mutating func posts(
    _ level: String, _ key: String, _ category: String, _ definition: PublicKnowledge.Cohort, cohort: Int
  ) -> Int {
    let name = "\(cohort);\(level);\(key);\(category)"
    if let id = keys[name] { return id }
    let set = study.posts(level: level, key: key, category: category, of: definition)
    let id = postSets.id(of: set)
    keys[name] = id
    members[Member(cohort: cohort, level: level), default: []].insert(id)
    return id
  }

  private mutating func add(period: String, to quantity: inout AttackedQuantity) {
    guard let quarters = study.periods[period] else { return }
    quantity.presence = presence(study.base, quarters)
    (quantity.first, quantity.last) = (quarters.lowerBound, quarters.upperBound)
  }

  private mutating func presence(_ ranges: ClosedRange<Int>...) -> Int {
    study.isBalanced ? 0 : presences.id(of: Set(ranges.flatMap { Array($0) }))
  }

  /// The clients that a count is out of: under a balanced panel, those that are left in its cohort.
  func present(_ quantity: AttackedQuantity) -> AttackedQuantity {
    AttackedQuantity(
      kind: quantity.presence == 0 ? .remaining : .present, scope: quantity.scope, cohort: quantity.cohort,
      presence: quantity.presence)
  }

  /// The same clients' users in the period that this one is compared with.
  func ofBase(_ quantity: AttackedQuantity) -> AttackedQuantity {
    var base = quantity.with(.users)
    (base.first, base.last) = (study.base.lowerBound, study.base.upperBound)
    return base
  }
}

extension [String] {
  /// The elements to the first that is this one; all where there is none.
  fileprivate func prefix(through element: String) -> ArraySlice<String> {
    if element == "clients" { return [] }
    return firstIndex(of: element).map { self[...$0] } ?? self[...]
  }
}
