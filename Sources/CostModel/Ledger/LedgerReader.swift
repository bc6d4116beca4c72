/// Reads the bookings of a ledger's clients; one for each thread.
///
/// The bookings of neighbouring clients lie together in a drawer, which is read whole: who asks for the clients in their
/// order reads each drawer once.
struct LedgerReader: Sendable {
  private let layout: BookingLayout
  private let parts: [DrawerRuns]
  /// The drawer at hand, or −1.
  private var drawer = -1
  /// The words of its bookings, client by client, without heads.
  private var words: [UInt64] = []
  /// The place of each client's first word, and of the end.
  private var starts: [Int32] = []
  /// The drawer's part of every run, as it was read.
  private var read: [UInt64] = []

  init(_ layout: BookingLayout, _ parts: [DrawerRuns]) {
    self.layout = layout
    self.parts = parts
  }

  /// Calls `body` with each booking of a client: the number of its cell and its millionths.
  ///
  /// The number is line × quarters + quarter; a cell may come several times, in any order.
  @inline(__always)
  mutating func forEachBooking(ofClient client: Int, _ body: (UInt32, Int64) -> Void) {
    if client &>> layout.clientBits != drawer { open(client &>> layout.clientBits) }
    let place = client & (layout.clientsInDrawer &- 1)
    layout.forEach(in: words.span.extracting(Int(starts[place])..<Int(starts[place &+ 1])), body)
  }

  @inline(never)
  private mutating func open(_ drawer: Int) {
    self.drawer = drawer
    var read: [UInt64] = []
    swap(&read, &self.read)
    read.removeAll(keepingCapacity: true)
    for part in parts { part.appendWords(of: drawer, to: &read) }
    var starts = Array(repeating: Int32(0), count: layout.clientsInDrawer + 1)
    Self.forEachClient(in: read.span) { place, words in starts[place] += Int32(words.count) }
    let count = starts.turnSizesIntoStarts()
    self.starts = starts
    var words: [UInt64] = []
    swap(&words, &self.words)
    words.removeAll(keepingCapacity: true)
    words.append(contentsOf: repeatElement(0, count: Int(count)))
    var output = words.mutableSpan
    Self.forEachClient(in: read.span) { place, words in
      let at = Int(starts[place])
      for index in words.indices { output[at &+ index] = words[index] }
      starts[place] += Int32(words.count)
    }
    swap(&read, &self.read)
    swap(&words, &self.words)
  }

  /// Calls `body` with the place in the drawer and the words of each client of some runs.
  @inline(__always)
  private static func forEachClient(in run: Span<UInt64>, _ body: (Int, Span<UInt64>) -> Void) {
    var index = 0
    while index < run.count {
      let head = run[index]
      let end = index &+ 1 &+ Int(head & 0xFFFF_FFFF)
      body(Int(head &>> 32), run.extracting(index &+ 1..<end))
      index = end
    }
  }
}
