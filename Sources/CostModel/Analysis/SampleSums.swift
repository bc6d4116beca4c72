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
  /// Whether each booked quarter is one of the two.
  private let quarters: [Bool]
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
    quarters = ledger.quarters.map { (0...1).contains($0) }
    mask = ledger.observation.mask(of: 0...1)
  }

  /// Adds a client of the intervention who is not excluded.
  mutating func add(_ client: Int, _ cells: CellSums, _ ledger: Ledger) {
    guard !counts.isEmpty else { return }
    let known = ledger.data.clients.list[client]
    guard !known.isControl, !known.isExcluded else { return }
    for item in isUser.indices { isUser[item] = false }
    for cell in cells.touched where quarters[cells.quarterOfCell[cell]] {
      let line = cells.lineOfCell[cell]
      for place in lineStarts[line]..<lineStarts[line &+ 1] { isUser[ofLines[place]] = true }
    }
    for authority in isObserved.indices {
      isObserved[authority] = ledger.observation.mask(client: client, authority: authority) & mask == mask
    }
    for item in counts.indices where isObserved[authorities[item]] {
      counts[item].clients &+= 1
      if isUser[item] { counts[item].users &+= 1 }
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
