/// Hides what a small count would tell of the people behind it.
///
/// It works on the neutral table, so every format shows the same cells. Hidden are
/// - counts of people from 1 to the study's minimum less 1, wherever they stand;
/// - what would give such a count back, in whatever table it stands (``HiddenQuantities``);
/// - all figures of a cohort, subgroup, period or quarter of so few clients, and of a decomposition's group.
///
/// Means over a larger cohort stay, also where few clients carry them, with the users hidden; under `strict` they go
/// too, and what would give them back.
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
}
