extension Element {
  /// How elements are written.
  enum Syntax: Hashable, Sendable {
    /// The HTML of a page: elements that are always empty have no end.
    case html
    /// XML: elements without content end where they begin.
    case xml
  }

  /// The element as text.
  func text(as syntax: Syntax) -> String {
    var text = ""
    write(to: &text, as: syntax)
    return text
  }

  /// Adds the element to a text.
  func write(to text: inout String, as syntax: Syntax) {
    writeName(to: &text, as: syntax)
    if children.isEmpty {
      switch syntax {
      case .xml:
        text += "/>"
        return
      case .html where Self.isVoid(name):
        text += ">"
        return
      case .html: break
      }
    }
    text += ">"
    for child in children {
      switch child {
      case .element(let element): element.write(to: &text, as: syntax)
      case .text(let words): Self.escape(words, to: &text, as: syntax)
      case .verbatim(let markup): text += markup
      }
    }
    text += end
  }

  /// How an element of XML begins, for one whose content is written piece by piece.
  var start: String {
    var text = ""
    writeName(to: &text, as: .xml)
    return text + ">"
  }

  /// How such an element ends.
  var end: String { "</" + name + ">" }

  /// Adds what the element begins with: its name and its attributes.
  private func writeName(to text: inout String, as syntax: Syntax) {
    text += "<" + name
    for attribute in attributes {
      text += " " + attribute.name + "=\""
      Self.escape(attribute.value, to: &text, as: syntax)
      text += "\""
    }
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
  private static func escape(_ words: String, to text: inout String, as syntax: Syntax) {
    guard words.utf8.contains(where: isSpecial) else {
      text += words
      return
    }
    for scalar in words.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "\t", "\n", "\r": text.unicodeScalars.append(scalar)
      case "\u{7F}"..."\u{9F}" where syntax == .xml: text.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": text += "\u{FFFD}"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }

  /// Whether a byte of UTF-8 may belong to a character that is not written as it stands.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00..<0x20, 0x7F...0xFF, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): true
    default: false
    }
  }
}
