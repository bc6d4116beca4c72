/// An event of a random study, as text where the text is free.
struct RandomEvent {
  var client: String
  var service: RandomCatalogue.Service
  /// What the source calls the service.
  var name = ""
  var from: Int
  var to: Int?
  var quantity = ""
  var per = ""
  var amount = ""
  var authority = ""
  var note = ""

  init(client: String, service: RandomCatalogue.Service, from: Int) {
    self.client = client
    self.service = service
    self.from = from
  }
}

/// An event source of a random study: its columns, its own names for them and for services, and its defaults.
struct RandomEventSource {
  var file: String
  var delimiter: Character = ";"
  var namesDelimiter = false
  var columns: [String: String] = [:]
  /// The source's own names by service.
  var serviceNames: [String: String] = [:]
  var leavesOut = false
  /// The services its rows are of, and their authority where the source is of one authority only.
  var services: [RandomCatalogue.Service]
  var authority = ""
  var hasPer: Bool
  var hasAmount: Bool
  var hasAuthority: Bool
  var hasNote: Bool
  /// The default of `per`; empty where the source has none.
  var per = ""

  init(number: Int, catalogue: RandomCatalogue, using random: inout RandomNumbers) {
    file = number == 1 ? "events.csv" : random.one(of: ["events-\(number).csv", "export/insatser \(number).csv"])
    services = catalogue.services
    if random.chance(15) {
      let only = random.one(of: services).authority
      services = services.filter { $0.authority == only }
      authority = RandomCatalogue.name(only, using: &random)
    }
    hasPer = random.chance(80)
    hasAmount = random.chance(70)
    hasAuthority = random.chance(40)
    hasNote = random.chance(40)
    if random.chance(40) { per = random.one(of: ["day", "week", "month", "quarter", "year", "total"]) }
    if random.chance(20) { delimiter = random.one(of: [",", "\t"]) }
    namesDelimiter = random.chance(40)
    if random.chance(50) {
      let names = ["client": "Löpnr", "service": "Insats", "from": "Fr.o.m.", "to": "T.o.m.", "quantity": "Tim/vecka"]
      for name in names.keys.sorted() where random.chance(80) { columns[name] = names[name] }
    }
    leavesOut = random.chance(50)
    for service in services where random.chance(30) {
      serviceNames[service.id] = "Insats å " + service.id
    }
  }

  /// What the source calls a service: at times its id, even where it has a name of its own.
  func name(of service: RandomCatalogue.Service, using random: inout RandomNumbers) -> String {
    random.chance(80) ? serviceNames[service.id] ?? service.id : service.id
  }

  /// The source's file.
  func text(_ events: [RandomEvent], using random: inout RandomNumbers) -> String {
    var names = ["client", "service", "from", "to", "quantity"]
    if hasPer { names.append("per") }
    if hasAmount { names.append("amount") }
    if hasAuthority { names.append("authority") }
    if hasNote { names.append("Anteckning") }
    if random.chance(30) { names = random.shuffled(names) }
    var table = RandomTable(names.map { columns[$0] ?? $0 })
    if random.chance(20) { table.emptyLineAfter = random.int(0...events.count) }
    for event in random.shuffled(events) {
      let fields = [
        "client": event.client, "service": event.name, "from": random.text(day: event.from),
        "to": event.to.map { random.text(day: $0) } ?? "", "quantity": event.quantity, "per": event.per,
        "amount": event.amount, "authority": RandomCatalogue.name(event.authority, using: &random),
        "Anteckning": event.note,
      ]
      table.rows.append(names.map { fields[$0] ?? "" })
    }
    let lineEnd = random.chance(20) ? "\r\n" : "\n"
    let mark = random.chance(20) ? "\u{FEFF}" : ""
    return mark + table.text(delimiter: delimiter, lineEnd: lineEnd) + (random.chance(20) ? lineEnd + lineEnd : "")
  }

  /// The source in study.json.
  func json() -> String {
    var parts = ["\"file\": \"\(file)\""]
    if namesDelimiter {
      parts.append("\"encoding\": \"utf-8\", \"delimiter\": \"\(delimiter == "\t" ? "\\t" : String(delimiter))\"")
    }
    if !authority.isEmpty { parts.append("\"authority\": \"\(authority)\"") }
    if !per.isEmpty { parts.append("\"per\": \"\(per)\"") }
    if !columns.isEmpty {
      let pairs = columns.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \"\($0.value)\"" }
      parts.append("\"columns\": {" + pairs.joined(separator: ", ") + "}")
    }
    var pairs = serviceNames.sorted { $0.key < $1.key }.map { "\"\($0.value)\": \"\($0.key)\"" }
    if leavesOut { pairs.append("\"Avslag\": null") }
    if !pairs.isEmpty { parts.append("\"services\": {" + pairs.joined(separator: ", ") + "}") }
    return "{" + parts.joined(separator: ", ") + "}"
  }
}
