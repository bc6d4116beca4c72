/// A study's ledger written out: row by row, rolled up, or as a journal for hledger.
public struct LedgerReport: Sendable {
  /// A form of writing.
  public enum Format: String, CaseIterable, Sendable {
    /// Delimited text, with all digits.
    case csv
    /// Aligned text for reading: kronor whole.
    case text
    /// hledger's journal format.
    case hledger
  }

  /// What is written.
  public enum Content: Sendable {
    /// The rows of single clients: only where somebody asked for them by name.
    case rows(Format)
    /// The rows rolled up, in text for reading or else delimited.
    case rollUp(LedgerRollUp, isText: Bool)
  }

  private let parts: LedgerParts
  private let content: Content
  private let program: Program

  /// A report on a part of a ledger.
  ///
  /// - Parameters:
  ///   - parts: The rows of a ledger with volumes.
  ///   - content: What to write of them.
  ///   - program: Who writes it, as a journal names it.
  public init(_ parts: LedgerParts, _ content: Content, program: Program) {
    self.parts = parts
    self.content = content
    self.program = program
  }

  /// Calls `body` with the report's text from first to last, in chunks.
  ///
  /// Delimited text and journals need memory for some hundreds of clients at a time; aligned text for all of it.
  ///
  /// - Parameters:
  ///   - threads: The number of threads, at least 1; the result does not depend on it.
  ///   - body: Takes a chunk.
  public func forEachChunk(threads: Int, _ body: (String) throws -> Void) rethrows {
    switch content {
    case .rollUp(let rollUp, let isText):
      let table = rollUp.disclosedTable
      try body(isText ? Self.text(of: table) : CSVFormat.header(of: table) + CSVFormat.lines(of: table))
    case .rows(.csv):
      let rows = LedgerRows(parts.ledger)
      try body(CSVFormat.header(of: LedgerRows.header))
      try parts.forEach(threads: threads) {
        CSVFormat.lines(of: rows.table($0))
      } _: {
        try body($0)
      }
    case .rows(.text):
      let rows = LedgerRows(parts.ledger)
      var table = LedgerRows.header
      parts.forEach(threads: threads) {
        rows.table($0).rows
      } _: {
        table.rows += $0
      }
      try body(Self.text(of: table))
    case .rows(.hledger):
      let journal = JournalFormat(parts.ledger)
      try body(journal.beginning(bookedLines: parts.bookedLines, comments: comments))
      try parts.forEach(threads: threads) {
        journal.transactions($0)
      } _: {
        try body($0)
      }
    }
  }

  private static func text(of table: Table) -> String {
    TextTable(table).lines.map { $0 + "\n" }.joined()
  }

  private var comments: [String] {
    let study = parts.ledger.data.study
    let money = study.pricing.mode == .fixed ? "of \(study.pricing.priceYear)" : "of each year"
    let quarters = parts.selection.quarters
    return [
      study.title,
      "The ledger of single clients, relative quarters \(quarters.lowerBound)..\(quarters.upperBound), "
        + "kronor \(money); by \(program.name) \(program.version).",
    ]
  }
}
