/// Bookings of a study, made by going through every event day by day.
struct ReferenceLedger {
  /// What one event gave one post in one relative quarter, in ticks.
  struct Booking {
    var client: Int
    var quarter: Int
    var service: ReferenceSchablon.Service
    var post: ReferenceSchablon.Post
    var ticks: ReferenceInteger
    /// Whether it is an observed cost, which has no price.
    var isObserved: Bool
  }

  private(set) var bookings: [Booking] = []
  /// A tick is 1/`ticksPerKrona` kr, small enough that every booking, and every yearly mean over a period's
  /// quarters, is a whole number of ticks: sums of ticks are exact.
  private(set) var ticksPerKrona = ReferenceInteger.one
  /// The observed quarters in which something was booked, 0 kr or more, by client and service: of the window, and
  /// quarters 0 and 1 whether the window holds them or not.
  private(set) var bookedQuarters: [Int: [String: Set<Int>]] = [:]
  /// Counts of the table `quality`, by source and problem.
  private(set) var problems: [String: [String: Int]] = [:]

  private let model: ReferenceModel
  private let clientPlaces: [String: Int]
  /// Whether each quarter of the window, and quarters 0 and 1, are observed, by client and authority.
  private var observed: [Int: [String: [Int: Bool]]] = [:]
  private var drafts: [Draft] = []

  /// A part of an event in one relative quarter and one calendar year, before it is counted in ticks.
  private struct Draft {
    var client: Int
    var quarter: Int
    var service: ReferenceSchablon.Service
    var post: ReferenceSchablon.Post
    var volume: ReferenceFraction
    var price: ReferenceFraction
    var isObserved = false
  }

  /// The days of an event that fall in one relative quarter and one calendar year, and that weigh the same.
  private struct Days: Hashable {
    var quarter: Int
    var year: Int
    /// Each of the days weighs one part of so many.
    var divisor: Int
  }

  private struct Place: Hashable {
    var quarter: Int
    var year: Int
  }

  init(_ model: ReferenceModel) {
    self.model = model
    clientPlaces = Dictionary(uniqueKeysWithValues: model.clients.enumerated().map { ($1.id, $0) })
    for client in model.clients.indices {
      for (authority, intervals) in model.coverage[model.clients[client].id] ?? [:] {
        for quarter in Array(model.window) + [0, 1] {
          observed[client, default: [:]][authority, default: [:]][quarter] = Self.isCovered(
            model.clients[client].clock.firstDay(of: quarter),
            model.clients[client].clock.firstDay(of: quarter + 1) - 1,
            by: intervals)
        }
      }
    }
    for (source, count) in model.duplicateRows where count > 0 {
      problems[source, default: [:]]["duplicate_row"] = count
    }
    if model.coverageOfUnknownClients > 0 {
      problems[model.coverageFile, default: [:]]["coverage_unknown_client"] = model.coverageOfUnknownClients
    }
    for event in model.events {
      if let problem = book(event) { problems[event.source, default: [:]][problem, default: 0] += 1 }
    }
    countOverlappingStays()
    countTicks()
  }

  func isObserved(client: Int, authority: String, quarter: Int) -> Bool {
    observed[client]?[authority]?[quarter] ?? false
  }

  /// Whether every day from `first` to `last` lies in some interval.
  private static func isCovered(_ first: Int, _ last: Int, by intervals: [ReferenceModel.Interval]) -> Bool {
    var day = first
    while day <= last {
      let ends = intervals.filter { $0.from <= day && day <= $0.to }.map(\.to)
      guard let end = ends.max() else { return false }
      day = end + 1
    }
    return true
  }

  /// Why an event cannot be used at all, before its days are looked at.
  private func problem(of event: ReferenceModel.Event) -> String? {
    guard let service = event.service.flatMap({ model.schablon.services[$0] }) else { return "left_out" }
    guard let client = clientPlaces[event.client] else { return "unknown_client" }
    if model.clients[client].isExcluded { return "excluded_client" }
    return lastDay(of: event, service) == nil ? "open_without_coverage" : nil
  }

  /// The event's last day; `nil` for a decision that still runs with no coverage at or after its first day.
  private func lastDay(of event: ReferenceModel.Event, _ service: ReferenceSchablon.Service) -> Int? {
    if service.isPoint { return event.from }
    if let to = event.to { return to }
    let covered = (model.coverage[event.client]?[service.authority] ?? []).map(\.to).max()
    return covered.flatMap { $0 >= event.from ? $0 : nil }
  }

