/// Walks through the rows of a block and finds their fields, without making a string of any.
///
/// A row without quotes is a pass over the places of delimiters and line feeds, 64 bytes at a time; its
/// fields stay where they are. A row with a quote is decoded into a buffer of its own (RFC 4180: a doubled
/// quote is one, line breaks belong to the field). Both kinds look the same from outside.
///
/// Empty lines are no rows. A carriage return before the line feed belongs to the line's end.
@safe struct RowScanner {
  /// Something in a row that RFC 4180 does not allow.
  enum Fault {
    /// A quote stands inside a field that does not begin with one, or text follows a closing quote.
    case strayQuote(column: Int)
    /// A quote is never closed.
    case openQuote(column: Int)
  }

  private let delimiter: UInt8
  private let encoding: TextEncoding
  private let delimiters: ByteMask
  private let lineFeeds: ByteMask
  private let quotes: ByteMask
  private let fieldLimit: Int
  private let block: RowBlock
  private let fields: FieldTable
  /// The bytes behind the fields: those of `fields`, at hand.
  private let ends: UnsafeMutablePointer<Int32>

  private var base: UnsafePointer<UInt8>
  private var blockBase: UnsafePointer<UInt8>
  private var blockEnd = 0
  private var position = 0
  private var maskBase = 0
  private var mask: UInt64 = 0
  private var lineBefore = 0
  private var linesOfRow = 1
  private var rowStart = 0
  private var decoded: [UInt8] = []

  /// The number of fields in the row; more than the header's mean that the row is broken.
  private(set) var fieldCount = 0
  /// What is wrong with the row's quotes.
  private(set) var fault: Fault?

  /// A scanner of a block's rows.
  ///
  /// - Parameters:
  ///   - block: The block whose rows are read; it may be filled again and again.
  ///   - delimiter: The byte between fields.
  ///   - encoding: How the bytes stand for letters.
  ///   - fieldLimit: The number of fields that are kept, the header's.
  init(_ block: RowBlock, delimiter: UInt8, encoding: TextEncoding, fieldLimit: Int) {
    self.block = block
    self.delimiter = delimiter
    self.encoding = encoding
    self.fieldLimit = fieldLimit
    delimiters = ByteMask(delimiter)
    lineFeeds = ByteMask(Ascii.lineFeed)
    quotes = ByteMask(Ascii.quote)
    let fields = FieldTable(capacity: fieldLimit + 1)
    self.fields = fields
    unsafe ends = fields.ends
    unsafe blockBase = UnsafePointer(block.start.assumingMemoryBound(to: UInt8.self))
    unsafe base = blockBase
  }

  /// Begins with the rows that the block holds now.
  mutating func start() {
    unsafe blockBase = UnsafePointer(block.start.assumingMemoryBound(to: UInt8.self))
    blockEnd = block.count
    position = 0
    maskBase = 0
    lineBefore = block.firstLine
    linesOfRow = 0
    mask = blockEnd > 0 ? marks(at: 0) : 0
  }

  /// Whether the block has bytes behind the row.
  var hasMore: Bool { position < blockEnd }

  /// Where the block holds the first byte behind the row.
  var end: Int { position }

  /// The line number of what stands there.
  var nextLine: Int { lineBefore &+ linesOfRow }

  /// Goes to a byte of the block that begins a row, and has this line number.
  mutating func go(to position: Int, line: Int) {
    self.position = position
    lineBefore = line
    linesOfRow = 0
    guard position < blockEnd else {
      mask = 0
      return
    }
    maskBase = position / 64 * 64
    mask = marks(at: maskBase) & (~0 &<< UInt64(position - maskBase))
  }

  /// Makes a row of a grid of the block the row at hand; where it was to go on is gone.
  mutating func take(_ row: Int, of grid: RowGrid) {
    let (start, _) = unsafe grid.row(row)
    fault = nil
    unsafe base = blockBase
    rowStart = unsafe start - blockBase
    fieldCount = grid.fieldCount
    lineBefore = grid.firstLine + row
    linesOfRow = 1
    unsafe ends[-1] = Int32(truncatingIfNeeded: rowStart &- 1)
    for field in 0..<fieldCount {
      let (start, count) = unsafe grid.column(field)[row]
      unsafe ends[field] = Int32(truncatingIfNeeded: start - blockBase + count)
    }
    position = grid.end(ofRow: row)
  }

