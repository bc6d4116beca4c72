#if arch(x86_64)
  import _Builtin_intrinsics.intel
#endif

/// Finds bytes in 64 bytes at a time: the bit k of a mask stands for the byte k.
///
/// On x86-64 sixteen bytes are compared by one instruction, elsewhere eight by arithmetic on a word.
@safe struct ByteMask {
  #if arch(x86_64)
    private let pattern: __m128i
    /// Finds this byte.
    init(_ byte: UInt8) {
      pattern = _mm_set1_epi8(CChar(bitPattern: byte))
    }

    /// The mask of the 64 bytes from an address on.
    @inline(__always)
    func matches(in address: UnsafePointer<UInt8>) -> UInt64 {
      unsafe part(address, 0) | part(address, 16) &<< 16 | part(address, 32) &<< 32 | part(address, 48) &<< 48
    }

    @inline(__always)
    private func part(_ address: UnsafePointer<UInt8>, _ offset: Int) -> UInt64 {
      let bytes = unsafe UnsafeRawPointer(address + offset).loadUnaligned(as: __m128i.self)
      return UInt64(UInt32(bitPattern: _mm_movemask_epi8(_mm_cmpeq_epi8(bytes, pattern))))
    }
  #else
    private let words: ByteMaskOfWords
    /// Finds this byte.
    init(_ byte: UInt8) {
      words = ByteMaskOfWords(byte)
    }

    /// The mask of the 64 bytes from an address on.
    @inline(__always)
    func matches(in address: UnsafePointer<UInt8>) -> UInt64 {
      unsafe words.matches(in: address)
    }
  #endif
}

/// The portable twin of ``ByteMask``: exact arithmetic on words of eight bytes.
///
/// > Source: Lamport, "Multiple Byte Processing with Full-Word Instructions", 1975; the gathering of the eight
/// > top bits by one product is in Warren, "Hacker's Delight", 2nd edition.
@safe struct ByteMaskOfWords {
  private let pattern: UInt64

  /// Finds this byte.
  init(_ byte: UInt8) {
    pattern = UInt64(byte) &* 0x0101_0101_0101_0101
  }

  /// The mask of the 64 bytes from an address on.
  @inline(__always)
  func matches(in address: UnsafePointer<UInt8>) -> UInt64 {
    var mask: UInt64 = 0
    for index in 0..<8 {
      let word = unsafe UInt64(
        littleEndian: UnsafeRawPointer(address + index * 8).loadUnaligned(as: UInt64.self))
      let difference = word ^ pattern
      let low = (difference & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F
      let isEqual = ~(low | difference | 0x7F7F_7F7F_7F7F_7F7F)
      let gathered = ((isEqual &>> 7) &* 0x0102_0408_1020_4080) &>> 56
      mask |= gathered &<< UInt64(index * 8)
    }
    return mask
  }
}
