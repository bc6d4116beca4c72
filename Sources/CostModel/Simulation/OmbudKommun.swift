/// The kommun's records of the synthetic sample: figure 3 and försörjningsstöd.
///
/// 15 of the cohort's 49 had something in the year before, 14 of them still at contact; 21 get something first afterwards,
/// a few each quarter, and 13 never do. So the cost rises steadily, and new clients carry most of it.
struct OmbudKommun: Sendable {
  /// What one client has: plans of care, and monthly försörjningsstöd with its first and last quarter.
  private struct Role {
    var plans: [OmbudCarePlan] = []
    var support: (first: Int, last: Int, kronor: Int)?
    var isDenied = false
  }

  let roster: OmbudRoster
  let seed: UInt64

  /// Adds the records of all clients.
  func add(to records: inout OmbudRecords) {
    let inIncome = Set(roster.income.map(\.index))
    let late = roster.kommun.filter { !inIncome.contains($0.index) }
    for (place, client) in roster.income.enumerated() where place < OmbudKommun.income.count {
      add(OmbudKommun.income[place], for: client, to: &records)
    }
    for (place, client) in late.enumerated() where place < OmbudKommun.late.count {
      add(OmbudKommun.late[place], for: client, to: &records)
    }
    let others = roster.others(than: roster.kommun).filter { $0.coverage(of: .kommun) != nil }
    for (place, client) in others.enumerated() where place < OmbudKommun.others.count {
      add(OmbudKommun.others[place], for: client, to: &records)
    }
  }

  private func add(_ role: Role, for client: OmbudClient, to records: inout OmbudRecords) {
    var generator = SplitMix64(seed: seed, stream: OmbudStream.care.rawValue, index: client.index)
    for plan in role.plans {
      plan.add(for: client, to: &records, &generator)
    }
    if role.isDenied {
      let day = client.firstDay(of: -2).advanced(by: generator.inside(5...80))
      records.add(.hours, client, on: day, "Avslag", day.description, day.description, "")
    }
    if let support = role.support {
      addSupport(support, for: client, to: &records)
    }
  }

  /// Adds försörjningsstöd month by month; the amount rises by 90 kronor a quarter, in the prices of 2013.
  private func addSupport(
    _ support: (first: Int, last: Int, kronor: Int), for client: OmbudClient, to records: inout OmbudRecords
  ) {
    guard let reviewed = client.coverage(of: .kommun) else { return }
    for quarter in support.first...support.last {
      let kronor = support.kronor + 90 * (quarter - support.first)
      for month in OmbudMoney.months(of: client.firstDay(of: quarter)...client.lastDay(of: quarter))
      where month.lowerBound >= reviewed.lowerBound && month.upperBound <= reviewed.upperBound {
        let paid = OmbudMoney.nominal(kronor, year: month.lowerBound.year)
        records.add(
          .support, client, on: month.lowerBound, "Försörjningsstöd", month.lowerBound.description,
          month.upperBound.description, OmbudMoney.grouped(paid))
      }
    }
  }

