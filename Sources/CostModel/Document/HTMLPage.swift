#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Writes a document as one HTML file that asks for nothing from anywhere: no script, no font, no picture.
///
/// A Content-Security-Policy in the page holds the browser to that. Each chart stands twice, for wide and for narrow
/// pages, and the style sheet shows one of them. Tables of more columns than a phone has room for become lists there.
struct HTMLPage {
  let document: Document

  /// The page of a document.
  init(_ document: Document) {
    self.document = document
  }

  /// The file.
  var text: String {
    "<!DOCTYPE html>\n"
      + Element("html", ["lang": document.language.rawValue], [head, body]).text(as: .html) + "\n"
  }

  private var head: Element {
    let style = PageStyle.css
    let digest = Data(SHA256.bytes(of: style)).base64EncodedString()
    let policy =
      "default-src 'none'; style-src 'sha256-\(digest)'; base-uri 'none'; form-action 'none'"
    return Element(
      "head",
      [:],
      [
        Element("meta", ["charset": "utf-8"]),
        Element("meta", ["http-equiv": "Content-Security-Policy", "content": policy]),
        Element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
        Element("meta", ["name": "color-scheme", "content": "light dark"]),
        Element("title", document.title),
        Element("style", nodes: [.verbatim(style)]),
      ])
  }

  private var body: Element {
    Element(
      "body",
      [:],
      [
        Element("a", ["class": "skip", "href": "#content"], text(sv: "Till innehållet", en: "To the content")),
        header, contents,
        Element("main", ["id": "content"], document.sections.map(section)),
      ])
  }

  private var header: Element {
    var parts = [
      Element("p", ["class": "kind"], document.kind), Element("h1", document.title),
      Element("p", ["class": "lead"], document.lead),
    ]
    if let warning = document.warning { parts.append(Element("p", ["class": "caution"], warning)) }
    return Element("header", [:], parts)
  }

  private var contents: Element {
    let links = document.sections.map { section in
      Element("li", [:], [Element("a", ["href": "#\(section.id)"], section.title)])
    }
    return Element(
      "nav", ["aria-label": text(sv: "Innehåll", en: "Contents")], [Element("ol", [:], links)])
  }

  private func section(_ section: Document.Section) -> Element {
    let heading = Element("h2", ["id": section.id + "-h"], section.title)
    return Element(
      "section", ["id": section.id, "aria-labelledby": section.id + "-h"],
      [heading] + section.blocks.map(block))
  }

  private func block(_ block: Block) -> Element {
    switch block {
    case .heading(let text): Element("h3", text)
    case .paragraph(let text): Element("p", text)
    case .caution(let text): Element("p", ["class": "caution"], text)
    case .list(let points): Element("ul", [:], points.map { Element("li", $0) })
    case .facts(let facts): Element("dl", ["class": "facts"], facts.map(fact))
    case .pictures(let pictures):
      Element("div", ["class": pictures.count > 1 ? "figures side" : "figures"], pictures.map(picture))
    case .table(let table): self.table(table)
    case .command(let line): Element("pre", [:], [Element("code", line)])
    case .links(let links):
      Element(
        "ul", [:], links.map { Element("li", [:], [Element("a", ["href": $0.address], $0.text)]) })
    }
  }

  private func fact(_ fact: Fact) -> Element {
    Element(
      "div", [:],
      [
        Element("dt", fact.label), Element("dd", ["class": "value"], fact.value),
        Element("dd", ["class": "detail"], fact.detail),
      ])
  }

  /// The one of two texts that is in the document's language.
  func text(sv: @autoclosure () -> String, en: @autoclosure () -> String) -> String {
    document.language.text(sv: sv(), en: en())
  }
}
