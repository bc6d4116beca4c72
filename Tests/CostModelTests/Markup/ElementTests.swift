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

  @Test("what no XML may hold is marked, and Swedish letters stay")
  func characters() {
    let text = Element("p", [:], "Å\u{0}\u{8}\u{7F}\t–\u{FFFF}").text(as: .xml)
    #expect(text == "<p>Å\u{FFFD}\u{FFFD}\u{FFFD}\t–\u{FFFD}</p>")
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