  /// Books an event, or says why it gave nothing.
  private mutating func book(_ event: ReferenceModel.Event) -> String? {
    if let problem = problem(of: event) { return problem }
    guard
      let service = event.service.flatMap({ model.schablon.services[$0] }), let client = clientPlaces[event.client],
      let lastDay = lastDay(of: event, service)
    else { return nil }
    let isMoney = service.unit == "kr"
    let quantity = isMoney ? event.quantity ?? event.amount : event.quantity
    var last = lastDay
    if !service.isPoint && service.unit == "dygn" && quantity == nil { last = max(event.from, last - 1) }
    let basis = basis(of: event, service, hasQuantity: quantity != nil)

    // Day by day: where is it, and what does it weigh?
    let clock = model.clients[client].clock
    var counts: [Days: Int] = [:]
    var days = Days(quarter: 0, year: 0, divisor: 1)
    var count = 0
    for day in event.from...last {
      let date = ReferenceCalendar.date(day)
      let today = Days(
        quarter: clock.quarter(of: date), year: date.year,
        divisor: Self.divisor(basis, date, days: last - event.from + 1))
      if today != days {
        counts[days, default: 0] += count
        (days, count) = (today, 0)
      }
      count += 1
    }
    counts[days, default: 0] += count

    var weights: [Place: ReferenceFraction] = [:]
    for (days, count) in counts where count > 0 {
      weights[Place(quarter: days.quarter, year: days.year), default: .zero] =
        weights[Place(quarter: days.quarter, year: days.year), default: .zero]
        + ReferenceFraction(count, over: days.divisor)
    }
    for place in weights.keys
    where isObserved(client: client, authority: service.authority, quarter: place.quarter) {
      bookedQuarters[client, default: [:]][service.id, default: []].insert(place.quarter)
    }
    let inWindow = weights.keys.filter { model.window.contains($0.quarter) }
    if inWindow.isEmpty { return "outside_window" }
    let used = inWindow.filter { isObserved(client: client, authority: service.authority, quarter: $0.quarter) }
    if used.isEmpty { return "not_observed" }

    let sum = weights.values.reduce(.zero, +)
    for place in used {
      guard let weight = weights[place] else { continue }
      for post in (model.schablon.posts[service.id] ?? [:]).values {
        var draft = Draft(
          client: client, quarter: place.quarter, service: service, post: post,
          volume: weight * (quantity ?? .one), price: .zero)
        if let amount = event.amount, !isMoney, post.category == "real" {
          draft.isObserved = true
          draft.volume = amount * weight / sum
          draft.price =
            model.schablon.share(of: post, year: place.year) * model.schablon.deflation(year: place.year)
        } else {
          draft.price = model.schablon.price(of: post, year: place.year)
        }
        drafts.append(draft)
      }
    }
    return nil
  }

  /// What a day's weight is one part of: `each`, `total`, or a length of time.
  private func basis(
    of event: ReferenceModel.Event, _ service: ReferenceSchablon.Service, hasQuantity: Bool
  ) -> String {
    if service.isPoint { return "each" }
    if hasQuantity { return event.per == "day" ? "each" : event.per }
    switch service.unit {
    case "vecka": return "week"
    case "manad": return "month"
    case "kvartal": return "quarter"
    case "ar": return "year"
    default: return "each"  // dag, and dygn of which only the nights are gone through
    }
  }

  private static func divisor(_ basis: String, _ date: ReferenceCalendar.Date, days: Int) -> Int {
    switch basis {
    case "week": 7
    case "month": ReferenceCalendar.daysInMonth(year: date.year, month: date.month)
    case "quarter": ReferenceCalendar.daysInQuarter(year: date.year, month: date.month)
    case "year": ReferenceCalendar.daysInYear(date.year)
    case "total": days
    default: 1
    }
  }

  private mutating func countOverlappingStays() {
    struct Stay {
      var first: Int
      var last: Int
      var order: Int
      var source: String
    }
    var stays: [[String]: [Stay]] = [:]
    for (order, event) in model.events.enumerated() where problem(of: event) == nil {
      guard
        let service = event.service.flatMap({ model.schablon.services[$0] }), service.unit == "dygn",
        let last = lastDay(of: event, service)
      else { continue }
      let stay = Stay(first: event.from, last: max(event.from, last - 1), order: order, source: event.source)
      stays[[event.client, service.id], default: []].append(stay)
    }
    for group in stays.values {
      var reached: Int?
      for stay in group.sorted(by: { ($0.first, $0.last, $0.order) < ($1.first, $1.last, $1.order) }) {
        if let reached, stay.first <= reached {
          problems[stay.source, default: [:]]["overlapping_stay", default: 0] += 1
        }
        reached = max(reached ?? stay.last, stay.last)
      }
    }
  }

  /// Finds a tick that all drafts are whole numbers of, and adds up each event's parts of one quarter and post.
  private mutating func countTicks() {
    let volumes = Self.commonDenominator(of: drafts.map(\.volume))
    let periods = model.periods.values.map { ReferenceInteger($0.count) }.reduce(
      .one, ReferenceInteger.leastCommonMultiple)
    let prices = Self.commonDenominator(of: drafts.map(\.price)) * periods
    ticksPerKrona = volumes * prices
    var volumeSteps: [ReferenceInteger: ReferenceInteger] = [:]
    var priceSteps: [ReferenceInteger: ReferenceInteger] = [:]
    for draft in drafts {
      let volumeStep = volumeSteps[draft.volume.denominator] ?? volumes / draft.volume.denominator
      volumeSteps[draft.volume.denominator] = volumeStep
      let priceStep = priceSteps[draft.price.denominator] ?? prices / draft.price.denominator
      priceSteps[draft.price.denominator] = priceStep
      bookings.append(
        Booking(
          client: draft.client, quarter: draft.quarter, service: draft.service, post: draft.post,
          ticks: draft.volume.numerator * volumeStep * (draft.price.numerator * priceStep),
          isObserved: draft.isObserved))
    }
    drafts = []
  }

  private static func commonDenominator(of fractions: [ReferenceFraction]) -> ReferenceInteger {
    Set(fractions.map(\.denominator)).reduce(.one, ReferenceInteger.leastCommonMultiple)
  }
}
