#if arch(x86_64)
  import _Builtin_intrinsics.intel
#endif

/// Finds bytes in 64 bytes at a time: the bit k of a mask stands for the byte k.
///
/// On x86-64 sixteen bytes are compared by one instruction, elsewhere eight by arithmetic on a word.
@safe struct ByteMask {
  #if arch(x86_64)
    private let byte: UInt8
    private let pattern: __m128i

    /// Finds this byte.
    init(_ byte: UInt8) {
      self.byte = byte
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

    /// How often the byte occurs.
    func count(in bytes: UnsafeRawBufferPointer) -> Int {
      guard let start = bytes.baseAddress else { return 0 }
      var (total, offset) = (0, 0)
      // Sixteen counts of a byte each, which are added up before any can be full.
      while offset &+ 64 <= bytes.count {
        let end = min(offset &+ 63 * 64, bytes.count)
        var counts = _mm_setzero_si128()
        while offset &+ 64 <= end {
          for part in 0..<4 {
            let sixteen = unsafe (start + offset + part * 16).loadUnaligned(as: __m128i.self)
            counts = _mm_sub_epi8(counts, _mm_cmpeq_epi8(sixteen, pattern))
          }
          offset &+= 64
        }
        let sums = _mm_sad_epu8(counts, _mm_setzero_si128())
        total &+= Int(sums[0] &+ sums[1])
      }
      while offset < bytes.count {
        if unsafe start.load(fromByteOffset: offset, as: UInt8.self) == byte { total &+= 1 }
        offset &+= 1
      }
      return total
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

    /// How often the byte occurs.
    func count(in bytes: UnsafeRawBufferPointer) -> Int {
      unsafe words.count(in: bytes)
    }
  #endif
}

/// The portable twin of ``ByteMask``: exact arithmetic on words of eight bytes.
///
/// > Source: Lamport, "Multiple Byte Processing with Full-Word Instructions", 1975; the gathering of the eight
/// > top bits by one product is in Warren, "Hacker's Delight", 2nd edition.
@safe struct ByteMaskOfWords {
  private let byte: UInt8
  private let pattern: UInt64

  /// Finds this byte.
  init(_ byte: UInt8) {
    self.byte = byte
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

  /// How often the byte occurs.
  func count(in bytes: UnsafeRawBufferPointer) -> Int {
    guard let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return 0 }
    let whole = bytes.count / 64 * 64
    var found = 0
    for offset in stride(from: 0, to: whole, by: 64) { found += unsafe matches(in: start + offset).nonzeroBitCount }
    for offset in whole..<bytes.count where unsafe start[offset] == byte { found += 1 }
    return found
  }
}
