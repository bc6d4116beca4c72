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
  fileprivate let rowList: UnsafeMutablePointer<Int32>
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

/// Finds grids of rows in a block.
@safe final class GridFinder: @unchecked Sendable {
  /// After how many rows a grid ends: few enough for a processor's nearest memory to hold what is read of them.
  static let usualRows = 128

  private let fieldCount: Int
  private let delimiters: ByteMask
  private let lineFeeds = ByteMask(Ascii.lineFeed)
  private let quotes = ByteMask(Ascii.quote)
  private let masks = FieldMasks()
  /// Room for an end before the first field, for all fields of a grid and of the 64 bytes behind it, and for what is written
  /// of no meaning.
  private let room: UnsafeMutablePointer<Int32>
  private let rowEnds: UnsafeMutablePointer<Int32>
  private let rowList: UnsafeMutablePointer<Int32>

  /// A finder of rows with so many fields, parted by a delimiter.
  init(delimiter: UInt8, fieldCount: Int) {
    self.fieldCount = fieldCount
    delimiters = ByteMask(delimiter)
    unsafe room = .allocate(capacity: 1 + Self.usualRows * fieldCount + 64 + 16)
    unsafe rowEnds = .allocate(capacity: RowGrid.mostRows)
    unsafe rowList = .allocate(capacity: RowGrid.mostRows)
  }

  deinit {
    unsafe room.deallocate()
    unsafe rowEnds.deallocate()
    unsafe rowList.deallocate()
  }

  /// The rows from a byte of the block on, which begins a row; `nil` where one of the next is none of a grid.
  ///
  /// Not of a grid are also a row whose first field is empty, for it may be a line of delimiters alone, and the rows of a
  /// file with a single column, for an empty line looks like one of them.
  func grid(in block: RowBlock, from offset: Int, line: Int) -> RowGrid? {
    guard fieldCount > 1 else { return nil }
    let base = unsafe UnsafePointer(block.start.assumingMemoryBound(to: UInt8.self))
    let ends = unsafe room + 1
    unsafe ends[-1] = Int32(truncatingIfNeeded: offset &- 1)
    let bytes = offset..<block.count
    let found =
      unsafe block.mayHaveQuotes
      ? findEnds(base, bytes, ends, seesQuotes: true) : findEnds(base, bytes, ends, seesQuotes: false)
    guard let (count, lines) = found else { return nil }
    let rows = count / fieldCount
    guard rows == lines, rows > 0, unsafe areRegular(rows, base, ends) else { return nil }
    return unsafe RowGrid(
      base: base, ends: UnsafePointer(ends), rowEnds: UnsafePointer(rowEnds), rowList: rowList, masks: masks,
      fieldCount: fieldCount,
      count: rows, firstLine: line)
  }

  /// The number of fields that end in some bytes and of the lines among them, up to some more than a grid has; `nil` where
  /// a quote stands there.
  @inline(__always)
  private func findEnds(
    _ base: UnsafePointer<UInt8>, _ bytes: Range<Int>, _ ends: UnsafeMutablePointer<Int32>, seesQuotes: Bool
  ) -> (fields: Int, lines: Int)? {
    let wanted = Self.usualRows &* fieldCount
    var (at, count, lines, quoted) = (bytes.lowerBound, 0, 0, UInt64(0))
    while count < wanted, at < bytes.upperBound {
      let address = unsafe base + at
      let feeds = unsafe lineFeeds.matches(in: address)
      var marks = unsafe feeds | delimiters.matches(in: address)
      if seesQuotes { quoted |= unsafe quotes.matches(in: address) }
      lines &+= feeds.nonzeroBitCount
      let found = marks.nonzeroBitCount
      let next = unsafe ends + count
      // Written whether or not there are so many: a number of turns that differs from word to word costs more.
      for place in 0..<8 { unsafe Self.take(&marks, at, to: next + place) }
      if found > 8 {
        for place in 8..<12 { unsafe Self.take(&marks, at, to: next + place) }
        var place = 12
        while place < found {
          unsafe Self.take(&marks, at, to: next + place)
          place &+= 1
        }
      }
      count &+= found
      at &+= 64
    }
    return quoted == 0 ? (count, lines) : nil
  }

  /// Takes the lowest mark away, and writes its place.
  @inline(__always)
  private static func take(_ marks: inout UInt64, _ at: Int, to end: UnsafeMutablePointer<Int32>) {
    // The bit that is always there makes of it one instruction.
    unsafe end.pointee = Int32(truncatingIfNeeded: at &+ (marks | 1 &<< 63).trailingZeroBitCount)
    marks &= marks &- 1
  }

  /// Whether each row ends where its last field should, and begins with a field that is not empty; notes the rows' ends.
  @inline(__always)
  private func areRegular(_ rows: Int, _ base: UnsafePointer<UInt8>, _ ends: UnsafeMutablePointer<Int32>) -> Bool {
    var isRegular = true
    var last = unsafe ends - 1
    for row in 0..<rows {
      let start = unsafe Int(last.pointee) &+ 1
      isRegular = unsafe isRegular && Int(last[1]) > start
      unsafe last += fieldCount
      let end = unsafe Int(last.pointee)
      isRegular = unsafe isRegular && base[end] == Ascii.lineFeed
      let isBehindReturn = unsafe base[end &- 1] == Ascii.carriageReturn
      unsafe rowEnds[row] = Int32(truncatingIfNeeded: isBehindReturn ? end &- 1 : end)
    }
    return isRegular
  }
}

/// Words of eight bytes that keep the first bytes of another, for fields of up to 64 bytes.
///
/// 64 bytes of ones and 64 of zeros: read from 64 − n bytes on, they keep the first n bytes.
@safe final class FieldMasks: @unchecked Sendable {
  /// The most bytes that are told apart.
  static let reach = 64
  private let bytes: UnsafeMutablePointer<UInt8>

  init() {
    unsafe bytes = .allocate(capacity: 2 * Self.reach)
    unsafe bytes.initialize(repeating: 0xFF, count: Self.reach)
    unsafe (bytes + Self.reach).initialize(repeating: 0, count: Self.reach)
  }

  deinit {
    unsafe bytes.deallocate()
  }

  /// The masks of the words of a field of so many bytes, at most ``reach``, one behind another.
  @inline(__always)
  func masks(of count: Int) -> UnsafeRawPointer {
    unsafe UnsafeRawPointer(bytes + (Self.reach &- count))
  }
}

/// A word of eight bytes, the first in its lowest bits.
@inline(__always)
func word(_ address: UnsafeRawPointer, _ index: Int = 0) -> UInt64 {
  unsafe UInt64(littleEndian: address.loadUnaligned(fromByteOffset: index &* 8, as: UInt64.self))
}
