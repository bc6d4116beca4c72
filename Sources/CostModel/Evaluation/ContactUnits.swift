/// How many units of the internal cost clients carry in each quarter, in the study's money.
///
/// A client in contact through a whole calendar year carries one client-year, whether it has 365 days or 366.
struct ContactUnits: Sendable {
  private let unit: EvaluationPlan.Internal.Unit
  private let accountsYear: Int
  private let ledger: Ledger

  /// - Parameters:
  ///   - plan: What a unit is, and in which year's money it costs.
  ///   - ledger: The ledger of the clients.
  init(_ plan: EvaluationPlan.Internal, ledger: Ledger) {
    unit = plan.denominator.unit
    accountsYear = plan.year
    self.ledger = ledger
  }

  /// The units of each client in the quarters 0 … Q, client by client.
  ///
  /// - Throws: ``Pricing/Failure`` where the deflator lacks a year that is needed.
  func units(of clients: [Int]) throws(Pricing.Failure) -> [Double] {
    var factors: [Int: Double] = [:]
    var units: [Double] = []
    for client in clients {
      for parts in parts(ofClient: client) {
        var sum = 0.0
        for part in parts {
          if factors[part.year] == nil { factors[part.year] = try factor(part.year) }
          sum += part.units * (factors[part.year] ?? 0)
        }
        units.append(sum)
      }
    }
    return units
  }

  /// What a krona of the accounts is worth in the money of the study for a day of a year.
  ///
  /// Under current prices that is the year's own money, to which the deflator carries the accounts.
  private func factor(_ year: Int) throws(Pricing.Failure) -> Double {
    let pricing = ledger.data.study.pricing
    let target = pricing.mode == .fixed ? pricing.priceYear : year
    return try Pricing(mode: .fixed, priceYear: target, deflator: pricing.deflator)
      .amountFactor(in: accountsYear, from: ledger.data.schablon).approximation
  }

  /// The units of a client by quarter 0 … Q, each in parts by calendar year.
  private func parts(ofClient client: Int) -> [[(year: Int, units: Double)]] {
    let (data, clock, start) = (ledger.data, ledger.clock, ledger.starts[client])
    let quarters = 0...data.study.window.upperBound
    let first = clock.startDay(of: start)
    guard unit == .clientYear else {
      return quarters.map { $0 == 0 ? [(Day(number: first).year, 1)] : [] }
    }
    let last = data.clients.list[client].end?.number ?? Int32.max
    return quarters.map { quarter in
      var parts: [(year: Int, units: Double)] = []
      var day = max(first, clock.firstDay(of: quarter, from: start))
      let end = min(last, clock.firstDay(of: quarter + 1, from: start) - 1)
      while day <= end {
        let year = Day(number: day).year
        let yearEnd = Day.firstDayNumber(year: year, month: 13) - 1
        let days = min(end, yearEnd) - day + 1
        parts.append((year, Double(days) / Double(Day.daysInYear(year))))
        day += days
      }
      return parts
    }
  }
}
