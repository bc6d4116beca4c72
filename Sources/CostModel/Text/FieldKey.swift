/// The bytes of a field, ready to be looked up.
///
/// Up to sixteen bytes are copied and stay valid; a longer key is valid until the scanner's next row, or until the
/// block is filled again where the row lies in it (``RowScanner/isInBlock``).
///
/// Up to sixteen bytes are held in two words, so that most ids and codes are compared without a loop.
///
/// Sendable since a worker carries it between threads only while it holds none.
@safe struct FieldKey: @unchecked Sendable {
  let head: UInt64
  let tail: UInt64
  let count: Int
  private let start: UnsafePointer<UInt8>?

  /// The key of no bytes.
  static var none: FieldKey { unsafe FieldKey(UnsafeBufferPointer(start: nil, count: 0)) }

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

  /// Whether the key outlives its row: all its bytes are copied.
  var isCopied: Bool { count <= 16 }

  /// A well mixed word of all bytes and their number.
  @inline(__always)
  var hash: UInt64 {
    var hash = (head ^ (tail &* 0xC2B2_AE3D_27D4_EB4F)) &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(count)
    if count > 16 { hash ^= unsafe Fingerprint.of(rest) }
    hash ^= hash &>> 32
    return hash &* 0xD6E8_FEB8_6659_FD93
  }
}

/// A 64-bit hash of bytes, the same on every machine and in every run.
///
/// > Source: the mixing is wyhash's (Wang Yi, public domain): 64 × 64 → 128 bit products, folded.
@safe enum Fingerprint {
  /// The hash of some bytes, which are followed by at least eight readable ones.
  @inline(__always)
  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    guard let start = bytes.baseAddress else { return 0 }
    var hash: UInt64 = 0x2D35_8DCC_AA6C_78A5 ^ UInt64(bytes.count)
    var offset = 0
    while offset &+ 16 <= bytes.count {
      hash = unsafe mix(word(start + offset) ^ hash, word(start + offset + 8) ^ 0x8BB8_4B93_962E_ACC9)
      offset &+= 16
    }
    if offset &+ 8 <= bytes.count {
      hash = unsafe mix(word(start + offset) ^ hash, 0x4B33_A62E_D433_D4A3)
      offset &+= 8
    }
    if offset < bytes.count {
      let left = UInt64(64 &- (bytes.count &- offset) &* 8)
      hash = unsafe mix((word(start + offset) & (~0 &>> left)) ^ hash, 0x4D5A_2DA5_1DE1_AA47)
    }
    return mix(hash ^ 0x8EBC_6AF0_9C88_C6E3, 0x5899_65CC_7537_4CC3 ^ UInt64(bytes.count))
  }

  @inline(__always)
  private static func word(_ address: UnsafePointer<UInt8>) -> UInt64 {
    unsafe UInt64(littleEndian: UnsafeRawPointer(address).loadUnaligned(as: UInt64.self))
  }

  @inline(__always)
  private static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let (high, low) = a.multipliedFullWidth(by: b)
    return high ^ low
  }
}
