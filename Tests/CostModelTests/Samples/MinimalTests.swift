import Foundation
import Testing

@testable import CostModel

/// The sample `minimal` against results worked out by hand.
///
/// Each figure below has its arithmetic beside it, and the tables of the sample's README are compared whole. None of
/// them comes from a run of the program.
@Suite struct MinimalTests {
  // MARK: - The ledger

  /// A booking of the ledger: what a client has of a post (or the volume) in a quarter.
  struct Booking: Sendable, CustomTestStringConvertible {
    let row: String
    let client: String
    let line: String
    let quarter: Int
    let value: String
    var testDescription: String { "\(row): \(client) \(line) in \(quarter)" }

    init(_ row: String, _ client: String, _ line: String, _ quarter: Int, _ value: String) {
      (self.row, self.client, self.line, self.quarter, self.value) = (row, client, line, quarter, value)
    }
  }

  static let bookings = [
    // boendestod: 200 kr of 2012 × 105 / 100 = 210 kr an hour
    Booking("total over a quarter's end", "SYN1", "boendestod;volume", 2, "10.00"),  // 40 × 7 / 28
    Booking("total over a quarter's end", "SYN1", "boendestod;volume", 3, "30.00"),  // 40 × 21 / 28
    Booking("total over a quarter's end", "SYN1", "boendestod;kommun", 2, "2100.00"),  // 10 × 210
    Booking("total over a quarter's end", "SYN1", "boendestod;kommun", 3, "6300.00"),  // 30 × 210
    Booking("per week", "SYN2", "boendestod;volume", 1, "26.00"),  // 2 × 91 / 7
    Booking("per week", "SYN2", "boendestod;kommun", 1, "5460.00"),  // 26 × 210
    Booking("per day", "SYN3", "boendestod;volume", -1, "5.00"),  // 0.5 × 10
    Booking("per day", "SYN3", "boendestod;volume", 0, "5.00"),  // 0.5 × 10
    Booking("per month", "SYN3", "boendestod;volume", 2, "15.00"),  // 10 × 15 / 30 + 10 × 31 / 31
    Booking("per quarter", "SYN3", "boendestod;volume", 3, "23.00"),  // 46 × 46 / 92
    Booking("per quarter", "SYN3", "boendestod;kommun", 4, "9660.00"),  // 46 × 92 / 92 × 210
    Booking("per year, leap", "SYN2", "boendestod;volume", -3, "30.50"),  // 183 × 61 / 366
    Booking("per year, leap", "SYN2", "boendestod;kommun", -3, "6405.00"),  // 30.5 × 210
    Booking("control group", "SYN4", "boendestod;kommun", 3, "4200.00"),  // 20 × 210
    // units of time without quantity
    Booking("months", "SYN1", "kontaktperson;volume", 1, "1.483871"),  // 15 / 31 + 30 / 30 = 46 / 31
    Booking("months", "SYN1", "kontaktperson;kommun", 1, "4600.00"),  // 46 / 31 × 3100
    Booking("open decision", "SYN1", "kontaktperson;volume", 3, "1.50"),  // 15 / 30 + 31 / 31
    Booking("open decision", "SYN1", "kontaktperson;volume", 4, "3.00"),  // to the last covered day, 31 March
    Booking("open decision", "SYN1", "kontaktperson;kommun", 4, "9300.00"),  // 3 × 3100
    Booking("days", "SYN3", "af_praktik;volume", -3, "13.00"),  // 19–31 March
    Booking("days", "SYN3", "af_praktik;arbetsformedlingen", -2, "300.00"),  // 1 April: 1 × 300
    Booking("nights over a year's end", "SYN2", "slutenvard;volume", -1, "4.00"),  // 28, 29, 30, 31 December
    Booking("nights over a year's end", "SYN2", "slutenvard;volume", 0, "3.00"),  // 1, 2, 3 January
    Booking("nights over a year's end", "SYN2", "slutenvard;landsting", -1, "16000.00"),  // 4 × 4000
    Booking("in and out on one day", "SYN2", "slutenvard;landsting", 1, "4000.00"),  // 1 × 4000
    Booking("overlapping stay", "SYN1", "slutenvard;volume", 2, "4.00"),  // 28, 29, 30 September, and 30 again
    Booking("overlapping stay", "SYN1", "slutenvard;landsting", 3, "4000.00"),  // night of 1 October
    // observed amounts, 2012 to 2013: × 314.06 / 314.20
    Booking("observed stay", "SYN2", "slutenvard;landsting:observed", -3, "9421.80"),  // 21994 × 3 / 7, deflated
    Booking("observed stay", "SYN2", "slutenvard;landsting:observed", -2, "12562.40"),  // 21994 × 4 / 7, deflated
    Booking("observed visit", "SYN1", "sjukskoterska;landsting:observed", -1, "1499.331636"),  // 1499.3316359…
    Booking("observed visit", "SYN1", "sjukskoterska;volume", -1, "1.00"),
    // visits
    Booking("no quantity", "SYN1", "lakare;landsting", 0, "1000.00"),  // 1 × 1000
    Booking("quantity 2", "SYN1", "lakare;landsting", 1, "2000.00"),  // 2 × 1000
    Booking("duplicate row", "SYN2", "sjukskoterska;volume", 1, "2.00"),  // 1 + 1: both are booked
    // kr
    Booking("kr per month", "SYN3", "ekonomiskt_bistand;volume", -3, "6284.00"),  // 3142 × 2, nominal
    Booking("kr per month", "SYN3", "ekonomiskt_bistand;utbetalning", -3, "6281.20"),  // 6284 × 314.06 / 314.20
    Booking("kr per month", "SYN3", "ekonomiskt_bistand;handlaggning", -3, "628.12"),  // 6281.20 × 0.1
    Booking("repayment", "SYN3", "ekonomiskt_bistand;utbetalning", -1, "-1570.30"),  // -1571 × 314.06 / 314.20
    Booking("repayment", "SYN3", "ekonomiskt_bistand;handlaggning", -1, "-157.03"),  // -1570.30 × 0.1
    Booking("over a year's end", "SYN1", "sjukersattning;utbetalning", -1, "28265.40"),  // 28278 × 314.06 / 314.20
    Booking("over a year's end", "SYN1", "sjukersattning;utbetalning", 0, "28278.00"),  // 9426 × 3
    Booking("over a year's end", "SYN1", "sjukersattning;administration", -1, "847.962"),  // 28265.40 × 0.03
    Booking("a later year", "SYN1", "sjukersattning;utbetalning", 4, "28265.40"),  // 28214.10 × 314.06 / 313.49
    Booking("wage", "SYN1", "lon;lon", 2, "30000.00"),  // 91000 × 30 / 91
    Booking("wage", "SYN1", "lon;lon", 3, "61000.00"),  // 91000 × 61 / 91
    Booking("wage", "SYN1", "lon;arbetsgivaravgift", 3, "19166.20"),  // 61000 × 0.3142
    Booking("wage", "SYN1", "lon;produktion", 3, "80166.20"),  // 61000 × 1.3142
    Booking("wage of 2012", "SYN3", "lon;arbetsgivaravgift", -2, "9867.7652"),  // 31420 × 314.06 / 314.20 × 0.3142
    Booking("wage of 2012", "SYN3", "lon;produktion", -2, "41273.7652"),  // 31406 × 1.3142
  ]

