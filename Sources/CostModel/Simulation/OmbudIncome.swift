/// Försäkringskassan's and Skatteverket's records of the synthetic sample: figure 5 without försörjningsstöd.
///
/// Amounts are planned by relative quarter in the prices of 2013. In the cohort of 37 nine have a wage at first; five of these
/// lose it, one after the other, before contact. 23 have something from Försäkringskassan at contact, most of them all along.
struct OmbudIncome: Sendable {
  /// A kind of income, as its export writes it.
  enum Kind: String, Sendable {
    case sjukpenning = "Sjukpenning"
    case sjukersattning = "Sjukersättning"
    case aktivitetsersattning = "Aktivitetsersättning"
    case bostadstillagg = "Bostadstillägg"
    case rehabiliteringspenning = "Rehabiliteringspenning"
    case wage = "Lön"
    case unemployment = "A-kassa"

    /// The authority whose export the income stands in.
    var authority: OmbudAuthority {
      switch self {
      case .sjukpenning, .sjukersattning, .aktivitetsersattning, .bostadstillagg, .rehabiliteringspenning:
        .forsakringskassan
      case .wage, .unemployment: .skatteverket
      }
    }
  }

  /// A monthly amount over relative quarters.
  struct Course: Sendable {
    let kind: Kind
    let first: Int
    let last: Int
    let kronor: Int
    /// What is added in quarters 7 and 8.
    let bump: Int

    init(_ kind: Kind, _ kronor: Int, _ quarters: ClosedRange<Int> = -6...16, bump: Int = 0) {
      self.kind = kind
      self.kronor = kronor
      self.bump = bump
      first = quarters.lowerBound
      last = quarters.upperBound
    }

    /// The parts of the course with one amount each.
    var parts: [(quarters: ClosedRange<Int>, kronor: Int)] {
      guard bump != 0, first < 7, last > 8 else { return [(first...last, kronor)] }
      return [(first...6, kronor), (7...8, kronor + bump), (9...last, kronor)]
    }
  }

  let roster: OmbudRoster

  /// Adds the records of all clients.
  func add(to records: inout OmbudRecords) {
    for client in roster.clients {
      add(roster.incomeRole(of: client), for: client, to: &records)
    }
    for client in roster.clients where client.index % 9 == 4 && client.fate != .withoutSkatteverket {
      guard let day = Day(year: client.quarter.year, month: 12, day: 31) else { continue }
      records.add(
        .income, client, on: day, "Ränteinkomst", String(day.year), "\(day.year)-01-01", day.description,
        String(40 + client.index))
    }
  }

  private func add(_ courses: [Course], for client: OmbudClient, to records: inout OmbudRecords) {
    for course in courses {
      guard let reviewed = client.coverage(of: course.kind.authority) else { continue }
      for part in course.parts {
        let planned = client.firstDay(of: part.quarters.lowerBound)...client.lastDay(of: part.quarters.upperBound)
        guard planned.overlaps(reviewed) else { continue }
        for (days, year) in OmbudMoney.years(of: planned.clamped(to: reviewed)) {
          if course.kind.authority == .skatteverket {
            addIncome(course.kind.rawValue, part.kronor, days, year, client, &records)
          } else {
            addBenefit(course.kind.rawValue, part.kronor, days, year, client, &records)
          }
        }
      }
    }
  }

  /// Adds the income of one year as its total over the whole months of work.
  private func addIncome(
    _ name: String, _ kronor: Int, _ days: ClosedRange<Day>, _ year: Int, _ client: OmbudClient,
    _ records: inout OmbudRecords
  ) {
    let total = OmbudMoney.nominal(kronor, year: year) * OmbudMoney.months(of: days).count
    records.add(
      .income, client, on: days.lowerBound, name, String(year), days.lowerBound.description,
      days.upperBound.description, String(total))
  }

  /// Adds a benefit of one year as its monthly amount; what runs past the review has no last day.
  private func addBenefit(
    _ name: String, _ kronor: Int, _ days: ClosedRange<Day>, _ year: Int, _ client: OmbudClient,
    _ records: inout OmbudRecords
  ) {
    let isOpen = days.upperBound == client.coverage(of: .forsakringskassan)?.upperBound && client.index % 4 == 1
    records.add(
      .benefits, client, on: days.lowerBound, name, days.lowerBound.description,
      isOpen ? "" : days.upperBound.description, OmbudMoney.grouped(OmbudMoney.nominal(kronor, year: year)))
  }
}
