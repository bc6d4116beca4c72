/// The tables of a study, from its bookings: first of all clients, then of each subgroup by itself.
struct ReferenceTables {
  static let columns = [
    "cohort": ["analysis", "step", "removed", "remaining"],
    "trajectory": ["figure", "series", "quarter", "n", "users", "sum", "mean", "sd", "low", "high"],
    "before_after": [
      "cohort", "level", "key", "class", "period", "n", "users_base", "users", "base", "mean", "change", "sd", "low",
      "high", "percent",
    ],
    "trend": ["cohort", "level", "key", "class", "n", "slope", "sd", "low", "high"],
    "actors": ["cohort", "period", "actor", "real", "transfers_out", "transfers_in", "net"],
    "flows": ["cohort", "period", "payer", "receiver", "service", "post", "mean"],
    "society": ["cohort", "period", "real", "production", "net", "change"],
    "redistribution": ["cohort", "period", "level", "increase", "decrease", "net", "redistributed", "share"],
    "correlation": ["cohort", "period", "a", "b", "n", "pearson", "spearman", "slope", "low", "high"],
    "decomposition": [
      "cohort", "level", "key", "period", "group", "clients", "base", "after", "change", "share",
    ],
    "decomposition_gross": ["cohort", "level", "key", "period", "increase", "new_increase", "share"],
    "representativeness": [
      "item", "sample_n", "sample_users", "sample_share", "population_n", "population_share", "difference", "low",
      "high", "p",
    ],
    "concentration": ["cohort", "level", "key", "period", "n", "users", "top1", "top5", "top10", "influence"],
    "quality": ["source", "problem", "count"],
  ]

  static let evaluationColumns = [
    "evaluation": ["cohort", "counterfactual", "perspective", "year", "flow", "discounted", "cumulative"],
    "evaluation_summary": [
      "cohort", "counterfactual", "perspective", "cost", "benefit", "npv", "low", "high", "bcr", "sroi",
      "payback_quarter", "break_even", "probability_positive",
    ],
    "intervals": [
      "cohort", "counterfactual", "perspective", "statistic", "estimate", "percentile_low", "percentile_high",
      "bca_low", "bca_high",
    ],
    "sensitivity": ["cohort", "perspective", "parameter", "low_value", "high_value", "npv_low", "npv_high"],
    "scenarios": ["scenario", "cohort", "perspective", "npv", "change"],
    "did": [
      "cohort", "level", "key", "class", "period", "n1", "n0", "change1", "change0", "difference", "se", "low",
      "high", "p",
    ],
    "event_study": ["cohort", "level", "key", "class", "quarter", "n1", "n0", "difference", "se", "low", "high"],
    "pretrend": ["cohort", "level", "key", "class", "n1", "n0", "quarters", "chi2", "df", "p"],
    "internal_costs": ["item", "kind", "actor", "amount", "per_unit", "denominator"],
    "value_map": [
      "stakeholder", "outcome", "quantity", "proxy", "gross", "deadweight", "attribution", "displacement",
      "credited", "present_value",
    ],
  ]

  private(set) var tables: [String: ReferenceTable] = [:]

  let model: ReferenceModel
  let ledger: ReferenceLedger
  /// t(0.975) by degrees of freedom, from 0 (not used) on.
  let quantiles: [Double]
  let bookingsByClient: [Int: [ReferenceLedger.Booking]]
  /// The subgroup whose rows are written; `nil` for all clients.
  private var subgroup: (column: String, value: String)?

  /// Ticks by client and relative quarter.
  typealias Sums = [Int: [Int: ReferenceInteger]]

  init(model: ReferenceModel, ledger: ReferenceLedger) {
    self.model = model
    self.ledger = ledger
    quantiles = [0] + (1...max(model.clients.count, 1)).map { ReferenceStudentT.quantile975(degrees: $0) }
    bookingsByClient = Dictionary(grouping: ledger.bookings, by: \.client)
    for (name, columns) in Self.columns {
      tables[name] = ReferenceTable(columns: columns)
      for column in model.subgroups where name != "representativeness" && name != "quality" {
        tables[name + ".by-" + column] = ReferenceTable(columns: [column] + columns)
      }
    }
    if model.evaluation != nil {
      for (name, columns) in Self.evaluationColumns { tables[name] = ReferenceTable(columns: columns) }
    }
  }