  @Test(arguments: bookings)
  func `each kind of row is booked as by hand`(booking: Booking) throws {
    let sample = try Self.sample.get()
    let key = "\(booking.client);\(booking.line);\(booking.quarter)"
    #expect(sample.ledger.filter { $0.hasPrefix(key + ";") } == ["\(key);\(booking.value)"])
  }

  @Test(arguments: [
    "SYN5;",  // excluded
    "SYN2;af_praktik;",  // open without coverage
    "SYN1;lakare;volume;-5;",  // before the window
    "SYN3;lakare;volume;-2;",  // quarter not observed
    "SYN9;",  // unknown
  ])
  func `rows that give nothing book nothing`(key: String) throws {
    #expect(try Self.sample.get().ledger.filter { $0.hasPrefix(key) }.isEmpty)
  }

  // MARK: - The tables

  /// A cell of a table: its row by the leading columns, its column by name.
  struct Cell: Sendable, CustomTestStringConvertible {
    let table: String
    let row: String
    let column: String
    let value: String
    var testDescription: String { "\(table) \(row) \(column)" }

    init(_ table: String, _ row: String, _ column: String, _ value: String) {
      (self.table, self.row, self.column, self.value) = (table, row, column, value)
    }
  }

  static let cohortCells = [
    Cell("cohort", "fig1;clients", "remaining", "4"),  // SYN1, SYN2, SYN3, SYN5; SYN4 is of the control group
    Cell("cohort", "fig1;excluded", "removed", "1"),  // SYN5
    Cell("cohort", "fig1;final", "remaining", "3"),
    Cell("cohort", "fig2;window_not_covered:landsting", "removed", "1"),  // SYN3: June 2012 is missing
    Cell("cohort", "fig3;window_not_covered:skatteverket", "removed", "1"),  // SYN2: records end in 2012
    Cell("cohort", "kommun_lang;contact_too_short", "removed", "1"),  // SYN2: ended in quarter 2 < 4
    Cell("cohort", "samhalle;not_reviewed:arbetsformedlingen", "removed", "1"),  // SYN2: no AF records
    Cell("cohort", "samhalle;final", "remaining", "2"),
    Cell("cohort", "kontroll;clients", "remaining", "1"),  // SYN4
  ]

