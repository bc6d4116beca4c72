/// Makes the rows of clients out of their bookings; one for each thread.
///
/// A client's rows stand by quarter, then in the order of the study: by authority, service and post, and what was
/// observed behind what was priced.
struct LedgerRowReader: Sendable {
  private let ledger: Ledger
  private let selection: LedgerSelection
  private let prices: LedgerPrices
  private var reader: LedgerReader
  /// By line: the lines of the volumes that its cost is of; none for a line that is not asked for.
  private let volumeLines: [[Int]]
  /// The place of each line in the order of rows.
  private let rank: [Int]
  private var sums: [Int128]
  private var isTouched: [Bool]
  private var touched: [Int] = []

  init(_ ledger: Ledger, _ selection: LedgerSelection) {
    self.ledger = ledger
    self.selection = selection
    prices = LedgerPrices(ledger)
    reader = ledger.reader()
    let services = ledger.data.schablon.services
    let volumes = Dictionary(
      ledger.lines.enumerated().filter { $1.post == nil }.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    volumeLines = ledger.lines.map { line in
      guard selection.includes(line, in: services) else { return [] }
      return line.volumeKinds(in: services).compactMap { volumes[LedgerLine(service: line.service, kind: $0)] }
    }
    let order = ledger.lines.indices.sorted { a, b in
      ledger.lines[a].order(in: services).lexicographicallyPrecedes(ledger.lines[b].order(in: services))
    }
    var rank = Array(repeating: 0, count: order.count)
    for (place, line) in order.enumerated() { rank[line] = place }
    self.rank = rank
    sums = Array(repeating: 0, count: ledger.lines.count * ledger.quarters.count)
    isTouched = Array(repeating: false, count: sums.count)
  }

  /// The rows of a client.
  mutating func rows(ofClient client: Int) -> [LedgerRow] {
    let (count, origin) = (ledger.quarters.count, ledger.quarters.lowerBound)
    reader.forEachBooking(ofClient: client) { number, amount in
      let cell = Int(number)
      if !isTouched[cell] {
        isTouched[cell] = true
        touched.append(cell)
      }
      sums[cell] += Int128(amount)
    }
    let shown = touched.filter { cell in
      !volumeLines[cell / count].isEmpty && selection.quarters.contains(origin + cell % count)
    }
    let ordered = shown.map { (key: $0 % count * rank.count + rank[$0 / count], cell: $0) }.sorted { $0.key < $1.key }
    var days = Day(number: 0)...Day(number: 0)
    var quarter = -1
    let rows = ordered.map { _, cell in
      let line = cell / count
      if quarter != cell % count {
        quarter = cell % count
        days = ledger.days(ofQuarter: origin + quarter, client: client)
      }
      return LedgerRow(
        client: client, relative: origin + quarter, days: days, line: line,
        volume: volumeLines[line].reduce(0) { $0 + sums[$1 * count + quarter] },
        price: prices.price(ofLine: line, on: days), cost: Money(millionths: sums[cell]))
    }
    for cell in touched {
      sums[cell] = 0
      isTouched[cell] = false
    }
    touched.removeAll(keepingCapacity: true)
    return rows
  }
}

extension LedgerLine {
  /// The volumes that make a line's cost.
  fileprivate func volumeKinds(in services: [Service]) -> [Kind] {
    switch kind {
    case .volume, .observedVolume: return []
    case .observed: return [.observedVolume]
    case .priced(let post):
      // Only a real cost has its observed amounts on a line of their own.
      let service = services[service]
      let isPricedAlone = service.posts[post].postClass == .real && service.unit != .kr
      return isPricedAlone ? [.volume] : [.volume, .observedVolume]
    }
  }

  /// What rows are ordered by: authority, service, post, what was observed last.
  fileprivate func order(in services: [Service]) -> [Int] {
    if case .observed = kind { return [services[service].authority, service, post ?? -1, 1] }
    return [services[service].authority, service, post ?? -1, 0]
  }
}
