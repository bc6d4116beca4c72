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
  /// Room for a list of events.
  private var inside: [Int32] = []
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
    if setting.quarterCount <= UInt64.bitWidth {
      receive(events, UInt64.self)
    } else {
      receive(events, UInt128.self)
    }
  }

  /// Receives some events, the quarters being bits of such numbers.
  @inline(__always)
  private mutating func receive<Quarters: FixedWidthInteger & UnsignedInteger & Sendable>(
    _ events: Span<CaseEvent>, _ type: Quarters.Type
  ) {
    // What lies anywhere in the memory is first only read, so that the waits for it overlap.
    touch(events)
    var inside: [Int32] = []
    swap(&inside, &self.inside)
    inside.removeAll(keepingCapacity: true)
    inside.append(contentsOf: repeatElement(0, count: events.count))
    let count = listInside(events, &inside)
    touch(events, inside.span.extracting(0..<count))
    book(events, inside.span.extracting(0..<count), type)
    swap(&inside, &self.inside)
  }

  private mutating func touch(_ events: Span<CaseEvent>) {
    let all = setting.spans
    let spans = all.span
    var touched: Int32 = 0
    for index in events.indices { touched &+= spans[events[index].client].first }
    self.touched &+= touched
  }

  /// Lists the events that have a day in the quarters of their clients; the others are counted.
  ///
  /// Most rows of a long history lie outside: they need no further look.
  @inline(__always)
  private mutating func listInside(_ events: Span<CaseEvent>, _ inside: inout [Int32]) -> Int {
    let setting = setting
    let (spans, services) = (setting.spans.span, setting.lines.services.span)
    var inside = inside.mutableSpan
    var (count, outside) = (0, 0)
    for index in events.indices {
      let event = events[index]
      let service = services[event.service]
      guard let last = setting.lastDay(of: event, service) else {
        counts[event.source].openWithoutCoverage &+= 1
        continue
      }
      if service.unit == .dygn { stays.append(Stay(event, to: last, setting)) }
      let span = spans[event.client]
      inside[count] = Int32(truncatingIfNeeded: index)
      let isInside = event.from.number <= span.last && last >= span.first
      count &+= isInside ? 1 : 0
      outside &+= isInside ? 0 : 1
    }
    if outside > 0 { counts[events[0].source].outsideWindow &+= outside }
    return count
  }

  private mutating func touch(_ events: Span<CaseEvent>, _ inside: Span<Int32>) {
    let (observation, services) = (setting.observation, setting.lines.services)
    var touched: Int32 = 0
    for place in inside.indices {
      let event = events[Int(inside[place])]
      touched &+= observation.touch(client: event.client, authority: services[event.service].authority)
    }
    self.touched &+= touched
  }

  /// Books events in their quarters, each part in the money of its own year.
  @inline(__always)
  private mutating func book<Quarters: FixedWidthInteger & UnsignedInteger & Sendable>(
    _ events: Span<CaseEvent>, _ inside: Span<Int32>, _ type: Quarters.Type
  ) {
    let setting = setting
    let (clock, origin) = (setting.clock, setting.quarters.lowerBound)
    for place in inside.indices {
      let event = events[Int(inside[place])]
      let service = setting.lines.services[event.service]
      guard let last = setting.lastDay(of: event, service) else { continue }
      let span = setting.spans[event.client]
      let observed = setting.observation.mask(client: event.client, authority: service.authority, as: type)
      let placement = setting.placement(of: event, to: last, service, span.start, observed: observed)
      if placement.problem == .outsideWindow {
        counts[event.source].outsideWindow &+= 1
      } else if placement.problem == .notObserved {
        counts[event.source].notObserved &+= 1
      }
      guard placement.bookable != 0 else { continue }
      if event.from.number == span.startDay { counts[event.source].onStartDay &+= 1 }
      let spread = EventSpread(event, service.unit, placement.first, placement.last)
      let wholeWeight = event.amount == nil ? 0 : spread.weight.sum(placement.first, placement.last, clock)
      var parts = EventParts(placement, spread.weight, span.start, origin: origin)
      while let part = parts.next(clock) {
        for line in service.pricedLines(of: event) {
          book(spread.quantity, over: spread.whole, on: line, part, event, setting)
        }
        if event.amount != nil || service.hasVolumes { bookBeside(event, service, spread, part, wholeWeight, setting) }
      }
    }
  }

  /// Books what few events have: an observed cost, and the volume where it is booked.
  @inline(never)
  private mutating func bookBeside(
    _ event: CaseEvent, _ service: LedgerLines.OfService, _ spread: EventSpread, _ part: EventPart,
    _ wholeWeight: Int64,
    _ setting: LedgerSetting
  ) {
    for line in service.observedLines(of: event) {
      book(event.amount ?? .one, over: wholeWeight, on: line, part, event, setting)
    }
    if let line = service.volumeLine(of: event) {
      book(spread.quantity, over: spread.whole, on: line, part, event, setting)
    }
  }

  /// Books quantity × weight / whole × price, rounded once.
  @inline(__always)
  private mutating func book(
    _ quantity: DecimalNumber, over whole: Int64, on line: Int, _ part: EventPart, _ event: CaseEvent,
    _ setting: LedgerSetting
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
