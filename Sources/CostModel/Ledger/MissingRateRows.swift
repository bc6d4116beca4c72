/// The bookings that one cause keeps from being priced: the first of them, and how many there are.
struct MissingRateRows: Sendable {
  /// What lacks a price: a line of the ledger in a year.
  struct Key: Hashable, Sendable {
    let line: Int
    let year: Int
  }

  private(set) var source: Int
  private(set) var line: Int
  private(set) var ledgerLine: Int
  private(set) var year: Int
  private(set) var count: Int

  /// The bookings of one row, on one line of the ledger.
  init(source: Int, line: Int, ledgerLine: Int, year: Int, count: Int) {
    self.source = source
    self.line = line
    self.ledgerLine = ledgerLine
    self.year = year
    self.count = count
  }

  /// Adds others; the first by source, row, line of the ledger and year is kept.
  mutating func add(_ other: MissingRateRows) {
    let sum = count + other.count
    if (other.source, other.line, other.ledgerLine, other.year) < (source, line, ledgerLine, year) { self = other }
    count = sum
  }
}
