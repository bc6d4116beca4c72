/// The records of what the clients of the synthetic Värmland sample live on, in the kronor of each year.
enum VarmlandPayments {
  /// Adds the records of a client.
  static func add(_ client: VarmlandClient, to records: inout VarmlandRecords) {
    for course in VarmlandIncome.courses(of: client) {
      let reviewed = VarmlandPair.records
      let from = max(client.firstDay(ofMonth: course.months.lowerBound), reviewed.lowerBound)
      let to = min(client.firstDay(ofMonth: course.months.upperBound).advanced(by: -1), reviewed.upperBound)
      guard from <= to else { continue }
      let parts = OmbudMoney.years(of: from...to).map(\.days)
      for days in course.kind == .support ? OmbudMoney.months(of: from...to) : parts {
        let paid = nominal(course.kronor, year: days.lowerBound.year)
        records.add(
          course.kind.export, client, on: days.lowerBound,
          [course.kind.rawValue, days.lowerBound.description, days.upperBound.description, OmbudMoney.grouped(paid)])
      }
    }
  }

  /// KPI in hundredths, yearly averages from 2019, as in the sample's own `schablon/index.csv`.
  private static let index = VarmlandPrices.index.suffix(6).map(\.hundredths)

  /// An amount of 2024 in kronor of another year, 2019 … 2024, rounded to whole kronor.
  static func nominal(_ kronor: Int, year: Int) -> Int {
    let of2024 = index[5]
    return (kronor * index[year - 2019] + of2024 / 2) / of2024
  }
}

extension VarmlandIncome {
  /// The file that holds it.
  fileprivate var export: VarmlandExport {
    switch self {
    case .sjukpenning, .sjukersattning: .benefits
    case .support: .support
    case .wage: .income
    }
  }
}

extension VarmlandClient {
  /// The first day of a month, counted from the first of the quarter of contact.
  fileprivate func firstDay(ofMonth month: Int) -> Day {
    let months = 3 * pair.quarter.index + month
    return Day(number: Day.firstDayNumber(year: months / 12, month: months % 12 + 1))
  }
}
