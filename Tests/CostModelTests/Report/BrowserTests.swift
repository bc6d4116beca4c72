import Testing

/// Pages as a reader has them: in a browser, on a phone, in the dark, by keyboard, read aloud, and on paper.
///
/// The check itself is Tests/Browser; it takes some seconds a page.
@Suite("Report in a browser", .serialized, .enabled(if: Browser.isExpected, "chromium or playwright is not installed"))
struct BrowserTests {
  /// Every fault of Tests/Browser/faults.py is found in a page that has it, and nothing in the page without.
  @Test func `each check of the browser can fail`() throws {
    try Browser.run(script: "test_check_report.py")
  }

  @Test func `the good page holds as a report would`() throws {
    try Browser.check([Samples.repository + "/Tests/Browser/pages/good.html"], language: "sv")
  }
}
