/// What takes the events of a study, row by row, in whatever order the threads bring them.
///
/// It must come to the same result for every order.
public protocol EventSink: Sendable {
  /// Takes some events of one source, each of a client who is not excluded.
  ///
  /// They come several at a time, so that what is looked up for one need not wait for another.
  mutating func receive(_ events: Span<CaseEvent>)

  /// Takes note of a row that is no event for the study.
  mutating func leaveOut(_ row: SourceRow, as problem: RowProblem)

  /// Takes note of the contents of neighbouring rows of one line each, whatever becomes of them: equal rows have equal
  /// fingerprints.
  mutating func note(_ first: SourceRow, fingerprints: Span<UInt64>)
}

extension EventSink {
  /// Does nothing: who only counts need not know which rows they are.
  @inline(__always)
  public mutating func leaveOut(_ row: SourceRow, as problem: RowProblem) {}

  /// Does nothing.
  @inline(__always)
  public mutating func note(_ first: SourceRow, fingerprints: Span<UInt64>) {}
}

/// A row of one of a study's event sources.
public struct SourceRow: Hashable, Comparable, Sendable {
  /// The place among the study's event sources.
  public let source: Int
  /// The line, from 1.
  public let line: Int

  /// A row at a line of a source.
  public init(source: Int, line: Int) {
    self.source = source
    self.line = line
  }

  /// Whether `a` comes before `b`, by source and line.
  public static func < (a: SourceRow, b: SourceRow) -> Bool {
    (a.source, a.line) < (b.source, b.line)
  }
}

/// Why a row of events gives nothing to the window, or deserves a look, by the names of the table `quality`.
public enum RowProblem: String, CaseIterable, Sendable {
  /// Its service is mapped to nothing.
  case leftOut = "left_out"
  /// The study does not have its client.
  case unknownClient = "unknown_client"
  /// Its client is left out.
  case excludedClient = "excluded_client"
  /// A decision that still runs, without reviewed records on or after its first day.
  case openWithoutCoverage = "open_without_coverage"
  /// No day of it lies in its client's window.
  case outsideWindow = "outside_window"
  /// Some days do, but none in an observed quarter.
  case notObserved = "not_observed"
  /// It repeats another in all fields.
  case duplicateRow = "duplicate_row"
  /// A stay with a night in common with an earlier one of the same client and service.
  case overlappingStay = "overlapping_stay"
}
