/// What every client cost in every quarter: the bookings of all events that count.
///
/// One entry stands for a client, a relative quarter and a line, that is a post of a service. A transfer is one
/// entry with payer and receiver, so what is paid and what is received are the same number, and transfers balance
/// to zero over the actors by construction.
///
/// The entries depend neither on the order of the rows nor on the number of threads: each booking is rounded by
/// itself, and their sum is a sum of whole numbers.
public struct Ledger: Sendable {
  /// The study's data that the ledger was made from.
  public let data: CaseData
  /// The lines, in the order of the catalogue.
  public let lines: [LedgerLine]
  /// The relative quarters that are booked.
  public let quarters: ClosedRange<Int>
  /// Which quarters are observed.
  public let observation: Observation
  /// What became of the rows of each source.
  public let rowCounts: [RowCounts]
  /// The start of each client, taken apart.
  let starts: [QuarterClock.Start]
  /// How quarters are counted.
  let clock: QuarterClock
  private let layout: BookingLayout
  private let bookings: [DrawerRuns]

  /// What became of the rows of one event source.
  public struct RowCounts: Hashable, Sendable {
    /// The file as study.json names it.
    public let file: String
    /// All rows.
    public let rows: Int
    /// Rows whose service is mapped to nothing.
    public let leftOut: Int
    /// Rows of clients that the study does not have.
    public let unknownClient: Int
    /// Rows of clients that are left out.
    public let excludedClient: Int
    /// Open decisions without reviewed records on or after their first day.
    public let openWithoutCoverage: Int
    /// Rows without any day in their client's window.
    public let outsideWindow: Int
    /// Rows with days in the window, of which none lies in an observed quarter.
    public let notObserved: Int
    /// Rows that repeat another in all fields.
    public let duplicateRows: Int
    /// Stays with a night in common with an earlier one of the same client and service.
    public let overlappingStays: Int
    /// Rows that begin on their client's own start and are booked: costs of the first contact itself.
    public let onStartDay: Int
  }

  /// One entry of a client.
  public struct Entry: Hashable, Sendable {
    /// The relative quarter.
    public let quarter: Int
    /// The place of the line in ``Ledger/lines``.
    public let line: Int
    /// Millionths of a krona, or of the unit for a line of volumes.
    public let millionths: Int64
  }

  /// Reads a study's events and books them.
  ///
  /// - Parameters:
  ///   - data: The study's other data.
  ///   - threads: The number of threads, at least 1; the result does not depend on it.
  ///   - hasVolumes: Whether volumes are booked beside the money.
  ///   - problems: Where faulty rows are reported. A ledger with errors must not be used.
  /// - Returns: The ledger, of the sound rows.
  public static func read(
    _ data: CaseData, threads: Int, hasVolumes: Bool = false, problems: inout ProblemList
  ) -> Ledger {
    let setting = LedgerSetting(data, hasVolumes: hasVolumes)
    let sources = data.study.sources.events.count
    var shards = (0..<max(1, threads)).map { _ in LedgerShard(setting: setting, data: data, threads: max(1, threads)) }
    let readings = data.readEvents(into: &shards, problems: &problems)
    Parallel.update(&shards) { $0.finish() }
    for shard in shards { problems.add(shard.problems) }
    setting.report(shards.map(\.missingRates), to: &problems)
    let overlaps = StayOverlaps.counts(in: shards.map(\.stays), sources: sources)
    if let failure = data.storage.failure { problems.add(.noTemporaryFile(failure)) }
    let rowCounts = readings.enumerated().map { number, reading in
      RowCounts(
        file: reading.file, rows: reading.rows, leftOut: reading.leftOut, unknownClient: reading.unknownClient,
        excludedClient: reading.excludedClient,
        openWithoutCoverage: shards.reduce(0) { $0 + $1.counts[number].openWithoutCoverage },
        outsideWindow: shards.reduce(0) { $0 + $1.counts[number].outsideWindow },
        notObserved: shards.reduce(0) { $0 + $1.counts[number].notObserved },
        duplicateRows: reading.duplicateRows, overlappingStays: overlaps[number],
        onStartDay: shards.reduce(0) { $0 + $1.counts[number].onStartDay })
    }
    return Ledger(
      data: data, lines: setting.lines.lines, quarters: setting.quarters, observation: setting.observation,
      rowCounts: rowCounts, starts: setting.starts, clock: setting.clock, layout: setting.layout,
      bookings: shards.map(\.bookings.runs))
  }

  /// Finds out whether all bookings could be read back from the temporary file, where there is one.
  ///
  /// Who goes through the entries must ask at the end: entries that could not be read are missing.
  ///
  /// - Throws: ``FileFailure`` where they could not.
  public func checkTemporaryFile() throws(FileFailure) {
    if let failure = data.storage.failure { throw failure }
  }

  /// What reads the bookings of clients; one for each thread.
  func reader() -> LedgerReader {
    LedgerReader(layout, bookings)
  }

  /// The entries of a client, by line and quarter.
  public func entries(ofClient client: Int) -> [Entry] {
    var reader = reader()
    return entries(ofClient: client, by: &reader)
  }

  /// The entries of a client, by line and quarter, read by a reader that knows their neighbours already.
  func entries(ofClient client: Int, by reader: inout LedgerReader) -> [Entry] {
    var sums: [UInt32: Int64] = [:]
    reader.forEachBooking(ofClient: client) { cell, amount in sums[cell, default: 0] &+= amount }
    return sums.sorted { $0.key < $1.key }.map { cell, sum in
      Entry(
        quarter: quarters.lowerBound + Int(cell) % quarters.count, line: Int(cell) / quarters.count, millionths: sum)
    }
  }

}

extension Problem {
  static func cellOverflow(in data: CaseData) -> Problem {
    Problem(
      .error, .overflow, at: Place(file: data.study.sources.events[0].file),
      "the costs of a client add up to over 36 billion kronor; check quantities and amounts")
  }
}
