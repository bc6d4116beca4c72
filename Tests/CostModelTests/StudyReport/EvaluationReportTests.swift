import Testing

@testable import CostModel

/// The evaluation in a report and in the summary: the sample with true accounts, beside a control group and without one.
@Suite struct EvaluationReportTests {
  private static let reports: Set<OutputFormat> = [.html, .markdown, .svg, .xlsx]

  @Test(arguments: Language.allCases, [Study.Disclosure.none, .counts, .strict])
  func `a study with an evaluation has a report`(language: Language, disclosure: Study.Disclosure) throws {
    let made = try EvaluatedStudy.results(disclosure: disclosure, formats: Self.reports, language: language)
    let page = made.text(of: "report.html")
    let ids = page.matches(of: #/ id="([^"]*)"/#).map { String($0.1) }
    #expect(Set(ids).count == ids.count, "ids are unique")
    for link in page.matches(of: #/href="#([^"]*)"/#) { #expect(ids.contains(String(link.1))) }
    #expect(ids.contains("evaluation"))
    for file in made.files where !file.name.hasSuffix(".xlsx") {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(text.firstMatch(of: #/[>" ,](nan|inf|-inf)[<" ,]/#) == nil, "\(file.name)")
    }
  }

  /// 7 736 829 / 150 and / 218; of it the state paid 3 957 740, the region 200 000; the host got 8 000 705 in all.
  @Test func `it says what a client-year costs, and who pays it`() throws {
    let text = plain(try EvaluatedStudy.results(formats: [.markdown]).text(of: "report.md"))
    #expect(
      text.contains("Insatsens kostnad per klientår: **51 579 kr** 7 736 829 kr genom 150 klientår (15 per ombud)"))
    #expect(text.contains("35 490 kr per klient, delat på 218 klienter (met in 2024)"))
    #expect(
      text.contains(
        "Den betalas av staten 3 957 740 kr (51,2 procent), kommunen 3 579 089 kr (46,3 procent) och landstinget 200 000 kr"
          + " (2,6 procent). Det som kommer från staten och landstinget är en transferering till kommunen"))
    #expect(text.contains("Intäkterna var 263 876 kr större än kostnaderna: ett överskott, som stannar hos kommunen."))
    #expect(text.contains("| Intäkter minus kostnader | överskott | Kommunen | 263 876 |") || text.contains("263 876"))
  }

  @Test func `what has no price is listed and not summed`() throws {
    let text = plain(try EvaluatedStudy.results(formats: [.markdown]).text(of: "report.md"))
    let list = try #require(text.split(separator: "Utan pris, och därför inte i någon summa:").dropFirst().first)
    #expect(list.hasPrefix("\n\n- 95 % upplever god tillgänglighet (klienten)"))
  }

  /// Society's three numbers are those of the table: its own row, the sum of the actors' rows, and what is between them.
  @Test func `the control sum is that of the table`() throws {
    let made = try EvaluatedStudy.results(formats: [.markdown])
    let rows = made.tables.rows(of: "evaluation_summary", where: ["cohort": "alla", "counterfactual": "control"])
    let society = try #require(rows.first?.number("npv"))
    let budgets = rows.dropFirst().compactMap { $0.number("npv") }.reduce(0, +)
    let numbers = NumberStyle.plain
    #expect(
      plain(made.text(of: "report.md")).contains(
        "Kontrollsumma, kohorten alla: samhället \(numbers.signed(society)) kr = alla budgetar tillsammans"
          + " \(numbers.signed(budgets)) kr + förändrad produktion \(numbers.signed(society - budgets)) kr."))
  }

  @Test(arguments: Language.allCases, [EvaluationAssumptions.Counterfactual.base, .trend])
  func `without a control group a change is never an effect`(
    language: Language, counterfactual: EvaluationAssumptions.Counterfactual
  ) throws {
    var assumptions = EvaluatedStudy.assumptions
    assumptions.counterfactual = counterfactual
    let made = try EvaluatedStudy.results(
      assumptions, hasControl: false, formats: [.markdown, .html], language: language)
    for name in ["report.md", "report.html", "summary.txt"] {
      #expect(CausalWords.found(in: made.text(of: name)).isEmpty, "\(name)")
    }
    #expect(!made.text(of: "report.html").contains("id=\"control\""))
    #expect(made.text(of: "summary.txt").contains("\nThe evaluation\n"))
  }

  @Test func `a control group that is not there is missed in so many words`() throws {
    let made = try EvaluatedStudy.results(hasControl: false, formats: [.markdown], language: .english)
    for name in ["report.md", "summary.txt"] {
      let text = made.text(of: name).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(text.contains("Cohort alla was to stand against a control group, but none of it was reviewed"), "\(name)")
    }
  }

  @Test func `a study without an evaluation says nothing of one`() throws {
    let made = try MadeResults(Samples.folder + "/minimal", disclosure: Study.Disclosure.none, formats: [.markdown])
    #expect(!made.text(of: "summary.txt").contains("The evaluation"))
    #expect(!made.text(of: "report.md").contains("Vad det kostade och vad som kom tillbaka"))
  }

  private func plain(_ text: String) -> String {
    text.replacing("\u{A0}", with: " ").replacing("\u{2212}", with: "-")
  }
}
