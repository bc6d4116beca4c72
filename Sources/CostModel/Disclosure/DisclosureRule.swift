/// Hides what a small count would tell of the people behind it.
///
/// It works on the neutral table, so every format shows the same cells. Hidden are
/// - counts of people from 1 to the study's minimum less 1, wherever they stand;
/// - what would give such a count back by subtraction from a whole that is shown: other steps of the same cohort, other
///   groups of a decomposition, other values of a column;
/// - all figures of a cohort, subgroup, period or quarter of so few clients, and of a decomposition's group.
///
/// Means over a larger cohort stay, also where few clients carry them, with the users hidden; under `strict` they go
/// too, in every row that counts its users.
///
/// > Source: method section 6; Socialstyrelsen's own tables print "<4".
struct DisclosureRule: Sendable {
  let minimum: Int
  let isStrict: Bool

  /// The rule that hides counts below a minimum.
  init(minimum: Int, isStrict: Bool) {
    self.minimum = minimum
    self.isStrict = isStrict
  }

  /// The rule of a study, or `nil` where it hides nothing.
  init?(_ study: Study) {
    guard study.disclosure != .none else { return nil }
    self.init(minimum: study.minimumCell, isStrict: study.disclosure == .strict)
  }

  /// Whether a count is of too few people to be shown.
  func isSmall(_ count: Int) -> Bool {
    count > 0 && count < minimum
  }

  /// What stands where a cell is hidden.
  var hidden: Table.Cell { .hidden(below: minimum) }

  /// Which parts of a whole that is shown must be hidden: the small ones, and the smallest others above 0 until the
  /// hidden ones cannot be worked out.
  ///
  /// A single hidden part is the whole less the rest. Several are known where they add up to the least or the most
  /// that so many small counts can: 1 each, or the minimum less 1 each.
  func hiddenParts(_ parts: [Int]) -> [Bool] {
    var isHidden = parts.map(isSmall)
    while isHidden.contains(true), isKnown(parts, isHidden) {
      let shown = parts.indices.filter { parts[$0] > 0 && !isHidden[$0] }
      guard let smallest = shown.min(by: { parts[$0] < parts[$1] }) else { break }
      isHidden[smallest] = true
    }
    return isHidden
  }

  private func isKnown(_ parts: [Int], _ isHidden: [Bool]) -> Bool {
    let hidden = parts.indices.filter { isHidden[$0] }.map { parts[$0] }
    guard hidden.count > 1 else { return true }
    guard hidden.allSatisfy(isSmall) else { return false }
    let sum = hidden.reduce(0, +)
    return sum == hidden.count || sum == hidden.count * (minimum - 1)
  }
}
