import Foundation
import Testing

@testable import CostModel

/// The printed formula of every kind of volume comes to what was booked: lengths, totals, rates and observed costs, whole
/// and split over quarters.
@Suite struct BookedVolumeTests {
  /// A service of each unit of time at 10 kronor, and hours at 100.
  private static let units = ["dygn", "dag", "vecka", "manad", "kvartal", "ar"]
  private static let files = [
    "schablon/insatser.csv": "service;authority;unit;shape\ntimmar;kommun;timme;period\n"
      + units.map { "\($0);kommun;\($0);period\n" }.joined(),
    "schablon/priser.csv": "service;post;class;payer;year;price;basis\n"
      + (["timmar"] + units).map { "\($0);kommun;real;kommun;2013;\($0 == "timmar" ? 100 : 10);illustration\n" }
      .joined(),
  ]

  /// From 15 November 2012 to 14 February 2013: 47 days in quarter −1, 45 in quarter 0.
  private static let days = "2012-11-15;2013-02-14"

  @Test(arguments: [
    // service;…;quantity;per;amount, the formula of the days in quarter −1 and what it comes to
    ("dygn", ";;", "47", "47"), ("dag", ";;", "47", "47"), ("vecka", ";;", "47 / 7", "6.71428571429"),
    ("manad", ";;", "(1 + 16 / 30)", "1.53333333333"), ("kvartal", ";;", "47 / 92", "0.510869565217"),
    ("ar", ";;", "47 / 366", "0.128415300546"),
    ("timmar", "46;total;", "46 × 47 / 92", "23.5"), ("timmar", "2;day;", "2 × 47", "94"),
    ("timmar", "14;week;", "14 × 47 / 7", "94"), ("timmar", "30;month;", "30 × (1 + 16 / 30)", "46"),
    ("timmar", "92;quarter;", "92 × 47 / 92", "47"), ("timmar", "366;year;", "366 × 47 / 366", "47"),
    // 92 days; the weeks, months, quarters and years of the whole are what the observed cost is divided by.
    ("dag", ";;9200", "9200 × 47 / 92", "4700"), ("vecka", ";;9200", "9200 × 47 / 7 / (92 / 7)", "4700"),
    ("manad", ";;1000", "1000 × (1 + 16 / 30) / (2 + 16 / 30 + 14 / 28)", "505.494505495"),
    ("kvartal", ";;1000", "1000 × 47 / 92 / (47 / 92 + 45 / 90)", "505.376344086"),
    ("ar", ";;1000", "1000 × 47 / 366 / (47 / 366 + 45 / 365)", "510.185873606"),
    ("timmar", "5;week;700", "700 × 47 / 7 / (92 / 7)", "357.608695652"),
  ])
  func formula(service: String, row: String, numbers: String, value: String) throws {
    let events = "client;service;from;to;quantity;per;amount\nK1;\(service);\(Self.days);\(row)\n"
    try TinyStudy.with(Self.files.merging(["events.csv": events]) { _, b in b }) { folder in
      var problems = ProblemList()
      let reading = try StudyReading(StudyFolder(path: folder), threads: 1)
      let ledger = try #require(reading.ledger, "\(reading.problems.lines)")
      let explainer = Explainer(Analysis(ledger, threads: 1, problems: &problems))
      let found = try explainer.tables.row(
        at: RowAddress(table: "trajectory", keys: RowAddress.keys(in: "series=total;quarter=-1")))
      let explanation = try #require(
        explainer.explanation(of: found.row, in: found.table, threads: 1, problems: &problems))
      let booking = try #require(explanation.sums[0].bookings.first)
      let volume = explanation.volume(of: booking)
      #expect(volume.numbers == numbers)
      #expect(volume.value == value)
      #expect(abs(PrintedFormula.value(of: numbers) - (Double(value) ?? .nan)) < 1e-9)
      let price = try #require(explanation.price(of: booking))
      let kronor = PrintedFormula.value(of: "\(volume.numbers) × \(price.numbers)")
      #expect(abs(kronor - Double(booking.millionths) / 1_000_000) <= 0.000_000_5)
    }
  }
}
