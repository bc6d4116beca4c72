/// How a file's bytes stand for letters.
public enum TextEncoding: String, CaseIterable, Sendable {
  /// Unicode in one to four bytes.
  case utf8 = "utf-8"
  /// Windows' western letters, one byte each; what older Swedish systems export.
  case windows1252 = "windows-1252"

  /// The encoding that a name in study.json stands for; ISO 8859-1 is read as windows-1252, which holds it.
  public init?(name: String) {
    switch name.lowercased() {
    case "utf-8", "utf8": self = .utf8
    case "windows-1252", "cp1252", "iso-8859-1", "latin1", "latin-1": self = .windows1252
    default: return nil
    }
  }

  /// The text of bytes that are valid in this encoding; an invalid byte becomes the replacement character.
  func text(of bytes: some Collection<UInt8>) -> String {
    switch self {
    case .utf8:
      return String(decoding: bytes, as: UTF8.self)
    case .windows1252:
      var text = String.UnicodeScalarView()
      for byte in bytes { text.append(Self.scalar(ofWindows1252: byte) ?? "\u{FFFD}") }
      return String(text)
    }
  }

  /// The place of the first byte that is no text in this encoding.
  func firstInvalidByte(in bytes: Span<UInt8>) -> Int? {
    switch self {
    case .utf8:
      do {
        _ = try UTF8Span(validating: bytes)
        return nil
      } catch {
        return error.byteOffsets.lowerBound
      }
    case .windows1252:
      for index in bytes.indices where Self.scalar(ofWindows1252: bytes[index]) == nil { return index }
      return nil
    }
  }

  /// The encoding that bytes look like which are not valid in the one that was stated, in words for a message.
  static func likelyName(of bytes: [UInt8]) -> String {
    if bytes.contains(0) { return "UTF-16; save the file as UTF-8" }
    let dos = bytes.filter { [0x84, 0x86, 0x8E, 0x8F, 0x94, 0x99].contains($0) }.count
    let windows = bytes.filter { [0xC4, 0xC5, 0xD6, 0xE4, 0xE5, 0xE9, 0xF6].contains($0) }.count
    if dos > windows { return "MS-DOS (cp850); save the file as UTF-8" }
    return "windows-1252; add \"encoding\": \"windows-1252\" to the source, or save the file as UTF-8"
  }

  private static func scalar(ofWindows1252 byte: UInt8) -> Unicode.Scalar? {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    return upperControls[Int(byte) - 0x80]
  }

  /// The letters of the bytes 80–9F, which ISO 8859-1 leaves to control characters.
  ///
  /// > Source: Unicode consortium, mapping table CP1252.TXT; 81, 8D, 8F, 90 and 9D are not defined.
  private static let upperControls: [Unicode.Scalar?] = [
    "\u{20AC}", nil, "\u{201A}", "\u{0192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
    "\u{02C6}", "\u{2030}", "\u{0160}", "\u{2039}", "\u{0152}", nil, "\u{017D}", nil,
    nil, "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
    "\u{02DC}", "\u{2122}", "\u{0161}", "\u{203A}", "\u{0153}", nil, "\u{017E}", "\u{0178}",
  ]
}