  mutating func fill() {
    fillAnalyses(of: Array(model.clients.indices))
    for column in model.subgroups {
      let groups = Dictionary(grouping: model.clients.indices) { model.clients[$0].subgroups[column] ?? "" }
      for (value, clients) in groups {
        subgroup = (column, value)
        fillAnalyses(of: clients)
      }
    }
    subgroup = nil
    fillRepresentativeness()
    for (source, problems) in ledger.problems {
      for (problem, count) in problems { add("quality", .text(source), .text(problem), .count(count)) }
    }
    if let plan = model.evaluation { fillEvaluation(plan) }
  }

  private mutating func fillAnalyses(of clients: [Int]) {
    for figure in model.figures {
      let final = fillCohort(figure.cohort, of: clients)
      fillTrajectory(figure, final)
      if model.ownCohorts == nil { fillPeriods(figure.cohort, final) }
    }
    for cohort in model.ownCohorts ?? [] {
      fillPeriods(cohort, fillCohort(cohort, of: clients))
    }
  }

  /// Adds a row, in a subgroup to the table of its column.
  mutating func add(_ table: String, _ cells: ReferenceCell...) {
    if let subgroup {
      tables[table + ".by-" + subgroup.column]?.rows.append([.text(subgroup.value)] + cells)
    } else {
      tables[table]?.rows.append(cells)
    }
  }

  /// Adds a row to a table of all clients.
  mutating func add(_ table: String, _ cells: [ReferenceCell]) {
    tables[table]?.rows.append(cells)
  }

  func number(_ value: Double?) -> ReferenceCell {
    value.map { .number($0) } ?? .undefined
  }

  // MARK: Cohorts

  /// Writes a cohort's steps among some clients, and gives those that are left.
  private mutating func fillCohort(_ cohort: ReferenceModel.Cohort, of clients: [Int]) -> [Int] {
    let (model, ledger) = (model, ledger)
    var left = clients.filter { cohort.group == "all" || model.clients[$0].group == cohort.group }
    add("cohort", .text(cohort.id), .text("clients"), .count(0), .count(left.count))
    func step(_ name: String, removes isRemoved: (Int) -> Bool) {
      let before = left.count
      left.removeAll(where: isRemoved)
      add("cohort", .text(cohort.id), .text(name), .count(before - left.count), .count(left.count))
    }
    step("excluded") { model.clients[$0].isExcluded }
    if let least = cohort.minContact {
      step("contact_too_short") { model.clients[$0].endQuarter.map { $0 < least } ?? false }
    }
    for authority in cohort.requires {
      step("not_reviewed:" + authority) { client in
        (model.coverage[model.clients[client].id]?[authority] ?? []).isEmpty
      }
      step("window_not_covered:" + authority) { client in
        let observed = model.window.filter {
          ledger.isObserved(client: client, authority: authority, quarter: $0)
        }
        return model.panel == .balanced ? observed.count < model.window.count : observed.isEmpty
      }
    }
    add("cohort", .text(cohort.id), .text("final"), .count(0), .count(left.count))
    return left
  }

  /// The clients that a quarter's figures are about.
  func present(_ cohort: ReferenceModel.Cohort, _ final: [Int], in quarter: Int) -> [Int] {
    if model.panel == .balanced { return final }
    return final.filter { client in
      cohort.requires.allSatisfy { ledger.isObserved(client: client, authority: $0, quarter: quarter) }
    }
  }

  /// The clients that a period's figures are about, and its base's beside it.
  func present(_ cohort: ReferenceModel.Cohort, _ final: [Int], inBaseAnd period: String) -> [Int] {
    var clients = final
    for name in ["base", period] {
      for quarter in quarters(name) { clients = present(cohort, clients, in: quarter) }
    }
    return clients
  }

  func quarters(_ period: String) -> ClosedRange<Int> {
    guard let quarters = model.periods[period] else { preconditionFailure("no period \(period)") }
    return quarters
  }

  // MARK: Sums

