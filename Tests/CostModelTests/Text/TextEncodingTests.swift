import Testing

@testable import CostModel

@Suite("TextEncoding")
struct TextEncodingTests {
  /// The letters of all 256 bytes in hexadecimal, `none` where there is none; from Python:
  /// `bytes([b]).decode("cp1252")`.
  private static let windows1252 = CaseTable.lines(
    """
    0000 0001 0002 0003 0004 0005 0006 0007 0008 0009 000A 000B 000C 000D 000E 000F
    0010 0011 0012 0013 0014 0015 0016 0017 0018 0019 001A 001B 001C 001D 001E 001F
    0020 0021 0022 0023 0024 0025 0026 0027 0028 0029 002A 002B 002C 002D 002E 002F
    0030 0031 0032 0033 0034 0035 0036 0037 0038 0039 003A 003B 003C 003D 003E 003F
    0040 0041 0042 0043 0044 0045 0046 0047 0048 0049 004A 004B 004C 004D 004E 004F
    0050 0051 0052 0053 0054 0055 0056 0057 0058 0059 005A 005B 005C 005D 005E 005F
    0060 0061 0062 0063 0064 0065 0066 0067 0068 0069 006A 006B 006C 006D 006E 006F
    0070 0071 0072 0073 0074 0075 0076 0077 0078 0079 007A 007B 007C 007D 007E 007F
    20AC none 201A 0192 201E 2026 2020 2021 02C6 2030 0160 2039 0152 none 017D none
    none 2018 2019 201C 201D 2022 2013 2014 02DC 2122 0161 203A 0153 none 017E 0178
    00A0 00A1 00A2 00A3 00A4 00A5 00A6 00A7 00A8 00A9 00AA 00AB 00AC 00AD 00AE 00AF
    00B0 00B1 00B2 00B3 00B4 00B5 00B6 00B7 00B8 00B9 00BA 00BB 00BC 00BD 00BE 00BF
    00C0 00C1 00C2 00C3 00C4 00C5 00C6 00C7 00C8 00C9 00CA 00CB 00CC 00CD 00CE 00CF
    00D0 00D1 00D2 00D3 00D4 00D5 00D6 00D7 00D8 00D9 00DA 00DB 00DC 00DD 00DE 00DF
    00E0 00E1 00E2 00E3 00E4 00E5 00E6 00E7 00E8 00E9 00EA 00EB 00EC 00ED 00EE 00EF
    00F0 00F1 00F2 00F3 00F4 00F5 00F6 00F7 00F8 00F9 00FA 00FB 00FC 00FD 00FE 00FF
    """
  ).flatMap { $0 }

  @Test("every byte of windows-1252 is the letter that Python says")
  func windows() {
    for (byte, word) in Self.windows1252.enumerated() {
      let bytes = [UInt8(byte)]
      let scalar = UInt32(word, radix: 16).flatMap(Unicode.Scalar.init)
      #expect(TextEncoding.windows1252.firstInvalidByte(in: bytes.span) == (scalar == nil ? 0 : nil))
      #expect(TextEncoding.windows1252.text(of: bytes) == String(Character(scalar ?? "\u{FFFD}")))
    }
  }

  @Test(
    "the first byte that is no UTF-8",
    arguments: [
      (Array("åäö €😀".utf8), nil), ([], nil), ([0x61, 0xE5, 0x62], 1), ([0xC3], 0), ([0x61, 0xC3, 0xA5, 0xFF], 3),
      ([0xC0, 0x80], 0), ([0xED, 0xA0, 0x80], 0), ([0xF4, 0x90, 0x80, 0x80], 0), ([0x61, 0x80], 1),
    ] as [([UInt8], Int?)])
  func invalid(bytes: [UInt8], place: Int?) {
    #expect(TextEncoding.utf8.firstInvalidByte(in: bytes.span) == place)
  }

  @Test(
    "the names of encodings",
    arguments: [
      ("utf-8", .utf8), ("UTF-8", .utf8), ("utf8", .utf8), ("windows-1252", .windows1252), ("CP1252", .windows1252),
      ("iso-8859-1", .windows1252), ("Latin1", .windows1252), ("latin-1", .windows1252), ("ascii", nil), ("", nil),
    ] as [(String, TextEncoding?)])
  func names(name: String, encoding: TextEncoding?) {
    #expect(TextEncoding(name: name) == encoding)
  }

  @Test("what bytes look like that are no UTF-8")
  func likely() throws {
    // "Åsa får vård på öppenvård" in three encodings; from Python's cp1252, cp850 and utf-16-le.
    let windows: [UInt8] = [0xC5, 0xE5, 0xE5, 0xE5, 0xF6, 0xE5]
    let dos: [UInt8] = [0x8F, 0x86, 0x86, 0x86, 0x94, 0x86]
    #expect(TextEncoding.likelyName(of: windows).hasPrefix("windows-1252;"))
    #expect(TextEncoding.likelyName(of: dos).hasPrefix("MS-DOS (cp850);"))
    #expect(TextEncoding.likelyName(of: [0x41, 0, 0x42, 0]).hasPrefix("UTF-16;"))
  }
}
