import Testing

@testable import CostModel

@Suite("ByteMask")
struct ByteMaskTests {
  /// The mask worked out one byte at a time.
  private func plain(_ bytes: ArraySlice<UInt8>, _ wanted: UInt8) -> UInt64 {
    var mask: UInt64 = 0
    for (index, byte) in bytes.enumerated() where byte == wanted { mask |= 1 << UInt64(index) }
    return mask
  }

  private func masks(_ bytes: [UInt8], at offset: Int, _ wanted: UInt8) throws -> (UInt64, UInt64) {
    try unsafe bytes.withUnsafeBufferPointer { buffer in
      let start = unsafe try #require(buffer.baseAddress) + offset
      return unsafe (ByteMask(wanted).matches(in: start), ByteMaskOfWords(wanted).matches(in: start))
    }
  }

  @Test("both kinds agree with looking at one byte after the other", arguments: 0..<100)
  func random(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    // Few different bytes, close to each other and to the borders of a signed byte, so that hits are many.
    let pool: [UInt8] = [0, 1, 9, 10, 11, 34, 35, 58, 59, 60, 127, 128, 129, 254, 255, UInt8(random.below(256))]
    let bytes = (0..<80).map { _ in pool[random.below(pool.count)] }
    for wanted in pool {
      for offset in [0, 1, 7, 15, 16] {
        let (fast, words) = try masks(bytes, at: offset, wanted)
        let expected = plain(bytes[offset..<offset + 64], wanted)
        #expect(fast == expected)
        #expect(words == expected)
      }
    }
  }

  @Test("every byte is found among all others, and nothing else")
  func everyByte() throws {
    for wanted in UInt8.min...UInt8.max {
      for start in stride(from: 0, to: 256, by: 64) {
        let bytes = (start..<start + 64).map { UInt8($0) }
        let (fast, words) = try masks(bytes, at: 0, wanted)
        #expect(fast == plain(bytes[...], wanted))
        #expect(words == fast)
      }
    }
  }

  @Test(
    "counts agree with looking at one byte after the other",
    arguments: [0, 1, 15, 16, 63, 64, 65, 4_031, 4_032, 4_033, 20_000])
  func counts(length: Int) {
    var random = SplitMix64(seed: UInt64(length))
    // Every byte the same, so that no count of sixteen may run over, and a mixture.
    for bytes in [Array(repeating: UInt8(10), count: length), (0..<length).map { _ in UInt8(random.below(12)) }] {
      let expected = bytes.count { $0 == 10 }
      unsafe bytes.withUnsafeBytes { buffer in
        #expect(unsafe ByteMask(10).count(in: buffer) == expected)
        #expect(unsafe ByteMaskOfWords(10).count(in: buffer) == expected)
      }
    }
  }
}
