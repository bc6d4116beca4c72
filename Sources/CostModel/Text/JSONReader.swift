/// Reads JSON with comments, trailing commas, single quotes and unquoted keys, as JSON5 allows them.
///
/// Foundation's decoder takes unknown and doubled keys without a word, loses the order of keys and names no
/// line; a study needs all three, hence this reader.
///
/// > Source: RFC 8259; json5.org, version 1.0.0, of which numbers in hexadecimal, Infinity and NaN are left out.
struct JSONReader {
  /// The deepest nesting that is read.
  static let deepestLevel = 64

  private let bytes: [UInt8]
  private let file: String
  private let keepsDigits: Bool
  private var at = 0
  /// The place of the byte `cursor`, carried along so that no place is counted from the start.
  private var cursor = 0
  private var line = 1
  private var column = 1

  private init(bytes: [UInt8], file: String, keepsDigits: Bool) {
    self.bytes = bytes
    self.file = file
    self.keepsDigits = keepsDigits
  }

  /// Reads a text; it throws the first problem, since nothing can be said of what follows it.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - file: Its name in messages.
  ///   - keepsDigits: Whether numbers keep their digits, however many: `digits` instead of `number`.
  /// - Returns: The value.
  /// - Throws: The first problem.
  static func read(_ bytes: [UInt8], file: String, keepsDigits: Bool = false) throws(Problem) -> JSONNode {
    var text = bytes
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
    if let offset = TextEncoding.utf8.firstInvalidByte(in: text.span) {
      var place = Problem.Place(file: file, line: 1, column: 1)
      place.line += text[..<offset].count { $0 == Ascii.lineFeed }
      throw .invalidEncoding(at: place, looksLike: TextEncoding.likelyName(of: text.filter { $0 >= 0x80 || $0 == 0 }))
    }
    var reader = JSONReader(bytes: text, file: file, keepsDigits: keepsDigits)
    try reader.skipSpace()
    let node = try reader.value(level: 0)
    try reader.skipSpace()
    guard reader.at == reader.bytes.count else { throw reader.problem("text follows the end; remove it") }
    return node
  }

  private mutating func value(level: Int) throws(Problem) -> JSONNode {
    guard level < Self.deepestLevel else { throw problem("brackets are nested too deeply; use at most 64 levels") }
    let place = here()
    guard let byte = peek else { throw problem("the text ends too early; a bracket or quote is not closed") }
    let value: JSONNode.Value
    switch byte {
    case UInt8(ascii: "{"): value = .object(try members(level: level))
    case UInt8(ascii: "["): value = .array(try elements(level: level))
    case Ascii.quote, UInt8(ascii: "'"): value = .string(try string())
    case Ascii.zero...Ascii.nine, Ascii.minus, UInt8(ascii: "+"), Ascii.point: value = try number()
    default:
      let word = word()
      switch word {
      case "null": value = .null
      case "true": value = .bool(true)
      case "false": value = .bool(false)
      case "": throw problem("a value is missing here")
      default: throw Problem(.error, .invalidJSON, at: place, "\"\(word)\" is no value; put a text in quotes")
      }
    }
    return JSONNode(value: value, place: place)
  }

  private mutating func members(level: Int) throws(Problem) -> [JSONNode.Member] {
    at += 1
    var members: [JSONNode.Member] = []
    var keys: Set<String> = []
    while true {
      try skipSpace()
      if take("}") { return members }
      let place = here()
      guard let byte = peek else { throw problem("the text ends too early; a \"}\" is missing") }
      let key = byte == Ascii.quote || byte == UInt8(ascii: "'") ? try string() : word()
      guard !key.isEmpty else { throw problem("a key is missing here, or a comma before it") }
      guard keys.insert(key).inserted else {
        throw Problem(.error, .invalidJSON, at: place, "the key \"\(key)\" stands twice; remove one")
      }
      try skipSpace()
      guard take(":") else { throw problem("a colon is missing after the key \"\(key)\"") }
      try skipSpace()
      members.append(JSONNode.Member(key: key, place: place, node: try value(level: level + 1)))
      try skipSpace()
      guard take(",") || peek == UInt8(ascii: "}") else { throw problem("a comma or \"}\" is missing here") }
    }
  }

  private mutating func elements(level: Int) throws(Problem) -> [JSONNode] {
    at += 1
    var elements: [JSONNode] = []
    while true {
      try skipSpace()
      if take("]") { return elements }
      guard peek != nil else { throw problem("the text ends too early; a \"]\" is missing") }
      elements.append(try value(level: level + 1))
      try skipSpace()
      guard take(",") || peek == UInt8(ascii: "]") else { throw problem("a comma or \"]\" is missing here") }
    }
  }

