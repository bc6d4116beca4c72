/// The keys of the study that two runs do not share.
struct StudyChanges {
  /// A key with its path: `figures`, `fig3`, `requires`.
  private struct KeyChange {
    let path: [String]
    let text: String
    let a: JSONNode?
    let b: JSONNode?
  }

  /// What changed, in the order of the study's keys.
  private(set) var changes: [ChangedInput] = []
  private let outline: StudyOutline

  /// The differences of two studies.
  init(_ a: JSONNode, _ b: JSONNode, _ outline: StudyOutline) {
    self.outline = outline
    for key in Self.differences(a, b, path: [], text: "") {
      changes.append(
        ChangedInput(
          kind: .study, name: "study \(key.text)", text: "\(Self.words(key.a)) → \(Self.words(key.b))",
          reach: reach(of: key)))
    }
  }

  private static func words(_ node: JSONNode?) -> String {
    guard let node else { return "none" }
    let line = node.line
    return line.count > 60 ? line.prefix(60) + "…" : line
  }

  // MARK: - Differences

  private static func differences(_ a: JSONNode?, _ b: JSONNode?, path: [String], text: String) -> [KeyChange] {
    let both = [a, b].compactMap(\.self)
    if both.allSatisfy({ !$0.members.isEmpty }), both.count == 2 || path.isEmpty {
      return merged(a?.members.map { ($0.key, $0.node) } ?? [], b?.members.map { ($0.key, $0.node) } ?? [])
        .flatMap { key, a, b in
          differences(a, b, path: path + [key], text: text.isEmpty ? key : "\(text).\(key)")
        }
    }
    if both.count == 2, let mine = named(a), let its = named(b) {
      return merged(mine, its).flatMap { id, a, b in differences(a, b, path: path + [id], text: "\(text)[\(id)]") }
    }
    guard a?.line != b?.line else { return [] }
    return [KeyChange(path: path, text: text, a: a, b: b)]
  }

  /// The entries of a list by their id or file, or `nil` where they have none.
  private static func named(_ node: JSONNode?) -> [(String, JSONNode)]? {
    let elements = node?.elements ?? []
    let named = elements.compactMap { element in
      (element["id"]?.text ?? element["file"]?.text).map { ($0, element) }
    }
    return named.isEmpty || named.count != elements.count ? nil : named
  }

  private static func merged(
    _ a: [(String, JSONNode)], _ b: [(String, JSONNode)]
  ) -> [(key: String, a: JSONNode?, b: JSONNode?)] {
    let (mine, its) = (
      Dictionary(a, uniquingKeysWith: { first, _ in first }), Dictionary(b, uniquingKeysWith: { first, _ in first })
    )
    return (a.map(\.0) + b.map(\.0).filter { mine[$0] == nil }).map { ($0, mine[$0], its[$0]) }
  }

  // MARK: - Reach

  /// What a key can explain; one that is not known here, anything.
  private func reach(of key: KeyChange) -> Reach {
    let path = key.path
    switch path.first {
    case "title": return .nothing
    case "prices", "price_year", "deflator", "schablon": return .costs
    case "periods": return path.count > 1 ? reach(ofPeriod: path[1]) : .everything
    case "figures": return path.last == "title" ? .nothing : reach(ofCohort: path, column: "figure")
    case "cohorts": return reach(ofCohort: path, column: "cohort")
    case "subgroups": return Reach { $0.subgroupColumn != nil }.or(.hiding)
    case "age_groups": return Reach.divided(by: "age_group").or(.hiding)
    case "minimum_cell", "disclosure": return .hiding
    case "sources" where path.count > 1: return reach(ofSource: key)
    default: return .everything
    }
  }

  /// A period's rows, or all that are compared with it: the base.
  private func reach(ofPeriod id: String) -> Reach {
    guard id == "base" else { return Reach.rows("period", in: [id]).or(.hiding) }
    return Reach { difference in
      !["cohort", "trajectory", "representativeness", "quality"].contains(difference.baseTable)
    }
  }

  private func reach(ofCohort path: [String], column: String) -> Reach {
    guard path.count > 1 else { return .everything }
    // A series says what is summed and not who is studied.
    if path.count > 3, path[2] == "series" { return .rows(column, in: [path[1]]) }
    // What is shown of one cohort decides what must be hidden of another.
    let ids: Set = [path[1]]
    return Reach.rows("figure", in: ids).or(.rows("cohort", in: ids)).or(.rows("analysis", in: ids)).or(.hiding)
  }

  private func reach(ofSource key: KeyChange) -> Reach {
    switch key.path[1] {
    case "population": return .table("representativeness")
    case "events":
      // A row's authority tells where it counts; one that changes may have counted anywhere.
      let isOther = key.path.last == "authority"
      let file = key.path.count > 2 ? key.path[2] : ""
      let source = [key.a, key.b].compactMap(\.self).first { $0["file"] != nil }
      guard let source, !isOther else {
        return Reach.costs.or(.table("representativeness")).or(
          Reach.table("quality").and(Reach.rows("source", in: [file]).or(.rows("problem", in: ["overlapping_stay"]))))
      }
      return FileChanges.reach(ofEvents: source, outline)
    default: return .everything
    }
  }
}
