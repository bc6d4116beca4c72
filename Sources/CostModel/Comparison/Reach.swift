/// Which figures something can explain.
///
/// It errs on the side of too many: what is left out cannot be the cause. A claim of the table `verification` may be
/// about any cell, so that whatever reaches figures at all reaches it.
struct Reach: Sendable {
  /// Whether a figure that differs can differ because of it.
  let holds: @Sendable (FigureDifference) -> Bool

  /// Nothing.
  static let nothing = Reach { _ in false }
  /// Every figure.
  static let everything = Reach { _ in true }
  /// What is shown and what is not.
  static let hiding = Reach { $0.isHiddenOrAbsent || $0.isOfClaim }
  /// All but who was studied, what the rows were worth, and the shares of clients.
  static let costs = Reach { !["cohort", "quality", "representativeness"].contains($0.baseTable) }
  /// A table, divided or not.
  static func table(_ name: String) -> Reach { Reach { $0.baseTable == name || $0.isOfClaim } }

  /// Rows with one of these values in a column.
  static func rows(_ column: String, in values: Set<String>) -> Reach {
    Reach { difference in difference.row[column].map(values.contains) ?? difference.isOfClaim }
  }

  /// The tables that are divided by a column.
  static func divided(by column: String) -> Reach { Reach { $0.subgroupColumn == column || $0.isOfClaim } }

  /// What either of them can explain.
  func or(_ other: Reach) -> Reach { Reach { holds($0) || other.holds($0) } }

  /// What both of them can explain.
  func and(_ other: Reach) -> Reach { Reach { holds($0) && other.holds($0) } }
}
