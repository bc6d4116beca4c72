/// The eight words of SHA-256 between blocks.
///
/// The sixteen words of the message schedule are local variables, and all rounds are written out with their constants, so
/// that the compiler keeps in registers what fits; that is a sixth faster than a loop over an array of words.
///
/// > Source: FIPS 180-4: the first words in 5.3.3, the functions in 4.1.2, the rounds in 6.2.2 and their constants in 4.2.2.
struct SHA256State: Sendable {
  private var a: UInt32 = 0x6a09_e667
  private var b: UInt32 = 0xbb67_ae85
  private var c: UInt32 = 0x3c6e_f372
  private var d: UInt32 = 0xa54f_f53a
  private var e: UInt32 = 0x510e_527f
  private var f: UInt32 = 0x9b05_688c
  private var g: UInt32 = 0x1f83_d9ab
  private var h: UInt32 = 0x5be0_cd19

  /// The eight words as 32 bytes, the highest of each first.
  var bytes: [UInt8] {
    [a, b, c, d, e, f, g, h].flatMap { word in
      stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
    }
  }

  /// Works whole blocks into the words: by the processor's own instructions where it has them.
  mutating func take(_ blocks: RawSpan) {
    #if SHA_INSTRUCTIONS && arch(x86_64)
      if SHA256Instructions.areAvailable {
        var words = SIMD8(a, b, c, d, e, f, g, h)
        SHA256Instructions.take(blocks, into: &words)
        (a, b, c, d) = (words[0], words[1], words[2], words[3])
        (e, f, g, h) = (words[4], words[5], words[6], words[7])
        return
      }
    #endif
    takeByArithmetic(blocks)
  }

  /// Works whole blocks into the words, on any processor.
  mutating func takeByArithmetic(_ blocks: RawSpan) {
    for offset in stride(from: 0, to: blocks.byteCount, by: SHA256.blockSize) { take(blocks, at: offset) }
  }

