import Testing

@testable import CostModel

@Suite("EntryStore")
struct EntryStoreTests {
  private func sums(_ store: EntryStore, _ client: Int) -> [UInt32: Int64] {
    var sums: [UInt32: Int64] = [:]
    store.forEach(of: client) { cell, amount in sums[cell, default: 0] += amount }
    return sums
  }

  @Test("bookings add up as in a dictionary", arguments: [(1, 10), (3, 1_000), (50, 20_000), (7, 100_000)])
  func dictionary(clients: Int, bookings: Int) {
    var random = SplitMix64(seed: UInt64(clients))
    var store = EntryStore(clients: clients)
    var expected = Array(repeating: [UInt32: Int64](), count: clients)
    for _ in 0..<bookings {
      // Few clients get most of the bookings, as in life.
      let client = min(random.below(clients), random.below(clients))
      let cell = UInt32(random.below(700))
      let amount = Int64(random.inside(-1_000_000...1_000_000))
      store.add(amount, to: cell, of: client)
      expected[client][cell, default: 0] += amount
    }
    for client in 0..<clients { #expect(sums(store, client) == expected[client]) }
    #expect(!store.hasOverflowed)
  }

  @Test("many bookings of one cell are added up, so that they take little room")
  func addedUp() {
    var store = EntryStore(clients: 2)
    for _ in 0..<100_000 { store.add(3, to: 41, of: 1) }
    var kept = 0
    store.forEach(of: 1) { _, _ in kept += 1 }
    #expect(sums(store, 1) == [41: 300_000])
    #expect(kept <= 400)  // at most 32 blocks of ten, and one more
    #expect(sums(store, 0).isEmpty)
  }

  @Test("a cell that does not fit 63 bits is noticed when it is added up")
  func overflow() {
    var store = EntryStore(clients: 1)
    for _ in 0..<1_000 { store.add(.max / 2, to: 0, of: 0) }
    #expect(store.hasOverflowed)
  }
}
