/// The SHA-256 of bytes that come piece by piece.
///
/// ```swift
/// var hash = SHA256()
/// hash.update(bytes.span.bytes)
/// let digest = hash.finish()  // of "abc": "ba7816bf 8f01cfea …", without the spaces
/// ```
///
/// > Source: FIPS 180-4, Secure Hash Standard, August 2015; the padding in 5.1.1.
struct SHA256: Sendable {
  /// The number of bytes that are worked on together.
  static let blockSize = 64

  private var state = SHA256State()
  /// The bytes of a block that is not full yet.
  private var rest: [UInt8] = []
  private var length: UInt64 = 0

  /// Takes the next bytes.
  mutating func update(_ bytes: RawSpan) {
    length += UInt64(bytes.byteCount)
    var start = 0
    if !rest.isEmpty {
      start = min(Self.blockSize - rest.count, bytes.byteCount)
      keep(bytes.extracting(first: start))
      guard rest.count == Self.blockSize else { return }
      takeRest()
    }
    let end = bytes.byteCount - (bytes.byteCount - start) % Self.blockSize
    state.take(bytes.extracting(start..<end))
    keep(bytes.extracting(end..<bytes.byteCount))
  }

  /// The digest of a text in UTF-8, as 32 bytes.
  static func bytes(of text: String) -> [UInt8] {
    var hash = SHA256()
    unsafe hash.update(Array(text.utf8).span.bytes)
    return hash.finishBytes()
  }

  /// The digest of all bytes taken, as 64 hexadecimal digits.
  consuming func finish() -> String {
    finishBytes().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// The digest of all bytes taken, as 32 bytes.
  private consuming func finishBytes() -> [UInt8] {
    rest.append(0x80)
    while rest.count % Self.blockSize != Self.blockSize - 8 { rest.append(0) }
    for shift in stride(from: 56, through: 0, by: -8) { rest.append(UInt8(truncatingIfNeeded: (length * 8) >> shift)) }
    takeRest()
    return state.bytes
  }

  private mutating func keep(_ bytes: RawSpan) {
    for offset in bytes.byteOffsets { rest.append(unsafe bytes.unsafeLoad(fromByteOffset: offset, as: UInt8.self)) }
  }

  private mutating func takeRest() {
    let blocks = rest
    unsafe state.take(blocks.span.bytes)
    rest.removeAll(keepingCapacity: true)
  }
}
