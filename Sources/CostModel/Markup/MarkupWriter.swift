/// Writes elements into one list of bytes, which grows and is never made anew.
///
/// A page is some hundred thousand pieces of a few bytes each; texts put together from such pieces, each by itself, cost
/// more than all else in a small run.
struct MarkupWriter {
  /// What is written so far, in UTF-8.
  private(set) var bytes: [UInt8] = []
  private let syntax: Element.Syntax

  init(_ syntax: Element.Syntax) {
    self.syntax = syntax
  }

  /// Adds an element with all that it holds.
  mutating func write(_ element: Element) {
    writeStart(element)
    if element.children.isEmpty {
      switch syntax {
      case .xml:
        add("/>")
        return
      case .html where Self.isVoid(element.name):
        add(">")
        return
      case .html: break
      }
    }
    add(">")
    for child in element.children {
      switch child {
      case .element(let element): write(element)
      case .text(let words): escape(words)
      case .verbatim(let markup): add(markup)
      }
    }
    add("</")
    add(element.name)
    add(">")
  }

  /// Adds what an element begins with: its name and its attributes.
  mutating func writeStart(_ element: Element) {
    add("<")
    add(element.name)
    for attribute in element.attributes {
      add(" ")
      add(attribute.name)
      add("=\"")
      escape(attribute.value)
      add("\"")
    }
  }

  /// Adds a text as it stands.
  private mutating func add(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Whether an element of HTML never has content nor an end.
  ///
  /// > Source: HTML Living Standard, 13.1.2, those of the void elements that are in use here.
  private static func isVoid(_ name: String) -> Bool {
    switch name {
    case "br", "hr", "img", "link", "meta", "col", "wbr": true
    default: false
    }
  }

  /// Adds a text in which nothing is markup any more.
  ///
  /// Characters that no XML, or no page, may hold (most control characters) become U+FFFD, the mark of what cannot be
  /// shown.
  private mutating func escape(_ words: String) {
    guard words.utf8.contains(where: Self.isSpecial) else { return add(words) }
    let span = words.utf8Span.span
    var place = 0
    while place < span.count {
      let byte = span[place]
      let length = unshownLength(in: span, at: place)
      if length > 0 {
        add("\u{FFFD}")
        place += length
        continue
      }
      switch byte {
      case UInt8(ascii: "&"): add("&amp;")
      case UInt8(ascii: "<"): add("&lt;")
      case UInt8(ascii: ">"): add("&gt;")
      case UInt8(ascii: "\""): add("&quot;")
      default: bytes.append(byte)
      }
      place += 1
    }
  }

  /// How many bytes the character at a place has, if it is one that may not be written; else 0.
  private func unshownLength(in bytes: Span<UInt8>, at place: Int) -> Int {
    switch bytes[place] {
    case 0x09, 0x0A, 0x0D: 0
    case 0x00..<0x20: 1
    case 0x7F where syntax == .html: 1
    // U+0080 to U+009F.
    case 0xC2 where syntax == .html && bytes[place + 1] < 0xA0: 2
    // U+FFFE and U+FFFF.
    case 0xEF where bytes[place + 1] == 0xBF && bytes[place + 2] >= 0xBE: 3
    default: 0
    }
  }

  /// Whether a byte of UTF-8 may belong to a character that is not written as it stands.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00..<0x20, 0x7F, 0xC2, 0xEF, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""):
      true
    default: false
    }
  }
}
