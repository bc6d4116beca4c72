#if SHA_INSTRUCTIONS && arch(x86_64)
  import _Builtin_intrinsics.intel
  import _Builtin_intrinsics.intel.cpuid

  /// Works blocks into SHA-256 by the processor's own instructions, many times as fast as by arithmetic.
  ///
  /// Two words of four hold the state as the instructions want it: A B E F and C D G H, from the highest lane to the
  /// lowest. ``SHA256State`` asks whether the processor has them; Package.swift lets the compiler use them.
  ///
  /// > Source: Intel, "Intel SHA Extensions", 2013, and its Software Developer's Manual, volume 2, SHA256RNDS2,
  /// > SHA256MSG1 and SHA256MSG2.
  enum SHA256Instructions {
    /// Whether this processor has them: bit 29 of EBX of CPUID's leaf 7.
    static let areAvailable: Bool = {
      var (a, b, c, d): (UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0)
      return unsafe __get_cpuid_count(7, 0, &a, &b, &c, &d) == 1 && b >> 29 & 1 == 1
    }()

    /// Works whole blocks into a state, whose words are A … H.
    ///
    /// The constants are those of FIPS 180-4, 4.2.2; they are written out, for an array of them would be copied.
    static func take(_ blocks: RawSpan, into state: inout SIMD8<UInt32>) {
      var abef = operand(SIMD4(state[5], state[4], state[1], state[0]))
      var cdgh = operand(SIMD4(state[7], state[6], state[3], state[2]))
      for offset in stride(from: 0, to: blocks.byteCount, by: SHA256.blockSize) {
        let (before1, before2) = (abef, cdgh)
        var w0 = words(blocks, offset)
        var w1 = words(blocks, offset &+ 16)
        var w2 = words(blocks, offset &+ 32)
        var w3 = words(blocks, offset &+ 48)
        (abef, cdgh) = fourRounds(abef, cdgh, w0 &+ SIMD4(0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5))
        (abef, cdgh) = fourRounds(abef, cdgh, w1 &+ SIMD4(0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5))
        (abef, cdgh) = fourRounds(abef, cdgh, w2 &+ SIMD4(0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3))
        (abef, cdgh) = fourRounds(abef, cdgh, w3 &+ SIMD4(0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174))
        w0 = next(w0, w1, w2, w3)
        (abef, cdgh) = fourRounds(abef, cdgh, w0 &+ SIMD4(0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc))
        w1 = next(w1, w2, w3, w0)
        (abef, cdgh) = fourRounds(abef, cdgh, w1 &+ SIMD4(0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da))
        w2 = next(w2, w3, w0, w1)
        (abef, cdgh) = fourRounds(abef, cdgh, w2 &+ SIMD4(0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7))
        w3 = next(w3, w0, w1, w2)
        (abef, cdgh) = fourRounds(abef, cdgh, w3 &+ SIMD4(0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967))
        w0 = next(w0, w1, w2, w3)
        (abef, cdgh) = fourRounds(abef, cdgh, w0 &+ SIMD4(0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13))
        w1 = next(w1, w2, w3, w0)
        (abef, cdgh) = fourRounds(abef, cdgh, w1 &+ SIMD4(0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85))
        w2 = next(w2, w3, w0, w1)
        (abef, cdgh) = fourRounds(abef, cdgh, w2 &+ SIMD4(0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3))
        w3 = next(w3, w0, w1, w2)
        (abef, cdgh) = fourRounds(abef, cdgh, w3 &+ SIMD4(0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070))
        w0 = next(w0, w1, w2, w3)
        (abef, cdgh) = fourRounds(abef, cdgh, w0 &+ SIMD4(0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5))
        w1 = next(w1, w2, w3, w0)
        (abef, cdgh) = fourRounds(abef, cdgh, w1 &+ SIMD4(0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3))
        w2 = next(w2, w3, w0, w1)
        (abef, cdgh) = fourRounds(abef, cdgh, w2 &+ SIMD4(0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208))
        w3 = next(w3, w0, w1, w2)
        (abef, cdgh) = fourRounds(abef, cdgh, w3 &+ SIMD4(0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2))
        abef = operand(result(abef) &+ result(before1))
        cdgh = operand(result(cdgh) &+ result(before2))
      }
      let (first, last) = (result(abef), result(cdgh))
      state = SIMD8(first[3], first[2], last[3], last[2], first[1], first[0], last[1], last[0])
    }

    /// Four rounds, with the words of the schedule and their constants added up.
    @inline(__always)
    private static func fourRounds(
      _ abef: __m128i, _ cdgh: __m128i, _ sum: SIMD4<UInt32>
    ) -> (abef: __m128i, cdgh: __m128i) {
      let efgh = _mm_sha256rnds2_epu32(cdgh, abef, operand(sum))
      return (_mm_sha256rnds2_epu32(abef, efgh, operand(SIMD4(sum[2], sum[3], 0, 0))), efgh)
    }

    /// The four words of the schedule sixteen after the first of sixteen.
    @inline(__always)
    private static func next(
      _ w0: SIMD4<UInt32>, _ w1: SIMD4<UInt32>, _ w2: SIMD4<UInt32>, _ w3: SIMD4<UInt32>
    ) -> SIMD4<UInt32> {
      let nine = SIMD4(w2[1], w2[2], w2[3], w3[0])
      let first = result(_mm_sha256msg1_epu32(operand(w0), operand(w1))) &+ nine
      return result(_mm_sha256msg2_epu32(operand(first), operand(w3)))
    }

    /// Four words of a block, whose bytes stand from the highest to the lowest.
    @inline(__always)
    private static func words(_ bytes: RawSpan, _ offset: Int) -> SIMD4<UInt32> {
      let words = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: SIMD4<UInt32>.self)
      let swapped = words &>> 16 | words &<< 16
      return (swapped & 0xFF00_FF00) &>> 8 | (swapped & 0x00FF_00FF) &<< 8
    }

    @inline(__always)
    private static func operand(_ words: SIMD4<UInt32>) -> __m128i {
      unsafe unsafeBitCast(words, to: __m128i.self)
    }

    @inline(__always)
    private static func result(_ words: __m128i) -> SIMD4<UInt32> {
      unsafe unsafeBitCast(words, to: SIMD4<UInt32>.self)
    }
  }
#endif
