/// Where the booked quarters of a client lie; what is read of a client for every row of it.
struct BookedSpan: Sendable {
  /// The first day of the first quarter.
  let first: Int32
  /// The last day of the last quarter.
  let last: Int32
  /// The day of the client's start.
  let startDay: Int32
  /// The same, taken apart.
  let start: QuarterClock.Start

  init(_ start: QuarterClock.Start, _ clock: QuarterClock, _ quarters: ClosedRange<Int>) {
    self.start = start
    startDay = clock.startDay(of: start)
    first = clock.firstDay(of: quarters.lowerBound, from: start)
    last = clock.firstDay(of: quarters.upperBound + 1, from: start) - 1
  }
}

/// What booking an event needs to know, the same for all threads.
struct LedgerSetting: Sendable {
  let clock: QuarterClock
  let starts: [QuarterClock.Start]
  /// Where each client's booked quarters lie.
  let spans: [BookedSpan]
  let quarters: ClosedRange<Int>
  let quarterCount: Int
  let windowMask: UInt128
  let observation: Observation
  let coverage: Coverage
  let lines: LedgerLines
  let files: [String]
  /// How bookings are put into words and drawers.
  let layout: BookingLayout
  private let schablon: Schablon
  private let pricing: Pricing

  init(_ data: CaseData, hasVolumes: Bool) {
    let clock = QuarterClock(data.study.quarters)
    let starts = data.clients.list.map { QuarterClock.Start($0.start) }
    self.clock = clock
    self.starts = starts
    let quarters = data.study.bookedQuarters
    self.quarters = quarters
    quarterCount = quarters.count
    spans = starts.map { BookedSpan($0, clock, quarters) }
    observation = Observation(data, clock: clock, starts: starts)
    windowMask = observation.mask(of: data.study.window)
    coverage = data.coverage
    files = data.study.sources.events.map(\.file)
    schablon = data.schablon
    pricing = data.study.pricing
    let months = starts.map(\.month)
    let first = Int(months.min() ?? 0) / 12 + Day.years.lowerBound
    let last = Int(months.max() ?? 0) / 12 + Day.years.lowerBound
    let years = (first + quarters.lowerBound / 4 - 1)...(last + quarters.upperBound / 4 + 1)
    lines = LedgerLines(
      data.schablon, pricing: pricing, years: years.clamped(to: Day.years), hasVolumes: hasVolumes)
    layout = BookingLayout(clients: starts.count, cells: lines.lines.count * quarterCount)
  }

  /// Why a line has no price in a year.
  private func cause(of line: Int, in year: Int) -> Pricing.Failure {
    do throws(Pricing.Failure) {
      _ = try LedgerLines.rate(of: lines.lines[line], in: year, schablon, pricing)
      return .overflow
    } catch {
      return error
    }
  }

  /// Reports why rows could not be priced: one error a cause, at the first row that met it.
  func report(_ parts: [[MissingRateRows.Key: MissingRateRows]], to problems: inout ProblemList) {
    var causes: [Pricing.Failure: MissingRateRows] = [:]
    for (key, rows) in parts.joined() {
      let cause = cause(of: key.line, in: key.year)
      if causes[cause] == nil { causes[cause] = rows } else { causes[cause]?.add(rows) }
    }
    for (cause, rows) in causes {
      let line = lines.lines[rows.ledgerLine]
      let service = schablon.services[line.service]
      let name = line.post.map { "\(service.id)/\(service.posts[$0].id)" } ?? service.id
      let others = rows.count > 1 ? " (\(rows.count) bookings need it)" : ""
      problems.add(
        Problem(
          .error, .missingIndex, at: Problem.Place(file: files[rows.source], line: rows.line),
          "\(name) cannot be priced in \(rows.year): \(cause)\(others)"))
    }
  }
}
