/// One booking on its way to its client.
struct BookingRecord: BitwiseCopyable, Sendable {
  var client: Int32 = 0
  var cell: UInt32 = 0
  var amount: Int64 = 0
}

/// The bookings of the events that one thread has read: gathered as they come, and put in order by client some hundred
/// thousand at a time.
///
/// Rows come in any order. To write each booking to its client at once would be to wait for memory with every row; to
/// sort many at a time is to go through memory from one end to the other.
struct GatheredBookings: Sendable {
  private let layout: BookingLayout
  private let capacity: Int
  private var records = FixedBuffer(repeating: BookingRecord(), count: 0)
  private var sorted: [BookingRecord] = []
  private var count = 0
  /// What is in order.
  private(set) var runs: DrawerRuns

  /// - Parameters:
  ///   - layout: How they are put into words.
  ///   - storage: Where runs go that the memory is not to hold.
  ///   - limit: How many words the memory may hold.
  ///   - capacity: How many bookings are gathered before they are put in order.
  init(_ layout: BookingLayout, _ storage: RunStorage, limit: Int, capacity: Int) {
    self.layout = layout
    self.capacity = capacity
    runs = DrawerRuns(storage, limit: limit)
  }

  /// Adds a booking.
  @inline(__always)
  mutating func append(_ record: BookingRecord) {
    if count == records.count { makeRoom() }
    records[count] = record
    count &+= 1
  }

  @inline(never)
  private mutating func makeRoom() {
    putInOrder()
    if records.count < capacity {
      records = FixedBuffer(repeating: BookingRecord(), count: capacity)
      sorted = Array(repeating: BookingRecord(), count: capacity)
    }
  }

  /// Puts what was gathered in order, and gives back the room for it.
  mutating func finish() {
    putInOrder()
    records = FixedBuffer(repeating: BookingRecord(), count: 0)
    sorted = []
  }

  /// Adds what was gathered to the runs.
  private mutating func putInOrder() {
    guard count > 0 else { return }
    var sorted: [BookingRecord] = []
    swap(&sorted, &self.sorted)
    let ends = records.withFirst(count) { Self.sort($0, by: layout, into: &sorted) }
    var words: [UInt64] = []
    words.reserveCapacity(count + count / 4)
    var starts: [Int32] = [0]
    starts.reserveCapacity(layout.drawerCount + 1)
    var places = Array(repeating: Int32(0), count: layout.clientsInDrawer + 1)
    for drawer in 0..<layout.drawerCount {
      let first = drawer == 0 ? 0 : Int(ends[drawer - 1])
      if first < Int(ends[drawer]) {
        pack(sorted.span.extracting(first..<Int(ends[drawer])), &places, into: &words)
      }
      starts.append(Int32(words.count))
    }
    runs.add(words, starts: starts)
    count = 0
    swap(&sorted, &self.sorted)
  }

  /// Moves records to `sorted`, drawer by drawer, and gives each drawer's end.
  private static func sort(
    _ records: Span<BookingRecord>, by layout: BookingLayout, into sorted: inout [BookingRecord]
  ) -> [Int32] {
    var ends = Array(repeating: Int32(0), count: layout.drawerCount)
    for index in records.indices { ends[Int(records[index].client) &>> layout.clientBits] &+= 1 }
    _ = ends.turnSizesIntoStarts()
    var sorted = sorted.mutableSpan
    var next = ends.mutableSpan
    for index in records.indices {
      let record = records[index]
      let drawer = Int(record.client) &>> layout.clientBits
      sorted[Int(next[drawer])] = record
      next[drawer] &+= 1
    }
    return ends
  }

  /// Puts the bookings of a drawer into words, client by client.
  private func pack(_ records: Span<BookingRecord>, _ places: inout [Int32], into words: inout [UInt64]) {
    let local = layout.clientsInDrawer - 1
    var next = places.mutableSpan
    for place in next.indices { next[place] = 0 }
    for index in records.indices {
      let isLong = layout.word(records[index].cell, records[index].amount) == nil
      next[Int(records[index].client) & local] &+= isLong ? 2 : 1
    }
    let first = words.count
    var sum = 0
    for place in 0..<layout.clientsInDrawer where next[place] > 0 { sum += Int(next[place]) + 1 }
    words.append(contentsOf: repeatElement(0, count: sum))
    var output = words.mutableSpan
    var end = first
    for place in 0..<layout.clientsInDrawer where next[place] > 0 {
      let size = Int(next[place])
      output[end] = layout.head(place, words: size)
      next[place] = Int32(end &+ 1)
      end &+= size &+ 1
    }
    for index in records.indices {
      let record = records[index]
      let place = Int(record.client) & local
      let at = Int(next[place])
      if let word = layout.word(record.cell, record.amount) {
        output[at] = word
        next[place] &+= 1
      } else {
        output[at] = layout.markedWord(record.cell)
        output[at &+ 1] = UInt64(bitPattern: record.amount)
        next[place] &+= 2
      }
    }
  }
}
