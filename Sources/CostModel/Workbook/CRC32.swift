/// The CRC-32 of bytes, as archives keep it beside each file.
///
/// ```swift
/// CRC32.checksum(Array("123456789".utf8)[...])   // 0xCBF4_3926
/// ```
///
/// > Source: ISO/IEC 13239 (HDLC), its 32-bit check: polynomial 0x04C1_1DB7, bits reflected, all bits set at first and
/// > turned at the end. Four bytes a step: Kounavis and Berry 2005, "slicing".
enum CRC32 {
  /// For each byte, what it does to the check once 0, 1, 2 or 3 more bytes have come after it, 256 for each.
  private static let table: [UInt32] = {
    var table: [UInt32] = []
    for byte in UInt32(0)..<256 {
      var check = byte
      for _ in 0..<8 { check = check & 1 == 1 ? (check >> 1) ^ 0xEDB8_8320 : check >> 1 }
      table.append(check)
    }
    for place in 256..<1024 {
      let before = table[place - 256]
      table.append(before >> 8 ^ table[Int(before & 0xFF)])
    }
    return table
  }()

  /// The check of some bytes.
  static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    let table = table
    var check: UInt32 = 0xFFFF_FFFF
    var at = bytes.startIndex
    while bytes.endIndex - at >= 4 {
      // The next four bytes, the first of them lowest.
      check ^= UInt32(bytes[at])
      check ^= UInt32(bytes[at + 1]) << 8
      check ^= UInt32(bytes[at + 2]) << 16
      check ^= UInt32(bytes[at + 3]) << 24
      let first = table[768 + Int(check & 0xFF)] ^ table[512 + Int(check >> 8 & 0xFF)]
      let last = table[256 + Int(check >> 16 & 0xFF)] ^ table[Int(check >> 24)]
      check = first ^ last
      at += 4
    }
    for byte in bytes[at...] { check = check >> 8 ^ table[Int((check ^ UInt32(byte)) & 0xFF)] }
    return ~check
  }
}
