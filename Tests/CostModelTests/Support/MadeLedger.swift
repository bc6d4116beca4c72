import Testing

@testable import CostModel

/// A study's ledger with volumes, and what the command `ledger` writes of it.
struct MadeLedger {
  let ledger: Ledger

  /// The ledger of a study on disk, which must have no errors.
  init(_ folder: String, disclosure: Study.Disclosure? = nil, threads: Int = 2) throws {
    let reading = try StudyReading(
      StudyFolder(path: folder), threads: threads, hasVolumes: true, disclosure: disclosure)
    ledger = try #require(reading.ledger, "\(reading.problems.lines.prefix(5))")
  }

  /// The ledger of a shipped sample, read once for all tests.
  init(sample: String, isOpen: Bool = false) throws {
    self = try #require((isOpen ? Self.open : Self.hiding)[sample]).get()
  }

  private static let hiding = samples(nil)
  private static let open = samples(Study.Disclosure.none)

  private static func samples(_ disclosure: Study.Disclosure?) -> [String: Result<MadeLedger, any Error>] {
    let names = ["minimal", "personligt-ombud"]
    return Dictionary(
      uniqueKeysWithValues: names.map { name in
        (name, Result { try MadeLedger(Samples.folder + "/" + name, disclosure: disclosure) })
      })
  }

  /// A part of the ledger.
  func parts(
    client: String? = nil, authority: String? = nil, service: String? = nil, quarters: ClosedRange<Int>? = nil
  ) throws -> LedgerParts {
    LedgerParts(
      ledger,
      try LedgerSelection(ledger, client: client, authority: authority, service: service, quarters: quarters))
  }

  /// The rows of all clients, or of some.
  func rows(of parts: LedgerParts) -> [LedgerRow] {
    var rows: [LedgerRow] = []
    parts.forEach(threads: 2) {
      $0
    } _: {
      rows += $0
    }
    return rows
  }

  /// A roll-up.
  func rollUp(
    _ parts: LedgerParts, by columns: [LedgerColumn], isOfSingleClients: Bool = false
  ) -> LedgerRollUp {
    LedgerRollUp(parts, by: columns, isOfSingleClients: isOfSingleClients, threads: 2)
  }

  /// The text of a report.
  static func text(_ parts: LedgerParts, _ content: LedgerReport.Content, threads: Int = 2) -> String {
    var text = ""
    LedgerReport(parts, content, program: Samples.program).forEachChunk(threads: threads) { text += $0 }
    return text
  }
}
