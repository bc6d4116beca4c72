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
    var writer = MarkupWriter(syntax)
    writer.write(self)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// How an element of XML begins, for one whose content is written piece by piece.
  var start: String {
    var writer = MarkupWriter(.xml)
    writer.writeStart(self)
    return String(decoding: writer.bytes, as: UTF8.self) + ">"
  }

  /// How such an element ends.
  var end: String { "</" + name + ">" }
}
