/// The bytes of a field, ready to be looked up.
///
/// Up to sixteen bytes are held in two words, so that most ids and codes are compared without a loop. A longer key is
/// valid until the scanner's next row.
@safe struct FieldKey {
  let head: UInt64
  let tail: UInt64
  let count: Int
  private let start: UnsafePointer<UInt8>?

  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    unsafe start = bytes.baseAddress
    count = bytes.count
    guard let start = bytes.baseAddress, count > 0 else {
      head = 0
      tail = 0
      return
    }
    head = unsafe Self.word(start, min(count, 8))
    tail = count > 8 ? unsafe Self.word(start + 8, min(count &- 8, 8)) : 0
  }

  /// Up to eight bytes as a word, zeros behind them; reads all eight.
  @inline(__always)
  private static func word(_ address: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    let word = unsafe UInt64(littleEndian: UnsafeRawPointer(address).loadUnaligned(as: UInt64.self))
    return word & (~0 &>> UInt64(64 &- count &* 8))
  }

  /// The bytes behind the sixteenth.
  var rest: UnsafeBufferPointer<UInt8> {
    guard let start = unsafe start, count > 16 else { return unsafe UnsafeBufferPointer(start: nil, count: 0) }
    return unsafe UnsafeBufferPointer(start: start + 16, count: count - 16)
  }

  /// A well mixed word of all bytes and their number.
  @inline(__always)
  var hash: UInt64 {
    let rest = count > 16 ? unsafe Fingerprint.of(rest) : 0
    return Self.hash(head, tail, count, rest)
  }

  /// The hash of a key from its first sixteen bytes, their number and a hash of the rest.
  @inline(__always)
  static func hash(_ head: UInt64, _ tail: UInt64, _ count: Int, _ rest: UInt64 = 0) -> UInt64 {
    var hash =
      (head ^ (tail &* 0xC2B2_AE3D_27D4_EB4F)) &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(truncatingIfNeeded: count) ^ rest
    hash ^= hash &>> 32
    return hash &* 0xD6E8_FEB8_6659_FD93
  }
}
