/// The landsting's visits of the synthetic sample: figure 4 without slutenvård.
///
/// Each quarter has a planned number of visits of each kind, dealt out to the clients by their weights; so the sums hold
/// whatever the seed is, and the seed decides who comes and on which day.
struct OmbudLandsting: Sendable {
  let roster: OmbudRoster
  let seed: UInt64

  /// A kind of visit: its name in the export, and how many the cohort of 55 has in each quarter from −6 to 16.
  private struct Kind {
    let name: String
    /// Of 20 clients, how many have this kind at all.
    let spread: Int
    /// Visits of the cohort in a quarter.
    let visits: @Sendable (Int) -> Int
  }

  /// The course of the visits of figure 4's "Övrigt", in percent of a level: up before contact, then slightly higher.
  ///
  /// Quarters −6 … 16.
  private static let course = [
    84, 86, 89, 93, 98, 103, 106, 110, 112, 113, 112, 111, 111, 110, 110, 109, 109, 108, 108, 108, 108, 108, 108,
  ]

  /// Visits to psykolog and kurator: up in the first year, then between.
  private static let talks = [
    23, 23, 24, 24, 25, 26, 28, 33, 36, 37, 35, 31, 30, 29, 29, 28, 29, 28, 28, 28, 28, 28, 28,
  ]

  /// Visits to arbetsterapeut and sjukgymnast: falling over the whole time after contact.
  private static let training = [
    22, 22, 22, 22, 22, 22, 22, 21, 20, 19, 18, 17, 17, 16, 16, 15, 14, 13, 12, 12, 12, 11, 11,
  ]

  private static func other(_ name: String, _ level: Int, spread: Int) -> Kind {
    Kind(name: name, spread: spread) { (level * course[$0 + 6] + 50) / 100 }
  }

  private static let kinds = [
    other("Läkarbesök psykiatri", 28, spread: 20),
    other("Sjuksköterskebesök", 62, spread: 15),
    other("Undersköterskebesök", 18, spread: 6),
    other("Teambesök", 14, spread: 9),
    other("Utredning", 6, spread: 12),
    other("Läkarbesök vårdcentral", 18, spread: 14),
    other("Övrigt besök vårdcentral", 20, spread: 11),
    Kind(name: "Psykolog", spread: 5) { talks[$0 + 6] / 2 },
    Kind(name: "Kurator", spread: 7) { talks[$0 + 6] - talks[$0 + 6] / 2 },
    Kind(name: "Arbetsterapeut", spread: 4) { training[$0 + 6] - training[$0 + 6] / 3 },
    Kind(name: "Sjukgymnast", spread: 3) { training[$0 + 6] / 3 },
  ]

  /// Adds the visits of all clients.
  func add(to records: inout OmbudRecords) {
    OmbudStays(roster: roster, seed: seed).add(to: &records)
    let others = roster.others(than: roster.landsting).filter { $0.coverage(of: .landsting) != nil }
    for quarter in -6...16 {
      for place in OmbudLandsting.kinds.indices {
        let visits = OmbudLandsting.kinds[place].visits(quarter)
        deal(visits, of: place, in: quarter, among: roster.landsting, to: &records)
        let share = (visits * others.count + 27) / 55
        deal(share, of: place, in: quarter, among: others, to: &records)
      }
    }
    addMissed(to: &records)
  }

  /// Deals a quarter's visits of a kind out to clients: evenly spaced along the line of their weights.
  private func deal(
    _ visits: Int, of kind: Int, in quarter: Int, among clients: [OmbudClient], to records: inout OmbudRecords
  ) {
    var generator = SplitMix64(
      seed: seed, stream: OmbudStream.visits.rawValue, index: (kind * 64 + quarter + 6) * 64 + clients.count)
    var ends: [Int] = []
    for (place, client) in clients.enumerated() {
      ends.append((ends.last ?? 0) + weight(of: client, at: place, kind: kind, in: quarter))
    }
    guard let whole = ends.last, whole > 0 else { return }
    let offset = generator.below(whole)
    var taken: [Int: Set<Day>] = [:]
    for visit in 0..<visits {
      let point = (visit * whole + offset) / visits
      guard let place = ends.firstIndex(where: { $0 > point }) else { continue }
      var day: Day
      repeat {
        day = weekday(of: clients[place], in: quarter, &generator)
      } while !taken[place, default: []].insert(day).inserted
      add(OmbudLandsting.kinds[kind].name, for: clients[place], on: day, to: &records)
    }
  }

  /// How much of a kind of visit a client gets, against the others: by diagnosis, and never for some clients.
  private func weight(of client: OmbudClient, at place: Int, kind: Int, in quarter: Int) -> Int {
    let isLate = place % 11 == 8 && client.diagnosis != .neuropsychiatric || place % 17 == 6
    if place % 11 == 4 || isLate && quarter < 2 {
      return 0
    }
    let spread = OmbudLandsting.kinds[kind].spread
    guard (place * 7 + kind * 3) % 20 < spread else { return 0 }
    return switch client.diagnosis {
    case .neuropsychiatric: quarter < 1 ? 13 : quarter < 5 ? 12 : quarter < 9 ? 10 : 7
    case .schizophrenia, .personality: 32
    case .bipolar: 22
    case .depression, .other: 20
    }
  }

  /// A weekday of a quarter relative to the first contact's.
  private func weekday(of client: OmbudClient, in quarter: Int, _ generator: inout SplitMix64) -> Day {
    Quarter(index: client.quarter.index + quarter).weekday(&generator)
  }

  /// Adds a visit where the records reach so far.
  private func add(_ name: String, for client: OmbudClient, on day: Day, to records: inout OmbudRecords) {
    guard let reviewed = client.coverage(of: .landsting), reviewed.contains(day) else { return }
    records.add(.contacts, client, on: day, name, OmbudLandsting.compact(day), "")
  }

  /// Adds what an export holds beyond what a study counts: missed visits, calls, and a person of no study.
  private func addMissed(to records: inout OmbudRecords) {
    for client in roster.clients where client.index % 3 == 0 {
      var generator = SplitMix64(seed: seed, stream: OmbudStream.visits.rawValue, index: -1 - client.index)
      for name in ["Uteblivet besök", "Telefonkontakt"] {
        let day = weekday(of: client, in: generator.inside(-4...8), &generator)
        add(name, for: client, on: day, to: &records)
      }
    }
    for month in 3...7 {
      guard let day = Day(year: 2010, month: month, day: 4 + month) else { continue }
      records.addStranger(.contacts, on: day, "Sjuksköterskebesök", OmbudLandsting.compact(day), "")
    }
  }

  /// A day as the landsting's export writes it: `20130228`.
  static func compact(_ day: Day) -> String {
    day.description.filter { $0 != "-" }
  }
}