  @inline(__always)
  private mutating func take(_ bytes: RawSpan, at offset: Int) {
    var w0 = Self.word(bytes, offset &+ 0)
    var w1 = Self.word(bytes, offset &+ 4)
    var w2 = Self.word(bytes, offset &+ 8)
    var w3 = Self.word(bytes, offset &+ 12)
    var w4 = Self.word(bytes, offset &+ 16)
    var w5 = Self.word(bytes, offset &+ 20)
    var w6 = Self.word(bytes, offset &+ 24)
    var w7 = Self.word(bytes, offset &+ 28)
    var w8 = Self.word(bytes, offset &+ 32)
    var w9 = Self.word(bytes, offset &+ 36)
    var w10 = Self.word(bytes, offset &+ 40)
    var w11 = Self.word(bytes, offset &+ 44)
    var w12 = Self.word(bytes, offset &+ 48)
    var w13 = Self.word(bytes, offset &+ 52)
    var w14 = Self.word(bytes, offset &+ 56)
    var w15 = Self.word(bytes, offset &+ 60)
    var (a, b, c, d, e, f, g, h) = (self.a, self.b, self.c, self.d, self.e, self.f, self.g, self.h)

    Self.round(a, b, c, &d, e, f, g, &h, 0x428a_2f98 &+ w0)
    Self.round(h, a, b, &c, d, e, f, &g, 0x7137_4491 &+ w1)
    Self.round(g, h, a, &b, c, d, e, &f, 0xb5c0_fbcf &+ w2)
    Self.round(f, g, h, &a, b, c, d, &e, 0xe9b5_dba5 &+ w3)
    Self.round(e, f, g, &h, a, b, c, &d, 0x3956_c25b &+ w4)
    Self.round(d, e, f, &g, h, a, b, &c, 0x59f1_11f1 &+ w5)
    Self.round(c, d, e, &f, g, h, a, &b, 0x923f_82a4 &+ w6)
    Self.round(b, c, d, &e, f, g, h, &a, 0xab1c_5ed5 &+ w7)
    Self.round(a, b, c, &d, e, f, g, &h, 0xd807_aa98 &+ w8)
    Self.round(h, a, b, &c, d, e, f, &g, 0x1283_5b01 &+ w9)
    Self.round(g, h, a, &b, c, d, e, &f, 0x2431_85be &+ w10)
    Self.round(f, g, h, &a, b, c, d, &e, 0x550c_7dc3 &+ w11)
    Self.round(e, f, g, &h, a, b, c, &d, 0x72be_5d74 &+ w12)
    Self.round(d, e, f, &g, h, a, b, &c, 0x80de_b1fe &+ w13)
    Self.round(c, d, e, &f, g, h, a, &b, 0x9bdc_06a7 &+ w14)
    Self.round(b, c, d, &e, f, g, h, &a, 0xc19b_f174 &+ w15)

    Self.round(a, b, c, &d, e, f, g, &h, 0xe49b_69c1 &+ Self.next(&w0, w1, w9, w14))
    Self.round(h, a, b, &c, d, e, f, &g, 0xefbe_4786 &+ Self.next(&w1, w2, w10, w15))
    Self.round(g, h, a, &b, c, d, e, &f, 0x0fc1_9dc6 &+ Self.next(&w2, w3, w11, w0))
    Self.round(f, g, h, &a, b, c, d, &e, 0x240c_a1cc &+ Self.next(&w3, w4, w12, w1))
    Self.round(e, f, g, &h, a, b, c, &d, 0x2de9_2c6f &+ Self.next(&w4, w5, w13, w2))
    Self.round(d, e, f, &g, h, a, b, &c, 0x4a74_84aa &+ Self.next(&w5, w6, w14, w3))
    Self.round(c, d, e, &f, g, h, a, &b, 0x5cb0_a9dc &+ Self.next(&w6, w7, w15, w4))
    Self.round(b, c, d, &e, f, g, h, &a, 0x76f9_88da &+ Self.next(&w7, w8, w0, w5))
    Self.round(a, b, c, &d, e, f, g, &h, 0x983e_5152 &+ Self.next(&w8, w9, w1, w6))
    Self.round(h, a, b, &c, d, e, f, &g, 0xa831_c66d &+ Self.next(&w9, w10, w2, w7))
    Self.round(g, h, a, &b, c, d, e, &f, 0xb003_27c8 &+ Self.next(&w10, w11, w3, w8))
    Self.round(f, g, h, &a, b, c, d, &e, 0xbf59_7fc7 &+ Self.next(&w11, w12, w4, w9))
    Self.round(e, f, g, &h, a, b, c, &d, 0xc6e0_0bf3 &+ Self.next(&w12, w13, w5, w10))
    Self.round(d, e, f, &g, h, a, b, &c, 0xd5a7_9147 &+ Self.next(&w13, w14, w6, w11))
    Self.round(c, d, e, &f, g, h, a, &b, 0x06ca_6351 &+ Self.next(&w14, w15, w7, w12))
    Self.round(b, c, d, &e, f, g, h, &a, 0x1429_2967 &+ Self.next(&w15, w0, w8, w13))

    Self.round(a, b, c, &d, e, f, g, &h, 0x27b7_0a85 &+ Self.next(&w0, w1, w9, w14))
    Self.round(h, a, b, &c, d, e, f, &g, 0x2e1b_2138 &+ Self.next(&w1, w2, w10, w15))
    Self.round(g, h, a, &b, c, d, e, &f, 0x4d2c_6dfc &+ Self.next(&w2, w3, w11, w0))
    Self.round(f, g, h, &a, b, c, d, &e, 0x5338_0d13 &+ Self.next(&w3, w4, w12, w1))
    Self.round(e, f, g, &h, a, b, c, &d, 0x650a_7354 &+ Self.next(&w4, w5, w13, w2))
    Self.round(d, e, f, &g, h, a, b, &c, 0x766a_0abb &+ Self.next(&w5, w6, w14, w3))
    Self.round(c, d, e, &f, g, h, a, &b, 0x81c2_c92e &+ Self.next(&w6, w7, w15, w4))
    Self.round(b, c, d, &e, f, g, h, &a, 0x9272_2c85 &+ Self.next(&w7, w8, w0, w5))
    Self.round(a, b, c, &d, e, f, g, &h, 0xa2bf_e8a1 &+ Self.next(&w8, w9, w1, w6))
    Self.round(h, a, b, &c, d, e, f, &g, 0xa81a_664b &+ Self.next(&w9, w10, w2, w7))
    Self.round(g, h, a, &b, c, d, e, &f, 0xc24b_8b70 &+ Self.next(&w10, w11, w3, w8))
    Self.round(f, g, h, &a, b, c, d, &e, 0xc76c_51a3 &+ Self.next(&w11, w12, w4, w9))
    Self.round(e, f, g, &h, a, b, c, &d, 0xd192_e819 &+ Self.next(&w12, w13, w5, w10))
    Self.round(d, e, f, &g, h, a, b, &c, 0xd699_0624 &+ Self.next(&w13, w14, w6, w11))
    Self.round(c, d, e, &f, g, h, a, &b, 0xf40e_3585 &+ Self.next(&w14, w15, w7, w12))
    Self.round(b, c, d, &e, f, g, h, &a, 0x106a_a070 &+ Self.next(&w15, w0, w8, w13))

    Self.round(a, b, c, &d, e, f, g, &h, 0x19a4_c116 &+ Self.next(&w0, w1, w9, w14))
    Self.round(h, a, b, &c, d, e, f, &g, 0x1e37_6c08 &+ Self.next(&w1, w2, w10, w15))
    Self.round(g, h, a, &b, c, d, e, &f, 0x2748_774c &+ Self.next(&w2, w3, w11, w0))
    Self.round(f, g, h, &a, b, c, d, &e, 0x34b0_bcb5 &+ Self.next(&w3, w4, w12, w1))
    Self.round(e, f, g, &h, a, b, c, &d, 0x391c_0cb3 &+ Self.next(&w4, w5, w13, w2))
    Self.round(d, e, f, &g, h, a, b, &c, 0x4ed8_aa4a &+ Self.next(&w5, w6, w14, w3))
    Self.round(c, d, e, &f, g, h, a, &b, 0x5b9c_ca4f &+ Self.next(&w6, w7, w15, w4))
    Self.round(b, c, d, &e, f, g, h, &a, 0x682e_6ff3 &+ Self.next(&w7, w8, w0, w5))
    Self.round(a, b, c, &d, e, f, g, &h, 0x748f_82ee &+ Self.next(&w8, w9, w1, w6))
    Self.round(h, a, b, &c, d, e, f, &g, 0x78a5_636f &+ Self.next(&w9, w10, w2, w7))
    Self.round(g, h, a, &b, c, d, e, &f, 0x84c8_7814 &+ Self.next(&w10, w11, w3, w8))
    Self.round(f, g, h, &a, b, c, d, &e, 0x8cc7_0208 &+ Self.next(&w11, w12, w4, w9))
    Self.round(e, f, g, &h, a, b, c, &d, 0x90be_fffa &+ Self.next(&w12, w13, w5, w10))
    Self.round(d, e, f, &g, h, a, b, &c, 0xa450_6ceb &+ Self.next(&w13, w14, w6, w11))
    Self.round(c, d, e, &f, g, h, a, &b, 0xbef9_a3f7 &+ Self.next(&w14, w15, w7, w12))
    Self.round(b, c, d, &e, f, g, h, &a, 0xc671_78f2 &+ Self.next(&w15, w0, w8, w13))

    self.a &+= a
    self.b &+= b
    self.c &+= c
    self.d &+= d
    self.e &+= e
    self.f &+= f
    self.g &+= g
    self.h &+= h
  }

