/// The texts of a workbook's cells, each once; cells name them by their places.
///
/// Names of cohorts, services and periods stand in thousands of rows, so a file of shared texts is a fraction of one
/// in which each cell has its own.
struct SharedTexts: Sendable {
  /// A text that equals another only byte by byte: `Å` in one piece is not `A` with a ring.
  private struct Key: Hashable, Sendable {
    let text: String

    static func == (a: Key, b: Key) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }

    func hash(into hasher: inout Hasher) { hasher.combine(text) }
  }

  private var places: [Key: Int] = [:]
  private var texts: [String] = []

  /// No texts yet.
  init() {}

  /// The place of a text, which is added where it is new.
  mutating func place(of text: String) -> Int {
    let next = texts.count
    let place = places[Key(text: text), default: next]
    if place == next {
      places[Key(text: text)] = next
      texts.append(text)
    }
    return place
  }

  /// Writes the part `sharedStrings.xml`, text by text.
  func write(_ write: (String) -> Void) {
    let list = Element("sst", ["xmlns": OfficeOpenXML.main, "uniqueCount": String(texts.count)])
    write(OfficeOpenXML.declaration + list.start)
    for text in texts {
      let words = Element("t", ["xml:space": "preserve"], Self.escaped(text))
      write(Element("si", [:], [words]).text(as: .xml))
    }
    write(list.end)
  }

  /// A text in which each character that XML cannot carry is written as `_x0001_`, and what looks like that as itself.
  ///
  /// A carriage return is among them: XML reads it as a line feed.
  ///
  /// > Source: ECMA-376 part 1, 22.9.2.19, ST_Xstring.
  static func escaped(_ text: String) -> String {
    // U+FFFE and U+FFFF begin with the byte EF.
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0xEF || $0 == UInt8(ascii: "_") }) else { return text }
    let scalars = Array(text.unicodeScalars)
    var escaped = String.UnicodeScalarView()
    for (place, scalar) in scalars.enumerated() {
      switch scalar {
      case "\t", "\n": escaped.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": escaped += mark(scalar)
      case "_" where isMark(scalars[place...]): escaped += mark(scalar)
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  private static func mark(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return ("_x" + String(repeating: "0", count: 4 - digits.count) + digits + "_").unicodeScalars
  }

  private static func isMark(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let mark = Array(scalars.prefix(7))
    return mark.count == 7 && mark[1] == "x" && mark[6] == "_"
      && mark[2...5].allSatisfy { $0.properties.isASCIIHexDigit }
  }
}