  /// Finds the fields of the next row that is not an empty line; false at the block's end.
  @inline(__always)
  mutating func next() -> Bool {
    lineBefore &+= linesOfRow
    linesOfRow = 1
    fault = nil
    unsafe base = blockBase
    // What changes with every byte is kept out of the scanner while the row is read.
    var (maskBase, mask) = (maskBase, mask)
    let (block, ends) = unsafe (blockBase, ends)
    while position < blockEnd {
      rowStart = position
      unsafe ends[-1] = Int32(truncatingIfNeeded: position &- 1)
      var count = 0
      var at = 0
      var byte = delimiter
      while true {
        while mask == 0 {
          maskBase &+= 64
          mask = marks(at: maskBase)
        }
        at = maskBase &+ mask.trailingZeroBitCount
        mask &= mask &- 1
        byte = unsafe block[at]
        unsafe ends[min(count, fieldLimit)] = Int32(truncatingIfNeeded: at)
        count &+= 1
        guard byte == delimiter else { break }
      }
      self.maskBase = maskBase
      self.mask = mask
      guard byte == Ascii.lineFeed else { return nextQuoted(from: rowStart) }
      position = at &+ 1
      fieldCount = count
      if at > rowStart, unsafe block[at &- 1] == Ascii.carriageReturn { endBeforeReturn() }
      if unsafe count > 1 || Int(ends[0]) > rowStart { return true }
      lineBefore &+= 1
    }
    return false
  }

  /// Leaves a carriage return before the line feed out of the last field.
  private func endBeforeReturn() {
    let last = unsafe ends + min(fieldCount &- 1, fieldLimit)
    if unsafe last.pointee > (last - 1).pointee &+ 1 { unsafe last.pointee &-= 1 }
  }

  /// The places of delimiters, line feeds and quotes in 64 bytes.
  @inline(__always)
  private func marks(at offset: Int) -> UInt64 {
    let address = unsafe blockBase + offset
    return unsafe delimiters.matches(in: address) | lineFeeds.matches(in: address) | quotes.matches(in: address)
  }

  /// Decodes a row that holds a quote.
  @inline(never)
  private mutating func nextQuoted(from start: Int) -> Bool {
    rowStart = start
    decoded.removeAll(keepingCapacity: true)
    decoded.append(contentsOf: repeatElement(0, count: RowBlock.padding))
    var count = 0
    var at = start
    var lines = 1
    rows: while true {
      let origin = at
      if at < blockEnd, unsafe blockBase[at] == Ascii.quote {
        at += 1
        while true {
          guard at < blockEnd else {
            fault = fault ?? .openQuote(column: origin)
            break
          }
          let byte = unsafe blockBase[at]
          if byte == Ascii.quote {
            guard at + 1 < blockEnd, unsafe blockBase[at + 1] == Ascii.quote else {
              at += 1
              break
            }
            at += 1
          }
          if byte == Ascii.lineFeed { lines += 1 }
          decoded.append(byte)
          at += 1
        }
      }
      while at < blockEnd, unsafe blockBase[at] != delimiter, unsafe blockBase[at] != Ascii.lineFeed {
        let byte = unsafe blockBase[at]
        let endsLine =
          unsafe byte == Ascii.carriageReturn && at + 1 < blockEnd && blockBase[at + 1] == Ascii.lineFeed
        if !endsLine {
          if unsafe byte == Ascii.quote || blockBase[origin] == Ascii.quote {
            fault = fault ?? .strayQuote(column: at)
          }
          decoded.append(byte)
        }
        at += 1
      }
      if count < fieldLimit {
        unsafe ends[count] = Int32(truncatingIfNeeded: decoded.count)
        unsafe fields.origins[count] = Int32(truncatingIfNeeded: origin)
      }
      count += 1
      decoded.append(0)
      guard at < blockEnd else { break rows }
      let isEnd = unsafe blockBase[at] == Ascii.lineFeed
      at += 1
      if isEnd { break rows }
    }
    finishQuoted(count: count, lines: lines, end: min(at, blockEnd))
    return true
  }

