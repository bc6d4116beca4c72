import Testing

@testable import CostModel

/// The CRC-32 of known bytes: the check value that its definitions print, and what Python's `zlib.crc32` gives.
@Suite("CRC-32") struct CRC32Tests {
  @Test(
    arguments: [
      ("", 0),
      ("a", 0xE8B7_BE43),
      ("123456789", 0xCBF4_3926),
      ("The quick brown fox jumps over the lazy dog", 0x414F_A339),
      ("Räksmörgås 🦐", 0x1155_E25C),
    ] as [(String, UInt32)])
  func text(_ text: String, check: UInt32) {
    #expect(CRC32.checksum(Array(text.utf8)[...]) == check)
  }

  /// Lengths around the four bytes of a step, the slice not at the start of its array.
  @Test(
    arguments: [
      (1, 0xD202_EF8D), (3, 0x0854_897F), (4, 0x8BB9_8613), (5, 0x515A_D3CC), (255, 0xD32F_9BA0), (256, 0x2905_8C73),
      (100_000, 0xAACF_4FC9),
    ] as [(Int, UInt32)])
  func `bytes 0, 1, 2 … 255, 0, 1 …`(length: Int, check: UInt32) {
    let bytes = [0xFF] + (0..<length).map { UInt8(truncatingIfNeeded: $0) }
    #expect(CRC32.checksum(bytes[1...]) == check)
  }
}