  static let trajectoryCells = [
    Cell("trajectory", "fig1;boendestod;2", "users", "2"),  // SYN1 2100, SYN3 3150
    Cell("trajectory", "fig1;boendestod;2", "mean", "1750.00"),  // (2100 + 0 + 3150) / 3
    Cell("trajectory", "fig1;boendestod;2", "sd", "1603.901493"),  // √((350² + 1750² + 1400²) / 2)
    Cell("trajectory", "fig1;ovrigt;-1", "sum", "-157.03"),  // the repayment's handling
    Cell("trajectory", "fig1;ovrigt;2", "sum", "4600.00"),  // kontaktperson 3100 + handling 1500
    Cell("trajectory", "fig1;total;2", "n", "3"),
    Cell("trajectory", "fig1;total;2", "users", "3"),
    Cell("trajectory", "fig1;total;2", "sum", "9850.00"),  // 5200 + 1500 + 3150
    Cell("trajectory", "fig1;total;2", "mean", "3283.333333"),  // 9850 / 3
    Cell("trajectory", "fig1;total;2", "sd", "1853.600101"),  // √(6871666.67 / 2)
    Cell("trajectory", "fig1;total;2", "low", "-1321.264579"),  // 3283.33 - 4.302653 × 1853.60 / √3
    Cell("trajectory", "fig1;total;2", "high", "7887.931246"),  // 3283.33 + 4.302653 × 1853.60 / √3
    Cell("trajectory", "fig1;total;-4", "users", "0"),
    Cell("trajectory", "fig2;slutenvard;-3", "sum", "9421.80"),  // observed: 21994 × 3 / 7, deflated
    Cell("trajectory", "fig2;besok;-1", "sum", "1499.331636"),  // 1500 × 314.06 / 314.20
    Cell("trajectory", "fig2;total;1", "mean", "3500.00"),  // (2000 + 1000 + 4000) / 2
    Cell("trajectory", "fig2;total;1", "low", "-15559.307104"),  // 3500 - 12.706205 × 2121.32 / √2
    Cell("trajectory", "fig3;lon;3", "sum", "61000.00"),  // the wage without its contributions
    Cell("trajectory", "fig3;ersattning;2", "mean", "25500.00"),  // (27000 + 24000) / 2
    Cell("trajectory", "fig3;bistand;-1", "sum", "-1570.30"),  // the repayment
    Cell("trajectory", "fig3;total;-2", "sum", "37687.20"),  // 31406 + 6281.20
  ]

