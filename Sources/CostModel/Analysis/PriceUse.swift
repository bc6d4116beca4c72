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
    // The client's quarters with a booking by line, a bit each, and the lines that have any.
    var quarters = Array(repeating: UInt128(0), count: counts.count)
    var lines: [Int] = []
    var years: [YearBits] = []
    var reader = ledger.reader()
    for client in clients where scope.isMember[client] {
      lines.removeAll(keepingCapacity: true)
      reader.forEachBooking(ofClient: client) { cell, _ in
        let (line, quarter) = Int(cell).quotientAndRemainder(dividingBy: quarterCount)
        if quarters[line] == 0 { lines.append(line) }
        quarters[line] |= 1 &<< UInt128(truncatingIfNeeded: quarter)
      }
      ledger.setYears(&years, ofClient: client)
      for line in lines {
        if let authority = scope.authorities[line] {
          let counted = quarters[line] & scope.mask(ofClient: client, authority: authority)
          if counted != 0 { count(line, in: counted, years) }
        }
        quarters[line] = 0
      }
    }
  }

  /// Counts a client's bookings of a line in some quarters.
  private mutating func count(_ line: Int, in quarters: UInt128, _ years: [YearBits]) {
    counts[line] &+= 1
    var found: UInt64 = 0
    var left = quarters
    while left != 0 {
      found |= years[left.trailingZeroBitCount].bits
      left &= left &- 1
    }
    let first = line &* yearCount &+ years[0].origin
    while found != 0 {
      yearCounts[first &+ found.trailingZeroBitCount] &+= 1
      found &= found &- 1
    }
  }
}

/// The calendar years that a client's quarter has days in: a bit each, from the year of the client's first quarter on.
///
/// A study has 128 quarters at most, so they lie in 34 years.
private struct YearBits {
  let bits: UInt64
  /// The place of the first bit's year in ``Day/years``.
  let origin: Int
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

  /// The quarters that count of a client at an authority.
  @inline(__always)
  func mask(ofClient client: Int, authority: Int) -> UInt128 {
    masks[client &* authorityCount &+ authority]
  }
}

extension Ledger {
  /// The calendar years that each of a client's booked quarters has days in.
  fileprivate func setYears(_ years: inout [YearBits], ofClient client: Int) {
    func place(_ day: Int32) -> Int {
      min(clock.month(of: day) / 12, Day.years.count - 1)
    }
    years.removeAll(keepingCapacity: true)
    var first = clock.firstDay(of: quarters.lowerBound, from: starts[client])
    let origin = place(first)
    for quarter in quarters {
      let next = clock.firstDay(of: quarter + 1, from: starts[client])
      let (firstYear, lastYear) = (place(first) &- origin, place(max(first, next - 1)) &- origin)
      years.append(YearBits(bits: 1 &<< UInt64(firstYear) | 1 &<< UInt64(lastYear), origin: origin))
      first = next
    }
  }
}
