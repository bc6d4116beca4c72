import Testing

@testable import CostModel

/// Elements as HTML and as XML; the expected texts are written by hand after the two standards.
@Suite("Elements of markup")
struct ElementTests {
  @Test("nothing in a text or an attribute becomes markup")
  func escapes() {
    let cell = Element("td", ["title": "\"R&D\" <1>"], "a < b & c > d \"e\" 'f'")
    let written = "<td title=\"&quot;R&amp;D&quot; &lt;1&gt;\">a &lt; b &amp; c &gt; d &quot;e&quot; 'f'</td>"
    #expect(cell.text(as: .html) == written)
    #expect(cell.text(as: .xml) == written)
  }

  @Test("what neither may hold is marked, and Swedish letters stay; controls behind ASCII may stand in XML")
  func characters() {
    let element = Element("p", "Å\u{0}\u{8}\u{7F}\t–\u{85}\u{FFFF}")
    #expect(element.text(as: .html) == "<p>Å\u{FFFD}\u{FFFD}\u{FFFD}\t–\u{FFFD}\u{FFFD}</p>")
    #expect(element.text(as: .xml) == "<p>Å\u{FFFD}\u{FFFD}\u{7F}\t–\u{85}\u{FFFD}</p>")
  }

  @Test("an element of XML that is written piece by piece begins and ends as a whole one")
  func pieces() {
    let row = Element("row", ["r": "1", "note": "a<b"])
    #expect(row.start + "x" + row.end == Element("row", ["r": "1", "note": "a<b"], "x").text(as: .xml))
  }

  @Test("an element without content ends as its language has it")
  func empty() {
    #expect(Element("br").text(as: .html) == "<br>")
    #expect(Element("br").text(as: .xml) == "<br/>")
    #expect(Element("td").text(as: .html) == "<td></td>")
    #expect(Element("c", ["r": "A1"]).text(as: .xml) == "<c r=\"A1\"/>")
  }

  @Test("elements, texts and style sheets stand in their order")
  func nodes() {
    let page = Element(
      "p", nodes: [.text("n = "), .element(Element("b", [:], "49")), .verbatim("<!-- & -->"), .text("!")])
    #expect(page.with("id", "x").text(as: .html) == "<p id=\"x\">n = <b>49</b><!-- & -->!</p>")
  }
}