  func sums(_ bookings: [ReferenceLedger.Booking]) -> Sums {
    var sums: Sums = [:]
    for booking in bookings {
      sums[booking.client, default: [:]][booking.quarter, default: .zero] =
        sums[booking.client, default: [:]][booking.quarter, default: .zero] + booking.ticks
    }
    return sums
  }

  func sample(_ values: [ReferenceInteger]) -> ReferenceSample {
    ReferenceSample(values: values, ticksPerKrona: ledger.ticksPerKrona)
  }

  /// Ticks a year in a period, per client: a whole number, as the ledger's tick was made for it.
  func yearly(_ sums: Sums, _ clients: [Int], _ period: String) -> [ReferenceInteger] {
    let quarters = quarters(period)
    return clients.map { client in
      guard let mine = sums[client] else { return .zero }
      let sum = quarters.map { mine[$0] ?? .zero }.reduce(.zero, +)
      return sum * ReferenceInteger(4) / ReferenceInteger(quarters.count)
    }
  }

  // MARK: Trajectories

  private mutating func fillTrajectory(_ figure: ReferenceModel.Figure, _ final: [Int]) {
    if final.isEmpty { return }
    let bookings = final.flatMap { bookingsByClient[$0] ?? [] }.filter { booking in
      figure.classes.contains(booking.post.category)
    }
    func isNamed(_ booking: ReferenceLedger.Booking, in series: ReferenceModel.Series) -> Bool {
      series.services.contains(booking.service.id)
        || series.services.contains(booking.service.id + "/" + booking.post.id)
    }
    let named = Set(figure.series.flatMap(\.services).map { String($0.prefix { $0 != "/" }) })
    func isIn(_ booking: ReferenceLedger.Booking, _ series: ReferenceModel.Series) -> Bool {
      isNamed(booking, in: series)
        || series.restOf.contains(booking.service.authority) && !named.contains(booking.service.id)
    }
    var parts = figure.series.map { series in (series.id, bookings.filter { isIn($0, series) }) }
    parts.append(("total", bookings.filter { booking in figure.series.contains { isIn(booking, $0) } }))
    for (id, bookings) in parts {
      let sums = sums(bookings)
      for quarter in model.window {
        let clients = present(figure.cohort, final, in: quarter)
        let sample = sample(clients.map { sums[$0]?[quarter] ?? .zero })
        let interval = sample.interval(quantiles)
        add(
          "trajectory", .text(figure.cohort.id), .text(id), .count(quarter), .count(clients.count),
          .count(sample.users), number(clients.isEmpty ? nil : sample.sum), number(sample.mean),
          number(sample.deviation), number(interval?.low), number(interval?.high))
      }
    }
  }

  // MARK: Periods

  private mutating func fillPeriods(_ cohort: ReferenceModel.Cohort, _ final: [Int]) {
    if final.isEmpty { return }
    let bookings = final.flatMap { bookingsByClient[$0] ?? [] }.filter { booking in
      cohort.requires.contains(booking.service.authority)
    }
    let parts = parts(cohort, bookings)
    let real = parts.filter { $0.key.category == "real" }
    fillBeforeAfter(cohort, final, parts)
    fillTrend(cohort, final, parts)
    fillRedistribution(cohort, final, real)
    fillCorrelation(cohort, final, real)
    fillDecomposition(cohort, final, real)
    fillConcentration(cohort, final, real)
    fillActors(cohort, final, bookings)
    fillFlows(cohort, final, bookings)
    fillSociety(cohort, final, bookings)
  }

  /// What a row of an analysis is about.
  struct Key: Hashable {
    var level: String
    var key: String
    var category: String
  }

  /// The sums of each key that has rows, from the bookings of a cohort's clients.
  func parts(_ cohort: ReferenceModel.Cohort, _ bookings: [ReferenceLedger.Booking]) -> [Key: Sums] {
    var parts: [Key: [ReferenceLedger.Booking]] = [Key(level: "all", key: "all", category: "real"): []]
    for authority in cohort.requires { parts[Key(level: "authority", key: authority, category: "real")] = [] }
    for booking in bookings {
      let (service, category) = (booking.service, booking.post.category)
      let bearer = category == "production" ? service.authority : booking.post.payer
      parts[Key(level: "all", key: "all", category: category), default: []].append(booking)
      parts[Key(level: "authority", key: bearer, category: category), default: []].append(booking)
      parts[Key(level: "service", key: service.id, category: category), default: []].append(booking)
      if !service.careForm.isEmpty {
        let key = service.authority + ":" + service.careForm
        parts[Key(level: "care_form", key: key, category: category), default: []].append(booking)
      }
    }
    return parts.mapValues(sums)
  }

