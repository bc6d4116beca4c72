/// An element of a markup language: of a page (HTML), a drawing (SVG), or a part of a workbook (XML).
///
/// Text and attributes are plain: they are escaped where they are written, in one place, so that no name in anybody's
/// data can become markup.
///
/// ```swift
/// Element("td", ["class": "n"], "R&D").text(as: .html)   // <td class="n">R&amp;D</td>
/// ```
struct Element: Hashable, Sendable {
  /// A name with its value.
  struct Attribute: Hashable, Sendable {
    let name: String
    let value: String
  }

  /// What an element holds.
  enum Node: Hashable, Sendable {
    case element(Element)
    case text(String)
    /// What is markup, or another language, already: a style sheet.
    case verbatim(String)
  }

  let name: String
  var attributes: [Attribute]
  var children: [Node]

  /// An element that holds other elements.
  init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ children: [Element] = []) {
    self.init(name, attributes, nodes: children.map { .element($0) })
  }

  /// An element that holds a text.
  init(_ name: String, _ attributes: KeyValuePairs<String, String>, _ text: String) {
    self.init(name, attributes, nodes: [.text(text)])
  }

  /// An element without attributes that holds a text.
  init(_ name: String, _ text: String) {
    self.init(name, [:], text)
  }

  /// An element that holds elements and texts.
  init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], nodes: [Node]) {
    self.name = name
    self.attributes = attributes.map { Attribute(name: $0.key, value: $0.value) }
    children = nodes
  }

  /// The element with another attribute, after those that it has.
  func with(_ name: String, _ value: String) -> Element {
    var copy = self
    copy.attributes.append(Attribute(name: name, value: value))
    return copy
  }
}
