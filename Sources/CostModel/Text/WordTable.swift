/// Numbers the few words that stand in a column again and again: services, authorities, what a quantity is per.
///
/// A word of up to 32 bytes is compared as a whole, without a loop, since neighbouring rows have words of different
/// lengths. Longer ones are looked up as lists of bytes.
@safe struct WordTable: Sendable {
  /// What is compared at once.
  private static let reach = 32

  private struct Slot: Sendable {
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    var count: Int32 = 0
    var number: Int32 = -1
  }

  private var slots = Array(repeating: Slot(), count: 64)
  private var count = 0
  private var long: [[UInt8]: Int32] = [:]
  private let masks = FieldMasks()

  /// The number of the word that stands in a field, or −1 where the table does not hold it.
  @inline(__always)
  func number(_ row: RowScanner, _ field: Int) -> Int32 {
    let bytes = unsafe row.bytes(field)
    guard bytes.count <= Self.reach, let start = bytes.baseAddress else { return unsafe long[Array(bytes)] ?? -1 }
    return unsafe Self.number(start, bytes.count, masks, slots.span)
  }

  /// Adds the word that stands in a field, which the table does not hold, and gives it a number from 0 up.
  mutating func insert(_ row: RowScanner, _ field: Int, as number: Int32) {
    unsafe insert(Array(row.bytes(field)), as: number)
  }

  /// Adds a text that the table does not hold, and gives it a number from 0 up.
  mutating func insert(_ text: String, as number: Int32) {
    insert(Array(text.utf8), as: number)
  }

  private mutating func insert(_ bytes: [UInt8], as number: Int32) {
    guard bytes.count <= Self.reach else {
      long[bytes] = number
      return
    }
    if (count + 1) * 2 > slots.count { grow() }
    let padded = bytes + repeatElement(0, count: Self.reach)
    unsafe padded.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress else { return }
      unsafe place(
        Slot(
          words: (word(start), word(start, 1), word(start, 2), word(start, 3)), count: Int32(bytes.count),
          number: number))
    }
    count += 1
  }

  private mutating func place(_ slot: Slot) {
    var index = Self.hash(slot.words, Int(slot.count)) & (slots.count - 1)
    while slots[index].number >= 0 { index = (index + 1) & (slots.count - 1) }
    slots[index] = slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for slot in old where slot.number >= 0 { place(slot) }
  }

  /// The numbers of the words of a column, or ``RowGrid/odd`` where the table does not hold one.
  ///
  /// - Parameters:
  ///   - grid: The rows.
  ///   - field: The column.
  ///   - empty: What stands for a field that is empty, where many are; `nil` where the table is to say.
  ///   - numbers: The numbers by row, of which there is room for ``RowGrid/mostRows``.
  @inline(__always)
  func numbers(_ grid: RowGrid, _ field: Int, empty: Int32?, into numbers: inout [Int32]) {
    let column = grid.column(field)
    let (slots, masks) = (slots, masks)
    unsafe grid.write(to: &numbers) { numbers in
      if let empty {
        unsafe grid.forEachFilled(column, empty: empty, in: numbers) { start, count in
          unsafe Self.numberOrOdd(start, count, masks, slots.span)
        }
      } else {
        for row in 0..<column.count {
          let (start, count) = unsafe column[row]
          unsafe numbers[row] = Self.numberOrOdd(start, count, masks, slots.span)
        }
      }
    }
  }

  @inline(__always)
  private static func numberOrOdd(
    _ start: UnsafePointer<UInt8>, _ count: Int, _ masks: FieldMasks, _ slots: Span<Slot>
  ) -> Int32 {
    let number = unsafe count <= reach ? number(start, count, masks, slots) : -1
    return number < 0 ? RowGrid.odd : number
  }

  @inline(__always)
  private static func number(
    _ start: UnsafePointer<UInt8>, _ count: Int, _ masks: FieldMasks, _ slots: Span<Slot>
  ) -> Int32 {
    let (bytes, mask) = unsafe (UnsafeRawPointer(start), masks.masks(of: count))
    let words = unsafe (
      word(bytes) & word(mask), word(bytes, 1) & word(mask, 1), word(bytes, 2) & word(mask, 2),
      word(bytes, 3) & word(mask, 3)
    )
    let last = slots.count &- 1
    var index = hash(words, count) & last
    while true {
      let slot = slots[index]
      let difference =
        (slot.words.0 ^ words.0) | (slot.words.1 ^ words.1) | (slot.words.2 ^ words.2) | (slot.words.3 ^ words.3)
      if difference == 0, slot.count == Int32(truncatingIfNeeded: count) || slot.number < 0 { return slot.number }
      if slot.number < 0 { return -1 }
      index = (index &+ 1) & last
    }
  }

  @inline(__always)
  private static func hash(_ words: (UInt64, UInt64, UInt64, UInt64), _ count: Int) -> Int {
    let mixed = (words.0 ^ (words.1 &<< 7 | words.1 &>> 57)) &* 0x9E37_79B9_7F4A_7C15
    let more = (words.2 ^ (words.3 &<< 7 | words.3 &>> 57) ^ UInt64(truncatingIfNeeded: count)) &* 0xC2B2_AE3D_27D4_EB4F
    return Int(truncatingIfNeeded: (mixed ^ more) &>> 40)
  }
}
