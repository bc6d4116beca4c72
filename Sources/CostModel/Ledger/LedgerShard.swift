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
    var last = first
    if let to = event.to {
      last = to.number
    } else {
      guard let covered = setting.coverage.lastDay(client: event.client, authority: service.authority),
        covered.number >= first
      else {
        counts[event.source].openWithoutCoverage &+= 1
        return
      }
      last = covered.number
    }
    if service.unit == .dygn {
      let lastNight = max(first, last &- 1)
      stays.append(
        Stay(
          client: Int32(event.client), service: Int32(event.service), firstNight: first, lastNight: lastNight,
          source: Int32(event.source)))
      if event.quantity == nil { last = lastNight }
    }
    let low = max(setting.clock.relativeQuarter(of: first, from: view.start), setting.quarters.lowerBound)
    let high = min(setting.clock.relativeQuarter(of: last, from: view.start), setting.quarters.upperBound)
    guard low <= high else {
      counts[event.source].outsideWindow &+= 1
      return
    }
    let origin = setting.quarters.lowerBound
    let touched = (~UInt128(0) &<< UInt128(low &- origin)) & (~UInt128(0) &>> UInt128(127 &- (high &- origin)))
    let bookable = touched & view.observed
    if bookable & setting.windowMask == 0 {
      if touched & setting.windowMask == 0 {
        counts[event.source].outsideWindow &+= 1
      } else {
        counts[event.source].notObserved &+= 1
      }
    }
    guard bookable != 0 else { return }
    if low == 0, first == setting.clock.startDay(of: view.start) { counts[event.source].onStartDay &+= 1 }
    book(event, service, first, last, view.start, bookable)
  }

  /// Books an event in the quarters of a mask, each part in the money of its own year.
  @inline(__always)
  private mutating func book(
    _ event: CaseEvent, _ service: LedgerLines.OfService, _ first: Int32, _ last: Int32,
    _ start: QuarterClock.Start, _ bookable: UInt128
  ) {
    let isLength = event.quantity == nil
    let weight = isLength ? service.unit.lengthWeight : event.rate.weight
    let isTotal = !isLength && event.rate == .total
    let quantity = event.quantity ?? .one
    let denominator = isTotal ? Int64(last &- first) &+ 1 : weight.denominator
    let wholeWeight = event.amount == nil ? 0 : weight.sum(first, last, setting.clock)
    var rest = bookable
    while rest != 0 {
      let place = rest.trailingZeroBitCount
      rest &= rest &- 1
      let relative = setting.quarters.lowerBound &+ place
      var from = max(first, setting.clock.firstDay(of: relative, from: start))
      let end = min(last, setting.clock.firstDay(of: relative &+ 1, from: start) &- 1)
      while from <= end {
        let month = setting.clock.month(of: from)
        let year = month / 12
        let yearEnd = setting.clock.firstDay(ofMonth: (year &+ 1) &* 12) &- 1
        let to = min(end, yearEnd)
        let part = weight.sum(from, to, setting.clock)
        let slot = Slot(client: event.client, quarter: place, year: year &+ Day.years.lowerBound)
        for line in event.amount == nil ? service.priced : service.pricedBesideAmount {
          book(quantity, part, over: denominator, on: line, slot, event)
        }
        if let amount = event.amount {
          for line in service.observed { book(amount, part, over: wholeWeight, on: line, slot, event) }
        }
        if let line = service.volume { book(quantity, part, over: denominator, on: line, slot, event) }
        from = to &+ 1
      }
    }
  }

  private struct Slot {
    let client: Int
    let quarter: Int
    let year: Int
  }

  /// Books quantity × part / whole × price, rounded once.
  @inline(__always)
  private mutating func book(
    _ quantity: DecimalNumber, _ part: Int64, over whole: Int64, on line: Int, _ slot: Slot,
    _ event: CaseEvent
  ) {
    let rate = setting.lines.rate(line, year: slot.year)
    let cell = UInt32(truncatingIfNeeded: line &* setting.quarterCount &+ slot.quarter)
    // Most products fit 63 bits: then one division of a machine word is all.
    if quantity.scale == 6, rate.denominator > 0 {
      let (weighed, overflow1) = quantity.significand.multipliedReportingOverflow(by: part)
      let (dividend, overflow2) = weighed.multipliedReportingOverflow(by: rate.numerator)
      let (divisor, overflow3) = whole.multipliedReportingOverflow(by: rate.denominator)
      if !overflow1, !overflow2, !overflow3 {
        let amount = HalfEven.quotient(dividend, divisor)
        if amount.magnitude &>> Money.cellBits == 0 {
          entries.add(amount, to: cell, of: slot.client)
          return
        }
      }
    }
    bookLarge(quantity, part, over: whole, on: line, rate, cell, slot, event)
  }

  @inline(never)
  private mutating func bookLarge(
    _ quantity: DecimalNumber, _ part: Int64, over whole: Int64, on line: Int,
    _ rate: (numerator: Int64, denominator: Int64), _ cell: UInt32, _ slot: Slot, _ event: CaseEvent
  ) {
    guard rate.denominator > 0 else {
      reportMissingRate(line, slot.year, event)
      return
    }
    let weighed = Int128(quantity.significand) * Int128(part)
    let scale = PowersOfTen.int128(Int(quantity.scale) - 6)
    let (divisor, overflow) = (Int128(whole) * Int128(rate.denominator)).multipliedReportingOverflow(by: scale)
    guard !overflow, let amount = HalfEven.product(weighed, rate.numerator, over: divisor),
      amount.magnitude &>> Money.cellBits == 0
    else {
      let (file, lineNumber) = (setting.files[event.source], event.line)
      problems.report(.overflow, in: file) { .bookingOverflow(at: Problem.Place(file: file, line: lineNumber)) }
      return
    }
    entries.add(amount, to: cell, of: slot.client)
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
