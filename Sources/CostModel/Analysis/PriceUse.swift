/// How many clients' costs each line of the ledger priced, in all and by calendar year.
///
/// What counts is what the tables can hold: bookings in the window, in observed quarters, of services of authorities
/// that a cohort of the client requires. The year of a booking is known by its quarter: a calendar quarter lies in one
/// year, a quarter counted from the day of the start may lie in two and counts in both. An observed amount rests on
/// no price, but where a service has several real posts, their prices divide it and count.
struct PriceUse: Sendable {
  private static let clientsInPart = 16_384

  private let yearCount = Day.years.count
  /// The clients of each line × years + year.
  private var yearCounts: [Int32]
  /// The clients of each line.
  private var counts: [Int32]

  private init(lines: Int) {
    yearCounts = Array(repeating: 0, count: lines * Day.years.count)
    counts = Array(repeating: 0, count: lines)
  }

  /// Counts the clients of some cohorts.
  init(_ ledger: Ledger, of cohorts: [Cohort]) {
    let scope = Scope(ledger, cohorts)
    let clients = ledger.data.clients.count
    let size = Self.clientsInPart
    let parts = Parallel.map((clients + size - 1) / size) { part in
      var use = PriceUse(lines: ledger.lines.count)
      use.add(part * size..<min((part + 1) * size, clients), of: ledger, scope)
      return use
    }
    self.init(lines: ledger.lines.count)
    for part in parts {
      for place in yearCounts.indices { yearCounts[place] += part.yearCounts[place] }
      for line in counts.indices { counts[line] += part.counts[line] }
    }
  }

  /// The number of clients with a booking on a line.
  func clients(ofLine line: Int) -> Int {
    Int(counts[line])
  }

  /// The number of clients with a booking on a line in a calendar year.
  func clients(ofLine line: Int, in year: Int) -> Int {
    Int(yearCounts[line * yearCount + year - Day.years.lowerBound])
  }

  private mutating func add(_ clients: Range<Int>, of ledger: Ledger, _ scope: Scope) {
    let quarterCount = ledger.quarters.count
    var reader = ledger.reader()
    // The client that a place was last counted for.
    var lastOfYear = Array(repeating: Int32(-1), count: yearCounts.count)
    var last = Array(repeating: Int32(-1), count: counts.count)
    for client in clients where scope.isMember[client] {
      let masks = scope.masks(ofClient: client)
      let years = ledger.quarters.map { ledger.years(ofQuarter: $0, client: client) }
      reader.forEachBooking(ofClient: client) { cell, _ in
        let (line, quarter) = Int(cell).quotientAndRemainder(dividingBy: quarterCount)
        guard let authority = scope.authorities[line], masks[authority] >> UInt128(quarter) & 1 == 1 else { return }
        if last[line] != client {
          last[line] = Int32(client)
          counts[line] += 1
        }
        for year in years[quarter] {
          let place = line * yearCount + year - Day.years.lowerBound
          if lastOfYear[place] != client {
            lastOfYear[place] = Int32(client)
            yearCounts[place] += 1
          }
        }
      }
    }
  }
}

/// Which bookings count: the quarters of each client and authority, and the lines that rest on a price.
private struct Scope: Sendable {
  /// The authority of each line's service, or `nil` where the line rests on no price.
  let authorities: [Int?]
  private(set) var isMember: [Bool]
  private var masks: [UInt128]
  private let authorityCount: Int

  init(_ ledger: Ledger, _ cohorts: [Cohort]) {
    let data = ledger.data
    authorityCount = data.study.actors.authorityCount
    authorities = ledger.lines.map { line in
      let service = data.schablon.services[line.service]
      switch line.kind {
      case .volume, .observedVolume: return nil
      case .priced: return service.authority
      case .observed: return service.posts.count { $0.postClass == .real } > 1 ? service.authority : nil
      }
    }
    isMember = Array(repeating: false, count: data.clients.count)
    masks = Array(repeating: 0, count: data.clients.count * authorityCount)
    let window = ledger.observation.mask(of: data.study.window)
    for cohort in cohorts {
      let requires = cohort.definition.requires
      for client in cohort.members {
        isMember[client] = true
        let observed = window & ledger.observation.mask(client: client, authorities: requires)
        for authority in requires { masks[client * authorityCount + authority] |= observed }
      }
    }
  }

  /// The quarters that count of a client, by authority.
  func masks(ofClient client: Int) -> [UInt128] {
    let first = client * authorityCount
    return Array(masks[first..<first + authorityCount])
  }
}

extension Ledger {
  /// The calendar years that a client's relative quarter has days in.
  fileprivate func years(ofQuarter quarter: Int, client: Int) -> ClosedRange<Int> {
    let first = clock.firstDay(of: quarter, from: starts[client])
    let last = max(first, clock.firstDay(of: quarter + 1, from: starts[client]) - 1)
    let year = { (day: Int32) in min(clock.month(of: day) / 12 + Day.years.lowerBound, Day.years.upperBound) }
    return year(first)...year(last)
  }
}
