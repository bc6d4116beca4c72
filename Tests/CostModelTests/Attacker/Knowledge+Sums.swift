/// Wholes that are sums of parts.
extension Knowledge {
  /// Cohorts' steps: each removes some of those who were left.
  ///
  /// Analyses share counts by the set of steps passed, so that cohorts whose steps begin alike, or that differ only in
  /// the order of their steps, are tied to each other.
  mutating func addSteps() {
    var done: Set<AttackedQuantity> = []
    for analysis in reader.study.cohorts.keys.sorted() {
      for step in steps(of: analysis) {
        for scope in scopes {
          let removed = AttackedQuantity(kind: .removed, scope: scope, cohort: step.before, posts: step.after)
          guard done.insert(removed).inserted else { continue }
          let before = count(AttackedQuantity(kind: .remaining, scope: scope, cohort: step.before))
          let after = count(AttackedQuantity(kind: .remaining, scope: scope, cohort: step.after))
          add([(1, before), (-1, count(removed)), (-1, after)], source: .steps)
        }
      }
    }
  }

  /// Every count of everybody is the sum of that count over the subgroups of a column.
  ///
  /// A subgroup's row may be missing: with other rows of the same cohort and subgroup in the table, it had nobody;
  /// with none, its clients are too few to be shown, or none.
  mutating func addSubgroups() {
    for column in reader.study.subgroups {
      let values = scopes.filter { reader.scopes[$0].column == column }
      guard !values.isEmpty else { continue }
      for whole in wholes where whole.kind != .sample && whole.kind != .sampleUsers {
        let parts = values.map { count(whole.of(scope: $0)) }
        add([(-1, count(whole))] + parts.map { (1, $0) }, source: .subgroups)
      }
    }
  }

  /// Cohorts of all clients are those of the intervention and those of the control group.
  mutating func addGroups() {
    for whole in wholes {
      guard let intervention = of(group: "intervention", whole), let control = of(group: "control", whole) else {
        continue
      }
      for scope in scopes {
        let like = whole.of(scope: scope)
        let parts = [intervention, control].map { count($0.of(scope: scope), like: like) }
        add([(-1, count(like)), (1, parts[0]), (1, parts[1])], source: .groups)
      }
    }
  }

  /// The same of a cohort of one group, for a count of a cohort of all.
  private func of(group: String, _ quantity: AttackedQuantity) -> AttackedQuantity? {
    guard quantity.kind != .sample, quantity.kind != .sampleUsers else { return nil }
    func same(_ id: Int) -> Int? {
      var set = reader.stepSets[id]
      guard set.group == "all" else { return nil }
      set.group = group
      return reader.stepSets.known(set)
    }
    guard let cohort = same(quantity.cohort) else { return nil }
    var part = quantity.of(cohort: cohort)
    if quantity.kind == .removed {
      guard let after = same(quantity.posts) else { return nil }
      part.posts = after
    }
    return part
  }

  /// Everybody is new, continuing, ended or never a user.
  mutating func addDecompositions() {
    for whole in wholes where whole.kind == .never {
      for scope in scopes {
        let never = whole.of(scope: scope)
        let groups = [AttackedQuantity.Kind.new, .continuing, .ended].map { count(never.with($0)) }
        let (all, users) = (count(reader.present(never)), count(never.with(.users)))
        let before = count(reader.ofBase(never), like: never.with(.users))
        add([(-1, all), (1, count(never))] + groups.map { (1, $0) }, source: .decomposition)
        add([(-1, before), (1, groups[1]), (1, groups[2])], source: .decomposition)
        add([(-1, users), (1, groups[0]), (1, groups[1])], source: .decomposition)
      }
    }
  }
}
