/// What a unit of each line of a ledger costs in each year: the prices that its rows show.
struct LedgerPrices: Sendable {
  private let firstYear: Int
  private let yearCount: Int
  /// By line and year; `nil` where there is none.
  private let prices: [Ratio?]

  init(_ ledger: Ledger) {
    let (schablon, pricing) = (ledger.data.schablon, ledger.data.study.pricing)
    let starts = ledger.data.clients.list.map(\.start)
    let first = (starts.min()?.year ?? Day.years.lowerBound) + ledger.quarters.lowerBound / 4 - 1
    let last = (starts.max()?.year ?? Day.years.lowerBound) + ledger.quarters.upperBound / 4 + 1
    let years = (first...last).clamped(to: Day.years)
    firstYear = years.lowerBound
    yearCount = years.count
    prices = ledger.lines.flatMap { line -> [Ratio?] in
      guard case .priced(let post) = line.kind else { return Array(repeating: nil, count: years.count) }
      let service = schablon.services[line.service]
      return years.map { year in
        try? pricing.price(of: service.posts[post], unit: service.unit, in: year, from: schablon).value
      }
    }
  }

  /// Kronor per unit of a line on some days; `nil` where there is none, or where the days' years have different ones.
  func price(ofLine line: Int, on days: ClosedRange<Day>) -> Ratio? {
    let first = price(line, days.lowerBound.year)
    return first == price(line, days.upperBound.year) ? first : nil
  }

  private func price(_ line: Int, _ year: Int) -> Ratio? {
    let place = year - firstYear
    return (0..<yearCount).contains(place) ? prices[line * yearCount + place] : nil
  }
}
