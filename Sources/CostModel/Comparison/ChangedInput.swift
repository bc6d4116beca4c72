/// Something that two runs do not share, and which of their figures it can explain.
struct ChangedInput: Sendable {
  /// What kind of thing it is, in the order in which they are listed.
  enum Kind: String, CaseIterable, Sendable {
    case program, file, study, price
  }

  let kind: Kind
  /// What it is called beside a figure: `price boendestod/kommun`.
  let name: String
  /// What it was and what it is: `200 → 220 (+10 percent)`.
  let text: String
  /// The figures that it can explain.
  let reach: Reach

  /// What changed between two runs.
  static func all(from a: RunResults, to b: RunResults) -> [ChangedInput] {
    let outline = StudyOutline(a, b)
    var changes: [ChangedInput] = []
    if a.version != b.version {
      changes.append(
        ChangedInput(kind: .program, name: "program", text: "\(a.version) → \(b.version)", reach: .everything))
    }
    let prices = PriceChanges(a.prices, b.prices, outline)
    changes += FileChanges(a, b, outline, prices).changes
    changes += prices.changes.map(\.change)
    changes += StudyChanges(a.study, b.study, outline).changes
    return changes
  }
}