  private mutating func finishQuoted(count: Int, lines: Int, end: Int) {
    decoded.append(contentsOf: repeatElement(0, count: RowBlock.padding))
    fieldCount = count
    unsafe ends[-1] = Int32(RowBlock.padding - 1)
    go(to: end, line: lineBefore)
    linesOfRow = lines
    unsafe base = fields.hold(decoded)
  }
}

// MARK: - Fields of the row

extension RowScanner {
  /// The line number of the row's first line.
  var line: Int { lineBefore }

  /// Where a field begins; one behind the delimiter that ends the field before it.
  @inline(__always)
  private func start(of field: Int) -> Int {
    unsafe Int(ends[field &- 1]) &+ 1
  }

  @inline(__always)
  private func end(of field: Int) -> Int {
    unsafe Int(ends[field])
  }

  /// Whether a field has no byte.
  @inline(__always)
  func isEmpty(_ field: Int) -> Bool {
    start(of: field) == end(of: field)
  }

  /// Whether the fields lie in the block itself; those of a row with quotes are decoded elsewhere.
  private var isInBlock: Bool { unsafe base == blockBase }

  /// Whether a field has nothing but spaces.
  @inline(__always)
  func isBlank(_ field: Int) -> Bool {
    isEmpty(field) || (!isTrimmed(field) && text(field).isEmpty)
  }

  /// Whether no field has a byte: a line of delimiters alone, as Excel leaves them below a table.
  var hasNothing: Bool {
    fieldCount <= fieldLimit && (0..<fieldCount).allSatisfy(isEmpty)
  }

  /// Whether a field has bytes, and neither the first nor the last is a space or part of a no-break space.
  @inline(__always)
  func isTrimmed(_ field: Int) -> Bool {
    let (start, end) = (start(of: field), end(of: field))
    guard start < end else { return false }
    let (first, last) = unsafe (base[start], base[end &- 1])
    return first > Ascii.space && first < 0x80 && last > Ascii.space && last < 0x80
  }

  /// The bytes of a field.
  @inline(__always)
  func bytes(_ field: Int) -> UnsafeBufferPointer<UInt8> {
    let start = start(of: field)
    return unsafe UnsafeBufferPointer(start: base + start, count: end(of: field) &- start)
  }

  /// The text of a field, without spaces at its ends.
  func text(_ field: Int) -> String {
    unsafe NumberText.trimmed(encoding.text(of: bytes(field)))
  }

  /// The bytes of a field as a key to look up; valid until the next row.
  @inline(__always)
  func key(_ field: Int) -> FieldKey {
    unsafe FieldKey(bytes(field))
  }

  /// The day that a field states.
  @inline(__always)
  func day(_ field: Int) -> Parsed<Day> {
    let bytes = unsafe bytes(field)
    if bytes.count == 10, let day = unsafe DashedDay.day(at: bytes) { return .value(day) }
    if bytes.isEmpty { return .empty }
    return dayOfOddText(field)
  }

  @inline(never)
  private func dayOfOddText(_ field: Int) -> Parsed<Day> {
    let text = text(field)
    if text.isEmpty { return .empty }
    guard let day = DayText.day(of: text.utf8) else { return .invalid(Problem.excerpt(text)) }
    return .value(day)
  }

  /// The number that a field states.
  @inline(__always)
  func number(_ field: Int) -> Parsed<DecimalNumber> {
    let bytes = unsafe bytes(field)
    if bytes.isEmpty { return .empty }
    if let number = unsafe NumberText.plainNumber(of: bytes) { return .value(number) }
    return numberOfOddText(field)
  }

  /// The year that a field states in four digits, from 1800 to 2099; `nil` where it has any other form.
  func year(_ field: Int) -> Int? {
    let bytes = unsafe bytes(field)
    guard bytes.count == 4 else { return nil }
    var year = 0
    for index in 0..<4 {
      let digit = unsafe bytes[index] &- Ascii.zero
      guard digit <= 9 else { return nil }
      year = year * 10 + Int(digit)
    }
    return (1800...2099).contains(year) ? year : nil
  }

