import Testing

@testable import CostModel

@Suite("NearestWord")
struct NearestWordTests {
  private static let authorities = ["kommun", "landsting", "forsakringskassan", "arbetsformedlingen", "skatteverket"]

  @Test(
    "the nearest word by edit distance, at most a third of the longer one away",
    arguments: [
      ("komun", "kommun"), ("Kommun", "kommun"), ("landstinget", "landsting"),
      ("försäkringskassan", "forsakringskassan"),
      ("arbetsförmedling", "arbetsformedlingen"), ("polisen", nil), ("", nil), ("ko", nil), ("skatt", nil),
    ] as [(String, String?)])
  func nearest(word: String, expected: String?) {
    #expect(NearestWord.to(word, in: Self.authorities) == expected)
  }

  @Test("of equally near words the first is taken")
  func first() {
    #expect(NearestWord.to("bat", in: ["cat", "bar", "hat"]) == "cat")
    #expect(NearestWord.to("bar", in: ["cat", "bar", "hat"]) == "bar")
  }

  @Test(
    "edit distances",
    arguments: [
      ("kitten", "sitting", 3), ("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0), ("ab", "ba", 2), ("flaw", "lawn", 2),
    ])
  func distance(a: String, b: String, expected: Int) {
    #expect(NearestWord.editDistance(Array(a), Array(b)) == expected)
    #expect(NearestWord.editDistance(Array(b), Array(a)) == expected)
  }

  @Test("a hint names the nearest word, or all of few, or none of many")
  func hint() {
    #expect(NearestWord.hint(for: "poit", in: ["point", "period"]) == "did you mean \"point\"?")
    #expect(NearestWord.hint(for: "visit", in: ["point", "period"]) == "use one of point, period")
    #expect(NearestWord.hint(for: "x1y2", in: (0..<13).map { "service\($0)" }) == "see its list")
    #expect(NearestWord.hint(for: "x", in: []) == "see its list")
  }
}
