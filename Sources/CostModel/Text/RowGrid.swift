/// Some neighbouring rows of a block that all have as many fields as the header and no quote: nearly all rows of an export.
///
/// The places of their fields are found together (``GridFinder``). Then each column is read by a loop of its own, which does the
/// same few steps for every row and asks nothing that differs from row to row, so that the processor works on
/// several rows at a time. What a column cannot take as it stands it marks as odd; an odd row is read by a ``RowScanner``
/// like any other, so that there is one place that knows all that a row may be.
///
/// A grid is valid until the next one is found, or its block is filled again.
@safe struct RowGrid {
  /// The number of rows at most.
  static let mostRows = 192

  /// The first byte of the block.
  let base: UnsafePointer<UInt8>
  /// The byte behind each field: of row r and field f the one at r × `fieldCount` + f; at −1 the byte before the first row.
  let ends: UnsafePointer<Int32>
  /// The byte behind each row's last field, which a carriage return may part from the line feed.
  let rowEnds: UnsafePointer<Int32>
  /// Room for a list of rows.
  let rowList: UnsafeMutablePointer<Int32>
  /// The bytes that cut a word behind a number of bytes; see ``FieldMasks``.
  let masks: FieldMasks
  /// The number of fields of each row, at least 2.
  let fieldCount: Int
  /// The number of rows.
  let count: Int
  /// The line number, from 1, of the first row.
  let firstLine: Int

  /// Where the block holds the first byte behind a row.
  func end(ofRow row: Int) -> Int { unsafe Int(ends[(row &+ 1) &* fieldCount &- 1]) &+ 1 }

  /// Where the block holds the first byte behind the rows, of which there is at least one.
  var end: Int { end(ofRow: count &- 1) }

  /// One column of the rows.
  @inline(__always)
  func column(_ field: Int) -> Column {
    let isLast = field == fieldCount &- 1
    return unsafe Column(
      base: base, befores: ends + (field - 1), ends: isLast ? rowEnds : ends + field, step: fieldCount,
      endStep: isLast ? 1 : fieldCount, count: count)
  }

  /// Where the fields of a column lie.
  @safe struct Column {
    fileprivate let base: UnsafePointer<UInt8>
    fileprivate let befores: UnsafePointer<Int32>
    fileprivate let ends: UnsafePointer<Int32>
    fileprivate let step: Int
    fileprivate let endStep: Int
    /// The number of rows.
    let count: Int

    /// The first byte of a row's field, and the number of its bytes.
    @inline(__always)
    subscript(row: Int) -> (start: UnsafePointer<UInt8>, count: Int) {
      let start = unsafe Int(befores[row &* step]) &+ 1
      return unsafe (base + start, Int(ends[row &* endStep]) &- start)
    }

    /// Whether a row's field is not empty.
    @inline(__always)
    func isFilled(_ row: Int) -> Bool {
      unsafe ends[row &* endStep] &- befores[row &* step] > 1
    }
  }

  /// Calls `body` with the memory of a list that has room for ``mostRows`` values.
  @inline(__always)
  func write<Value: BitwiseCopyable>(to values: inout [Value], _ body: (UnsafeMutablePointer<Value>) -> Void) {
    precondition(values.count >= Self.mostRows)
    unsafe values.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return }
      unsafe body(start)
    }
  }

  /// Writes for each row what `body` makes of its field, or `empty`.
  ///
  /// Rows with a field that is not empty are listed first: whether the next one is empty is what a processor guesses worst.
  @inline(__always)
  func forEachFilled<Value: BitwiseCopyable>(
    _ column: Column, empty: Value, in values: UnsafeMutablePointer<Value>,
    _ body: (_ start: UnsafePointer<UInt8>, _ count: Int) -> Value
  ) {
    unsafe values.update(repeating: empty, count: column.count)
    var filled = 0
    for row in 0..<column.count {
      unsafe rowList[filled] = Int32(truncatingIfNeeded: row)
      filled &+= column.isFilled(row) ? 1 : 0
    }
    for place in 0..<filled {
      let row = unsafe Int(rowList[place])
      let (start, count) = unsafe column[row]
      unsafe values[row] = body(start, count)
    }
  }

  /// The first byte of a row, and the number of its bytes without the line's end.
  @inline(__always)
  func row(_ row: Int) -> (start: UnsafePointer<UInt8>, count: Int) {
    let start = unsafe Int(ends[row &* fieldCount &- 1]) &+ 1
    return unsafe (base + start, Int(rowEnds[row]) &- start)
  }
}