  /// Whether a field ends as 4.810 does: with a point and three digits, which may mean thousands.
  @inline(__always)
  func hasPointBeforeThree(_ field: Int) -> Bool {
    let bytes = unsafe bytes(field)
    return unsafe bytes.count >= 5 && bytes[bytes.count &- 4] == Ascii.point
  }

  /// Whether a field has a decimal comma before its last one or two digits.
  @inline(__always)
  func hasDecimalComma(_ field: Int) -> Bool {
    let bytes = unsafe bytes(field)
    return unsafe bytes.count >= 3
      && (bytes[bytes.count &- 2] == Ascii.comma || bytes[bytes.count &- 3] == Ascii.comma)
  }

  @inline(never)
  private func numberOfOddText(_ field: Int) -> Parsed<DecimalNumber> {
    let text = text(field)
    if text.isEmpty { return .empty }
    guard let number = NumberText.number(of: text.utf8) else { return .invalid(Problem.excerpt(text)) }
    return .value(number)
  }

  /// A fingerprint of the row's fields: equal for rows with equal fields, however they are quoted.
  ///
  /// 64 bits: among ten million different rows, the chance that any two share one is 3 in a million.
  @inline(__always)
  func fingerprint() -> UInt64 {
    if isInBlock {
      var end = position - 1
      if end > rowStart, unsafe base[end - 1] == Ascii.carriageReturn { end -= 1 }
      return unsafe Fingerprint.of(UnsafeBufferPointer(start: base + rowStart, count: end - rowStart))
    }
    return fingerprintOfQuoted()
  }

  @inline(never)
  private func fingerprintOfQuoted() -> UInt64 {
    var joined: [UInt8] = []
    for field in 0..<min(fieldCount, fieldLimit) {
      if field > 0 { joined.append(delimiter) }
      let bytes = unsafe bytes(field)
      // Quoted again where it must be, so that no two rows of different fields look the same.
      let isSpecial = unsafe bytes.contains { [delimiter, Ascii.quote, Ascii.lineFeed].contains($0) }
      if isSpecial { joined.append(Ascii.quote) }
      unsafe joined.append(contentsOf: bytes)
      if isSpecial { joined.append(Ascii.quote) }
    }
    joined.append(contentsOf: repeatElement(0, count: Fingerprint.readahead))
    return unsafe joined.withUnsafeBufferPointer {
      unsafe Fingerprint.of(UnsafeBufferPointer(rebasing: $0[..<($0.count - Fingerprint.readahead)]))
    }
  }

  /// The place of a field: its line, and its first character in that line.
  func place(_ field: Int, in file: String) -> Problem.Place {
    place(ofByte: field < min(fieldCount, fieldLimit) ? origin(of: field) : rowStart, in: file)
  }

  /// Where the block holds the first byte of a field.
  private func origin(of field: Int) -> Int {
    isInBlock ? start(of: field) : unsafe Int(fields.origins[field])
  }

  /// The place of a byte of the block.
  func place(ofByte offset: Int, in file: String) -> Problem.Place {
    let isInRow = offset >= rowStart && position > rowStart
    var line = isInRow ? self.line : block.firstLine
    var lineStart = isInRow ? rowStart : 0
    for index in lineStart..<min(offset, blockEnd) where unsafe blockBase[index] == Ascii.lineFeed {
      line += 1
      lineStart = index + 1
    }
    let before = unsafe UnsafeBufferPointer(start: blockBase + lineStart, count: max(0, offset - lineStart))
    return unsafe Problem.Place(file: file, line: line, column: encoding.text(of: before).unicodeScalars.count + 1)
  }

  /// The place of the first byte of the block that is no text in the file's encoding, with a few bytes around it.
  func firstInvalidByte(in file: String) -> (place: Problem.Place, sample: [UInt8])? {
    let bytes = unsafe UnsafeBufferPointer(start: blockBase, count: blockEnd)
    guard let offset = unsafe encoding.firstInvalidByte(in: Span(_unsafeElements: bytes)) else { return nil }
    let window = max(0, offset - 200)..<min(blockEnd, offset + 200)
    let sample = unsafe bytes[window].filter { $0 >= 0x80 || $0 == 0 }
    return (place(ofByte: offset, in: file), sample)
  }
}
