/// What a kommun's client is granted over time: one service, its extent, and when it changes.
struct OmbudCarePlan: Sendable {
  /// A service that the kommun grants by decision.
  enum Service: String, Sendable {
    case boendestod = "Boendestöd SoL"
    case hemtjanst = "Hemtjänst SoL"
    case ledsagning = "Ledsagning SoL"
    case sysselsattning = "Sysselsättning SoL"
    case dagligVerksamhet = "Daglig verksamhet LSS"
    case kontaktperson = "Kontaktperson SoL"

    /// The export that the service's decisions are in.
    var export: OmbudExport {
      switch self {
      case .boendestod, .hemtjanst, .ledsagning: .hours
      case .sysselsattning, .dagligVerksamhet: .occupation
      case .kontaktperson: .decisions
      }
    }
  }

  let service: Service

  /// The relative quarters in which the extent changes, and the extent from then on in tenths: hours or days a week.
  ///
  /// A first quarter of −6 means that the service ran before the records begin.
  let steps: [(quarter: Int, tenths: Int)]

  /// The last quarter with the service, or `nil` where it still runs.
  let last: Int?

  /// A plan with a first quarter and an extent, later steps, and a last quarter.
  init(
    _ service: Service, _ quarter: Int, _ tenths: Int, then steps: [(quarter: Int, tenths: Int)] = [],
    to last: Int? = nil
  ) {
    self.service = service
    self.steps = [(quarter, tenths)] + steps
    self.last = last
  }

  /// Adds the plan's decisions to the records of a client.
  ///
  /// A decision begins 20 … 45 days into its quarter and holds for a year at most; the assessment stands 15 days before the
  /// first one. What runs at the review has no last day, or one after the review.
  func add(for client: OmbudClient, to records: inout OmbudRecords, _ generator: inout SplitMix64) {
    var begins = steps.map { client.firstDay(of: $0.quarter).advanced(by: generator.inside(20...45)) }
    if steps[0].quarter <= -6 {
      begins[0] = client.firstDay(of: -6).advanced(by: -generator.inside(30...500))
    } else {
      let assessed = begins[0].advanced(by: -15)
      records.add(.decisions, client, on: assessed, "Biståndsutredning", assessed.description, "")
    }
    for place in steps.indices {
      let isLast = place + 1 == steps.count
      let end = isLast ? last.map { client.lastDay(of: $0) } : begins[place + 1].advanced(by: -1)
      var from = begins[place]
      let reviewed = client.coverage(of: .kommun)?.upperBound ?? client.lastDay(of: 16)
      while from <= min(reviewed, end ?? reviewed) {
        let year = from.advanced(by: 364)
        let to = min(year, end ?? year)
        let isOpen = end == nil && year > reviewed && client.index % 2 == 0
        add(from: from, to: isOpen ? "" : to.description, steps[place].tenths, client, &records)
        from = to.advanced(by: 1)
      }
    }
  }

  private func add(from: Day, to: String, _ tenths: Int, _ client: OmbudClient, _ records: inout OmbudRecords) {
    if service == .kontaktperson {
      records.add(.decisions, client, on: from, service.rawValue, from.description, to)
    } else {
      let extent = OmbudMoney.tenths(tenths)
      records.add(service.export, client, on: from, service.rawValue, from.description, to, extent)
    }
  }
}
