/// The rows of a ledger, or of a part of it, handed out in parts of some clients each.
///
/// A large study has more rows than the memory holds at once: what is made of a part is written before the next.
public struct LedgerParts: Sendable {
  /// The ledger.
  public let ledger: Ledger
  /// What is asked for of it.
  public let selection: LedgerSelection
  private static let clientsInPart = 512

  /// The rows of a ledger, which must have volumes, in the order of the clients.
  public init(_ ledger: Ledger, _ selection: LedgerSelection) {
    self.ledger = ledger
    self.selection = selection
  }

  /// The clients that are asked for.
  var clients: Range<Int> {
    selection.client.map { $0..<$0 + 1 } ?? 0..<ledger.data.clients.count
  }

  /// The lines that any row is of.
  var bookedLines: Set<Int> {
    let (services, count) = (ledger.data.schablon.services, ledger.quarters.count)
    let isAskedFor = ledger.lines.map { selection.includes($0, in: services) }
    var isBooked = Array(repeating: false, count: ledger.lines.count)
    var reader = ledger.reader()
    for client in clients {
      reader.forEachBooking(ofClient: client) { cell, _ in
        let (line, quarter) = Int(cell).quotientAndRemainder(dividingBy: count)
        if selection.quarters.contains(ledger.quarters.lowerBound + quarter) { isBooked[line] = isAskedFor[line] }
      }
    }
    return Set(isBooked.indices.filter { isBooked[$0] })
  }

  /// Whether the only client asked for is left out of the study, and so has no rows.
  public var isOfExcludedClient: Bool {
    selection.client.map { ledger.data.clients.list[$0].isExcluded } ?? false
  }

  /// Calls `body` with what `make` makes of each part, in order; the parts are made by several threads.
  ///
  /// - Parameters:
  ///   - threads: The number of threads, at least 1; the result does not depend on it.
  ///   - make: What to make of the rows of some clients.
  ///   - body: What to do with it.
  func forEach<Made: Sendable>(
    threads: Int, _ make: @Sendable (_ rows: [LedgerRow]) -> Made, _ body: (Made) throws -> Void
  ) rethrows {
    let reader = LedgerRowReader(ledger, selection)
    var next = clients.lowerBound
    while next < clients.upperBound {
      let first = next
      let left = clients.upperBound - first
      let count = min(threads, (left + Self.clientsInPart - 1) / Self.clientsInPart)
      let made = Parallel.map(count) { part in
        var reader = reader
        let start = first + part * Self.clientsInPart
        return make((start..<min(start + Self.clientsInPart, clients.upperBound)).flatMap { reader.rows(ofClient: $0) })
      }
      for part in made { try body(part) }
      next = min(first + count * Self.clientsInPart, clients.upperBound)
      ledger.data.progress?(
        ProgressStage(.goesThroughLedger, done: next - clients.lowerBound, of: clients.count))
    }
  }
}
