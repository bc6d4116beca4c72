import Foundation
import Testing

/// The second implementation of the evaluation on a study small enough for a sheet of paper.
///
/// A visit is 100 kr, borne by the kommun. Everybody starts in the first quarter of 2010; visits by quarter:
/// ```
///                    −2   −1    0    1 … 4
/// A  intervention     2    0    0    0        base 100 kr a quarter
/// B  intervention     3    3    3    1             300
/// K  control          2    2    2    1.5           200
/// L  control          1    3    2    1             200
/// ```
/// The means are 250, 150, 150, 50 … 50 of the cohort, 150, 250, 200, 125 … 125 of the control group. The
/// intervention costs 1 000 kr for 2 clients, 400 of them paid by staten, all of it in quarter 0, discounted by
/// nothing.
@Suite struct ReferenceSmallStudyTests {
  private static let evaluation = """
    "internal": {"accounts": "accounts.csv", "year": 2010, "per": "client", "units": 2, "units_source": "counted",
                 "also_per": [{"per": "client_year", "units": 4, "units_source": "counted"}]},
    "draws": 200,
    """

  private static let events = """
    client,service,from,quantity
    A,besok,2009-08-01,2
    B,besok,2009-08-01,3
    B,besok,2009-11-01,3
    B,besok,2010-03-01,3
    B,besok,2010-05-01,1
    B,besok,2010-08-01,1
    B,besok,2010-11-01,1
    B,besok,2011-02-01,1
    K,besok,2009-08-01,2
    K,besok,2009-11-01,2
    K,besok,2010-03-01,2
    K,besok,2010-05-01,1.5
    K,besok,2010-08-01,1.5
    K,besok,2010-11-01,1.5
    K,besok,2011-02-01,1.5
    L,besok,2009-08-01,1
    L,besok,2009-11-01,3
    L,besok,2010-03-01,2
    L,besok,2010-05-01,1
    L,besok,2010-08-01,1
    L,besok,2010-11-01,1
    L,besok,2011-02-01,1

    """

  private static func tables(_ more: String = "\"discount_rate\": 0") throws -> [String: ReferenceTable] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("cost-small-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = [
      "study.json": """
      {"title": "Small", "window": [-2, 4], "periods": {"base": [-2, -1], "year1": [1, 4]}, "price_year": 2010,
       "schablon": ["schablon"],
       "sources": {"clients": {"file": "clients.csv"}, "coverage": {"file": "coverage.csv"},
                   "events": [{"file": "events.csv"}]},
       "cohorts": [{"id": "alla", "requires": ["kommun"]}],
       "evaluation": {\(evaluation) \(more)}}
      """,
      "clients.csv": """
      client,start,group
      A,2010-02-01,
      B,2010-02-01,
      K,2010-02-01,control
      L,2010-02-01,control

      """,
      "coverage.csv": "client,authority,from,to\n"
        + ["A", "B", "K", "L"].map { "\($0),kommun,2009-01-01,2011-12-31\n" }.joined(),
      "events.csv": events,
      "accounts.csv": "item,kind,amount,actor,note\nLöner,cost,900,,\nHyra,cost,100,,\nBidrag,income,400,staten,\n",
      "schablon/insatser.csv": "service,authority,unit,shape\nbesok,kommun,besok,point\n",
      "schablon/priser.csv": """
      service,post,class,payer,receiver,year,price,index
      besok,besok,real,kommun,,2010,100,

      """,
      "schablon/index.csv": "index,year,value\nKPI,2010,100\n",
    ]
    for (path, text) in files {
      let file = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return try ReferenceStudy.tables(ofStudyAt: folder.path)
  }

  /// The row that begins with these keys, as text.
  private static func row(_ tables: [String: ReferenceTable], _ table: String, _ keys: String...) -> [String] {
    let rows = (tables[table]?.rows ?? []).map { $0.map(text) }.filter { $0.starts(with: keys) }
    return rows.count == 1 ? Array(rows[0].dropFirst(keys.count)) : ["\(rows.count) rows"]
  }

  private static func text(_ cell: ReferenceCell) -> String {
    switch cell {
    case .text(let text): text
    case .count(let count): String(count)
    case .number(let number): String(format: "%.6g", number == 0 ? 0 : number)
    case .undefined: "-"
    }
  }

  /// Society: quarter 0 gives 200 − 150 = 50, each of 1 … 4 gives 150, less 500 in quarter 0: −450, −300, −150, 0, 150.
  ///
  /// The kommun has the same benefit and a cost of 300: −250, −100, 50. Staten has its 200 of cost and nothing else.
  @Test func `against the base`() throws {
    let tables = try Self.tables()
    #expect(Self.row(tables, "evaluation", "alla", "base", "society", "0") == ["-450", "-450", "-450"])
    #expect(Self.row(tables, "evaluation", "alla", "base", "society", "1") == ["600", "600", "150"])
    let society = Self.row(tables, "evaluation_summary", "alla", "base", "society")
    #expect(society.prefix(3) == ["500", "650", "150"])
    #expect(society[5...8] == ["1.3", "1.3", "3", "0.769231"])
    let kommun = Self.row(tables, "evaluation_summary", "alla", "base", "kommun")
    #expect(kommun.prefix(3) == ["300", "650", "350"])
    #expect(kommun[7] == "2")
    let staten = Self.row(tables, "evaluation_summary", "alla", "base", "staten")
    #expect(staten == ["200", "0", "-200", "-200", "-200", "0", "0", "-", "-", "0"])
  }

