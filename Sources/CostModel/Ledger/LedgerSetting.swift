/// What booking an event needs to know, the same for all threads.
struct LedgerSetting: Sendable {
  let clock: QuarterClock
  let starts: [QuarterClock.Start]
  let quarters: ClosedRange<Int>
  let quarterCount: Int
  let windowMask: UInt128
  let observation: Observation
  let coverage: Coverage
  let lines: LedgerLines
  let files: [String]
  private let schablon: Schablon
  private let pricing: Pricing

  init(_ data: CaseData, hasVolumes: Bool) {
    let clock = QuarterClock(data.study.quarters)
    let starts = data.clients.list.map { QuarterClock.Start($0.start) }
    self.clock = clock
    self.starts = starts
    quarters = data.study.bookedQuarters
    quarterCount = quarters.count
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
  }

  /// Why a line has no price in a year.
  func missingRate(of line: Int, in year: Int, at place: Problem.Place) -> Problem {
    let ledgerLine = lines.lines[line]
    let service = schablon.services[ledgerLine.service]
    let name = ledgerLine.post.map { "\(service.id)/\(service.posts[$0].id)" } ?? service.id
    do {
      _ = try LedgerLines.rate(of: ledgerLine, in: year, schablon, pricing)
      return Problem(.error, .missingIndex, at: place, "\(name) has no price in \(year)")
    } catch {
      return Problem(.error, .missingIndex, at: place, "\(name) has no price in \(year): \(error)")
    }
  }
}
