/// A stay, for the search of overlaps.
struct Stay: Comparable, Sendable {
  let client: Int32
  let service: Int32
  let firstNight: Int32
  let lastNight: Int32
  let source: Int32
  let line: Int

  /// The stay of an event that ends with a day.
  @inline(__always)
  init(_ event: CaseEvent, to last: Int32, _ setting: LedgerSetting) {
    self.init(
      client: Int32(truncatingIfNeeded: event.client), service: Int32(truncatingIfNeeded: event.service),
      firstNight: event.from.number, lastNight: setting.lastNight(from: event.from.number, to: last),
      source: Int32(truncatingIfNeeded: event.source), line: event.line)
  }

  /// A stay from its first night to its last.
  init(client: Int32, service: Int32, firstNight: Int32, lastNight: Int32, source: Int32, line: Int) {
    self.client = client
    self.service = service
    self.firstNight = firstNight
    self.lastNight = lastNight
    self.source = source
    self.line = line
  }

  /// By client, service, nights and row.
  static func < (a: Stay, b: Stay) -> Bool {
    (a.client, a.service, a.firstNight, a.lastNight, a.source, a.line)
      < (b.client, b.service, b.firstNight, b.lastNight, b.source, b.line)
  }
}

/// The stays that one thread has read, in drawers by client.
struct GatheredStays: Sendable {
  private static let width = 3

  /// The number of drawers.
  let drawerCount: Int
  private var words: GatheredWords

  init(_ layout: BookingLayout, _ storage: RunStorage, limit: Int, capacity: Int) {
    drawerCount = layout.drawerCount
    words = GatheredWords(
      width: Self.width, shift: 32 + layout.clientBits, drawers: layout.drawerCount, storage, limit: limit,
      capacity: capacity)
  }

  /// Adds a stay.
  mutating func append(_ stay: Stay) {
    words.append(Self.word(stay.client, stay.service))
    words.append(Self.word(stay.firstNight, stay.lastNight))
    words.append(UInt64(truncatingIfNeeded: stay.source) &<< 48 | UInt64(truncatingIfNeeded: stay.line))
  }

  /// Puts all of them into drawers.
  mutating func finish() {
    words.finish()
  }

  /// The stays of a drawer, in no order.
  func stays(in drawer: Int) -> [Stay] {
    var words: [UInt64] = []
    self.words.runs.appendWords(of: drawer, to: &words)
    return stride(from: 0, to: words.count, by: Self.width).map { index in
      let (client, service) = Self.numbers(words[index])
      let (first, last) = Self.numbers(words[index + 1])
      let row = words[index + 2]
      return Stay(
        client: client, service: service, firstNight: first, lastNight: last,
        source: Int32(truncatingIfNeeded: row >> 48), line: Int(row & 0xFFFF_FFFF_FFFF))
    }
  }

  private static func word(_ first: Int32, _ second: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: first)) &<< 32 | UInt64(UInt32(bitPattern: second))
  }

  private static func numbers(_ word: UInt64) -> (Int32, Int32) {
    (Int32(truncatingIfNeeded: word &>> 32), Int32(truncatingIfNeeded: word))
  }
}