  /// The base falls by 100 a quarter, 200 at its middle, −1.5.
  ///
  /// So 50 were to be expected in quarter 0, then −50, −150, −250, −350. There were 150 and 50: 100, 100, 200, 300, 400 more.
  @Test func `against the trend`() throws {
    let tables = try Self.tables()
    #expect(
      Self.row(tables, "evaluation_summary", "alla", "trend", "society").prefix(3) == ["500", "-1100", "-1600"])
  }

  /// The control group's change is 0 in quarter 0 and −75 in each of 1 … 4: 50 + 4 × 75 are left.
  @Test func `against the control group`() throws {
    let tables = try Self.tables()
    #expect(
      Self.row(tables, "evaluation_summary", "alla", "control", "society").prefix(3) == ["500", "350", "-150"])
  }

  /// A rate of 1 500 percent halves a krona every quarter: 50 + 150 (1/2 + 1/4 + 1/8 + 1/16).
  @Test func `discounting by quarters`() throws {
    let tables = try Self.tables("\"discount_rate\": 15, \"timing\": \"start\"")
    let row = Self.row(tables, "evaluation_summary", "alla", "base", "society")
    #expect(row.prefix(3) == ["500", "190.625", "-309.375"])
    // At no rate, as the study with none; at 0.05 less.
    #expect(Self.row(tables, "sensitivity", "alla", "society", "discount_rate").prefix(3) == ["0", "0.05", "150"])
  }

  /// Two years, of which the second is half as much: 4 × 75 more; of 950 a fifth would have come anyway.
  @Test func `beyond the window, and what is credited`() throws {
    let tables = try Self.tables(
      """
      "discount_rate": 0, "horizon": 2, "drop_off": 0.5, "deadweight": 0.2,
      "ranges": [{"price": "besok", "low": 0.5, "high": 2}, {"parameter": "internal_cost", "low": 0.9, "high": 1.1},
                 {"parameter": "units", "low": 1, "high": 4}],
      "scenarios": [{"id": "sure", "deadweight": 0}]
      """)
    #expect(Self.row(tables, "evaluation_summary", "alla", "base", "society").prefix(3) == ["500", "760", "260"])
    #expect(Self.row(tables, "evaluation", "alla", "base", "society", "2") == ["240", "240", "260"])
    #expect(Self.row(tables, "scenarios", "study", "alla", "society") == ["260", "0"])
    #expect(Self.row(tables, "scenarios", "sure", "alla", "society") == ["450", "190"])
    #expect(Self.row(tables, "sensitivity", "alla", "society", "price/besok") == ["0.5", "2", "-120", "1020"])
    // The kommun's 600 for two clients are 500 or 700, staten's 400 stay.
    #expect(Self.row(tables, "sensitivity", "alla", "kommun", "internal_cost") == ["0.9", "1.1", "510", "410"])
    #expect(Self.row(tables, "sensitivity", "alla", "staten", "internal_cost") == ["0.9", "1.1", "-200", "-200"])
    #expect(Self.row(tables, "sensitivity", "alla", "society", "units") == ["1", "4", "-240", "510"])
  }

  /// A alone has 500 of benefit and B 800, so that each draw's npv is 0, 150 or 300, and so are the ends of the interval.
  @Test func `intervals of two clients`() throws {
    let tables = try Self.tables()
    let row = Self.row(tables, "intervals", "alla", "base", "society", "npv")
    #expect(row == ["150", "0", "300", "0", "300"])
    // Four quarters of 150 of the last period, whatever is credited.
    #expect(Self.row(tables, "intervals", "alla", "base", "society", "change").first == "600")
  }

  /// Changes a year are A −400, B −800, K −200, L −400.
  ///
  /// s₁² = 80 000 and s₀² = 20 000, the error √(40 000 + 10 000), the
  /// degrees of freedom 50 000² / (40 000² + 10 000²) = 25/17. With them scipy 1.17.1 has t(0.975) = 6.188 and so the
  /// ends −1 683.70 and 1 083.70, and p = 0.349886.
  @Test func `the difference in differences`() throws {
    let tables = try Self.tables()
    let row = Self.row(tables, "did", "alla", "all", "all", "real", "year1")
    #expect(row == ["2", "2", "-600", "-300", "-300", "223.607", "-1683.7", "1083.7", "0.349886"])
    // Quarter 1: A −100, B −200; K −50, L −100.
    let quarter = Self.row(tables, "event_study", "alla", "all", "all", "real", "1")
    #expect(quarter.prefix(4) == ["2", "2", "-75", "55.9017"])
    // Quarter −2: A +100, B 0; K 0, L −100: d = 100 and V = 2 500 + 2 500; P(χ² > 2) = erfc(1).
    #expect(
      Self.row(tables, "pretrend", "alla", "all", "all", "real") == ["2", "2", "2", "2", "1", "0.157299"])
  }

  @Test func `internal costs`() throws {
    let tables = try Self.tables()
    let rows = (tables["internal_costs"]?.rows ?? []).map { $0.map(Self.text).joined(separator: ";") }
    #expect(
      Set(rows) == [
        "Löner;cost;;900;450;2 client", "Hyra;cost;;100;50;2 client", "Bidrag;income;staten;400;200;2 client",
        "total;cost;;1000;500;2 client", "total;income;;400;200;2 client", "result;deficit;kommun;-600;-300;2 client",
        "net;payer;kommun;600;300;2 client", "net;payer;staten;400;200;2 client",
        "total;also_per;;1000;250;4 client_year",
      ])
  }
}
