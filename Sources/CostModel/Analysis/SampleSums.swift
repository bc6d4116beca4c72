/// How many of the sample have what a population's shares are of, in quarters 0 and 1.
struct SampleSums: Sendable {
  /// The counts of one item.
  struct Count: Sendable {
    /// Clients observed in both quarters.
    var clients = 0
    /// Those of them with any booking in them.
    var users = 0
  }

  /// The counts by item of the population.
  private(set) var counts: [Count]
  /// The authority whose records each item is found in.
  private let authorities: [Int]
  /// The items that each line of the ledger is of, one line after another, and where each line's begin.
  private let ofLines: [Int]
  private let lineStarts: [Int]
  /// The two quarters.
  private let mask: UInt128
  /// Whether the client at hand has a booking of each item.
  private var isUser: [Bool]
  /// Whether the client at hand is observed in both quarters at each authority.
  private var isObserved: [Bool]

  init(_ ledger: Ledger) {
    let schablon = ledger.data.schablon
    let items = ledger.data.population?.items ?? []
    authorities = items.map { item in
      switch item.subject {
      case .authority(let authority): authority
      case .service(let service): schablon.services[service].authority
      }
    }
    let ofLine = ledger.lines.map { line in
      items.indices.filter { place in
        switch items[place].subject {
        case .authority(let authority): schablon.services[line.service].authority == authority
        case .service(let service): line.service == service
        }
      }
    }
    ofLines = Array(ofLine.joined())
    lineStarts = ofLine.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
    counts = items.map { _ in Count() }
    isUser = items.map { _ in false }
    isObserved = Array(repeating: false, count: ledger.data.study.actors.authorityCount)
    mask = ledger.observation.mask(of: 0...1)
  }

  /// Adds a client of the intervention who is not excluded.
  mutating func add(_ client: Int, _ cells: CellSums, _ ledger: Ledger) {
    guard !counts.isEmpty else { return }
    let known = ledger.data.clients.list[client]
    guard !known.isControl, !known.isExcluded else { return }
    Self.find(cells, in: mask, ofLines, lineStarts, &isUser)
    for authority in isObserved.indices {
      isObserved[authority] = ledger.observation.mask(client: client, authority: authority) & mask == mask
    }
    Self.count(isUser, isObserved, authorities, &counts)
  }

  private static func find(
    _ cells: CellSums, in mask: UInt128, _ ofLines: [Int], _ lineStarts: [Int], _ isUser: inout [Bool]
  ) {
    let (lines, booked) = (cells.lines.span, cells.booked.span)
    let (ofLines, lineStarts) = (ofLines.span, lineStarts.span)
    var isUser = isUser.mutableSpan
    isUser.update(repeating: false)
    for place in 0..<cells.lineCount {
      let line = Int(lines[place])
      guard booked[line] & mask != 0 else { continue }
      for number in lineStarts[line]..<lineStarts[line &+ 1] { isUser[ofLines[number]] = true }
    }
  }

  private static func count(
    _ isUser: [Bool], _ isObserved: [Bool], _ authorities: [Int], _ counts: inout [Count]
  ) {
    let (isUser, isObserved, authorities) = (isUser.span, isObserved.span, authorities.span)
    var counts = counts.mutableSpan
    for item in counts.indices {
      let isCounted = isObserved[authorities[item]]
      counts[item].clients &+= isCounted ? 1 : 0
      counts[item].users &+= isCounted && isUser[item] ? 1 : 0
    }
  }

  /// Adds what another thread has counted.
  mutating func add(_ other: SampleSums) {
    for place in counts.indices {
      counts[place].clients += other.counts[place].clients
      counts[place].users += other.counts[place].users
    }
  }
}
