@testable import CostModel

/// A line of text in a drawing, with the room that it takes.
struct DrawnText: CustomStringConvertible {
  var words: String
  var left: Double
  var right: Double
  var foot: Double

  var description: String { "'\(words)' at \(left)…\(right), \(foot)" }

  /// Whether two lines of text touch; the fonts in question are 1.15 times as high as their size.
  func touches(_ other: DrawnText) -> Bool {
    left < other.right && other.left < right && abs(foot - other.foot) < 13.8
  }

  /// The lines of text that are seen: all but tips, and those that stand upright.
  static func seen(in element: Element) -> [DrawnText] {
    let attributes = Dictionary(element.attributes.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
    if attributes["class"] == "tip" || attributes["transform"] != nil { return [] }
    var found: [DrawnText] = []
    if element.name == "text", let x = attributes["x"].flatMap(Double.init),
      let y = attributes["y"].flatMap(Double.init)
    {
      let words = element.children.map { if case .text(let words) = $0 { words } else { "" } }.joined()
      let size = attributes["font-size"].flatMap(Double.init) ?? TextWidth.size
      let width = TextWidth.of(words, size: size, isBold: attributes["font-weight"] == "bold")
      let left =
        attributes["text-anchor"] == "middle" ? x - width / 2 : attributes["text-anchor"] == "end" ? x - width : x
      found.append(DrawnText(words: words, left: left, right: left + width, foot: y))
    }
    for case .element(let child) in element.children { found += seen(in: child) }
    return found
  }
}

extension Element {
  /// The element and all within it.
  var all: [Element] {
    var found = [self]
    for case .element(let child) in children { found += child.all }
    return found
  }

  /// The value of an attribute.
  subscript(name: String) -> String? { attributes.last { $0.name == name }?.value }
}
