import Testing

@testable import CostModel

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

  /// The reports of both samples, of an evaluation, and of studies with everything hidden or with quarters that nobody was observed in.
  @Test(arguments: Language.allCases) func `reports hold`(language: Language) throws {
    let largest = "\(Samples.folder)/personligt-ombud"
    let made =
      language == .swedish
      ? [
        try MadeResults(largest, formats: [.html], language: language),
        try MadeResults(largest, disclosure: .strict, formats: [.html], language: language),
        try EvaluatedStudy.results(formats: [.html], language: language),
      ]
      : [
        try MadeResults(
          "\(Samples.folder)/minimal", disclosure: Study.Disclosure.none, formats: [.html], language: language),
        try MadeResults(largest, hasClaims: false, formats: [.html], language: language) { study in
          study.panel = .available
          study.subgroups = ["age_group"]
        },
      ]
    let pages = Dictionary(
      uniqueKeysWithValues: made.enumerated().map { ("report-\($0).html", $1.text(of: "report.html")) })
    try TestFolder.with(pages) { folder in
      try Browser.check(pages.keys.sorted().map { "\(folder)/\($0)" }, language: language.rawValue)
    }
  }
}
