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
    text += "<" + name
    for attribute in attributes {
      text += " " + attribute.name + "=\""
      Self.escape(attribute.value, to: &text)
      text += "\""
    }
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
      case .text(let words): Self.escape(words, to: &text)
      case .verbatim(let markup): text += markup
      }
    }
    text += "</" + name + ">"
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
  /// Characters that no XML may hold (most control characters) become U+FFFD, the mark of what cannot be shown.
  private static func escape(_ words: String, to text: inout String) {
    for scalar in words.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "\t", "\n", "\r": text.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": text += "\u{FFFD}"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}
