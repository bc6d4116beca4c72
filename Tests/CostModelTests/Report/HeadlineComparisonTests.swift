import Foundation
import Testing

@testable import CostModel

/// What a new price list makes of a study.
@Suite("HeadlineComparison")
struct HeadlineComparisonTests {
  /// Compares the prices of a folder with those that a change makes of its texts, for a study.
  private func compare(
    _ prices: String, study: String, disclosure: Study.Disclosure? = nil,
    changing change: (_ file: String, _ text: String) -> String
  ) throws -> HeadlineComparison {
    let names = try FileManager.default.contentsOfDirectory(atPath: prices).filter { $0.hasSuffix(".csv") }
    let files = try names.map { ($0, change($0, try String(contentsOfFile: "\(prices)/\($0)", encoding: .utf8))) }
    return try TestFolder.with(Dictionary(uniqueKeysWithValues: files)) { path in
      try HeadlineComparison(
        StudyFolder(path: study), a: (prices, "old"), b: (path, "new"), threads: 2, disclosure: disclosure)
    }
  }

  /// boendestod costs 220 and not 200 kr of 2012 an hour, so 21 kr of 2013 more.
  private func dearer(_ file: String, _ text: String) -> String {
    text.replacingOccurrences(
      of: "boendestod;kommun;real;kommun;;2012;200;", with: "boendestod;kommun;real;kommun;;2012;220;")
  }

  private static let minimal = Samples.folder + "/minimal"

  /// A figure of a comparison in words: A, B, B − A.
  private func words(
    _ comparison: HeadlineComparison, _ table: String, _ cohort: String, _ period: String, _ column: String
  ) throws -> String {
    let figure = try #require(
      comparison.figures.first {
        $0.table == table && $0.cohort == cohort && $0.period == period && $0.column == column
      })
    return [figure.a, figure.b, figure.difference].map(CSVFormat.field).joined(separator: " ")
  }

  @Test("minimal by hand: 21 kr more for each hour of boendestod")
  func minimal() throws {
    let comparison = try compare(
      Self.minimal + "/schablon", study: Self.minimal, disclosure: Study.Disclosure.none, changing: dearer)
    #expect(comparison.folders == ["schablon"] && !comparison.isWithheld && comparison.cohortsWithoutFigures.isEmpty)
    // Cohort kommun is SYN1 … SYN3. Hours in the base: 30.5 + 5 = 35.5; × 21 / 3 = 248.50.
    #expect(
      try words(comparison, "before_after", "kommun", "year1", "base") == "2851.403333 3099.903333 248.50")
    // Hours in year1: 10 + 30 + 26 + 15 + 23 + 46 = 150; × 21 / 3 = 1050. A: (54650 kr) / 3.
    #expect(
      try words(comparison, "before_after", "kommun", "year1", "mean") == "18216.666667 19266.666667 1050.00")
    #expect(
      try words(comparison, "before_after", "kommun", "year1", "change") == "15365.263333 16166.763333 801.50")
    #expect(try words(comparison, "society", "kommun", "base", "net") == "-2851.403333 -3099.903333 -248.50")
    // The control client: 10 hours and 20.
    #expect(try words(comparison, "society", "kontroll", "year1", "net") == "-4200.00 -4620.00 -420.00")
    // The landsting has no boendestod.
    #expect(try words(comparison, "before_after", "vard", "year1", "mean") == "13500.00 13500.00 0.00")
    // -420 of 4200 kr are -10 percent, since the net falls.
    let control = comparison.figures.first { $0.cohort == "kontroll" && $0.period == "year1" && $0.table == "society" }
    #expect(control?.percent == .number(-10))
  }

  @Test("cohorts of fewer than four clients have no figures")
  func hidden() throws {
    let comparison = try compare(Self.minimal + "/schablon", study: Self.minimal, changing: dearer)
    #expect(comparison.figures.isEmpty)
    #expect(comparison.cohortsWithoutFigures == ["kommun", "kommun_lang", "vard", "samhalle", "kontroll"])
  }

  @Test("under strict there are no figures: the difference of two runs would give back what each hides")
  func strict() throws {
    let comparison = try compare(
      Samples.schablon, study: Samples.folder + "/personligt-ombud", disclosure: .strict
    ) { $1 }
    #expect(comparison.isWithheld && comparison.figures.isEmpty && comparison.cohortsWithoutFigures.isEmpty)
    #expect(HeadlineText(comparison).lines.last?.hasPrefix("Not shown: the study's disclosure is strict") == true)
  }

  @Test("a tenth on the price of a service is a tenth of what the service costs")
  func tenth() throws {
    let study = Samples.folder + "/personligt-ombud"
    let comparison = try compare(Samples.schablon, study: study) { _, text in
      text.replacingOccurrences(
        of: "boendestod;kommun;real;kommun;;2020;391;", with: "boendestod;kommun;real;kommun;;2020;430,1;")
    }
    let tables = try MadeResults(study).analysis.disclosedTables
    for period in ["year1", "year2", "year3"] {
      let row = try #require(
        tables.rows(
          of: "before_after",
          where: ["cohort": "kommun", "level": "service", "key": "boendestod", "class": "real", "period": period]
        ).first)
      for column in ["base", "mean", "change"] {
        let figure = try #require(
          comparison.figures.first { $0.cohort == "kommun" && $0.period == period && $0.column == column })
        guard case .money(let difference) = figure.difference else {
          Issue.record("\(figure.difference)")
          continue
        }
        let service = try #require(row.number(column))
        // Each booking is rounded to a millionth of a krona by itself, and so is a mean.
        #expect(abs(difference.kronor - service / 10) < 0.0001, "\(period) \(column)")
      }
    }
  }

  @Test("what one of the runs hides is hidden of both")
  func either() {
    let figure = HeadlineComparison.Figure(
      table: "society", cohort: "kommun", period: "base", column: "net", a: .hidden(below: 4), b: .hidden(below: 4))
    #expect(figure.difference == .hidden(below: 4) && figure.percent == .hidden(below: 4))
    let nothing = HeadlineComparison.Figure(
      table: "society", cohort: "kommun", period: "base", column: "net", a: .money(.zero), b: .money(.zero))
    #expect(nothing.difference == .money(.zero) && nothing.percent == .undefined)
  }

  @Test("a study that cannot be run with a price list says with which")
  func failure() throws {
    do {
      _ = try compare(Self.minimal + "/schablon", study: Self.minimal) { file, text in
        file == "index.csv" ? text.replacingOccurrences(of: "EXEMPEL", with: "OTHER") : text
      }
      Issue.record("no failure")
    } catch let failure as HeadlineComparison.Failure {
      #expect(failure.folder == "new")
      #expect(failure.problems.lines.contains { $0.contains("EXEMPEL") }, "\(failure.problems.lines)")
    }
  }
}
