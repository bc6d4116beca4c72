/// Writes values as JSON: UTF-8, two spaces a level, a line feed at the end.
///
/// A list or an object of nothing but texts, numbers and nulls stands on one line, and so does a row of a table; all
/// others have a line for each entry. So a difference of two files reads like one of two tables.
///
/// > Source: RFC 8259.
enum JSONFormat {
  /// The bytes of a value.
  static func bytes(of value: JSONValue) -> [UInt8] {
    var writer = Writer()
    writer.write(value, level: 0)
    writer.bytes.append(UInt8(ascii: "\n"))
    return writer.bytes
  }

  private struct Writer {
    var bytes: [UInt8] = []

    mutating func write(_ value: JSONValue, level: Int) {
      switch value {
      case .null: bytes += "null".utf8
      case .text(let text): write(text)
      case .number(let digits): bytes += digits.utf8
      case .list(let values):
        entries(values, in: "[", "]", level: value.isFlat ? nil : level) { writer, entry in
          writer.write(entry, level: level + 1)
        }
      case .object(let members):
        entries(members, in: "{", "}", level: value.isFlat ? nil : level) { writer, member in
          writer.write(member.key)
          writer.bytes += ": ".utf8
          writer.write(member.value, level: level + 1)
        }
      case .table(let table):
        entries(table.rows, in: "[", "]", level: table.rows.isEmpty ? nil : level) { writer, row in
          let members = zip(table.keys, row).map { JSONValue.Member($0, JSONValue($1)) }
          writer.write(.object(members), level: level + 1)
        }
      }
    }

    /// Writes entries with commas between them: each on a line of its own, or without a level all on one.
    private mutating func entries<Entry>(
      _ entries: [Entry], in open: Unicode.Scalar, _ close: Unicode.Scalar, level: Int?,
      _ write: (inout Writer, Entry) -> Void
    ) {
      bytes.append(UInt8(ascii: open))
      for (place, entry) in entries.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        if let level { newLine(level + 1) } else if place > 0 { bytes.append(UInt8(ascii: " ")) }
        write(&self, entry)
      }
      if let level { newLine(level) }
      bytes.append(UInt8(ascii: close))
    }

    private mutating func newLine(_ level: Int) {
      bytes.append(UInt8(ascii: "\n"))
      bytes += repeatElement(UInt8(ascii: " "), count: 2 * level)
    }

    /// Writes a text in quotes; letters of all scripts stand as they are.
    private mutating func write(_ text: String) {
      bytes.append(UInt8(ascii: "\""))
      for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
        case 0x08: bytes += "\\b".utf8
        case 0x09: bytes += "\\t".utf8
        case 0x0A: bytes += "\\n".utf8
        case 0x0C: bytes += "\\f".utf8
        case 0x0D: bytes += "\\r".utf8
        case 0..<0x20: bytes += "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8
        default: bytes.append(byte)
        }
      }
      bytes.append(UInt8(ascii: "\""))
    }
  }
}

extension JSONValue {
  /// Whether the value holds nothing but texts, numbers and nulls.
  fileprivate var isFlat: Bool {
    switch self {
    case .null, .text, .number: true
    case .list(let values): values.allSatisfy(\.isPlain)
    case .object(let members): members.allSatisfy(\.value.isPlain)
    case .table(let table): table.rows.isEmpty
    }
  }

  private var isPlain: Bool {
    switch self {
    case .null, .text, .number: true
    case .list, .object, .table: false
    }
  }
}
