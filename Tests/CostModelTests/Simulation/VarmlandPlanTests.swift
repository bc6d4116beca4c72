import Testing

@testable import CostModel

/// What the Värmland sample plants: volumes over its 88 complete pairs, worked out by hand, whatever the seed.
@Suite struct VarmlandPlanTests {
  @Test(arguments: [1, 2024] as [UInt64])
  func `110 pairs lose 4, 6, 4, 4 and 4 to their fates, and 88 are left with a place each`(seed: UInt64) {
    let pairs = VarmlandRoster(seed: seed).pairs
    let fates: [VarmlandPair.Fate] = [
      .excluded, .withoutKommun, .landstingFrom2021, .withoutForsakringskassan, .withoutSkatteverket,
    ]
    #expect(fates.map { fate in pairs.count { $0.fate == fate } } == [4, 6, 4, 4, 4])
    #expect(pairs.filter { $0.fate == .complete }.map(\.place) == Array(0..<88))
    #expect(pairs.allSatisfy { [2021, 2022].contains($0.start.date.year) })
  }

  @Test(arguments: [
    (VarmlandCare.nights, [0, 0, 0, -96, -144, -144]), (.nurse, [0, 0, 0, 352, 44, 44]),
    (.physician, [0, 0, 0, 22, 0, 0]), (.emergency, [0, 0, 0, 0, 0, 0]),
  ])
  func `care differs between the twins by`(care: VarmlandCare, expected: [Int]) {
    let found = VarmlandSpan.allCases.map { span in
      difference { care.volume(of: $0, in: span) }
    }
    #expect(found == expected)
  }

  @Test(arguments: [
    (VarmlandIncome.support, [0, -127_000, -600_000]), (.sjukpenning, [0, -121_200, -134_000]),
    (.sjukersattning, [0, 0, 624_000]), (.wage, [0, 482_000, 576_000]),
  ])
  func `income differs between the twins by`(kind: VarmlandIncome, expected: [Int]) {
    let found = [VarmlandSpan.base, .year1, .year2].map { span in
      difference { client in
        VarmlandIncome.courses(of: client).filter { $0.kind == kind }.reduce(0) { $0 + $1.kronor(in: span) }
      }
    }
    #expect(found == expected)
  }

  @Test func `boendestöd of 12 hours a month is granted to 11 with an ombud, and denied their twins`() {
    let granted = complete.filter { pair in
      let both = [false, true].map { VarmlandKommun.decisions(of: VarmlandClient(pair: pair, isControl: $0)) }
      return both[0] != both[1]
    }
    #expect(granted.count == 11)
    #expect(difference { VarmlandKommun.decisions(of: $0).reduce(0) { $0 + $1.tenths } } == 11 * 120)
  }

  @Test func `a contact lasts three to eight quarters or goes on, and the control group has none`() {
    let clients = VarmlandRoster(seed: 2024).clients
    #expect(clients.filter { $0.isControl }.allSatisfy { $0.end == nil })
    let ended = clients.compactMap { client in
      client.end.map { Quarter(containing: $0).index - client.pair.quarter.index }
    }
    #expect(ended.min() == 3 && ended.max() == 8 && ended.count < 110)
  }

  private let complete = VarmlandRoster(seed: 2024).pairs.filter { $0.fate == .complete }

  /// A sum over those who meet an ombud less that over their twins.
  private func difference(_ volume: (VarmlandClient) -> Int) -> Int {
    complete.reduce(0) { sum, pair in
      sum + volume(VarmlandClient(pair: pair, isControl: false)) - volume(VarmlandClient(pair: pair, isControl: true))
    }
  }
}
