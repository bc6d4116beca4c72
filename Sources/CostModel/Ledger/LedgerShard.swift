/// The bookings of the events that one thread has read.
struct LedgerShard: EventSink {
  /// Rows that gave no booking, and why.
  struct Counts: BitwiseCopyable, Sendable {
    var openWithoutCoverage = 0
    var outsideWindow = 0
    var notObserved = 0
    var onStartDay = 0
  }

  private let setting: LedgerSetting
  private(set) var bookings: GatheredBookings
  private(set) var stays: GatheredStays
  /// By source.
  let counts: FixedBuffer<Counts>
  private(set) var problems = ProblemList()
  /// The bookings that could not be priced, by line of the ledger and year.
  private(set) var missingRates: [MissingRateRows.Key: MissingRateRows] = [:]
  /// Keeps early reads from being left out; of no meaning.
  private var touched: Int32 = 0

  /// A shard of a ledger, one of so many threads'.
  init(setting: LedgerSetting, data: CaseData, threads: Int) {
    self.setting = setting
    let (storage, memory) = (data.storage, data.memory)
    let capacity = memory.gatheredWords(threads: threads)
    bookings = GatheredBookings(
      setting.layout, storage, limit: memory.bookingWords / threads, capacity: capacity)
    stays = GatheredStays(
      setting.layout, storage, limit: memory.stayWords / threads, capacity: capacity / 8)
    counts = FixedBuffer(repeating: Counts(), count: data.study.sources.events.count)
  }

  /// Puts the last bookings in order, when all events are read.
  mutating func finish() {
    bookings.finish()
  }

  mutating func receive(_ events: Span<CaseEvent>) {
    // First only what is read of each client, so that the waits for memory overlap; then the bookings.
    for index in events.indices {
      let (client, service) = (events[index].client, events[index].service)
      touched &+= setting.spans[client].first
      touched &+= setting.observation.touch(client: client, authority: setting.lines.services[service].authority)
    }
    for index in events.indices { receive(events[index]) }
  }

  @inline(__always)
  private mutating func receive(_ event: CaseEvent) {
    let service = setting.lines.services[event.service]
    let first = event.from.number
    guard let last = setting.lastDay(of: event, service) else {
      counts[event.source].openWithoutCoverage &+= 1
      return
    }
    if service.unit == .dygn { stays.append(Stay(event, to: last, setting)) }
    let span = setting.spans[event.client]
    // Most rows of a long history lie outside: they need no further look.
    guard first <= span.last, last >= span.first else {
      counts[event.source].outsideWindow &+= 1
      return
    }
    let observed = setting.observation.mask(client: event.client, authority: service.authority)
    let placement = setting.placement(of: event, to: last, service, span.start, observed: observed)
    if placement.problem == .outsideWindow {
      counts[event.source].outsideWindow &+= 1
    } else if placement.problem == .notObserved {
      counts[event.source].notObserved &+= 1
    }
    guard placement.bookable != 0 else { return }
    if first == setting.clock.startDay(of: span.start) { counts[event.source].onStartDay &+= 1 }
    book(event, service, placement, span.start)
  }

  /// Books an event in its quarters, each part in the money of its own year.
  @inline(__always)
  private mutating func book(
    _ event: CaseEvent, _ service: LedgerLines.OfService, _ placement: EventPlacement, _ start: QuarterClock.Start
  ) {
    let spread = EventSpread(event, service.unit, placement.first, placement.last)
    let wholeWeight = event.amount == nil ? 0 : spread.weight.sum(placement.first, placement.last, setting.clock)
    var parts = EventParts(placement, spread.weight, start, origin: setting.quarters.lowerBound)
    while let part = parts.next(setting.clock) {
      for line in service.pricedLines(of: event) { book(spread.quantity, over: spread.whole, on: line, part, event) }
      for line in service.observedLines(of: event) {
        book(event.amount ?? .one, over: wholeWeight, on: line, part, event)
      }
      if let line = service.volumeLine(of: event) { book(spread.quantity, over: spread.whole, on: line, part, event) }
    }
  }

  /// Books quantity × weight / whole × price, rounded once.
  @inline(__always)
  private mutating func book(
    _ quantity: DecimalNumber, over whole: Int64, on line: Int, _ part: EventPart, _ event: CaseEvent
  ) {
    let rate = setting.lines.rate(line, year: part.year)
    guard rate.denominator > 0 else {
      reportMissingRate(line, part.year, event)
      return
    }
    guard let amount = BookedAmount.millionths(of: quantity, part.weight, over: whole, at: rate) else {
      reportOverflow(event)
      return
    }
    let cell = UInt32(truncatingIfNeeded: line &* setting.quarterCount &+ part.quarter)
    bookings.append(BookingRecord(client: Int32(truncatingIfNeeded: event.client), cell: cell, amount: amount))
  }

  @inline(never)
  private mutating func reportOverflow(_ event: CaseEvent) {
    let file = setting.files[event.source]
    problems.report(.overflow, in: file) { .bookingOverflow(at: Problem.Place(file: file, line: event.line)) }
  }

  private mutating func reportMissingRate(_ line: Int, _ year: Int, _ event: CaseEvent) {
    let row = MissingRateRows(source: event.source, line: event.line, ledgerLine: line, year: year, count: 1)
    let key = MissingRateRows.Key(line: line, year: year)
    if missingRates[key] == nil { missingRates[key] = row } else { missingRates[key]?.add(row) }
  }
}

extension Problem {
  fileprivate static func bookingOverflow(at place: Place) -> Problem {
    Problem(
      .error, .overflow, at: place, "the row costs over 36 billion kronor; check quantity, amount and price")
  }
}
