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
  /// The authority whose records an item is found in, and the lines of the ledger that it is about.
  private let items: [(authority: Int, lines: [Bool])]
  private let quarters: [Bool]
  private let mask: UInt128

  init(_ ledger: Ledger) {
    let schablon = ledger.data.schablon
    let items = ledger.data.population?.items ?? []
    self.items = items.map { item in
      switch item.subject {
      case .authority(let authority):
        (authority, ledger.lines.map { schablon.services[$0.service].authority == authority })
      case .service(let service):
        (schablon.services[service].authority, ledger.lines.map { $0.service == service })
      }
    }
    counts = items.map { _ in Count() }
    quarters = ledger.quarters.map { (0...1).contains($0) }
    mask = ledger.observation.mask(of: 0...1)
  }

  /// Adds a client of the intervention who is not excluded.
  mutating func add(_ client: Int, _ cells: CellSums, _ ledger: Ledger) {
    let known = ledger.data.clients.list[client]
    guard !items.isEmpty, !known.isControl, !known.isExcluded else { return }
    for (place, item) in items.enumerated()
    where ledger.observation.mask(client: client, authority: item.authority) & mask == mask {
      counts[place].clients += 1
      let isUser = cells.touched.contains { quarters[cells.quarterOfCell[$0]] && item.lines[cells.lineOfCell[$0]] }
      if isUser { counts[place].users += 1 }
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
