import Foundation
import Testing

@testable import CostModel

/// The report of a study, for any study: whole, with unique names, and with no word more than the figures carry.
@Suite("Study report")
struct StudyReportTests {
  private static let reports: Set<OutputFormat> = [.html, .markdown, .svg, .xlsx]

  @Test(
    "any study has a report in both languages", arguments: GoldenTableTests.samples + (0..<12).map { "random \($0)" })
  func reports(name: String) throws {
    let number = Int(name.drop { !$0.isNumber }) ?? name.count
    let disclosure = Study.Disclosure.allCases[number % 3]
    let analysis = try withStudy(name) { try MadeResults($0, disclosure: disclosure, formats: []).analysis }
    for language in Language.allCases {
      let files = try ResultFolder(
        analysis, inputs: [], program: Samples.program, formats: Self.reports, language: language
      ).files
      let page = String(decoding: files.first { $0.name == "report.html" }?.bytes ?? [], as: UTF8.self)
      let ids = page.matches(of: #/ id="([^"]*)"/#).map { String($0.1) }
      #expect(Set(ids).count == ids.count, "ids are unique")
      for link in page.matches(of: #/href="#([^"]*)"/#) { #expect(ids.contains(String(link.1))) }
      for file in files where !file.name.hasSuffix(".xlsx") {
        let text = String(decoding: file.bytes, as: UTF8.self)
        // Numbers that are none would stand alone, as a word or a coordinate.
        #expect(text.firstMatch(of: #/[>" ,](nan|inf|-inf)[<" ,]/#) == nil, "\(file.name)")
      }
      let charts = files.filter { $0.name.hasPrefix("figures/") }
      #expect(Set(charts.map(\.name)).count == charts.count)
      #expect(charts.count == page.matches(of: #/<figure /#).count)
    }
  }

  /// The sample with a control group has a test of its own, with and without it.
  @Test(
    "without a control group nothing is said to have come of the support", arguments: ["minimal", "personligt-ombud"])
  func noCause(sample: String) throws {
    for language in Language.allCases {
      let made = try MadeResults("\(Samples.folder)/\(sample)", formats: [.markdown], language: language)
      let text = made.text(of: "report.md")
      #expect(CausalWords.found(in: text).isEmpty)
      #expect(text.contains("är inte en effekt") || text.contains("is not an effect"))
    }
  }

  /// Figures of samples/personligt-ombud, taken from its tables by hand and rounded with a pencil.
  @Test("the figures to remember are the tables'")
  func facts() throws {
    let made = try MadeResults("\(Samples.folder)/personligt-ombud", formats: [.markdown, .html])
    let text = made.text(of: "report.md").replacing("\u{A0}", with: " ").replacing("\u{2212}", with: "-")
    // before_after: kommun;all;all;real;year3 has 40090.807437, 25986.445043 and 54195.169831.
    #expect(
      text.contains(
        "Reala kostnader, kohorten kommun: **+40 091 kr** per klient och år, år 3 mot året före; n = 49;"
          + " 95-procentigt intervall +25 986 … +54 195"))
    // landsting;all;all;real;year3: 44524.20985 before, 44922.90836 after; low -20155.9…, so chance may make it.
    #expect(
      text.contains("44 923 kronor om året under år 3, mot 44 524 under året före: +399 (-20 156 … +20 954), vilket"))
    // actors: inkomst;year3;klient has transfers_in 121688.087649.
    #expect(text.contains("| Klienten | år 3 | 0 | 0 | 121 688 | 121 688 |"))
    // decomposition_gross: kommun;authority;kommun;year3 has the share 0.8622….
    #expect(text.contains("står klienter som inte kostade något under året före för 86,2 procent"))
    // representativeness: landsting;78;65;83.33…;4827;87.0;-3.66…;-11.99…;4.65…;0.3403….
    #expect(text.contains("| Landstinget | 78 | 83,3 | 87,0 | -3,7 | -12,0 | 4,7 | 0,340 |"))
    #expect(made.text(of: "report.html").contains("SYNTHETIC copy of Personligt ombud 2014"))
  }

  @Test("illustrations are marked, each of them")
  func illustrations() throws {
    let made = try MadeResults("\(Samples.folder)/personligt-ombud", formats: [.markdown])
    let prices = UsedPrices(made.analysis).rows
    let drawn = prices.count { $0.price.basis == .illustration }
    let table = try #require(made.text(of: "report.md").split(separator: "**Alla priser som användes**").last)
    let rows = table.split(separator: "\n\n").first?.split(separator: "\n").dropFirst(2) ?? []
    #expect(rows.count == prices.count)
    #expect(drawn > 0)
    #expect(rows.count { $0.contains("▲ illustration") } == drawn)
  }

  @Test("internal work says so at the top, and a report that may be shown does not")
  func internalWork() throws {
    let sample = "\(Samples.folder)/minimal"
    let inside = try MadeResults(sample, disclosure: Study.Disclosure.none, formats: [.markdown])
    #expect(inside.text(of: "report.md").contains("> **Internt arbetsmaterial"))
    #expect(inside.text(of: "report.md").contains("run STUDY --out RESULT --no-suppression"))
    let outside = try MadeResults(sample, formats: [.markdown])
    #expect(!outside.text(of: "report.md").contains("Internt arbetsmaterial"))
  }

  /// Studies of a form that few have: each has a report whose sentences are true of it.
  @Test("a study of one period, without figures, has a report")
  func onePeriod() throws {
    let made = try MadeResults("\(Samples.folder)/personligt-ombud", hasClaims: false, formats: Self.reports) { study in
      study.periods = study.periods.filter { $0.id == "base" }
      study.figures = []
      study.subgroups = []
    }
    let text = made.text(of: "report.md")
    #expect(!text.contains("Före och efter") && !text.contains("Kvartal för kvartal"))
    #expect(text.contains("Vem betalar"))
  }
}
