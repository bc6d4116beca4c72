/// Slutenvård in the synthetic sample: 8 of the 55 clients of figure 4, different ones in different quarters.
///
/// The nights build up over the year before contact, from 52 to 98 a quarter, and fall afterwards to 66.
struct OmbudStays: Sendable {
  let roster: OmbudRoster
  let seed: UInt64

  /// The nights of one client: from the first relative quarter on, one number a quarter.
  private struct Course {
    let diagnosis: OmbudClient.Diagnosis
    let runs: [(first: Int, nights: [Int])]
  }

  /// The eight clients of the cohort.
  private static let courses = [
    Course(diagnosis: .schizophrenia, runs: [(-4, [34, 38, 30]), (8, [14, 16, 22, 22, 26])]),
    Course(diagnosis: .personality, runs: [(-4, [18, 28, 34, 38, 22]), (10, [18, 22, 18])]),
    Course(diagnosis: .bipolar, runs: [(-2, [18, 34, 41, 26])]),
    Course(diagnosis: .schizophrenia, runs: [(-1, [26, 32, 39, 34, 18])]),
    Course(diagnosis: .personality, runs: [(1, [25, 36, 34, 27, 11])]),
    Course(diagnosis: .schizophrenia, runs: [(2, [18, 33, 37, 31, 24, 9])]),
    Course(diagnosis: .personality, runs: [(4, [18, 37, 34, 34, 29, 23])]),
    Course(diagnosis: .schizophrenia, runs: [(6, [19, 32, 30, 32, 29, 23, 22])]),
  ]

  /// Clients outside the cohort.
  private static let others = [
    Course(diagnosis: .schizophrenia, runs: [(-3, [12, 25, 40, 30, 18, 9])]),
    Course(diagnosis: .personality, runs: [(0, [9, 14])]),
  ]

  /// Adds the stays of all clients.
  func add(to records: inout OmbudRecords) {
    add(OmbudStays.courses, among: roster.landsting, to: &records)
    add(OmbudStays.others, among: roster.others(than: roster.landsting), to: &records)
  }

  private func add(_ courses: [Course], among clients: [OmbudClient], to records: inout OmbudRecords) {
    var free = clients.filter { $0.coverage(of: .landsting) != nil && $0.fate != .excluded }
    for course in courses {
      guard let place = free.firstIndex(where: { $0.diagnosis == course.diagnosis }) else { continue }
      let client = free.remove(at: place)
      var generator = SplitMix64(seed: seed, stream: OmbudStream.stays.rawValue, index: client.index)
      for run in course.runs {
        add(run.nights, from: run.first, for: client, to: &records, &generator)
      }
    }
  }

  /// Adds stays so that each quarter has its nights: each stay but a lone one runs over a quarter's end.
  ///
  /// A quarter's nights lie half at its beginning and half at its end where both its neighbours have some too.
  private func add(
    _ nights: [Int], from first: Int, for client: OmbudClient, to records: inout OmbudRecords,
    _ generator: inout SplitMix64
  ) {
    var atEnd = nights[0]
    for place in 1..<nights.count {
      let isLast = place + 1 == nights.count
      let atBeginning = isLast ? nights[place] : nights[place] / 2 + generator.inside(-2...2)
      let turn = client.firstDay(of: first + place)
      let admitted = turn.advanced(by: -atEnd)
      let discharged = turn.advanced(by: atBeginning)
      records.add(
        .contacts, client, on: admitted, "Slutenvård psykiatri", OmbudLandsting.compact(admitted),
        OmbudLandsting.compact(discharged))
      atEnd = nights[place] - atBeginning
    }
  }
}