  private mutating func fillBeforeAfter(_ cohort: ReferenceModel.Cohort, _ final: [Int], _ parts: [Key: Sums]) {
    for period in model.periods.keys where period != "base" {
      let clients = present(cohort, final, inBaseAnd: period)
      for (key, sums) in parts {
        let (before, after) = (yearly(sums, clients, "base"), yearly(sums, clients, period))
        let (base, mean) = (sample(before), sample(after))
        let change = sample(zip(after, before).map { $0 - $1 })
        let interval = change.interval(quantiles)
        let percent =
          base.total.isZero
          ? nil : ReferenceFraction.double(change.total * ReferenceInteger(100), over: base.total)
        add(
          "before_after", .text(cohort.id), .text(key.level), .text(key.key), .text(key.category), .text(period),
          .count(clients.count), .count(base.users), .count(mean.users), number(base.mean), number(mean.mean),
          number(change.mean), number(change.deviation), number(interval?.low), number(interval?.high),
          number(percent))
      }
    }
  }

  private mutating func fillActors(
    _ cohort: ReferenceModel.Cohort, _ final: [Int], _ bookings: [ReferenceLedger.Booking]
  ) {
    let real = bookings.filter { $0.post.category == "real" }
    let transfers = bookings.filter { $0.post.category == "transfer" }
    let actors = Set(
      cohort.requires + real.map(\.post.payer) + transfers.map(\.post.payer) + transfers.map(\.post.receiver))
    for actor in actors {
      let real = sums(real.filter { $0.post.payer == actor })
      let out = sums(transfers.filter { $0.post.payer == actor })
      let into = sums(transfers.filter { $0.post.receiver == actor })
      for period in model.periods.keys {
        let clients = present(cohort, final, inBaseAnd: period)
        let (a, b, c) = (yearly(real, clients, period), yearly(out, clients, period), yearly(into, clients, period))
        let net = clients.indices.map { c[$0] - b[$0] - a[$0] }
        add(
          "actors", .text(cohort.id), .text(period), .text(actor), number(sample(a).mean), number(sample(b).mean),
          number(sample(c).mean), number(sample(net).mean))
      }
    }
  }

  private mutating func fillFlows(
    _ cohort: ReferenceModel.Cohort, _ final: [Int], _ bookings: [ReferenceLedger.Booking]
  ) {
    let transfers = bookings.filter { $0.post.category == "transfer" }
    let flows = Dictionary(grouping: transfers) { [$0.post.payer, $0.post.receiver, $0.service.id, $0.post.id] }
    for (flow, bookings) in flows {
      let sums = sums(bookings)
      for period in model.periods.keys {
        let clients = present(cohort, final, inBaseAnd: period)
        add(
          "flows", .text(cohort.id), .text(period), .text(flow[0]), .text(flow[1]), .text(flow[2]), .text(flow[3]),
          number(sample(yearly(sums, clients, period)).mean))
      }
    }
  }

  private mutating func fillSociety(
    _ cohort: ReferenceModel.Cohort, _ final: [Int], _ bookings: [ReferenceLedger.Booking]
  ) {
    let real = sums(bookings.filter { $0.post.category == "real" })
    let production = sums(bookings.filter { $0.post.category == "production" })
    for period in model.periods.keys {
      let clients = present(cohort, final, inBaseAnd: period)
      func net(_ period: String) -> [ReferenceInteger] {
        zip(yearly(production, clients, period), yearly(real, clients, period)).map { $0 - $1 }
      }
      let change = zip(net(period), net("base")).map { $0 - $1 }
      add(
        "society", .text(cohort.id), .text(period), number(sample(yearly(real, clients, period)).mean),
        number(sample(yearly(production, clients, period)).mean), number(sample(net(period)).mean),
        period == "base" ? .undefined : number(sample(change).mean))
    }
  }
}
