/// A claim that bilaga 1 publishes, put so that a program can try it: a number of the result's tables, and what it shall be.
///
/// ```swift
/// let claim = OmbudClaim(
///   "kommun-n", page: 44, .cell(.row("cohort", "analysis=fig3;step=final", "remaining")), .equal("49"), "…")
/// claim.row   // kommun-n;Socialstyrelsen 2014, bilaga 1, s. 44;cohort;"analysis=fig3;step=final";remaining;=;49;;…;;;;
/// ```
struct OmbudClaim: Sendable {
  /// A cell of a table: all key columns of its row, and its own column.
  struct Cell: Sendable {
    let table: String
    let row: String
    let column: String

    /// The cell of any table.
    static func row(_ table: String, _ row: String, _ column: String) -> Cell {
      Cell(table: table, row: row, column: column)
    }

    /// A figure's series in a quarter, the mean of a client unless another column is named.
    static func quarter(_ figure: String, _ series: String, _ quarter: Int, _ column: String = "mean") -> Cell {
      Cell(table: "trajectory", row: "figure=\(figure);series=\(series);quarter=\(quarter)", column: column)
    }

    /// A line of the comparison of before and after, of the clients of one diagnosis where one is named.
    static func cost(
      _ cohort: String, _ level: String, _ key: String, _ period: String, _ column: String,
      class postClass: String = "real", diagnosis: String? = nil
    ) -> Cell {
      let keys = "cohort=\(cohort);level=\(level);key=\(key);class=\(postClass);period=\(period)"
      guard let diagnosis else { return Cell(table: "before_after", row: keys, column: column) }
      return Cell(table: "before_after.by-diagnosis", row: "diagnosis=\(diagnosis);" + keys, column: column)
    }

    /// A line of figure 2, the sample beside the survey.
    static func share(_ item: String, _ column: String) -> Cell {
      Cell(table: "representativeness", row: "item=\(item)", column: column)
    }
  }

  /// The number that the claim is about.
  enum Number: Sendable {
    case cell(Cell)
    /// The first cell less the second.
    case difference(Cell, Cell)
    /// The first cell over the second.
    case ratio(Cell, Cell)
  }

  /// What the number shall be; "more" and "less" without a number are at least 0 and at most 0.
  enum Condition: Sendable {
    case equal(String, within: String = "")
    case atLeast(String)
    case atMost(String)
    case between(String, String)
  }

  let id: String
  /// The page of the report.
  let page: Int
  let number: Number
  let condition: Condition
  /// What the report says, in other words, and how it was put as a number where it prints none.
  let note: String

  /// A claim with the place where it stands.
  init(_ id: String, page: Int, _ number: Number, _ condition: Condition, _ note: String) {
    self.id = id
    self.page = page
    self.number = number
    self.condition = condition
    self.note = note
  }

  /// The columns of `published.csv`.
  static let header = "id;source;table;where;column;operator;value;tolerance;note;of;table2;where2;column2"

  /// The claim as a row of `published.csv`; a second cell's table and column are empty where they are the first's.
  var row: String {
    let (first, of, second) =
      switch number {
      case .cell(let cell): (cell, "", Cell?.none)
      case .difference(let cell, let other): (cell, "difference", other)
      case .ratio(let cell, let other): (cell, "ratio", other)
      }
    let (sign, value, tolerance) =
      switch condition {
      case .equal(let value, let tolerance): ("=", value, tolerance)
      case .atLeast(let value): (">=", value, "")
      case .atMost(let value): ("<=", value, "")
      case .between(let least, let most): ("between", "\(least)..\(most)", "")
      }
    let fields = [
      id, "Socialstyrelsen 2014, bilaga 1, s. \(page)", first.table, first.row, first.column, sign, value, tolerance,
      note,
      of, second.map { $0.table == first.table ? "" : $0.table } ?? "", second?.row ?? "",
      second.map { $0.column == first.column ? "" : $0.column } ?? "",
    ]
    return fields.map(QuotedField.text).joined(separator: ";")
  }
}
