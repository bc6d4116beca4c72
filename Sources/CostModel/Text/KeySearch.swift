/// Looks up the keys of a column together: first only what is read of each is touched, so that the waits for memory overlap.
@safe struct KeySearch: Sendable {
  private struct Item: BitwiseCopyable, Sendable {
    var head: UInt64 = 0
    var tail: UInt64 = 0
    var place: Int32 = 0
    var check: UInt32 = 0
    var count: Int32 = 0

    /// The count of a key that is the one of the row before.
    static let asBefore: Int32 = -1
  }

  private var items = Array(repeating: Item(), count: RowGrid.mostRows)
  /// Keeps early reads from being left out; of no meaning.
  private var touched: Int32 = 0

  /// The numbers of the keys that stand in a column: −1 where the table does not hold one, ``RowGrid/odd`` where a
  /// field is empty, or not to be looked up byte by byte as it stands.
  ///
  /// - Parameters:
  ///   - table: The keys, in UTF-8.
  ///   - grid: The rows.
  ///   - field: The column.
  ///   - encoding: That of the rows.
  ///   - numbers: The numbers by row.
  mutating func numbers(
    in table: borrowing KeyTable, of grid: RowGrid, _ field: Int, _ encoding: TextEncoding, into numbers: inout [Int32]
  ) {
    let column = grid.column(field)
    let masks = grid.masks
    var room: [Item] = []
    swap(&room, &self.items)
    var items = room.mutableSpan
    var numbers = numbers.mutableSpan
    let slots = table.slots.span
    let last = slots.count &- 1
    // What is no ASCII is written otherwise in UTF-8, or not at all.
    let notASCII: UInt64 = encoding == .utf8 ? 0 : 0x8080_8080_8080_8080
    // The key of the row before: rows of one client often follow one another.
    var (headBefore, tailBefore, countBefore) = (UInt64(0), UInt64(0), 0)
    for row in 0..<column.count {
      let (start, count) = unsafe column[row]
      let isPlain = unsafe count > 0 && Self.isVisible(start[0]) && Self.isVisible(start[count &- 1])
      guard isPlain, count <= 16 else {
        // A long key is found at once: studies have ids of one kind.
        numbers[row] =
          unsafe isPlain && encoding == .utf8
          ? table.number(of: FieldKey(UnsafeBufferPointer(start: start, count: count))) : RowGrid.odd
        countBefore = 0
        items[row] = Item()
        continue
      }
      let (bytes, mask) = unsafe (UnsafeRawPointer(start), masks.masks(of: count))
      let (head, tail) = unsafe (word(bytes) & word(mask), word(bytes, 1) & word(mask, 1))
      if head == headBefore, tail == tailBefore, count == countBefore {
        items[row].count = Item.asBefore
        continue
      }
      (headBefore, tailBefore, countBefore) = (head, tail, count)
      guard (head | tail) & notASCII == 0 else {
        numbers[row] = RowGrid.odd
        items[row] = Item()
        continue
      }
      let hash = FieldKey.hash(head, tail, count)
      items[row] = Item(
        head: head, tail: tail, place: Int32(truncatingIfNeeded: KeyTable.place(hash) & last),
        check: KeyTable.check(hash, count), count: Int32(truncatingIfNeeded: count))
    }
    // So little is done of each that the waits of many rows overlap.
    var touched: Int32 = 0
    for row in 0..<column.count { touched &+= slots[Int(items[row].place)].number }
    self.touched = touched
    for row in 0..<column.count {
      let item = items[row]
      guard item.count > 0 else {
        if item.count == Item.asBefore { numbers[row] = numbers[row &- 1] }
        continue
      }
      var place = Int(item.place)
      while true {
        let slot = slots[place]
        numbers[row] = slot.number
        if slot.number < 0 { break }
        if slot.head == item.head, slot.check == item.check,
          item.count <= 8 || table.holdsTail(item.tail, Int(item.count), at: slot.number)
        {
          break
        }
        place = (place &+ 1) & last
      }
    }
    swap(&room, &self.items)
  }

  /// Whether a byte is neither a space nor part of a letter that may be one.
  @inline(__always)
  private static func isVisible(_ byte: UInt8) -> Bool {
    byte > Ascii.space && byte < 0x80
  }
}
