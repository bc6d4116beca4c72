/// A 64-bit hash of bytes, the same on every machine and in every run.
///
/// 64 bytes at a time make eight words, of which each two make a product of 128 bits, folded to 64; the four add up. So the
/// products are made beside each other, and a row of usual length takes the same steps whatever its length.
///
/// > Source: the mixing is wyhash's (Wang Yi, public domain): 64 × 64 → 128 bit products, folded; the sum of products
/// > of neighbouring words is NH's (Black and others, "UMAC", 1999).
@safe enum Fingerprint {
  /// How many readable bytes must follow those that are hashed.
  static let readahead = FieldMasks.reach
  private static let masks = FieldMasks()

  /// The hash of some bytes, which are followed by ``readahead`` readable ones.
  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    unsafe of(bytes, masks)
  }

  /// The hash of some bytes, which are followed by ``readahead`` readable ones.
  @inline(__always)
  static func of(_ bytes: UnsafeBufferPointer<UInt8>, _ masks: FieldMasks) -> UInt64 {
    guard let start = bytes.baseAddress else { return 0 }
    var hash: UInt64 = 0x2D35_8DCC_AA6C_78A5 ^ UInt64(truncatingIfNeeded: bytes.count)
    var (address, left) = unsafe (UnsafeRawPointer(start), bytes.count)
    while left > FieldMasks.reach {
      unsafe hash = mix(hash ^ block(address, masks.masks(of: FieldMasks.reach)), 0x4B33_A62E_D433_D4A3)
      unsafe address += FieldMasks.reach
      left &-= FieldMasks.reach
    }
    unsafe hash = mix(hash ^ block(address, masks.masks(of: left)), 0x4D5A_2DA5_1DE1_AA47)
    return hash ^ hash &>> 32
  }

  /// What 64 bytes make, those that the mask leaves out as zeros.
  @inline(__always)
  private static func block(_ bytes: UnsafeRawPointer, _ mask: UnsafeRawPointer) -> UInt64 {
    @inline(__always) func part(_ index: Int) -> UInt64 { unsafe word(bytes, index) & word(mask, index) }
    let first = mix(part(0) ^ 0x8EBC_6AF0_9C88_C6E3, part(1) ^ 0x5899_65CC_7537_4CC3)
    let second = mix(part(2) ^ 0x1D8E_4E27_C47D_124F, part(3) ^ 0xEB44_ACCA_B455_D165)
    let third = mix(part(4) ^ 0x9E37_79B9_7F4A_7C15, part(5) ^ 0xC2B2_AE3D_27D4_EB4F)
    let fourth = mix(part(6) ^ 0x8BB8_4B93_962E_ACC9, part(7) ^ 0xA076_1D64_78BD_642F)
    return first &+ second &+ third &+ fourth
  }

  @inline(__always)
  private static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let (high, low) = a.multipliedFullWidth(by: b)
    return high ^ low
  }
}
