/// The costs of one client by cell, that is by line and quarter, added up from its bookings.
///
/// One for each thread, used again for every client.
struct CellSums {
  /// The number of quarters in a line.
  let quarterCount: Int
  /// Millionths of a krona by cell.
  private(set) var sums: [Int64]
  /// The cells that the client has a booking in.
  private(set) var touched: [Int] = []
  private var isTouched: [Bool]
  /// Whether a sum did not fit.
  private(set) var hasOverflowed = false

  init(_ ledger: Ledger) {
    quarterCount = ledger.quarters.count
    sums = Array(repeating: 0, count: ledger.lines.count * ledger.quarters.count)
    isTouched = Array(repeating: false, count: sums.count)
  }

  /// Adds up a client's bookings.
  mutating func load(_ client: Int, from ledger: Ledger) {
    for cell in touched {
      sums[cell] = 0
      isTouched[cell] = false
    }
    touched.removeAll(keepingCapacity: true)
    ledger.forEachBooking(ofClient: client) { number, amount in
      let cell = Int(number)
      if !isTouched[cell] {
        isTouched[cell] = true
        touched.append(cell)
      }
      let (sum, overflow) = sums[cell].addingReportingOverflow(amount)
      sums[cell] = sum
      if overflow { hasOverflowed = true }
    }
  }
}
