/// Finds grids of rows in a block.
@safe final class GridFinder {
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
