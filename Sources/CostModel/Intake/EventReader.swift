/// Reads rows of one event source and hands the sound ones to a sink.
///
/// A row that a source maps to nothing is not looked at further: an application that was refused may lack its days.
struct EventReader<Sink: EventSink>: RowWorker {
  /// The rows that gave no event, and why.
  struct Counts: Sendable {
    var rows = 0
    var leftOut = 0
    var unknownClient = 0
    var excludedClient = 0
    /// Observed costs below zero.
    var negativeAmounts = 0
    /// Numbers such as 4.810, and the first line with one.
    var pointsBeforeThree = 0
    var firstPoint = Int.max
    /// Numbers with a decimal comma.
    var decimalCommas = 0
  }

  /// How many events are looked up together: enough for their cache misses to overlap.
  private static var batch: Int { 64 }

  var problems = ProblemList()
  var sink: Sink
  private(set) var counts = Counts()
  private(set) var fingerprints: RowFingerprints
  private(set) var services: ServiceFinder
  private let context: EventContext
  /// The keys of the clients that wait to be looked up, and their events; of both the first `waiting` count.
  private let keys: FixedBuffer<FieldKey>
  private let events: FixedBuffer<CaseEvent>
  /// Where the searches for the keys begin.
  private let places = FixedBuffer(repeating: Int32(0), count: Self.batch)
  private var waiting = 0
  /// Keeps early reads from being left out; of no meaning.
  private var touched: Int32 = 0

  init(context: EventContext, fingerprints: RowFingerprints, sink: Sink) {
    self.context = context
    self.fingerprints = fingerprints
    self.sink = sink
    services = ServiceFinder(context: context)
    keys = FixedBuffer(repeating: FieldKey.none, count: Self.batch)
    let none = CaseEvent(
      client: 0, service: 0, from: Day(number: 0), to: nil, quantity: nil, rate: .total, amount: nil, source: 0, line: 0
    )
    events = FixedBuffer(repeating: none, count: Self.batch)
  }

  mutating func read(_ row: RowScanner) {
    counts.rows &+= 1
    let fingerprint = row.fingerprint()
    fingerprints.insert(fingerprint)
    sink.note(SourceRow(source: context.source, line: row.line), fingerprint: fingerprint)
    guard let service = services.find(row, &problems) else { return }
    guard !service.isLeftOut else {
      counts.leftOut &+= 1
      sink.leaveOut(SourceRow(source: context.source, line: row.line), as: .leftOut)
      return
    }
    let key = row.key(context.fields.client)
    if context.clients.isPlain(row), key.isCopied || row.isInBlock {
      guard let event = event(row, client: 0, service: service) else { return }
      keys[waiting] = key
      events[waiting] = event
      waiting &+= 1
      if waiting == Self.batch { endStretch() }
    } else {
      let client = context.clients.number(row)
      guard let event = event(row, client: client, service: service), counts(client, event.line) else { return }
      sink.receive([event].span)
    }
  }

  /// Looks up the clients of the events that wait, and hands the events on.
  mutating func endStretch() {
    let (keys, events, places) = (keys, events, places)
    let ids = context.clients.clients.ids
    // First only what is read of each key, so that the waits for memory overlap.
    for index in 0..<waiting {
      places[index] = ids.firstPlace(of: keys[index])
      touched &+= ids.touch(places[index])
    }
    for index in 0..<waiting { events[index].client = Int(ids.number(of: keys[index], from: places[index])) }
    var kept = 0
    for index in 0..<waiting where counts(Int32(truncatingIfNeeded: events[index].client), events[index].line) {
      if kept != index { events[kept] = events[index] }
      kept += 1
    }
    waiting = 0
    events.withFirst(kept) { sink.receive($0) }
  }

