/// A figure of a row, with the way from the sums to it.
public struct ExplainedFigure: Sendable {
  /// The column.
  public let column: String
  /// What the complete table holds.
  public let cell: Table.Cell
  /// How it follows from what stands before it, in words or as a formula of names.
  public let words: String
  /// The formula with its numbers, whose value the figure is; `nil` for a count and for what is not defined.
  public let numbers: String?
  /// Whether the numbers tell of single clients: the largest sums, a change, how many have the same rank.
  public var tellsOfSingles = false
}
