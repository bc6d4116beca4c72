import Foundation
import Testing

@testable import CostModel

/// A page is one file that can do nothing but be read.
@Suite("HTML page")
struct HTMLPageTests {
  private let page = HTMLPage(MadeDocument.document(.swedish)).text

  @Test("the policy allows the page's own style sheet and nothing else")
  func policy() throws {
    let style = try #require(page.firstMatch(of: #/<style>((?s).*?)<\/style>/#)).1
    let digest = Data(SHA256.bytes(of: String(style))).base64EncodedString()
    #expect(
      page.contains(
        "content=\"default-src 'none'; style-src 'sha256-\(digest)'; base-uri 'none'; form-action 'none'\""))
    #expect(page.matches(of: #/<style/#).count == 1)
  }

  /// The digest of the empty style sheet and of "abc", by `openssl dgst -sha256 -binary | base64`.
  @Test(
    "digests in base 64 are those of another program",
    arguments: [
      ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="), ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
    ])
  func digest(text: String, expected: String) {
    #expect(Data(SHA256.bytes(of: text)).base64EncodedString() == expected)
  }

  @Test("names in data are no markup, and nothing in the page can run or ask for anything")
  func inert() {
    #expect(page.contains("<h1>SYNTHETIC &lt;study&gt;</h1>"))
    #expect(page.contains("Boendestöd &lt;SoL&gt; | &quot;a&quot;; b"))
    for forbidden in ["<script", "<study", "<SoL", " onclick", " style=\"", "@import", "url(", "http"] {
      #expect(!page.replacing("http-equiv", with: "").contains(forbidden), "\(forbidden)")
    }
  }

  @Test("the data of a chart is a click away as a file")
  func data() throws {
    let link = try #require(
      page.firstMatch(of: #/download="hours.csv" href="data:text\/csv;charset=utf-8;base64,([^"]+)"/#))
    let bytes = try #require(Data(base64Encoded: String(link.1)))
    #expect(String(decoding: bytes, as: UTF8.self) == MadeDocument.table.csv)
  }

  @Test("ids are unique, links inside the page lead somewhere, and the language is said", arguments: Language.allCases)
  func links(language: Language) {
    let page = HTMLPage(MadeDocument.document(language)).text
    let ids = page.matches(of: #/ id="([^"]*)"/#).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    for link in page.matches(of: #/href="#([^"]*)"/#) { #expect(ids.contains(String(link.1))) }
    #expect(page.contains("<html lang=\"\(language.rawValue)\">"))
  }
}