  private mutating func string() throws(Problem) -> String {
    let quote = bytes[at]
    let start = here()
    at += 1
    var text: [UInt8] = []
    while let byte = peek {
      at += 1
      if byte == quote { return String(decoding: text, as: UTF8.self) }
      guard byte != Ascii.lineFeed else { break }
      guard byte == UInt8(ascii: "\\") else {
        text.append(byte)
        continue
      }
      text += try escape()
    }
    throw Problem(.error, .invalidJSON, at: start, "the text that begins here is not closed on its line; add the quote")
  }

  private mutating func escape() throws(Problem) -> [UInt8] {
    guard let byte = peek else { throw problem("the text ends too early") }
    at += 1
    switch byte {
    case UInt8(ascii: "n"): return [Ascii.lineFeed]
    case UInt8(ascii: "t"): return [Ascii.tab]
    case UInt8(ascii: "r"): return [Ascii.carriageReturn]
    case UInt8(ascii: "b"): return [8]
    case UInt8(ascii: "f"): return [12]
    case UInt8(ascii: "u"):
      var code = try hexadecimal()
      if (0xD800..<0xDC00).contains(code), bytes[at...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) {
        at += 2
        code = 0x10000 + (code - 0xD800) << 10 + (try hexadecimal() &- 0xDC00) & 0x3FF
      }
      guard let scalar = Unicode.Scalar(code) else { throw problem("the \\u before this stands for no letter") }
      return Array(String(Character(scalar)).utf8)
    default: return [byte]
    }
  }

  private mutating func hexadecimal() throws(Problem) -> UInt32 {
    let end = min(at + 4, bytes.count)
    guard end - at == 4, let code = UInt32(String(decoding: bytes[at..<end], as: UTF8.self), radix: 16) else {
      throw problem("\\u wants four hexadecimal digits")
    }
    at = end
    return code
  }

  private mutating func number() throws(Problem) -> JSONNode.Value {
    let start = at
    let place = here()
    while let byte = peek, isPartOfNumber(byte) { at += 1 }
    let text = bytes[start..<at].first == UInt8(ascii: "+") ? bytes[(start + 1)..<at] : bytes[start..<at]
    let digits = String(decoding: text, as: UTF8.self)
    if keepsDigits, PlainDecimal(digits) != nil { return .digits(digits) }
    guard let number = NumberText.number(of: text) else {
      let written = String(decoding: bytes[start..<at], as: UTF8.self)
      throw Problem(.error, .invalidJSON, at: place, "\"\(written)\" is no number; JSON has a decimal point")
    }
    return .number(number)
  }

  private func isPartOfNumber(_ byte: UInt8) -> Bool {
    (Ascii.zero...Ascii.nine).contains(byte) || [Ascii.minus, Ascii.point].contains(byte)
      || [UInt8(ascii: "+"), UInt8(ascii: "e"), UInt8(ascii: "E")].contains(byte)
  }

  private mutating func word() -> String {
    let start = at
    while let byte = peek, isPartOfWord(byte) { at += 1 }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private func isPartOfWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (Ascii.zero...Ascii.nine).contains(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$")
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// Skips white space and comments.
  private mutating func skipSpace() throws(Problem) {
    while let byte = peek {
      if byte == Ascii.space || byte == Ascii.tab || byte == Ascii.lineFeed || byte == Ascii.carriageReturn {
        at += 1
      } else if bytes[at...].starts(with: [0x2F, 0x2F]) {
        while let byte = peek, byte != Ascii.lineFeed { at += 1 }
      } else if bytes[at...].starts(with: [0x2F, 0x2A]) {
        let start = here()
        at += 2
        while at < bytes.count, !bytes[at...].starts(with: [0x2A, 0x2F]) { at += 1 }
        guard at < bytes.count else {
          throw Problem(.error, .invalidJSON, at: start, "the comment that begins here is not closed; add */")
        }
        at += 2
      } else {
        return
      }
    }
  }

  private var peek: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: character) else { return false }
    at += 1
    return true
  }

  /// The place of the next byte.
  private mutating func here() -> Problem.Place {
    while cursor < at {
      if bytes[cursor] == Ascii.lineFeed {
        line += 1
        column = 1
      } else if bytes[cursor] & 0xC0 != 0x80 {
        column += 1
      }
      cursor += 1
    }
    return Problem.Place(file: file, line: line, column: column)
  }

  private mutating func problem(_ message: String) -> Problem {
    Problem(.error, .invalidJSON, at: here(), message)
  }
}
