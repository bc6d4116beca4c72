import Testing

@testable import CostModel

/// What the tables of an evaluation tell of two clients among eight: alone of them K1 and K2 have the service b of kommun
/// and anything of landsting, and are followed by a control group in which all have all.
@Suite struct EvaluationHidingTests {
  private func tables(_ disclosure: String) throws -> [Table] {
    let (own, control) = ((1...8).map { "K\($0)" }, (1...8).map { "C\($0)" })
    var events = "client;service;from;quantity\n"
    for (number, client) in (own + control).enumerated() {
      events += "\(client);a;2012-11-01;\(3 + number % 4)\n\(client);a;2013-05-01;\(5 + number % 3)\n"
      guard number < 2 || number >= 8 else { continue }
      events += "\(client);b;2013-05-01;\(2 + number)\n\(client);c;2012-11-01;\(4 + number)\n"
    }
    let files = [
      "study.json": """
      {"title": "SYNTHETIC", "window": [-1, 1], "periods": {"base": [-1, -1], "after": [1, 1]}, "price_year": 2013,
       "schablon": ["schablon"], "disclosure": "\(disclosure)",
       "sources": {"clients": {"file": "clients.csv"}, "coverage": {"file": "coverage.csv"},
                   "events": [{"file": "events.csv"}]},
       "cohorts": [{"id": "alla", "requires": ["kommun", "landsting"]}],
       "evaluation": {"internal": {"accounts": "accounts.csv", "year": 2013, "per": "client", "units": 8,
                                   "units_source": "the clients"}, "counterfactual": "control", "draws": 40,
                      "ranges": [{"price": "c", "low": 0, "high": 1},
                                 {"parameter": "deadweight/landsting", "low": 0, "high": 0.5},
                                 {"parameter": "units", "low": 4, "high": 16}]}}
      """,
      "clients.csv": "client;start;group\n" + own.map { "\($0);2013-01-01;\n" }.joined()
        + control.map { "\($0);2013-01-01;control\n" }.joined(),
      "coverage.csv": "client;authority;from;to\n"
        + (own + control).map { "\($0);kommun;2012-01-01;2014-12-31\n\($0);landsting;2012-01-01;2014-12-31\n" }.joined(),
      "schablon/insatser.csv":
        "service;authority;unit;shape\na;kommun;besok;point\nb;kommun;besok;point\nc;landsting;besok;point\n",
      "schablon/priser.csv": "service;post;class;payer;year;price;source;basis\n"
        + "a;x;real;kommun;2013;100;;illustration\nb;x;real;kommun;2013;70;;illustration\n"
        + "c;x;real;landsting;2013;90;;illustration\n",
      "schablon/index.csv": "index;year;value\nKPI;2013;100\n", "events.csv": events,
      "accounts.csv": "item;kind;amount\nprogram;cost;8000\n",
    ]
    return try TestFolder.with(files) { folder in
      let reading = try StudyReading(StudyFolder(path: folder), threads: 1)
      var problems = reading.problems
      return try #require(reading.analysis(threads: 1, problems: &problems), "\(problems.lines)").disclosedTables
    }
  }

  private func isHidden(_ cell: Table.Cell) -> Bool { if case .hidden = cell { true } else { false } }

  /// A mean and its standard error together tell how many carry it: for k of n alike it is √((n − k) / (k (n − 1))).
  @Test func `counts: the spread of what few carry is hidden, its mean is not`() throws {
    let tables = try tables("counts")
    for (table, column) in [
      ("did", "se"), ("did", "p"), ("did", "low"), ("event_study", "se"), ("event_study", "high"),
    ] {
      let rows = tables.rows(of: table, where: ["key": "b"])
      #expect(!rows.isEmpty)
      // In the quarters in which nobody has b there is nothing to tell.
      for row in rows where row["difference"] != .kronor(0) { #expect(isHidden(row[column]), "\(table) \(column)") }
      for row in rows { #expect(!isHidden(row["difference"])) }
      for row in tables.rows(of: table, where: ["key": "a"]) { #expect(!isHidden(row[column])) }
    }
    let landsting = try #require(tables.rows(of: "evaluation_summary", where: ["perspective": "landsting"]).first)
    for column in ["low", "high", "probability_positive"] { #expect(isHidden(landsting[column])) }
    #expect(!isHidden(landsting["npv"]))
    let society = try #require(tables.rows(of: "evaluation_summary", where: ["perspective": "society"]).first)
    #expect(!isHidden(society["probability_positive"]))
    for row in tables.rows(of: "intervals", where: ["perspective": "landsting", "statistic": "npv"]) {
      #expect(isHidden(row["percentile_low"]) && isHidden(row["bca_high"]) && !isHidden(row["estimate"]))
    }
  }

  /// Society is the budgets together, the services of a class are its sum, the quarters of the base add up to 0.
  @Test func `strict: neither what few carry is told nor what would give it back`() throws {
    let tables = try tables("strict")
    for table in ["evaluation", "evaluation_summary", "scenarios"] {
      for row in tables.rows(of: table) where row.text("perspective") != "society" {
        for column in ["flow", "npv", "benefit"] where row[column] != .undefined { #expect(isHidden(row[column])) }
      }
    }
    #expect(tables.rows(of: "sensitivity").allSatisfy { !$0.text("parameter").contains("/") })
    #expect(!tables.rows(of: "sensitivity", where: ["perspective": "society", "parameter": "units"]).isEmpty)
    for table in ["did", "event_study"] {
      for row in tables.rows(of: table, where: ["class": "real"]) {
        #expect(isHidden(row["difference"]) == (row.text("level") != "all"), "\(table) \(row.text("key"))")
      }
    }
  }

  @Test func `none: everything is told`() throws {
    let tables = try tables("none")
    for table in tables { #expect(table.rows.allSatisfy { !$0.contains(where: isHidden) }, "\(table.name)") }
  }
}
