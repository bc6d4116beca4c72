#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A study's tables held against what was published: claim by claim, what was printed and what comes out.
///
/// The tables are those that may be shown, so that a verified claim tells no more than they do; a claim on a hidden cell
/// cannot be verified from them.
public struct Verification: Sendable {
  /// What came of a claim.
  public enum Outcome: Hashable, Sendable {
    /// What comes out stands to what was published as the claim says.
    case holds
    /// It does not.
    case fails
    /// A cell is hidden, for the sake of the people behind it.
    case hidden
    /// A cell is not defined: a percentage of nothing, a ratio to nothing.
    case undefined
    /// No row of the table has the claim's keys.
    case noRow

    /// The outcome in a word or two.
    public var words: String {
      switch self {
      case .holds: "yes"
      case .fails: "no"
      case .hidden: "hidden"
      case .undefined: "not defined"
      case .noRow: "no such row"
      }
    }
  }

  /// A claim with what came of it.
  public struct Result: Sendable {
    /// The claim.
    public let claim: Claim
    /// What comes out, as the tables write it; empty where nothing does.
    public let computed: String
    /// What came of it.
    public let outcome: Outcome
  }

  /// The claims, in the order of their file.
  public let results: [Result]

  /// How many of the claims hold.
  public var holdingCount: Int { results.count { $0.outcome == .holds } }
  /// Whether all of the claims hold.
  public var allHold: Bool { holdingCount == results.count }

  /// Holds claims against tables.
  ///
  /// - Parameters:
  ///   - claims: The claims.
  ///   - tables: The tables of a study.
  ///   - problems: Where a claim is reported that names a table or column there is not, or several rows at once.
  public init(_ claims: [Claim], _ tables: [Table], problems: inout ProblemList) {
    var results: [Result] = []
    for claim in claims {
      let first = Self.find(claim.cell, of: claim, in: tables, &problems)
      guard let second = claim.second else {
        results.append(Result(claim, first))
        continue
      }
      results.append(Result(claim, first, Self.find(second.cell, of: claim, in: tables, &problems), second.combination))
    }
    self.results = results
  }

  /// The cell that a claim names; `nil` where no row has its keys.
  private static func find(
    _ cell: Claim.Cell, of claim: Claim, in tables: [Table], _ problems: inout ProblemList
  ) -> Table.Cell? {
    do throws(RowAddress.Failure) {
      let found = try tables.row(at: cell.row)
      if let column = found.table.columns.lastIndex(of: cell.column), column >= found.table.keyCount {
        return found.table.rows[found.row][column]
      }
      let columns = found.table.figureColumns.map { $0 }
      problems.add(
        Problem(
          .error, .missingColumn, at: claim.place,
          "\(cell.row.table) has no figure \"\(cell.column)\"; \(NearestWord.hint(for: cell.column, in: columns))"))
    } catch {
      switch error {
      case .unknownValue, .noRows: break
      default: problems.add(Problem(.error, .invalidStudy, at: claim.place, "\(error)"))
      }
    }
    return nil
  }
}

extension Verification.Result {
  /// The result of a claim on one cell.
  fileprivate init(_ claim: Claim, _ cell: Table.Cell?) {
    guard let value = Self.value(cell) else {
      self.init(claim: claim, computed: cell.map(CSVFormat.field) ?? "", outcome: Self.reason(cell))
      return
    }
    self.init(
      claim: claim, computed: cell.map(CSVFormat.field) ?? "", outcome: claim.holds(for: value) ? .holds : .fails)
  }

  /// The result of a claim on two cells.
  fileprivate init(
    _ claim: Claim, _ first: Table.Cell?, _ second: Table.Cell?, _ combination: Claim.Combination
  ) {
    guard let a = Self.value(first), let b = Self.value(second) else {
      let failing = Self.value(first) == nil ? first : second
      self.init(claim: claim, computed: "", outcome: Self.reason(failing))
      return
    }
    switch combination {
    case .difference:
      self.init(claim: claim, computed: "\(a - b)", outcome: claim.holds(for: a - b) ? .holds : .fails)
    case .ratio:
      guard b != 0 else {
        self.init(claim: claim, computed: "", outcome: .undefined)
        return
      }
      // The quotient of exact decimals, to 38 digits; shown to as many as a statistic has.
      let shown = Double("\(a / b)").map(CSVFormat.plain) ?? "\(a / b)"
      self.init(claim: claim, computed: shown, outcome: claim.holds(for: a / b) ? .holds : .fails)
    }
  }

  /// The number in a cell, by the digits that the tables write.
  private static func value(_ cell: Table.Cell?) -> Decimal? {
    switch cell {
    case .people, .whole, .money, .kronor, .number, .decimal: cell.flatMap { Decimal(string: CSVFormat.field($0)) }
    case .text, .undefined, .hidden, nil: nil
    }
  }

  private static func reason(_ cell: Table.Cell?) -> Verification.Outcome {
    switch cell {
    case nil: .noRow
    case .hidden: .hidden
    default: .undefined
    }
  }
}

extension Claim {
  /// Whether a value stands to what was published as the claim says.
  fileprivate func holds(for computed: Decimal) -> Bool {
    switch relation {
    case .equal, .between: computed >= value - tolerance && computed <= upperValue + tolerance
    case .atLeast: computed >= value - tolerance
    case .atMost: computed <= value + tolerance
    }
  }
}
