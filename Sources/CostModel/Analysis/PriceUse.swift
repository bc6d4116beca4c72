/// How many clients' costs each line of the ledger priced, in all and by calendar year.
///
/// What counts is what the tables can hold: bookings in the window, in observed quarters, of services of authorities
/// that a cohort of the client requires. The year of a booking is known by its quarter: a calendar quarter lies in one
/// year, a quarter counted from the day of the start may lie in two and counts in both. An observed amount rests on
/// no price, but where a service has several real posts, their prices divide it and count.
struct PriceUse: Sendable {
  private let yearCount = Day.years.count
  /// The clients of each line × years + year.
  private var yearCounts: [Int32]
  /// The clients of each line.
  private var counts: [Int32]
  /// By line: the authority of its service, or −1 where the line rests on no price.
  private let authorities: [Int32]

  /// No client yet.
  init(_ ledger: Ledger) {
    yearCounts = Array(repeating: 0, count: ledger.lines.count * Day.years.count)
    counts = Array(repeating: 0, count: ledger.lines.count)
    authorities = ledger.lines.map { line in
      let service = ledger.data.schablon.services[line.service]
      switch line.kind {
      case .volume, .observedVolume: return -1
      case .priced: return Int32(service.authority)
      case .observed: return service.posts.count { $0.postClass == .real } > 1 ? Int32(service.authority) : -1
      }
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

  /// Counts a client.
  ///
  /// - Parameters:
  ///   - cells: The client's bookings.
  ///   - quarters: By authority: the quarters that count.
  ///   - years: The calendar years of the client's quarters.
  mutating func add(_ cells: CellSums, in quarters: [UInt128], _ years: QuarterYears.OfStart) {
    Self.add(cells, in: quarters, years, authorities, yearCount, to: &counts, &yearCounts)
  }

  private static func add(
    _ cells: CellSums, in quarters: [UInt128], _ years: QuarterYears.OfStart, _ authorities: [Int32], _ yearCount: Int,
    to counts: inout [Int32], _ yearCounts: inout [Int32]
  ) {
    let (lines, booked) = (cells.windowLines.span, cells.booked.span)
    let (quarters, authorities, years, first) = (quarters.span, authorities.span, years.quarters.span, years.first)
    var counts = counts.mutableSpan
    var yearCounts = yearCounts.mutableSpan
    for place in 0..<cells.windowLineCount {
      let line = Int(lines[place])
      guard authorities[line] >= 0 else { continue }
      let counted = booked[line] & quarters[Int(authorities[line])]
      guard counted != 0 else { continue }
      counts[line] &+= 1
      let origin = line &* yearCount &+ first
      for year in years.indices { yearCounts[origin &+ year] &+= counted & years[year] == 0 ? 0 : 1 }
    }
  }

  /// Adds what another thread has counted.
  mutating func add(_ other: PriceUse) {
    for place in yearCounts.indices { yearCounts[place] += other.yearCounts[place] }
    for line in counts.indices { counts[line] += other.counts[line] }
  }
}

/// The calendar years that clients' booked quarters have days in, kept for each start that came before.
struct QuarterYears {
  /// The years of the quarters from one start.
  struct OfStart {
    /// The place of the first year in ``Day/years``.
    let first: Int
    /// By year from then on: the quarters that have days in it, a bit each.
    let quarters: [UInt128]
  }

  private let clock: QuarterClock
  private let quarters: ClosedRange<Int>
  private var known: [Int: OfStart] = [:]

  init(_ ledger: Ledger) {
    (clock, quarters) = (ledger.clock, ledger.quarters)
  }

  /// The years of the quarters from a start.
  mutating func years(from start: QuarterClock.Start) -> OfStart {
    // By the calendar, quarters are the same from every day of one.
    let key = clock.kind == .calendar ? Int(start.month) / 3 : Int(start.month) * 32 + Int(start.dayOfMonth)
    if let years = known[key] { return years }
    let years = find(start)
    known[key] = years
    return years
  }

  private func find(_ start: QuarterClock.Start) -> OfStart {
    func place(_ day: Int32) -> Int { min(clock.month(of: day) / 12, Day.years.count - 1) }
    let ofQuarters = quarters.map { quarter in
      let first = clock.firstDay(of: quarter, from: start)
      return place(first)...place(max(first, clock.firstDay(of: quarter + 1, from: start) - 1))
    }
    let origin = ofQuarters[0].lowerBound
    let last = ofQuarters.reduce(origin) { max($0, $1.upperBound) }
    return OfStart(
      first: origin,
      quarters: (origin...last).map { year in
        ofQuarters.enumerated().reduce(0) { $1.element.contains(year) ? $0 | 1 << UInt128($1.offset) : $0 }
      })
  }
}