  static let beforeAfterCells = [
    Cell("before_after", "kommun;authority;kommun;real;year1", "users_base", "2"),  // SYN2, SYN3
    Cell("before_after", "kommun;authority;kommun;real;year1", "users", "3"),
    Cell("before_after", "kommun;authority;kommun;real;year1", "base", "2851.403333"),  // 8554.21 / 3
    Cell("before_after", "kommun;authority;kommun;real;year1", "mean", "18216.666667"),  // 54650 / 3
    Cell("before_after", "kommun;authority;kommun;real;year1", "change", "15365.263333"),  // 46095.79 / 3
    Cell("before_after", "kommun;authority;kommun;real;year1", "sd", "14747.900663"),  // of 30050, 555, 15490.79
    Cell("before_after", "kommun;authority;kommun;real;year1", "low", "-21270.552872"),  // - 4.302653 × sd / √3
    Cell("before_after", "kommun;authority;kommun;real;year1", "high", "52001.079539"),  // + 4.302653 × sd / √3
    Cell("before_after", "kommun;authority;kommun;real;year1", "percent", "538.86671"),  // 46095.79 / 8554.21
    Cell("before_after", "kommun;service;kontaktperson;real;year1", "percent", ""),  // base 0
    Cell("before_after", "kommun;service;ekonomiskt_bistand;transfer;year1", "change", "1335.966667"),  // 4007.90 / 3
    Cell("before_after", "kommun_lang;all;all;real;year1", "mean", "23845.00"),  // (30050 + 17640) / 2
    Cell("before_after", "vard;care_form;landsting:slutenvard;real;year1", "base", "18992.10"),  // 37984.20 / 2
    Cell("before_after", "vard;care_form;landsting:oppenvard;real;year1", "mean", "1500.00"),  // (2000 + 1000) / 2
    Cell("before_after", "vard;authority;landsting;real;year1", "change", "-6241.765818"),  // 13500 - 19741.765818
    Cell("before_after", "samhalle;authority;skatteverket;real;year1", "mean", "0.00"),  // required: has its row
    Cell("before_after", "samhalle;authority;skatteverket;production;year1", "mean", "59796.10"),  // 119592.20 / 2
    Cell("before_after", "samhalle;authority;arbetsgivare;transfer;year1", "base", "20636.8826"),  // 41273.7652 / 2
    Cell("before_after", "samhalle;authority;forsakringskassan;real;year1", "change", "1530.00"),  // (1620 + 1440) / 2
    Cell("before_after", "kontroll;all;all;real;year1", "change", "2100.00"),  // 4200 - 2100
    Cell("before_after", "kontroll;all;all;real;year1", "sd", ""),  // one client
  ]

