import Synchronization

/// Hands out a delimited file block by block, each with whole rows, to any number of threads.
///
/// A row ends at a line feed outside quotes. The reader finds the last one in what it has read, hands out
/// what stands before it and keeps the rest for the next block; so no row is ever split, and each block
/// knows the number of its first line.
final class RowBlockReader: Sendable {
  /// The number of bytes read at a time.
  static let blockSize = 1 << 19
  /// The longest row: beyond it a quote was surely left open.
  static let longestRow = 1 << 26

  private struct State {
    var carry: [UInt8]
    var line: Int
    var handedOut = 0
    var isAtEnd = false
  }

  /// The number of bytes of the file, or 0 where that is not known.
  let fileSize: Int
  private let file: SystemFile
  private let firstLine: Int
  private let state: Mutex<State>

  /// A reader of what follows in an open file, after the bytes that were read already.
  ///
  /// - Parameters:
  ///   - file: The file, open behind `carry`.
  ///   - carry: Bytes that were read and belong to the first row that is handed out.
  ///   - line: The line number, from 1, of the first of those bytes.
  init(file: SystemFile, carry: [UInt8], line: Int) {
    self.file = file
    firstLine = line
    fileSize = file.size
    state = Mutex(State(carry: carry, line: line))
  }

  /// How much was handed out so far, in the end all but the header; a row over several lines counts as so many.
  var handedOut: (bytes: Int, rows: Int) { state.withLock { ($0.handedOut, $0.line - firstLine) } }

  /// Fills a block with the next rows of the file; false where there are none left.
  ///
  /// - Throws: ``FileFailure`` where the system cannot read on.
  func next(into block: RowBlock) throws(FileFailure) -> Bool {
    try state.withLock { (state) throws(FileFailure) in try Self.fill(block, from: file, &state) }
  }

  private static func fill(
    _ block: RowBlock, from file: SystemFile, _ state: inout State
  ) throws(FileFailure) -> Bool {
    guard !state.isAtEnd else { return false }
    var used = state.carry.count
    while block.room < used + blockSize + 1 { block.grow(keeping: 0) }
    unsafe state.carry.withUnsafeBytes { carry in
      guard let address = carry.baseAddress else { return }
      unsafe block.start.copyMemory(from: address, byteCount: used)
    }
    var wanted = blockSize
    while true {
      if block.room < used + wanted + 1 { block.grow(keeping: used) }
      let got = try unsafe file.read(to: block.start + used, count: wanted)
      used += got
      if got == 0 {
        state.isAtEnd = true
        guard used > 0 else { return false }
        endLastRow(block, &used)
        deliver(block, rows: used, of: used, mayHaveQuotes: true, &state)
        return true
      }
      wanted -= got
      guard wanted == 0 else { continue }
      let bytes = unsafe UnsafeRawBufferPointer(start: block.start, count: used)
      let hasQuotes = unsafe ByteMask(Ascii.quote).count(in: bytes) > 0
      let rows = unsafe lengthOfWholeRows(bytes, hasQuotes: hasQuotes)
      if rows > 0 {
        deliver(block, rows: rows, of: used, mayHaveQuotes: hasQuotes, &state)
        return true
      }
      guard used < longestRow else {
        state.isAtEnd = true
        endLastRow(block, &used)
        deliver(block, rows: used, of: used, mayHaveQuotes: true, &state)
        return true
      }
      wanted = used
    }
  }

  private static func endLastRow(_ block: RowBlock, _ used: inout Int) {
    guard unsafe block.start.load(fromByteOffset: used - 1, as: UInt8.self) != Ascii.lineFeed else { return }
    unsafe block.start.storeBytes(of: Ascii.lineFeed, toByteOffset: used, as: UInt8.self)
    used += 1
  }

  private static func deliver(
    _ block: RowBlock, rows: Int, of used: Int, mayHaveQuotes: Bool, _ state: inout State
  ) {
    let bytes = unsafe UnsafeRawBufferPointer(start: block.start, count: used)
    state.carry = unsafe Array(bytes[rows...])
    let lines = unsafe ByteMask(Ascii.lineFeed).count(in: UnsafeRawBufferPointer(rebasing: bytes[..<rows]))
    block.finish(count: rows, firstLine: state.line, mayHaveQuotes: mayHaveQuotes)
    state.line += lines
    state.handedOut += rows
  }

  /// The length of the whole rows at the start of the bytes, which begin outside quotes; 0 where none ends.
  private static func lengthOfWholeRows(_ bytes: UnsafeRawBufferPointer, hasQuotes: Bool) -> Int {
    if !hasQuotes {
      let last = unsafe bytes.lastIndex(of: Ascii.lineFeed)
      return last.map { $0 + 1 } ?? 0
    }
    var isQuoted = false
    var length = 0
    for index in bytes.indices {
      let byte = unsafe bytes[index]
      if byte == Ascii.quote { isQuoted.toggle() }
      if byte == Ascii.lineFeed, !isQuoted { length = index + 1 }
    }
    return length
  }
}

/// The bytes with a meaning of their own in a delimited file.
enum Ascii {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let quote = UInt8(ascii: "\"")
  static let zero = UInt8(ascii: "0")
  static let nine = UInt8(ascii: "9")
  static let minus = UInt8(ascii: "-")
  static let comma = UInt8(ascii: ",")
  static let point = UInt8(ascii: ".")
  static let semicolon = UInt8(ascii: ";")
}
