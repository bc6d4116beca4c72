/// The bookings of the events that one thread has read.
struct LedgerShard: EventSink {
  /// Rows that gave no booking, and why.
  struct Counts: Sendable {
    var openWithoutCoverage = 0
    var outsideWindow = 0
    var notObserved = 0
    var onStartDay = 0
  }

  /// A stay, for the search of overlaps.
  struct Stay: Sendable {
    let client: Int32
    let service: Int32
    let firstNight: Int32
    let lastNight: Int32
    let source: Int32
    let line: Int32

    /// The stay of an event that ends with a day.
    @inline(__always)
    init(_ event: CaseEvent, to last: Int32, _ setting: LedgerSetting) {
      self.init(
        client: Int32(event.client), service: Int32(event.service), firstNight: event.from.number,
        lastNight: setting.lastNight(from: event.from.number, to: last), source: Int32(event.source),
        line: Int32(truncatingIfNeeded: event.line))
    }

    /// A stay from its first night to its last.
    init(client: Int32, service: Int32, firstNight: Int32, lastNight: Int32, source: Int32, line: Int32) {
      self.client = client
      self.service = service
      self.firstNight = firstNight
      self.lastNight = lastNight
      self.source = source
      self.line = line
    }
  }

  private let setting: LedgerSetting
  private(set) var entries: EntryStore
  private(set) var counts: [Counts]
  private(set) var stays: [Stay] = []
  private(set) var problems = ProblemList()
  /// The bookings that could not be priced, by line of the ledger and year.
  private(set) var missingRates: [MissingRateRows.Key: MissingRateRows] = [:]
  private var views: [View] = []
  /// Keeps early reads from being left out; of no meaning.
  private var touched: UInt32 = 0

  init(setting: LedgerSetting, sources: Int) {
    self.setting = setting
    entries = EntryStore(clients: setting.starts.count)
    counts = Array(repeating: Counts(), count: sources)
  }

  mutating func receive(_ events: Span<CaseEvent>) {
    // First only what is read of each client, so that the waits for memory overlap; then the bookings.
    var views: [View] = []
    swap(&views, &self.views)
    views.removeAll(keepingCapacity: true)
    for index in events.indices {
      let (client, service) = (events[index].client, events[index].service)
      let authority = setting.lines.authority(ofService: service)
      views.append(
        View(
          start: setting.starts[client], observed: setting.observation.mask(client: client, authority: authority),
          block: entries.lastBlock(of: client)))
    }
    for index in views.indices { touched &+= entries.touch(views[index].block) }
    for index in events.indices { receive(events[index], views[index]) }
    swap(&views, &self.views)
  }

  /// What is read of a client before its event is booked.
  private struct View {
    let start: QuarterClock.Start
    let observed: UInt128
    let block: Int32
  }

  @inline(__always)
  private mutating func receive(_ event: CaseEvent, _ view: View) {
    let service = setting.lines.services[event.service]
    let first = event.from.number
    guard let last = setting.lastDay(of: event, service) else {
      counts[event.source].openWithoutCoverage &+= 1
      return
    }
    if service.unit == .dygn {
      stays.append(Stay(event, to: last, setting))
    }
    let placement = setting.placement(of: event, to: last, service, view.start, observed: view.observed)
    if placement.problem == .outsideWindow {
      counts[event.source].outsideWindow &+= 1
    } else if placement.problem == .notObserved {
      counts[event.source].notObserved &+= 1
    }
    guard placement.bookable != 0 else { return }
    if first == setting.clock.startDay(of: view.start) { counts[event.source].onStartDay &+= 1 }
    book(event, service, placement, view.start)
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
      if let amount = event.amount {
        for line in service.observed { book(amount, over: wholeWeight, on: line, part, event) }
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
    entries.add(amount, to: cell, of: event.client)
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
