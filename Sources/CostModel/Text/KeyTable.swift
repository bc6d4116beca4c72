/// Numbers byte strings in the order in which they came: the ids of clients.
///
/// Open addressing with linear probing at a load of at most three quarters; every hit is verified against
/// the whole key, so two keys never share a number. A place takes sixteen bytes, of which eight are the key's first: a
/// short key is verified there, a longer one also where its other bytes are kept.
@safe struct KeyTable: Sendable {
  /// A place of the table; the number is −1 where it is free.
  struct Slot: Sendable {
    var head: UInt64 = 0
    /// ``KeyTable/check(_:_:)`` of the key.
    var check: UInt32 = 0
    var number: Int32 = -1
  }

  /// What a place does not hold of a key of more than eight bytes.
  struct Tail: Sendable {
    var bytes: UInt64 = 0
    var count: Int32 = 0
  }

  private(set) var slots: [Slot]
  /// By number, as far as there are keys of more than eight bytes.
  private(set) var tails: [Tail] = []
  /// The bytes behind the sixteenth, by number; empty for short keys, and no longer than the last long one.
  private var rests: [[UInt8]] = []
  /// The number of keys.
  private(set) var count = 0

  /// A table with room for some keys; it grows beyond them.
  init(capacity: Int = 16) {
    var size = 16
    while size * 3 < capacity * 4 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
  }

  /// The number of a key, or −1 where the table does not hold it.
  @inline(__always)
  func number(of key: FieldKey) -> Int32 {
    let last = slots.count &- 1
    let hash = key.hash
    let check = Self.check(hash, key.count)
    var index = Self.place(hash) & last
    while true {
      let slot = slots[index]
      if slot.number < 0 { return -1 }
      if slot.head == key.head, slot.check == check,
        key.count <= 8 || (holdsTail(key.tail, key.count, at: slot.number) && holdsRest(of: key, at: slot.number))
      {
        return slot.number
      }
      index = (index &+ 1) & last
    }
  }

  /// Where the search for a key with a hash begins, before it is cut to the size of the table.
  @inline(__always)
  static func place(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash &>> 20)
  }

  /// What parts a key from others with the same first eight bytes: of up to eight bytes their number, else a part of its
  /// hash, which says what is likely and no more.
  @inline(__always)
  static func check(_ hash: UInt64, _ count: Int) -> UInt32 {
    count <= 8 ? UInt32(truncatingIfNeeded: count) : UInt32(truncatingIfNeeded: hash) | 0x8000_0000
  }

  /// Whether a key of more than eight bytes has these behind the eighth, up to the sixteenth, and this length.
  @inline(__always)
  func holdsTail(_ tail: UInt64, _ count: Int, at number: Int32) -> Bool {
    let held = tails[Int(number)]
    return held.bytes == tail && Int(held.count) == count
  }

  /// The number of a text's bytes, or −1 where the table does not hold them.
  func number(of text: String) -> Int32 {
    Self.withKey(of: Array(text.utf8)) { number(of: $0) }
  }

  /// Adds a key that the table does not hold, and gives it the number `number`.
  mutating func insert(_ key: FieldKey, as number: Int32) {
    if (count + 1) * 4 > slots.count * 3 { grow() }
    if key.count > 8 {
      while tails.count <= Int(number) { tails.append(Tail()) }
      tails[Int(number)] = Tail(bytes: key.tail, count: Int32(key.count))
    }
    if key.count > 16 {
      while rests.count <= Int(number) { rests.append([]) }
      rests[Int(number)] = unsafe Array(key.rest)
    }
    let hash = key.hash
    place(Slot(head: key.head, check: Self.check(hash, key.count), number: number), hash)
    count += 1
  }

  /// Adds a text that the table does not hold, and gives it the number `number`.
  mutating func insert(_ text: String, as number: Int32) {
    Self.withKey(of: Array(text.utf8)) { insert($0, as: number) }
  }

  /// Calls `body` with the key of some bytes, which are padded so that it may read ahead.
  private static func withKey<Result>(of bytes: [UInt8], _ body: (FieldKey) -> Result) -> Result {
    let padded = bytes + repeatElement(0, count: 16 + Fingerprint.readahead)
    return unsafe padded.withUnsafeBufferPointer { buffer in
      body(unsafe FieldKey(UnsafeBufferPointer(rebasing: buffer[..<bytes.count])))
    }
  }

  private func holdsRest(of key: FieldKey, at number: Int32) -> Bool {
    guard key.count > 16 else { return true }
    guard Int(number) < rests.count else { return false }
    return unsafe rests[Int(number)].elementsEqual(key.rest)
  }

  private mutating func place(_ slot: Slot, _ hash: UInt64) {
    let last = slots.count - 1
    var index = Self.place(hash) & last
    while slots[index].number >= 0 { index = (index + 1) & last }
    slots[index] = slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for slot in old where slot.number >= 0 { place(slot, hash(of: slot)) }
  }

  private func hash(of slot: Slot) -> UInt64 {
    let count = count(of: slot)
    guard count > 16 else { return FieldKey.hash(slot.head, count > 8 ? tails[Int(slot.number)].bytes : 0, count) }
    return Self.withKey(of: bytes(of: slot)) { $0.hash }
  }

  private func count(of slot: Slot) -> Int {
    slot.check < 0x8000_0000 ? Int(slot.check) : Int(tails[Int(slot.number)].count)
  }

  private func bytes(of slot: Slot) -> [UInt8] {
    let count = count(of: slot)
    let tail = count > 8 ? tails[Int(slot.number)].bytes : 0
    var bytes = [UInt8](repeating: 0, count: 16)
    for index in 0..<8 {
      bytes[index] = UInt8(truncatingIfNeeded: slot.head >> UInt64(index * 8))
      bytes[index + 8] = UInt8(truncatingIfNeeded: tail >> UInt64(index * 8))
    }
    if count > 16 { bytes += rests[Int(slot.number)] }
    return Array(bytes.prefix(count))
  }

  /// The keys as texts, by their numbers, which are those from 0 up.
  var texts: [String] {
    var texts = Array(repeating: "", count: count)
    for slot in slots where slot.number >= 0 {
      texts[Int(slot.number)] = String(decoding: bytes(of: slot), as: UTF8.self)
    }
    return texts
  }
}
