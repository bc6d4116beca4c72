/// What a table of a run answers, and what each of its columns holds, in words.
///
/// ```swift
/// TableGuide("trajectory.by-diagnosis")?.title.text(in: .english)   // "Quarter by quarter, by diagnosis"
/// ```
///
/// The columns stand in the order of the table's own.
struct TableGuide: Hashable, Sendable {
  /// What one column of a table holds.
  struct Column: Hashable, Sendable {
    /// The name, as the table's file writes it.
    let name: String
    /// The name in a word or two, for people.
    let heading: Wording
    /// What it holds: the unit, per what, and the words that it uses.
    let meaning: Wording

    /// A column, with heading and meaning in both languages.
    init(_ name: String, sv: (heading: String, meaning: String), en: (heading: String, meaning: String)) {
      self.name = name
      heading = Wording(sv: sv.heading, en: en.heading)
      meaning = Wording(sv: sv.meaning, en: en.meaning)
    }
  }

  /// The table's name: `trajectory.by-diagnosis`.
  let table: String
  /// What the table is called, in a few words.
  let title: Wording
  /// What it answers, in a sentence.
  let summary: Wording
  /// The columns, in order.
  let columns: [Column]

  /// The guide to a table that a run writes, or to such a table by subgroups.
  ///
  /// - Parameter table: The table's name; `nil` comes out where no run writes a table of that name.
  init?(_ table: String) {
    let (base, column) = Self.parts(of: table)
    guard let guide = Self.tables.first(where: { $0.table == base }) else { return nil }
    guard let column else {
      self = guide
      return
    }
    self.init(
      table,
      title: Wording(sv: "\(guide.title.sv), per \(column)", en: "\(guide.title.en), by \(column)"),
      summary: Wording(
        sv: "\(guide.summary.sv) Uppdelat efter \(column).", en: "\(guide.summary.en) Split by \(column)."),
      [Self.subgroup(column)] + guide.columns)
  }

  /// The table that a name is about, and the column by which it is split: `trajectory` and `diagnosis`.
  ///
  /// - Parameter table: The table's name: `trajectory.by-diagnosis`.
  /// - Returns: The table's name without the column, and the column; `nil` where the table is not by subgroups.
  static func parts(of table: String) -> (base: String, column: String?) {
    let parts = table.split(separator: ".by-", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    return (parts[0], parts.count == 2 ? parts[1] : nil)
  }

  /// The first column of each table that is split by a column.
  static func subgroup(_ column: String) -> Column {
    Column(
      column, sv: (column, "Undergruppen: klienternas värde i kolumnen; unknown = inget värde."),
      en: (column, "The subgroup: the clients' value in the column; unknown = no value."))
  }

  /// A guide made of its parts.
  init(_ table: String, title: Wording, summary: Wording, _ columns: [Column]) {
    (self.table, self.title, self.summary, self.columns) = (table, title, summary, columns)
  }

  /// The guides to the tables of all clients, in the order in which a run writes them.
  static let tables: [TableGuide] = [
    cohort, trajectory, beforeAfter, trend, actors, flows, society, redistribution, correlation, decomposition, gross,
    concentration, representativeness, quality, internalCosts, evaluation, evaluationSummary, intervals, sensitivity,
    scenarios, valueMap, differences, eventStudy, preTrend, verification,
  ]

  /// The guide to a column, or `nil` where the table has none of that name.
  subscript(column: String) -> Column? { columns.last { $0.name == column } }
}
