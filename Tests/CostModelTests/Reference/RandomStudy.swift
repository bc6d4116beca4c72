import Foundation

/// Writes random small studies, always valid, to compare two implementations on.
///
/// A seed gives the same study everywhere. Between them the studies have every unit, shape, class, `per`, option and
/// warning of the contract; most have some clients left in most cohorts, and most events inside the window. Half of
/// them have subgroups, half a population to compare with; in some, clients have the same events as other clients.
enum RandomStudy {
  /// Writes a study into a folder, about every second with an evaluation where `evaluates` is true.
  static func write(seed: UInt64, to folder: String, evaluates: Bool = false) throws {
    var draft = RandomStudyDraft(seed: seed, evaluates: evaluates)
    for (path, text) in draft.files() {
      let file = URL(fileURLWithPath: folder + "/" + path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    for path in draft.folders {
      try FileManager.default.createDirectory(atPath: folder + "/" + path, withIntermediateDirectories: true)
    }
  }
}

/// What a random study is drawn as, before it is text.
struct RandomStudyDraft {
  struct Client {
    var id: String
    var start: Int
    var end: Int?
    var group: String
    var excluded: String
    /// The client whose coverage and events it has too; at times a few more.
    var twin: String?
  }

  var random: RandomNumbers
  var isAnniversary = false
  var window = -4...12
  var periods: [(name: String, quarters: ClosedRange<Int>)] = []
  /// Window and periods are the defaults, and are not written.
  var hasDefaultWindow = false
  var folders = ["schablon"]
  var catalogue: RandomCatalogue
  /// Authorities with records, with or without services.
  var authorities: [String] = []
  var ownAuthorities: [String] = []
  var actors: [String] = []
  var clients: [Client] = []
  /// Columns of clients to split the tables by.
  var subgroups: [String] = []
  var hasPopulation = false
  var sources: [RandomEventSource] = []
  /// The files of clients, coverage and population have their own names for some columns.
  var mapsClients = false
  var mapsDiagnosis = false
  var mapsCoverage = false
  var mapsPopulation = false
  var evaluation: RandomEvaluation?

  init(seed: UInt64, evaluates: Bool = false) {
    var random = RandomNumbers(seed: seed)
    isAnniversary = random.chance(50)
    if random.chance(40) { folders.append(random.one(of: ["eget/schablon", "priser-2"])) }
    if random.chance(25) { ownAuthorities = ["kriminalvard"] }
    if random.chance(25) { actors = ["hyresvard"] }
    let known = ["kommun", "landsting", "forsakringskassan", "arbetsformedlingen", "skatteverket"]
    authorities = random.some(random.int(2...5), of: known) + ownAuthorities
    let served = authorities.count > 2 && random.chance(30) ? Array(authorities.dropFirst()) : authorities
    catalogue = RandomCatalogue(authorities: served, actors: actors, using: &random)
    self.random = random
    mapsClients = self.random.chance(25)
    mapsCoverage = self.random.chance(25)
    drawWindow()
    drawClients()
    drawComparisons()
    for number in 1...self.random.int(1...3) {
      sources.append(RandomEventSource(number: number, catalogue: catalogue, using: &self.random))
    }
    // With numbers of its own, so that all else of a seed's study is the same with and without it.
    var own = RandomNumbers(seed: seed ^ 0x00E7_A100)
    // Its last period goes on beyond the window, so it lies after the contact.
    let goesOn = (periods.last { $0.name != "base" }?.quarters.lowerBound ?? -1) >= 0
    if evaluates && window.contains(0) && goesOn && own.chance(55) {
      evaluation = RandomEvaluation(of: &self, using: &own)
    }
  }

  /// The files of the study by their paths.
  mutating func files() -> [String: String] {
    var files: [String: String] = [:]
    for (path, text) in catalogue.files(folders: folders, using: &random) { files[path] = text }
    files["study.json"] = studyFile()
    files["clients.csv"] = clientsFile()
    files["coverage.csv"] = coverageFile()
    if hasPopulation { files["population.csv"] = populationFile() }
    for (path, text) in evaluation?.files ?? [:] { files[path] = text }
    let count = random.int(20...80) * max(1, clients.count / 15)
    for source in sources {
      var events: [RandomEvent] = []
      for _ in 0..<count / sources.count { events += self.events(source) }
      for client in clients {
        for event in events where event.client == client.twin {
          var copy = event
          copy.client = client.id
          events.append(copy)
        }
      }
      files[source.file] = source.text(events, using: &random)
    }
    return files
  }

  // MARK: Drawing

  private mutating func drawWindow() {
    if random.chance(30) {
      hasDefaultWindow = true
      periods = [("base", -4 ... -1), ("year1", 1...4), ("year2", 5...8), ("year3", 9...12)]
      return
    }
    var next = random.int(1...2)
    switch random.int(0...19) {
    case 0:  // ends before quarter 1, at times before quarter 0
      window = -random.int(6...10) ... -random.int(0...1)
      next = window.lowerBound + random.int(2...4)
      periods = [("base", window.lowerBound...next - 1)]
    case 1:  // begins after quarter 0, at times after quarter 1
      window = random.int(1...3)...random.int(6...10)
      next = window.lowerBound + random.int(1...3)
      periods = [("base", window.lowerBound...next - 1)]
    default:
      window = -random.int(2...6)...random.int(3...12)
      periods = [("base", max(window.lowerBound, -random.int(1...5)) ... -1)]
    }
    for name in ["year1", "ar 2", "year3"] where next <= window.upperBound {
      let last = min(window.upperBound, next + random.int(0...4))
      periods.append((name, next...last))
      next = last + (random.chance(20) ? 2 : 1)
    }
  }

  private mutating func drawClients() {
    let hasControl = random.chance(50)
    let twins = random.one(of: [0, 0, 20, 40])
    for number in 1...(random.chance(12) ? random.int(21...44) : random.int(3...14)) {
      if number > 1 && random.chance(twins) {
        let other = random.one(of: clients.filter { $0.twin == nil })
        clients.append(
          Client(
            id: "K0\(number)", start: other.start, end: other.end, group: other.group, excluded: "", twin: other.id))
        continue
      }
      var start = ReferenceCalendar.day(random.int(2007...2013), random.int(1...12), random.int(1...28))
      if random.chance(30) {
        start = random.one(of: [
          ReferenceCalendar.day(2008, 2, 29), ReferenceCalendar.day(2012, 2, 29), ReferenceCalendar.day(2010, 1, 31),
          ReferenceCalendar.day(2011, 8, 31), ReferenceCalendar.day(2009, 11, 30), ReferenceCalendar.day(2012, 12, 29),
          ReferenceCalendar.day(2010, 3, 31), ReferenceCalendar.day(2011, 1, 1),
        ])
      }
      let group = hasControl && random.chance(25) ? "control" : random.one(of: ["", "intervention"])
      clients.append(
        Client(
          id: "K0\(number)", start: start, end: random.chance(35) ? start + random.int(0...900) : nil, group: group,
          excluded: random.chance(7) ? "rensad" : ""))
    }
  }

  /// A day from a little before a client's window, and quarters 0 and 1, to a little after them.
  private mutating func day(around client: Client) -> Int {
    let clock = ReferenceClock(startDay: client.start, isAnniversary: isAnniversary)
    let margin = 150
    let first = clock.firstDay(of: min(window.lowerBound, 0)) - margin
    return random.int(first...clock.firstDay(of: max(window.upperBound, 1) + 1) + margin)
  }

  /// One event; at times with a copy of it, or a stay that may overlap it.
  private mutating func events(_ source: RandomEventSource) -> [RandomEvent] {
    let service = random.one(of: source.services)
    let client = random.one(of: random.chance(95) ? clients.filter { $0.twin == nil } : clients)
    let from = day(around: client)
    var event = RandomEvent(client: client.id, service: service, from: from)
    if random.chance(4) { event.client = "X\(random.int(1...3))" }
    let isMoney = service.unit == "kr"
    if service.isPoint {
      if random.chance(40) { event.to = from }
    } else if !random.chance(10) {
      let length = random.one(of: [
        random.int(0...10), random.int(0...100), random.int(20...400), random.int(100...1_000),
      ])
      event.to = min(from + length, ReferenceCalendar.day(2019, 12, 31))
    }
    let mayBeEmpty = service.isPoint || service.isTime
    if isMoney {
      let money = random.text(hundredths: random.int(50_000...4_000_000) * (random.chance(8) ? -1 : 1))
      if source.hasAmount && random.chance(50) { event.amount = money } else { event.quantity = money }
    } else if !mayBeEmpty || random.chance(40) {
      event.quantity =
        random.chance(4) ? "0" : random.text(hundredths: random.one(of: [100, 200, 150, 425, 1_200, 733]))
    }
    let hasUse = !service.isPoint && !(event.quantity + event.amount).isEmpty
    if source.hasPer && random.chance(hasUse ? 65 : 8) {
      event.per = random.one(of: ["total", "day", "week", "month", "quarter", "year"])
    }
    if !isMoney && source.hasAmount && service.hasReal && random.chance(20) {
      event.amount = random.chance(5) ? "0" : random.text(hundredths: random.int(500_000...9_000_000))
    }
    if source.hasAuthority && random.chance(60) { event.authority = service.authority }
    event.note = random.chance(30) ? random.one(of: ["a;b", "\"ja\"", "två\nrader", "ok", "1,5"]) : ""
    event.name = source.name(of: service, using: &random)

    var events = [event]
    if random.chance(6) { events.append(event) }
    if random.chance(4) {
      events[0].note += " igen"
      events.append(event)
    }
    if service.unit == "dygn" && random.chance(50) {
      var other = event
      let shift = random.int(-20...20)
      other.from += shift
      other.to = event.to.map { service.isPoint ? other.from : max(other.from, $0 + random.int(-5...20)) }
      events.append(other)
    }
    if service.isPoint && random.chance(12) {  // as much for somebody else, in another quarter
      var other = event
      let somebody = random.one(of: clients)
      other.client = somebody.id
      other.from = day(around: somebody)
      other.to = nil
      events.append(other)
    }
    if isMoney && event.to != nil && random.chance(15) {  // all of it paid back
      var repayment = event
      repayment.quantity = Self.negated(event.quantity)
      repayment.amount = Self.negated(event.amount)
      events.append(repayment)
    }
    if source.leavesOut && random.chance(6) {
      event.name = "Avslag"
      events.append(event)
    }
    return events
  }

  private static func negated(_ number: String) -> String {
    if number.isEmpty { return number }
    return number.hasPrefix("-") ? String(number.dropFirst()) : "-" + number
  }

  // MARK: Files

  private mutating func coverageFile() -> String {
    var table = RandomTable(["client", mapsCoverage ? "Huvudman" : "authority", "from", "to"])
    let completeness = random.one(of: [60, 80, 90, 97])
    var drawn: [String: [ClosedRange<Int>]] = [:]
    let holdsContact = window.contains(0) && window.contains(1) || random.chance(25)
    let quarters = holdsContact ? window : min(window.lowerBound, 0)...max(window.upperBound, 1)
    for client in clients {
      let clock = ReferenceClock(startDay: client.start, isAnniversary: isAnniversary)
      let (first, last) = (clock.firstDay(of: quarters.lowerBound), clock.firstDay(of: quarters.upperBound + 1) - 1)
      for authority in authorities {
        let ofTwin = client.twin.flatMap { drawn[$0 + authority] }
        let intervals = ofTwin ?? coverage(first, last, isComplete: random.chance(completeness))
        drawn[client.id + authority] = intervals
        for interval in intervals {
          table.rows.append([
            client.id, RandomCatalogue.name(authority, using: &random), random.text(day: interval.lowerBound),
            random.text(day: interval.upperBound),
          ])
        }
      }
    }
    if random.chance(40) {
      table.rows.append(["X1", authorities[0], "2008-01-01", "2012-12-31"])
      if random.chance(50) { table.rows.append(["X2", authorities[0], "20080101", "20121231"]) }
    }
    table.rows = random.shuffled(table.rows)
    return table.text(delimiter: ";")
  }

  /// Intervals that cover the days from `first` to `last`, or only some of them.
  private mutating func coverage(_ first: Int, _ last: Int, isComplete: Bool) -> [ClosedRange<Int>] {
    let (early, late) = (random.one(of: [0, 0, 1, 40, 200]), random.one(of: [0, 0, 1, 40, 200]))
    let whole = first - early...last + late
    let cut = random.int(first + 1...last - 1)
    if isComplete {
      switch random.int(0...3) {
      case 0: return [whole.lowerBound...cut - 1, cut...whole.upperBound]
      case 1: return [whole.lowerBound...min(last, cut + random.int(0...60)), cut...whole.upperBound, cut...cut]
      default: return [whole]
      }
    }
    switch random.int(0...5) {
    case 0: return []
    case 1: return [whole.lowerBound...cut]
    case 2: return [cut...whole.upperBound]
    case 3: return [first + 1...last]
    case 4: return [first...first + (last - first) / 2, last - (last - first) / 4...last]
    default: return [whole.lowerBound...cut - 1, min(last, cut + random.one(of: [1, 1, 30, 200]))...whole.upperBound]
    }
  }
}
