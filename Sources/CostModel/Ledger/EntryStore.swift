/// The bookings of clients, as they come: a cell's number and an amount each.
///
/// Ten bookings lie in a block of two cache lines; a client's blocks are chained. Where a chain grows long,
/// bookings of the same cell are added up, so that a client's memory is bounded by its cells and not by its rows.
struct EntryStore: Sendable {
  private struct Block {
    var cells = [10 of UInt32](repeating: 0)
    var amounts = [10 of Int64](repeating: 0)
    var previous: Int32 = -1
    var count: Int32 = 0

    /// Adds a booking; false where the block is full.
    @inline(__always)
    mutating func add(_ amount: Int64, to cell: UInt32) -> Bool {
      guard count < EntryStore.entriesInBlock else { return false }
      cells[Int(count)] = cell
      amounts[Int(count)] = amount
      count &+= 1
      return true
    }
  }

  /// How many blocks a client's chain has, and how many it may have before its cells are added up.
  private struct Chain {
    var length: UInt32 = 0
    var limit: UInt32 = 32
  }

  private static let pageBits = 12
  private static let entriesInBlock: Int32 = 10

  /// The block of each client that takes its next booking, or −1.
  private var last: [Int32]
  private var chains: [Chain]
  private var pages: [[Block]] = []
  private var used: Int32 = 0
  private var free: [Int32] = []
  /// Whether a sum of bookings did not fit its cell.
  private(set) var hasOverflowed = false

  init(clients: Int) {
    last = Array(repeating: -1, count: clients)
    chains = Array(repeating: Chain(), count: clients)
  }

  /// The block that a client's next booking goes to, or −1.
  @inline(__always)
  func lastBlock(of client: Int) -> Int32 {
    last[client]
  }

  /// Reads a word of a block, so that it is near when it is written to.
  @inline(__always)
  func touch(_ block: Int32) -> UInt32 {
    guard block >= 0 else { return 0 }
    let page = Int(block) &>> Self.pageBits
    let place = Int(block) & (1 &<< Self.pageBits &- 1)
    return pages[page][place].cells[0] &+ UInt32(bitPattern: pages[page][place].count)
  }

  /// Adds a booking to a client's cell.
  @inline(__always)
  mutating func add(_ amount: Int64, to cell: UInt32, of client: Int) {
    let number = last[client]
    if number >= 0 {
      let page = Int(number) &>> Self.pageBits
      let place = Int(number) & (1 &<< Self.pageBits &- 1)
      if pages[page][place].add(amount, to: cell) { return }
    }
    addToNewBlock(amount, cell, client)
  }

  @inline(never)
  private mutating func addToNewBlock(_ amount: Int64, _ cell: UInt32, _ client: Int) {
    if chains[client].length >= chains[client].limit { addUp(client) }
    extend(client)
    withBlock(Int(last[client])) { block in _ = block.add(amount, to: cell) }
  }

  private mutating func extend(_ client: Int) {
    let new: Int32
    if let reused = free.popLast() {
      new = reused
    } else {
      new = used
      used += 1
      if Int(new) >> Self.pageBits == pages.count {
        pages.append(Array(repeating: Block(), count: 1 << Self.pageBits))
      }
    }
    let previous = last[client]
    withBlock(Int(new)) { block in
      block.previous = previous
      block.count = 0
    }
    last[client] = new
    chains[client].length += 1
  }

  private mutating func withBlock(_ number: Int, _ body: (inout Block) -> Void) {
    body(&pages[number >> Self.pageBits][number & (1 << Self.pageBits - 1)])
  }

  /// Calls `body` with each booking of a client.
  @inline(__always)
  func forEach(of client: Int, _ body: (UInt32, Int64) -> Void) {
    var number = last[client]
    while number >= 0 {
      let page = Int(number) &>> Self.pageBits
      let place = Int(number) & (1 &<< Self.pageBits &- 1)
      for entry in 0..<Int(pages[page][place].count) {
        body(pages[page][place].cells[entry], pages[page][place].amounts[entry])
      }
      number = pages[page][place].previous
    }
  }

  /// Adds up the bookings of each of a client's cells.
  private mutating func addUp(_ client: Int) {
    var entries: [(cell: UInt32, amount: Int64)] = []
    forEach(of: client) { entries.append(($0, $1)) }
    entries.sort { $0.cell < $1.cell }
    var number = last[client]
    while number >= 0 {
      free.append(number)
      number = pages[Int(number) >> Self.pageBits][Int(number) & (1 << Self.pageBits - 1)].previous
    }
    last[client] = -1
    chains[client].length = 0
    chains[client].limit = .max
    var index = 0
    while index < entries.count {
      let cell = entries[index].cell
      var sum: Int64 = 0
      while index < entries.count, entries[index].cell == cell {
        let (next, overflow) = sum.addingReportingOverflow(entries[index].amount)
        sum = next
        hasOverflowed = hasOverflowed || overflow
        index += 1
      }
      add(sum, to: cell, of: client)
    }
    chains[client].limit = UInt32(clamping: max(32, 2 * Int(chains[client].length)))
  }
}