  /// A word of the block, whose bytes stand from the highest to the lowest.
  @inline(__always)
  private static func word(_ bytes: RawSpan, _ offset: Int) -> UInt32 {
    UInt32(bigEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  /// Replaces a word of the schedule by the one sixteen later, made of those 1, 9 and 14 after it.
  @inline(__always)
  private static func next(_ word: inout UInt32, _ one: UInt32, _ nine: UInt32, _ fourteen: UInt32) -> UInt32 {
    let first = turned(one, 7) ^ turned(one, 18) ^ one &>> 3
    let last = turned(fourteen, 17) ^ turned(fourteen, 19) ^ fourteen &>> 10
    word = word &+ first &+ nine &+ last
    return word
  }

  /// A round, which changes two of the words; the others change their places with the next call.
  ///
  /// Turned by 6, 11 and 25 is turned by 14, 5 and 6 one after the other, and so for 2, 13 and 22: fewer copies.
  @inline(__always)
  private static func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32,
    _ h: inout UInt32, _ word: UInt32
  ) {
    let first = h &+ word &+ (g ^ (e & (f ^ g))) &+ turned(turned(turned(e, 14) ^ e, 5) ^ e, 6)
    let second = turned(turned(turned(a, 9) ^ a, 11) ^ a, 2) &+ ((a & b) ^ (c & (a ^ b)))
    d = d &+ first
    h = first &+ second
  }

  /// A word turned right by so many bits.
  @inline(__always)
  private static func turned(_ word: UInt32, _ bits: UInt32) -> UInt32 { word &>> bits | word &<< (32 &- bits) }
}
