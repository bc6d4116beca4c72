/// Numbers byte strings in the order in which they came: client ids, codes.
///
/// Open addressing with linear probing at a load of at most three quarters; every hit is verified against
/// the whole key, so two keys never share a number.
@safe struct KeyTable: Sendable {
  private struct Slot {
    var head: UInt64 = 0
    var tail: UInt64 = 0
    var count: Int32 = 0
    var number: Int32 = -1
  }

  private var slots: [Slot]
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
    number(of: key, from: firstPlace(of: key))
  }

  /// Where the search for a key begins.
  @inline(__always)
  func firstPlace(of key: FieldKey) -> Int32 {
    Int32(truncatingIfNeeded: Int(truncatingIfNeeded: key.hash &>> 20) & (slots.count &- 1))
  }

  /// The number of a key whose search begins at a place, or −1 where the table does not hold it.
  @inline(__always)
  func number(of key: FieldKey, from place: Int32) -> Int32 {
    let last = slots.count &- 1
    var index = Int(place)
    while true {
      let slot = slots[index]
      if slot.number < 0 { return -1 }
      if slot.head == key.head, slot.tail == key.tail, Int(slot.count) == key.count,
        key.count <= 16 || holdsRest(of: key, at: slot.number)
      {
        return slot.number
      }
      index = (index &+ 1) & last
    }
  }

  /// Reads the place where a search begins, so that it is near when the search is made; of no other meaning.
  @inline(__always)
  func touch(_ place: Int32) -> Int32 {
    slots[Int(place)].number
  }

  /// The number of a text's bytes, or −1 where the table does not hold them.
  func number(of text: String) -> Int32 {
    Self.withKey(of: Array(text.utf8)) { number(of: $0) }
  }

  /// Adds a key that the table does not hold, and gives it the number `number`.
  mutating func insert(_ key: FieldKey, as number: Int32) {
    if (count + 1) * 4 > slots.count * 3 { grow() }
    if key.count > 16 {
      while rests.count <= Int(number) { rests.append([]) }
      rests[Int(number)] = unsafe Array(key.rest)
    }
    place(
      Slot(head: key.head, tail: key.tail, count: Int32(key.count), number: number),
      hash: key.hash)
    count += 1
  }

  /// Adds a text that the table does not hold, and gives it the number `number`.
  mutating func insert(_ text: String, as number: Int32) {
    Self.withKey(of: Array(text.utf8)) { insert($0, as: number) }
  }

  /// Calls `body` with the key of some bytes, which are padded so that it may read ahead.
  private static func withKey<Result>(of bytes: [UInt8], _ body: (FieldKey) -> Result) -> Result {
    let padded = bytes + repeatElement(0, count: 16)
    return unsafe padded.withUnsafeBufferPointer { buffer in
      body(unsafe FieldKey(UnsafeBufferPointer(rebasing: buffer[..<bytes.count])))
    }
  }

  @inline(never)
  private func holdsRest(of key: FieldKey, at number: Int32) -> Bool {
    guard Int(number) < rests.count else { return false }
    return unsafe rests[Int(number)].elementsEqual(key.rest)
  }

  private mutating func place(_ slot: Slot, hash: UInt64) {
    let last = slots.count - 1
    var index = Int(truncatingIfNeeded: hash &>> 20) & last
    while slots[index].number >= 0 { index = (index + 1) & last }
    slots[index] = slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for slot in old where slot.number >= 0 {
      place(slot, hash: hash(of: slot))
    }
  }

  private func hash(of slot: Slot) -> UInt64 {
    Self.withKey(of: bytes(of: slot)) { $0.hash }
  }

  private func bytes(of slot: Slot) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 16)
    for index in 0..<8 {
      bytes[index] = UInt8(truncatingIfNeeded: slot.head >> UInt64(index * 8))
      bytes[index + 8] = UInt8(truncatingIfNeeded: slot.tail >> UInt64(index * 8))
    }
    if Int(slot.number) < rests.count { bytes += rests[Int(slot.number)] }
    return Array(bytes.prefix(Int(slot.count)))
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
