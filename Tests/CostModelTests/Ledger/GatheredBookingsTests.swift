import Foundation
import Testing

@testable import CostModel

/// Bookings that are gathered, put in order, kept in memory or in a temporary file and read again, against a dictionary.
@Suite("GatheredBookings")
struct GatheredBookingsTests {
  /// Clients, bookings, how many are gathered at a time, how many words the memory may hold.
  static let cases: [(clients: Int, bookings: Int, gathered: Int, held: Int)] = [
    (1, 0, 16, 0),
    (1, 10, 16, 1_000),
    (3, 1_000, 64, 0),
    (600, 20_000, 1_000, 5_000),
    (2_000, 20_000, 4_096, 1 << 20),
    (1_200_000, 3_000, 1_000, 0),  // more clients than a drawer each
  ]

  @Test("bookings add up as in a dictionary, whatever the memory may hold", arguments: cases)
  func dictionary(clients: Int, bookings: Int, gathered: Int, held: Int) {
    let layout = BookingLayout(clients: clients, cells: 700)
    let storage = RunStorage(in: nil)
    var random = SplitMix64(seed: UInt64(clients))
    var parts = (0..<3).map { _ in GatheredBookings(layout, storage, limit: held / 3, capacity: gathered) }
    var expected: [Int: [UInt32: Int64]] = [:]
    for _ in 0..<bookings {
      // Few clients get most of the bookings, as in life; some amounts need a word of their own.
      let client = min(random.below(clients), random.below(clients))
      let cell = UInt32(random.below(700))
      let amount = random.below(50) == 0 ? Int64.max / 2 : Int64(random.inside(-1_000_000...1_000_000))
      parts[random.below(3)].append(BookingRecord(client: Int32(client), cell: cell, amount: amount))
      expected[client, default: [:]][cell, default: 0] &+= amount
    }
    for place in parts.indices { parts[place].finish() }
    var reader = LedgerReader(layout, parts.map(\.runs))
    for client in clients > 1_000 ? expected.keys.sorted() : Array(0..<clients).shuffled(using: &random) {
      var sums: [UInt32: Int64] = [:]
      reader.forEachBooking(ofClient: client) { cell, amount in sums[cell, default: 0] &+= amount }
      #expect(sums == expected[client] ?? [:])
    }
    #expect(storage.failure == nil)
    #expect((storage.bytes > 0) == (bookings > held))
  }

  @Test("every amount and every cell come back", arguments: [1, 2, 700, 65_535, 65_536, 1 << 20])
  func words(cells: Int) {
    let layout = BookingLayout(clients: 1, cells: cells)
    for cell in [0, cells / 2, cells - 1] {
      for amount in [0, 1, -1, Int64.max, .min, 1 << 46, -(1 << 46), 1 << 62] {
        let cell = UInt32(cell)
        let words = layout.word(cell, amount).map { [$0] } ?? [layout.markedWord(cell), UInt64(bitPattern: amount)]
        var found: [(UInt32, Int64)] = []
        layout.forEach(in: words.span) { found.append(($0, $1)) }
        #expect(found.count == 1)
        #expect(found.first.map { $0.0 == cell && $0.1 == amount } == true)
      }
    }
  }

  @Test("a folder that takes no files is said, and ends nothing")
  func noFolder() {
    let storage = RunStorage(in: "/no such folder")
    let layout = BookingLayout(clients: 4, cells: 4)
    var bookings = GatheredBookings(layout, storage, limit: 0, capacity: 1)
    for client in 0..<4 { bookings.append(BookingRecord(client: Int32(client), cell: 1, amount: 1)) }
    bookings.finish()
    #expect(storage.failure?.path == "/no such folder")
    #expect(storage.failure?.reason.hasPrefix("no such folder for temporary files; TMPDIR") == true)
  }
}
