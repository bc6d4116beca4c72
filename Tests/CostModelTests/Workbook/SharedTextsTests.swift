import Testing

@testable import CostModel

/// Texts of cells: each once, and each written so that it is read as it was.
@Suite("Shared texts of a workbook") struct SharedTextsTests {
  @Test func `a text has one place, and texts of other bytes have others`() {
    var texts = SharedTexts()
    // The last two are equal as texts of Swift: Å in one piece, and A with a ring.
    let places = ["kommun", "landsting", "kommun", "", "\u{C5}", "A\u{30A}"].map { texts.place(of: $0) }
    #expect(places == [0, 1, 0, 2, 3, 4])
    var part = ""
    texts.write { part += $0 }
    #expect(part.contains("uniqueCount=\"5\""))
    #expect(part.utf8.count { $0 == UInt8(ascii: "\n") } == 1)
    #expect(part.hasSuffix("<si><t xml:space=\"preserve\">A\u{30A}</t></si></sst>"))
  }

  /// Written after ECMA-376 part 1, 22.9.2.19.
  @Test(arguments: [
    ("R&D < 4", "R&D < 4"),
    ("a\tb\nc", "a\tb\nc"),
    ("a\r\nb", "a_x000D_\nb"),
    ("\u{0}\u{1F}\u{7F}\u{85}\u{FFFE}\u{FFFF}", "_x0000__x001F_\u{7F}\u{85}_xFFFE__xFFFF_"),
    ("_x0041_", "_x005F_x0041_"),
    ("__x00e5_", "__x005F_x00e5_"),
    ("_x004_ _x00415 _x004G_ _X0041_ before_after", "_x004_ _x00415 _x004G_ _X0041_ before_after"),
    ("Å 🦐", "Å 🦐"),
  ])
  func `what XML cannot carry is marked`(text: String, written: String) {
    #expect(Array(SharedTexts.escaped(text).unicodeScalars) == Array(written.unicodeScalars))
  }
}
