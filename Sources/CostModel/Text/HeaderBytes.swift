/// The first bytes of a delimited file: its header, and what was read beyond it.
struct HeaderBytes {
  private static let limit = 1 << 20

  /// The bytes that have not been taken.
  private(set) var rest: [UInt8]

  /// Reads until the first row has ended that is no empty line.
  static func read(from file: SystemFile) throws(FileFailure) -> HeaderBytes {
    var bytes: [UInt8] = []
    let step = 1 << 14
    let part = UnsafeMutableRawPointer.allocate(byteCount: step, alignment: 16)
    defer { unsafe part.deallocate() }
    while bytes.count < limit {
      let got = try unsafe file.read(to: part, count: step)
      guard got > 0 else { break }
      unsafe bytes.append(contentsOf: UnsafeRawBufferPointer(start: part, count: got))
      if bytes.drop(while: isLineEnd).contains(Ascii.lineFeed), got < step || bytes.count >= 4 * step { break }
    }
    return HeaderBytes(rest: bytes)
  }

  /// Whether the bytes begin as an Excel workbook does, new or old.
  var isWorkbook: Bool {
    rest.starts(with: [0x50, 0x4B, 0x03, 0x04]) || rest.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
  }

  /// Whether the bytes begin as UTF-16 does.
  var isUTF16: Bool {
    rest.starts(with: [0xFF, 0xFE]) || rest.starts(with: [0xFE, 0xFF]) || rest.prefix(64).contains(0)
  }

  /// Takes away UTF-8's byte order mark; false where there is none.
  mutating func removeByteOrderMark() -> Bool {
    guard rest.starts(with: [0xEF, 0xBB, 0xBF]) else { return false }
    rest.removeFirst(3)
    return true
  }

  /// Takes away empty lines, and gives the number of the line that follows.
  mutating func skipEmptyLines() -> Int {
    let empty = rest.prefix(while: Self.isLineEnd)
    let lines = empty.count { $0 == Ascii.lineFeed }
    rest.removeFirst(empty.count)
    return lines + 1
  }

  /// Takes the first row, without its line end.
  mutating func takeRow() -> [UInt8] {
    var isQuoted = false
    var end = rest.count
    for (index, byte) in rest.enumerated() {
      if byte == Ascii.quote { isQuoted.toggle() }
      if byte == Ascii.lineFeed, !isQuoted {
        end = index
        break
      }
    }
    var row = Array(rest[..<end])
    rest = Array(rest.dropFirst(end + 1))
    if row.last == Ascii.carriageReturn { row.removeLast() }
    return row
  }

  /// The delimiter that occurs most often outside quotes: of equals the first of `;`, `,`, tab.
  static func likelyDelimiter(of row: [UInt8]) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in row {
      if byte == Ascii.quote { isQuoted.toggle() }
      if !isQuoted { counts[byte, default: 0] += 1 }
    }
    var best = Ascii.semicolon
    for candidate in [Ascii.comma, Ascii.tab] where counts[candidate, default: 0] > counts[best, default: 0] {
      best = candidate
    }
    return best
  }

  /// The names in a header row.
  static func fields(of row: [UInt8], delimiter: UInt8, encoding: TextEncoding) -> [String] {
    var fields: [[UInt8]] = [[]]
    var isQuoted = false
    var index = 0
    while index < row.count {
      let byte = row[index]
      if byte == Ascii.quote {
        if isQuoted, index + 1 < row.count, row[index + 1] == Ascii.quote {
          fields[fields.count - 1].append(byte)
          index += 1
        } else {
          isQuoted.toggle()
        }
      } else if byte == delimiter, !isQuoted {
        fields.append([])
      } else {
        fields[fields.count - 1].append(byte)
      }
      index += 1
    }
    return fields.map { NumberText.trimmed(encoding.text(of: $0)) }
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == Ascii.lineFeed || byte == Ascii.carriageReturn
  }
}
