/// Records of some words each, gathered by one thread as they come and put into drawers some hundred thousand at a time.
///
/// The upper bits of a record's first word are the number of its drawer.
struct GatheredWords: Sendable {
  private let width: Int
  private let shift: UInt64
  private let drawerCount: Int
  private let capacity: Int
  private var words = FixedBuffer(repeating: UInt64(0), count: 0)
  private var count = 0
  /// What is in drawers.
  private(set) var runs: DrawerRuns

  /// - Parameters:
  ///   - width: The number of words of a record.
  ///   - shift: A first word shifted by so many bits is the number of its drawer.
  ///   - drawers: The number of drawers.
  ///   - storage: Where runs go that the memory is not to hold.
  ///   - limit: How many words the memory may hold in drawers.
  ///   - capacity: How many words are gathered before they are put into drawers.
  init(width: Int, shift: Int, drawers: Int, _ storage: RunStorage, limit: Int, capacity: Int) {
    self.width = width
    self.shift = UInt64(shift)
    drawerCount = drawers
    self.capacity = max(1, capacity / width) * width
    runs = DrawerRuns(storage, limit: limit)
  }

  /// Adds a word; a record's words are added one after another.
  @inline(__always)
  mutating func append(_ word: UInt64) {
    if count == words.count { makeRoom() }
    words[count] = word
    count &+= 1
  }

  /// Adds whole records, no more than there is room for at once.
  mutating func append(_ records: Span<UInt64>) {
    if count + records.count > words.count { makeRoom() }
    precondition(count + records.count <= words.count)
    for index in records.indices { words[count &+ index] = records[index] }
    count &+= records.count
  }

  /// Makes room for whole records, for the words of one are never parted.
  @inline(never)
  private mutating func makeRoom() {
    putIntoDrawers()
    if words.count < capacity { words = FixedBuffer(repeating: 0, count: capacity) }
  }

  /// Puts what was gathered into drawers, and gives back the room for it.
  mutating func finish() {
    putIntoDrawers()
    words = FixedBuffer(repeating: 0, count: 0)
  }

  private mutating func putIntoDrawers() {
    guard count > 0 else { return }
    let (sorted, starts) = words.withFirst(count) { inDrawers($0) }
    runs.add(sorted, starts: starts)
    count = 0
  }

  /// Records by drawer, and the place of each drawer's first word.
  private func inDrawers(_ words: Span<UInt64>) -> (words: [UInt64], starts: [Int32]) {
    let (width, shift) = (width, shift)
    var starts = Array(repeating: Int32(0), count: drawerCount + 1)
    var sizes = starts.mutableSpan
    var index = 0
    while index < words.count {
      sizes[Int(words[index] &>> shift)] &+= Int32(truncatingIfNeeded: width)
      index &+= width
    }
    _ = starts.turnSizesIntoStarts()
    var next = starts
    var sorted = Array(repeating: UInt64(0), count: words.count)
    var output = sorted.mutableSpan
    var places = next.mutableSpan
    index = 0
    if width == 1 {
      for index in words.indices {
        let drawer = Int(words[index] &>> shift)
        output[Int(places[drawer])] = words[index]
        places[drawer] &+= 1
      }
      return (sorted, starts)
    }
    while index < words.count {
      let drawer = Int(words[index] &>> shift)
      let place = Int(places[drawer])
      output[place] = words[index]
      for word in 1..<width { output[place &+ word] = words[index &+ word] }
      places[drawer] &+= Int32(truncatingIfNeeded: width)
      index &+= width
    }
    return (sorted, starts)
  }
}
