#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// A figure that was published, and the cell of a study's tables that it is held against.
///
/// ```
/// id;source;table;where;column;operator;value;tolerance;note
/// n-kommun;bilaga 1, s. 63;cohort;analysis=fig3;step=final;remaining;=;49;;49 clients of 83
/// ```
///
/// A row may name a second cell, with `of` saying what is made of the two: `difference` or `ratio`.
public struct Claim: Sendable {
  /// How what comes out must stand to what was published.
  public enum Relation: String, CaseIterable, Sendable {
    /// |computed − published| ≤ tolerance.
    case equal = "="
    /// computed ≥ published − tolerance.
    case atLeast = ">="
    /// computed ≤ published + tolerance.
    case atMost = "<="
    /// Between two published values, both included, each wider by the tolerance.
    case between
  }

  /// What is made of two cells.
  public enum Combination: String, CaseIterable, Sendable {
    /// The first less the second.
    case difference
    /// The first over the second.
    case ratio
  }

  /// A cell of a table.
  public struct Cell: Hashable, Sendable {
    /// The row.
    public let row: RowAddress
    /// The keys as they were written.
    public let keys: String
    /// The column.
    public let column: String
  }

  /// The id, unique in its file.
  public let id: String
  /// The report and page.
  public let source: String
  /// The cell.
  public let cell: Cell
  /// The second cell and what is made of the two, or `nil`.
  public let second: (cell: Cell, combination: Combination)?
  /// How what comes out must stand to what was published.
  public let relation: Relation
  /// The published value, or the lower one.
  public let value: Decimal
  /// The upper value of `between`; else the value again.
  public let upperValue: Decimal
  /// By how much what comes out may miss; 0 or more.
  public let tolerance: Decimal
  /// What the report says, in words.
  public let note: String
  /// The row of the file.
  public let place: Problem.Place
  /// Value and tolerance as tables write numbers: with a decimal point, a range as `10..20`, no tolerance as nothing.
  public var published: (value: String, tolerance: String) {
    (relation == .between ? "\(value)..\(upperValue)" : "\(value)", tolerance == 0 ? "" : "\(tolerance)")
  }
}