  static let otherCells = [
    Cell("actors", "samhalle;base;kommun", "net", "-6570.655"),  // - 1074.605 - 5496.05
    Cell("actors", "samhalle;base;klient", "transfers_in", "35331.75"),  // 5496.05 + 14132.70 + 15703
    Cell("actors", "samhalle;base;arbetsgivare", "net", "-20636.8826"),  // - 15703 - 4933.8826
    Cell("actors", "samhalle;year1;forsakringskassan", "real", "1953.981"),  // 3907.962 / 2
    Cell("actors", "samhalle;year1;forsakringskassan", "transfers_out", "65132.70"),  // 130265.40 / 2
    Cell("actors", "samhalle;year1;klient", "net", "110632.70"),  // 65132.70 + 45500
    Cell("actors", "samhalle;year1;staten", "transfers_in", "14296.10"),  // 28592.20 / 2
    Cell("flows", "kommun;base;kommun;klient;ekonomiskt_bistand", "mean", "3664.033333"),  // 10992.10 / 3
    Cell("flows", "samhalle;base;arbetsgivare;staten;lon", "mean", "4933.8826"),  // 9867.7652 / 2
    Cell("flows", "samhalle;year1;arbetsgivare;klient;lon", "mean", "45500.00"),  // 91000 / 2
    Cell("flows", "samhalle;year1;kommun;klient;ekonomiskt_bistand", "mean", "0.00"),  // booked in base only
    Cell("society", "samhalle;base", "net", "17038.2966"),  // 20636.8826 - 3598.586
    Cell("society", "samhalle;base", "change", ""),
    Cell("society", "samhalle;year1", "real", "27598.981"),  // 23845 + 1953.981 + 1800
    Cell("society", "samhalle;year1", "change", "15158.8224"),  // 32197.119 - 17038.2966
    Cell("society", "vard;year1", "change", "6241.765818"),  // less cost is a gain
    Cell("quality", "events.csv;excluded_client", "count", "1"),
    Cell("quality", "events.csv;open_without_coverage", "count", "1"),
    Cell("quality", "export/besok.csv;left_out", "count", "1"),
    Cell("quality", "export/besok.csv;unknown_client", "count", "1"),
    Cell("quality", "export/besok.csv;outside_window", "count", "1"),
    Cell("quality", "export/besok.csv;not_observed", "count", "1"),
    Cell("quality", "export/besok.csv;duplicate_row", "count", "1"),
    Cell("quality", "export/besok.csv;overlapping_stay", "count", "1"),
    Cell("quality", "coverage.csv;coverage_unknown_client", "count", "1"),
  ]

  @Test(arguments: cohortCells + trajectoryCells + beforeAfterCells + otherCells)
  func `a cell is as worked out by hand`(cell: Cell) throws {
    let table = try #require(try Self.sample.get().tables.first { $0.name == cell.table })
    let key = cell.row.split(separator: ";").map(String.init)
    let rows = table.rows.filter { $0.prefix(key.count).map(CSVFormat.field) == key }
    try #require(rows.count == 1, "the key names one row")
    let column = try #require(table.columns.firstIndex(of: cell.column))
    let found = rows[0][column]
    #expect(agrees(found, with: cell.value), "\(CSVFormat.field(found))")
  }

  @Test func `transfers sum to zero over the actors`() throws {
    let table = try #require(try Self.sample.get().tables.first { $0.name == "actors" })
    for (cohort, period) in [("samhalle", "base"), ("samhalle", "year1"), ("kommun", "base"), ("kommun", "year1")] {
      var sum = Money.zero
      for row in table.rows where row[0] == .text(cohort) && row[1] == .text(period) {
        guard case .money(let paid) = row[4], case .money(let received) = row[5] else {
          Issue.record("no amounts: \(row)")
          continue
        }
        sum = sum + received - paid
      }
      #expect(sum == .zero, "\(cohort) \(period)")
    }
  }

  // MARK: - The README

  static let readmeTables = ["cohort", "trajectory", "before_after", "actors", "flows", "society", "quality"]

  @Test(arguments: readmeTables)
  func `a table of the README is the program's`(name: String) throws {
    let table = try #require(try Self.sample.get().tables.first { $0.name == name })
    let blocks = try Self.readmeBlocks().filter { $0[0] == table.columns.joined(separator: ";") }
    try #require(blocks.count == 1, "the README holds the table once")
    let written = blocks[0].dropFirst().map {
      $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    }
    try #require(written.count == table.rows.count)
    for (row, texts) in zip(table.rows, written) {
      try #require(texts.count == row.count, "\(texts)")
      for (column, pair) in zip(row, texts).enumerated() where !agrees(pair.0, with: pair.1) {
        Issue.record("\(texts): \(table.columns[column]) is \(CSVFormat.field(pair.0))")
      }
    }
  }