  /// The roles within the cohort of figure 5, in the cohort's order.
  private static let income: [Role] = [
    Role(plans: [.init(.boendestod, -6, 50, then: [(5, 65)])]),
    Role(plans: [.init(.boendestod, 0, 60, then: [(6, 80)])], isDenied: true),
    Role(plans: [.init(.boendestod, -6, 40, then: [(9, 50)])], support: (-6, 16, 5200)),
    Role(plans: [.init(.boendestod, 1, 60, then: [(7, 75)])], support: (1, 16, 5600), isDenied: true),
    Role(),
    Role(plans: [.init(.hemtjanst, 1, 45, then: [(7, 55)])], isDenied: true),
    Role(plans: [.init(.boendestod, -6, 10, to: 1)]),
    Role(plans: [.init(.boendestod, 2, 40, then: [(11, 50)]), .init(.sysselsattning, 2, 20)]),
    Role(support: (-6, 16, 5400)),
    Role(plans: [.init(.hemtjanst, 2, 40)], support: (7, 16, 6100), isDenied: true),
    Role(),
    Role(plans: [.init(.boendestod, -3, 40, then: [(9, 50)])]),
    Role(plans: [.init(.boendestod, 3, 50, then: [(9, 70)])], isDenied: true),
    Role(plans: [.init(.hemtjanst, -6, 50, then: [(5, 60)])]),
    Role(),
    Role(plans: [.init(.boendestod, 4, 50)]),
    Role(plans: [.init(.boendestod, -3, 30, then: [(6, 40)])]),
    Role(plans: [.init(.kontaktperson, 4, 10), .init(.ledsagning, 4, 20)]),
    Role(support: (-2, 16, 5300)),
    Role(plans: [.init(.hemtjanst, 5, 50)], isDenied: true),
    Role(),
    Role(plans: [.init(.hemtjanst, -3, 35, then: [(10, 45)])]),
    Role(plans: [.init(.boendestod, 6, 50)], isDenied: true),
    Role(plans: [.init(.boendestod, -6, 60, then: [(4, 70)])]),
    Role(support: (4, 16, 5900)),
    Role(plans: [.init(.hemtjanst, 7, 40)], isDenied: true),
    Role(),
    Role(plans: [.init(.sysselsattning, -6, 30), .init(.boendestod, -6, 20)]),
    Role(plans: [.init(.boendestod, 8, 60)], isDenied: true),
    Role(),
    Role(plans: [.init(.kontaktperson, -6, 10), .init(.ledsagning, -6, 10)]),
    Role(plans: [.init(.hemtjanst, 9, 40)], isDenied: true),
    Role(),
    Role(plans: [.init(.boendestod, 12, 50)]),
    Role(support: (10, 16, 6000)),
  ]

  /// The roles of the cohort of figure 3 outside that of figure 5: later starts, or no answer from another authority.
  private static let late: [Role] = [
    Role(plans: [.init(.boendestod, -1, 20, then: [(9, 40)])]),
    Role(plans: [.init(.hemtjanst, 3, 35)], isDenied: true),
    Role(),
    Role(plans: [.init(.dagligVerksamhet, 6, 20)]),
    Role(plans: [.init(.boendestod, -6, 10, to: -1)]),
    Role(plans: [.init(.boendestod, 10, 50)], isDenied: true),
    Role(),
    Role(support: (-2, 16, 5500)),
    Role(plans: [.init(.hemtjanst, 11, 40)]),
    Role(plans: [.init(.kontaktperson, 11, 10)]),
  ]

  /// The roles of clients outside the cohort whose kommun was reviewed, so far as their records reach.
  private static let others: [Role] = [
    Role(plans: [.init(.boendestod, -6, 40)]),
    Role(plans: [.init(.kontaktperson, -6, 10)]),
    Role(support: (-3, 12, 5700)),
    Role(plans: [.init(.sysselsattning, -5, 20)]),
    Role(plans: [.init(.boendestod, -1, 30)]),
    Role(plans: [.init(.hemtjanst, 2, 40)], isDenied: true),
    Role(plans: [.init(.boendestod, -3, 50)]),
    Role(),
    Role(support: (-6, 10, 5200)),
    Role(plans: [.init(.boendestod, 0, 35)]),
    Role(plans: [.init(.kontaktperson, -2, 10)], support: (-2, 12, 5600)),
    Role(plans: [.init(.boendestod, 3, 30)], isDenied: true),
    Role(plans: [.init(.hemtjanst, -4, 30)]),
    Role(plans: [.init(.boendestod, -4, 30), .init(.kontaktperson, -4, 10)]),
    Role(plans: [.init(.boendestod, -6, 25)], support: (-1, 8, 5000)),
    Role(),
    Role(plans: [.init(.sysselsattning, -1, 30)], support: (-4, 11, 5100)),
    Role(plans: [.init(.boendestod, -2, 45)]),
    Role(),
    Role(support: (0, 9, 6000)),
  ]
}