  /// Whether a client's events count; those that do not are counted.
  @inline(__always)
  private mutating func counts(_ client: Int32, _ line: Int) -> Bool {
    if client < 0 {
      counts.unknownClient &+= 1
      sink.leaveOut(SourceRow(source: context.source, line: line), as: .unknownClient)
      return false
    }
    if context.clients.clients.isExcluded[Int(client)] {
      counts.excludedClient &+= 1
      sink.leaveOut(SourceRow(source: context.source, line: line), as: .excludedClient)
      return false
    }
    return true
  }

  /// The event that a row states, or `nil` where the row is faulty, which is reported.
  @inline(__always)
  private mutating func event(_ row: RowScanner, client: Int32, service: ServiceFinder.Found) -> CaseEvent? {
    let fields = context.fields
    guard case .value(let from) = row.day(fields.from), client != ClientFinder.missing else {
      return faulty(row, client: client, service: service)
    }
    var to: Day? = from
    if let field = fields.to {
      switch row.day(field) {
      case .value(let day): to = day
      case .empty: to = service.shape == .point ? from : nil
      case .invalid: return faulty(row, client: client, service: service)
      }
    } else if service.shape == .period {
      to = nil
    }
    var quantity: DecimalNumber?
    if let field = fields.quantity {
      switch row.number(field) {
      case .value(let number):
        quantity = number
        look(at: row, field)
      case .empty: break
      case .invalid: return faulty(row, client: client, service: service)
      }
    }
    var amount: DecimalNumber?
    if let field = fields.amount {
      switch row.number(field) {
      case .value(let number):
        amount = number
        if number.isNegative, service.unit != .kr { counts.negativeAmounts &+= 1 }
        look(at: row, field)
      case .empty: break
      case .invalid: return faulty(row, client: client, service: service)
      }
    }
    var rate = context.rate
    if let field = fields.rate, !row.isBlank(field) {
      guard let stated = context.rates.rate(row, field) else {
        return faulty(row, client: client, service: service)
      }
      rate = stated
    }
    if let to, to != from, service.shape == .point || to < from {
      return faulty(row, client: client, service: service)
    }
    if service.unit == .kr {
      guard (quantity == nil) != (amount == nil) else { return faulty(row, client: client, service: service) }
      if quantity == nil { quantity = amount }
      amount = nil
    } else if let stated = quantity, stated.isNegative {
      return faulty(row, client: client, service: service)
    } else if quantity == nil, service.shape == .period, !service.unit.isTime {
      return faulty(row, client: client, service: service)
    }
    if let field = fields.authority, !row.isBlank(field), services.authority(row, field) != service.authority {
      return faulty(row, client: client, service: service)
    }
    if let authority = context.sourceAuthority, authority != service.authority {
      return faulty(row, client: client, service: service)
    }
    if service.shape == .point { quantity = quantity ?? .one }
    if quantity == nil || service.shape == .point { rate = .total }
    return CaseEvent(
      client: client, service: service.number, from: from, to: to, quantity: quantity, rate: rate,
      amount: amount, source: context.source, line: row.line)
  }

  /// Notes how numbers are written: a file with decimal commas may mean thousands by a point.
  @inline(__always)
  private mutating func look(at row: RowScanner, _ field: Int) {
    if row.hasPointBeforeThree(field) {
      counts.pointsBeforeThree &+= 1
      counts.firstPoint = min(counts.firstPoint, row.line)
    } else if row.hasDecimalComma(field) {
      counts.decimalCommas &+= 1
    }
  }

  /// Reports all that is wrong with a row; gives no event.
  @inline(never)
  private mutating func faulty(_ row: RowScanner, client: Int32, service: ServiceFinder.Found) -> CaseEvent? {
    let before = problems.errorCount
    EventFaults(context: context, service: service).report(row, client: client, to: &problems)
    // Should the two ever part, a row must not be lost without a word.
    if problems.errorCount == before {
      problems.add(.unusableRow(at: row.place(0, in: context.file)))
    }
    return nil
  }
}