  @Test func `the ledger of the README is the program's`() throws {
    let blocks = try Self.readmeBlocks().filter { $0[0] == "client;service;line;quarter;value" }
    try #require(blocks.count == 1)
    #expect(Array(blocks[0].dropFirst()) == (try Self.sample.get().ledger))
  }

  @Test func `the README holds these tables and the ledger, and nothing that is not compared`() throws {
    #expect(try Self.readmeBlocks().count == Self.readmeTables.count + 1)
  }

  @Test(arguments: ["README.md", "study.json"])
  func `the first line says that it is synthetic`(file: String) throws {
    let text = try String(contentsOfFile: Self.folder + "/" + file, encoding: .utf8)
    #expect(text.prefix { $0 != "\n" }.contains("SYNTHETIC"))
  }

  /// The fenced blocks of delimited text in the README, by lines.
  private static func readmeBlocks() throws -> [[String]] {
    let text = try String(contentsOfFile: folder + "/README.md", encoding: .utf8)
    var blocks: [[String]] = []
    var isInside = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line == "```csv" {
        isInside = true
        blocks.append([])
      } else if line == "```" {
        isInside = false
      } else if isInside {
        blocks[blocks.count - 1].append(line)
      }
    }
    return blocks.filter { !$0.isEmpty }
  }

  /// Whether a cell is what was written: names, counts and amounts to the letter, other statistics to six decimals.
  private func agrees(_ cell: Table.Cell, with text: String) -> Bool {
    switch cell {
    case .kronor(let value), .number(let value):
      guard let written = Double(text) else { return false }
      return abs(value - written) <= 0.500001e-6
    default: return CSVFormat.field(cell) == text
    }
  }

  // MARK: - The sample

  private static let folder = Samples.folder + "/minimal"

  /// The sample as the program sees it, read once.
  private static let sample = Result { try Sample() }

  private struct Sample {
    let tables: [Table]
    /// `client;service;line;quarter;value` for each entry, in the README's order.
    let ledger: [String]

    init() throws {
      let reading = try StudyReading(StudyFolder(path: folder), threads: 2, hasVolumes: true)
      var problems = reading.problems
      let ledger = try #require(reading.ledger, "\(problems.lines)")
      self.ledger = Self.rows(of: ledger)
      let plain = try StudyReading(StudyFolder(path: folder), threads: 2)
      let analysis = Analysis(try #require(plain.ledger), threads: 2, problems: &problems)
      try #require(!problems.hasErrors, "\(problems.lines)")
      tables = analysis.tables
    }

    private static func rows(of ledger: Ledger) -> [String] {
      ["SYN1", "SYN2", "SYN3", "SYN4", "SYN5"].flatMap { id in
        guard let client = ledger.data.clients.number(ofID: id) else { return [String]() }
        return ledger.entries(ofClient: client)
          .map { (rank(of: ledger.lines[$0.line]), $0) }
          .sorted { $0.0.lexicographicallyPrecedes($1.0) || ($0.0 == $1.0 && $0.1.quarter < $1.1.quarter) }
          .map { _, entry in
            let line = ledger.lines[entry.line]
            let service = ledger.data.schablon.services[line.service]
            let value = Money(millionths: Int128(entry.millionths))
            return "\(id);\(service.id);\(name(of: line, in: service));\(entry.quarter);\(value)"
          }
      }
    }

    private static func name(of line: LedgerLine, in service: Service) -> String {
      switch line.kind {
      case .volume, .observedVolume: "volume"
      case .priced(let post): service.posts[post].id
      case .observed(let post): service.posts[post].id + ":observed"
      }
    }

    /// The volume first, then the posts, each with what was observed behind it.
    private static func rank(of line: LedgerLine) -> [Int] {
      switch line.kind {
      case .volume, .observedVolume: [line.service, 0, 0]
      case .priced(let post): [line.service, 1 + post, 0]
      case .observed(let post): [line.service, 1 + post, 1]
      }
    }
  }
}
