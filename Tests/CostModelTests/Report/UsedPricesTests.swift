import Testing

@testable import CostModel

/// Which price rows results.json lists, and with which years: worked out by hand for six clients.
@Suite struct UsedPricesTests {
  /// Five clients begin in 2012 and F in 2014.
  ///
  /// All have a visit and an allowance in the quarter of their start; F alone has a stay.
  private static let files = [
    "clients.csv": "client;start\nA;2012-04-01\nB;2012-04-01\nC;2012-04-01\nD;2012-04-01\nE;2012-04-01\nF;2014-04-01\n",
    "coverage.csv": "client;authority;from;to\n"
      + "ABCDEF".map { "\($0);kommun;2011-01-01;2015-12-31\n" }.joined(),
    "events.csv": "client;service;from;to;quantity;amount\n"
      + "ABCDE".map { "\($0);besok;2012-05-02;;1;\n\($0);bidrag;2012-05-01;2012-05-31;1000;\n" }.joined()
      + "F;besok;2014-05-02;;1;\nF;bidrag;2014-05-01;2014-05-31;1000;\nF;boende;2014-05-01;2014-05-09;;\n"
      // Outside the window, and observed at no price: neither uses a row.
      + "A;sen;2014-05-02;;1;\nA;sedd;2012-05-02;;1;500\n",
    "schablon/insatser.csv": "service;authority;unit;shape\nbesok;kommun;besok;point\nbidrag;kommun;kr;period\n"
      + "boende;kommun;dygn;period\nsen;kommun;besok;point\nsedd;kommun;besok;point\noanvand;kommun;besok;point\n",
    "schablon/priser.csv": "service;post;class;payer;receiver;year;price;index;source;basis;note\n"
      + "besok;kommun;real;kommun;;2010;300,5;KPI;a;KPB;b\nbesok;kommun;real;kommun;;2014;400;;;;\n"
      + "bidrag;kommun;transfer;kommun;klient;2012;1;;;;\nboende;kommun;real;kommun;;2012;0;;;;\n"
      + "sen;kommun;real;kommun;;2012;1;;;;\nsedd;kommun;real;kommun;;2012;1;;;;\n"
      + "oanvand;kommun;real;kommun;;2012;1;;;;\n",
    "schablon/index.csv": "index;year;value\nKPI;2010;90\nKPI;2011;100\nKPI;2012;100\nKPI;2013;100\nKPI;2014;120\n",
  ]

  private func prices(_ mode: String, _ disclosure: String, year: Int = 2012) throws -> [String] {
    var files = Self.files
    files["study.json"] = """
      {"title": "t", "window": [-1, 2], "periods": {"base": [-1, -1], "later": [0, 2]}, "prices": "\(mode)",
       "price_year": \(year), "schablon": ["schablon"], "disclosure": "\(disclosure)",
       "sources": {"clients": {"file": "clients.csv"}, "coverage": {"file": "coverage.csv"},
                   "events": [{"file": "events.csv"}]},
       "cohorts": [{"id": "kommun", "requires": ["kommun"]}]}
      """
    return try TestFolder.with(files) { folder in
      UsedPrices(try MadeResults(folder).analysis).rows.map { row in
        let uses = row.uses.map { "\($0.year) \($0.factor.decimalText) \($0.price.decimalText)" }
        return "\(row.service.id)/\(row.post.id) \(row.price.place.line): " + uses.joined(separator: ", ")
      }
    }
  }

  @Test func `fixed prices have one price, and amounts one for each year`() throws {
    #expect(
      try prices("fixed", "none") == [
        "besok/kommun 2: 2012 1.11111111111 333.888888889",
        "bidrag/kommun 4: 2012 1 1, 2014 0.833333333333 0.833333333333", "boende/kommun 5: 2012 1 0",
      ])
    #expect(try prices("fixed", "none", year: 2013).first == "besok/kommun 3: 2013 1 400")
  }

  @Test func `current prices have a price for each year, each of its own row`() throws {
    #expect(
      try prices("current", "none") == [
        "besok/kommun 2: 2012 1.11111111111 333.888888889", "besok/kommun 3: 2014 1 400",
        "bidrag/kommun 4: 2012 1 1, 2014 1 1", "boende/kommun 5: 2014 1 0",
      ])
  }

  @Test(arguments: ["counts", "strict"])
  func `a year of few clients is not listed`(disclosure: String) throws {
    #expect(
      try prices("fixed", disclosure) == [
        "besok/kommun 2: 2012 1.11111111111 333.888888889", "bidrag/kommun 4: 2012 1 1", "boende/kommun 5: 2012 1 0",
      ])
    #expect(
      try prices("current", disclosure) == [
        "besok/kommun 2: 2012 1.11111111111 333.888888889", "bidrag/kommun 4: 2012 1 1",
      ])
  }
}
