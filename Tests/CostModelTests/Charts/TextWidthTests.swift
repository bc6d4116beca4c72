import Testing

@testable import CostModel

/// The width of a text and its lines, from the widths of Helvetica's letters added by hand.
@Suite("Width of text")
struct TextWidthTests {
  @Test("a text is as wide as its letters")
  func width() {
    #expect(TextWidth.of("n", size: 1000) == 556)
    // 4, thin space as the thousands' mark, 9, 4, 2.
    #expect(TextWidth.of("4\u{A0}942", size: 1000) == 4 * 556 + 278)
    // k, o, s, t, n, a, d; Å is at most as wide as the widest capital with a mark.
    #expect(TextWidth.of("kostnad", size: 1000) == 500 + 556 + 500 + 278 + 556 + 556 + 556)
    #expect(TextWidth.of("Å", size: 1000) >= 667)
    #expect(TextWidth.of("−", size: 1000) == 584)
    #expect(TextWidth.of("", size: 1000) == 0)
  }

  @Test("lines break between words, and within one only where it is wider than a line")
  func wrap() {
    #expect(TextWidth.wrap("Bostad med särskild service", to: 90) == ["Bostad med", "särskild service"])
    #expect(TextWidth.wrap("hälso- och sjukvård", to: 1000) == ["hälso- och sjukvård"])
    #expect(TextWidth.wrap("Arbetsförmedlingen", to: 70) == ["Arbetsförme-", "dlingen"])
    #expect(TextWidth.wrap("alkohol-/drogmissbruk", to: 80) == ["alkohol-/", "drogmissbruk"])
    #expect(TextWidth.wrap("", to: 70) == [])
    #expect(TextWidth.wrap("ok", to: 1) == ["ok"])
    // A number is never parted.
    #expect(TextWidth.wrap("4\u{A0}942\u{A0}118 kr", to: 30) == ["4\u{A0}942\u{A0}118", "kr"])
  }
}
