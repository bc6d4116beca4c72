/// Reads rows of one event source and hands the sound ones to a sink.
///
/// Rows of a grid are read by columns (``EventColumns``), and what those say is put together row by row without asking
/// more than it takes. A row that is not plain, or that seems faulty, is read again as a row: what a row means is
/// decided in one place, and what the columns take is the part of it that nearly all rows are.
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
    /// Whether a number has a decimal comma.
    var hasDecimalCommas = false
  }

  var problems = ProblemList()
  var sink: Sink
  private(set) var counts = Counts()
  private(set) var fingerprints: RowFingerprints
  private(set) var services: ServiceFinder
  private let context: EventContext
  private var columns = EventColumns()
  /// Room for the events of a grid.
  private var events: [CaseEvent]
  /// The events of rows that wait to be handed on.
  private var waiting: [CaseEvent] = []
  /// The rows of a grid that are to be read as rows.
  private var oddRows: [Int] = []

  init(context: EventContext, fingerprints: RowFingerprints, sink: Sink) {
    self.context = context
    self.fingerprints = fingerprints
    self.sink = sink
    services = ServiceFinder(context: context)
    let none = CaseEvent(
      client: 0, service: 0, from: Day(number: 0), to: nil, quantity: nil, rate: .total, amount: nil, source: 0, line: 0
    )
    events = Array(repeating: none, count: RowGrid.mostRows)
  }

  mutating func read(_ row: RowScanner) {
    counts.rows &+= 1
    let prints = CollectionOfOne(row.fingerprint())
    fingerprints.insert(prints.span)
    sink.note(SourceRow(source: context.source, line: row.line), fingerprints: prints.span)
    readNoted(row)
  }

  /// Reads a row that is counted and noted.
  private mutating func readNoted(_ row: RowScanner) {
    guard let service = services.find(row, &problems) else { return }
    guard !service.isLeftOut else {
      counts.leftOut &+= 1
      sink.leaveOut(SourceRow(source: context.source, line: row.line), as: .leftOut)
      return
    }
    let client = context.clients.number(row)
    guard let event = event(row, client: client, service: service),
      counts(client, event.line, context.clients.clients.isExcluded)
    else { return }
    waiting.append(event)
    if waiting.count == RowGrid.mostRows { endStretch() }
  }

  mutating func read(_ grid: RowGrid, by scanner: inout RowScanner) {
    if !waiting.isEmpty { endStretch() }
    columns.read(grid, context, services)
    counts.rows &+= grid.count
    let prints = columns.fingerprints
    fingerprints.insert(prints.span.extracting(0..<grid.count))
    sink.note(
      SourceRow(source: context.source, line: grid.firstLine), fingerprints: prints.span.extracting(0..<grid.count))
    oddRows.removeAll(keepingCapacity: true)
    var events: [CaseEvent] = []
    swap(&events, &self.events)
    take(grid, into: &events)
    swap(&events, &self.events)
    if columns.haveDecimalCommas, !counts.hasDecimalCommas { counts.hasDecimalCommas = hasDecimalCommas(grid) }
    for row in oddRows {
      scanner.take(row, of: grid)
      readNoted(scanner)
    }
  }

  mutating func endStretch() {
    var waiting: [CaseEvent] = []
    swap(&waiting, &self.waiting)
    sink.receive(waiting.span)
    waiting.removeAll(keepingCapacity: true)
    swap(&waiting, &self.waiting)
  }

  /// Puts together what the columns say of each row, hands the events on, and lists the rows of which they do not say all.
  @inline(__always)
  private mutating func take(_ grid: RowGrid, into events: inout [CaseEvent]) {
    let (columns, found, rows) = (columns, services.found, 0..<grid.count)
    let isExcluded = context.clients.clients.isExcluded
    let (clients, services) = (columns.clients.span.extracting(rows), columns.services.span.extracting(rows))
    let (froms, tos) = (columns.from.span.extracting(rows), columns.to.span.extracting(rows))
    let (rates, authorities) = (columns.rates.span.extracting(rows), columns.authorities.span.extracting(rows))
    let (quantities, amounts) = (columns.quantities.span.extracting(rows), columns.amounts.span.extracting(rows))
    let (kinds, rateOfPlace) = (found.span, context.rateOfPlace)
    let source = Int32(truncatingIfNeeded: context.source)
    var kept = 0
    var output = events.mutableSpan
    for row in rows {
      let client = clients[row]
      guard services[row] >= 0, client != RowGrid.odd else {
        oddRows.append(row)
        continue
      }
      let service = kinds[Int(services[row])]
      let line = grid.firstLine &+ row
      guard !service.isLeftOut else {
        counts.leftOut &+= 1
        sink.leaveOut(SourceRow(source: context.source, line: line), as: .leftOut)
        continue
      }
      let (from, stated, quantity, amount) = (froms[row], tos[row], quantities[row], amounts[row])
      let to = stated == RowGrid.empty ? (service.isPoint ? from : CaseEvent.stillRuns) : stated
      let (hasQuantity, hasAmount) = (quantity != RowGrid.noNumber, amount != RowGrid.noNumber)
      // A day or number that is odd is less than any.
      let days = bit(from < 0) | bit(to < from) | (bit(service.isPoint) & bit(to != from))
      let money = bit(quantity == RowGrid.oddNumber) | bit(amount == RowGrid.oddNumber) | bit(hasQuantity == hasAmount)
      let others = bit(quantity < 0) | bit(amount < 0) | (bit(!hasQuantity) & bit(service.needsQuantity))
      let numbers = service.isMoney ? money : others
      let authority = authorities[row]
      let words =
        bit(rates[row] < 0) | bit(service.isForeign)
        | (bit(authority != EventColumns.noAuthority) & bit(authority != service.authority))
      guard days | numbers | words == 0 else {
        oddRows.append(row)
        continue
      }
      guard counts(client, line, isExcluded) else { continue }
      let isStated = service.isMoney || hasQuantity
      let volume = service.isMoney && !hasQuantity ? amount : quantity
      output[kept] = CaseEvent(
        client: client, service: service.number, from: from, to: to,
        quantity: isStated ? volume : DecimalNumber.one.significand, hasQuantity: isStated || service.isPoint,
        rate: isStated && !service.isPoint ? rateOfPlace[Int(rates[row])] : .total,
        amount: amount, hasAmount: hasAmount && !service.isMoney, source: source, line: line)
      kept &+= 1
    }
    sink.receive(events.span.extracting(0..<kept))
  }

  /// Whether any number of the rows that the columns take has a decimal comma; those of the others are looked at when
  /// they are read.
  private func hasDecimalCommas(_ grid: RowGrid) -> Bool {
    let fields = [context.fields.quantity, context.fields.amount].compactMap { $0 }
    return (0..<grid.count).contains { row in
      let service = columns.services[row]
      guard service >= 0, !services.found[Int(service)].isLeftOut, !oddRows.contains(row) else { return false }
      return fields.contains { grid.hasDecimalComma($0, row) }
    }
  }

  /// 1 where something holds: put together by `|` and `&`, unlike by `||` and `&&`, it makes the processor guess nothing.
  @inline(__always)
  private func bit(_ holds: Bool) -> UInt32 { holds ? 1 : 0 }

  /// Whether a client's events count; those that do not are counted.
  @inline(__always)
  private mutating func counts(_ client: Int32, _ line: Int, _ isExcluded: [Bool]) -> Bool {
    if client < 0 {
      counts.unknownClient &+= 1
      sink.leaveOut(SourceRow(source: context.source, line: line), as: .unknownClient)
      return false
    }
    if isExcluded[Int(client)] {
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
    if let field = fields.authority, !row.isBlank(field), services.authority(row, field) != Int(service.authority) {
      return faulty(row, client: client, service: service)
    }
    if let authority = context.sourceAuthority, authority != Int(service.authority) {
      return faulty(row, client: client, service: service)
    }
    if service.shape == .point { quantity = quantity ?? .one }
    if quantity == nil || service.shape == .point { rate = .total }
    return CaseEvent(
      client: client, service: Int(service.number), from: from, to: to, quantity: quantity, rate: rate,
      amount: amount, source: context.source, line: row.line)
  }

  /// Notes how numbers are written: a file with decimal commas may mean thousands by a point.
  @inline(__always)
  private mutating func look(at row: RowScanner, _ field: Int) {
    if row.hasPointBeforeThree(field) {
      counts.pointsBeforeThree &+= 1
      counts.firstPoint = min(counts.firstPoint, row.line)
    } else if row.hasDecimalComma(field) {
      counts.hasDecimalCommas = true
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
