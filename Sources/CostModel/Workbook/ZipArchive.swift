/// A ZIP archive in memory, its files stored as they are.
///
/// Nothing in it depends on when or where it is made: the same files give the same bytes. Files are written piece by
/// piece, so that a large one never stands in memory twice.
///
/// ```swift
/// var archive = ZipArchive()
/// archive.add("åäö.txt") { write in write("Hej") }
/// let bytes = try archive.finish()
/// ```
///
/// > Source: PKWARE, APPNOTE.TXT 6.3.10: the parts in 4.3, their fields in 4.4; without ZIP64 (4.5.3).
struct ZipArchive: Sendable {
  /// Why there is no archive.
  enum Failure: Error, Hashable, Sendable {
    /// The archive would have more bytes than this.
    case tooLarge(limit: Int)
    /// The archive would have more files than this.
    case tooManyFiles(limit: Int)
  }

  private struct Entry: Sendable {
    let name: [UInt8]
    let offset: Int
    let size: Int
    let check: UInt32
  }

  /// The most bytes and files that an archive without ZIP64 holds.
  ///
  /// Lengths have 32 bits and counts 16, and the value with all of them set stands for "see ZIP64".
  private let limit: (bytes: Int, files: Int)
  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  private var failure: Failure?

  /// An archive without files; smaller limits are for tests.
  init(limit: (bytes: Int, files: Int) = (0xFFFF_FFFE, 0xFFFE)) {
    self.limit = limit
  }

  /// Adds a file.
  ///
  /// - Parameters:
  ///   - name: The name, with folders before it; names differ, and none has more than 65 535 bytes.
  ///   - content: Calls what it is handed with each piece of the file, in order.
  mutating func add(_ name: String, _ content: ((String) -> Void) -> Void) {
    guard failure == nil else { return }
    guard entries.count < limit.files else {
      failure = .tooManyFiles(limit: limit.files)
      return
    }
    let (name, offset) = (Array(name.utf8), bytes.count)
    append32(0x0403_4B50)
    appendFields(size: 0, check: 0, name)
    append16(0)
    bytes += name
    let start = bytes.count
    // What passes the limit is not kept: it is an error in the end, and need not fill the memory before.
    content { if bytes.count <= limit.bytes { bytes.append(contentsOf: $0.utf8) } }
    guard bytes.count <= limit.bytes else {
      failure = .tooLarge(limit: limit.bytes)
      return
    }
    let entry = Entry(
      name: name, offset: offset, size: bytes.count - start, check: CRC32.checksum(bytes[start...]))
    for (place, value) in [entry.check, UInt32(entry.size), UInt32(entry.size)].enumerated() {
      for byte in 0..<4 { bytes[offset + 14 + 4 * place + byte] = UInt8(truncatingIfNeeded: value >> (8 * byte)) }
    }
    entries.append(entry)
  }

  /// The archive: its files, and their directory behind them.
  ///
  /// - Returns: The bytes.
  /// - Throws: ``Failure`` where the files are more or larger than an archive holds.
  consuming func finish() throws(Failure) -> [UInt8] {
    if let failure { throw failure }
    let start = bytes.count
    for entry in entries {
      append32(0x0201_4B50)
      append16(Self.version)
      appendFields(size: entry.size, check: entry.check, entry.name)
      // No more fields, no comment, the first disk, no attributes.
      for _ in 0..<4 { append16(0) }
      append32(0)
      append32(entry.offset)
      bytes += entry.name
    }
    let end = bytes.count
    append32(0x0605_4B50)
    append32(0)
    append16(entries.count)
    append16(entries.count)
    append32(end - start)
    append32(start)
    append16(0)
    guard bytes.count <= limit.bytes else { throw .tooLarge(limit: limit.bytes) }
    return bytes
  }

  /// The version of the format, 2.0.
  private static let version = 20

  /// What stands both before a file and in the directory: UTF-8 names, stored, the first day that a date can have.
  private mutating func appendFields(size: Int, check: UInt32, _ name: [UInt8]) {
    append16(Self.version)
    append16(0x0800)
    append16(0)
    append16(0)
    append16(1 << 5 | 1)
    append32(Int(check))
    append32(size)
    append32(size)
    append16(name.count)
  }

  private mutating func append16(_ value: Int) {
    for shift in [0, 8] { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) }
  }

  private mutating func append32(_ value: Int) {
    for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) }
  }
}
