import Testing

@testable import CostModel

/// Names of quarters and prices of rows where a quarter lies in two years.
@Suite struct LedgerQuarterTests {
  private func study(_ keys: String, _ body: (String) throws -> Void) throws {
    let files = [
      "study.json": """
      {"title": "SYNTHETIC", "quarters": "anniversary", "window": [-1, 1], "periods": {"base": [-1, -1]},
       \(keys), "price_year": 2013, "schablon": ["prices"],
       "sources": {"clients": {"file": "clients.csv"}, "coverage": {"file": "coverage.csv"},
                   "events": [{"file": "events.csv"}]}}
      """,
      "prices/insatser.csv": "service;authority;unit;shape\nbesok;kommun;besok;point\nbidrag;kommun;kr;point\n",
      "prices/priser.csv": """
      service;post;class;payer;receiver;year;price;index
      besok;kommun;real;kommun;;2013;100;LON
      bidrag;bidrag;transfer;kommun;klient;2013;1;

      """,
      "prices/index.csv": "index;year;value;source\nLON;2013;100;x\nLON;2014;103;x\nKPI;2013;100;x\nKPI;2014;80;x\n",
      "clients.csv": "client;start\nA;2013-08-31\n",
      "coverage.csv": "client;authority;from;to\nA;kommun;2013-01-01;2014-12-31\n",
      "events.csv": """
      client;service;from;quantity
      A;besok;2013-09-02;2
      A;besok;2013-12-02;2
      A;besok;2014-01-02;1
      A;bidrag;2013-12-02;50
      A;bidrag;2014-02-03;50

      """,
    ]
    try TestFolder.with(files, body)
  }

  /// The quarters of a start on 31 August begin on 31 August, 30 November and 28 February.
  @Test func `anniversaries are named by their days, and fixed prices by index are one`() throws {
    try study("\"prices\": \"fixed\"") { folder in
      let made = try MadeLedger(folder)
      let lines = MadeLedger.text(try made.parts(), .rows(.csv)).split(separator: "\n").dropFirst().map(String.init)
      #expect(
        lines == [
          "A;2013-08-31–2013-11-29;0;kommun;besok;kommun;real;kommun;;2;besok;100;200.00",
          "A;2013-11-30–2014-02-27;1;kommun;besok;kommun;real;kommun;;3;besok;100;300.00",
          // 50 + 50 × 100 / 80 = 112.50: the two years have different factors, so there is no one price.
          "A;2013-11-30–2014-02-27;1;kommun;bidrag;bidrag;transfer;kommun;klient;100;kr;;112.50",
        ])
      let byQuarter = made.rollUp(try made.parts(), by: [.quarter, .service], isOfSingleClients: true)
      #expect(
        byQuarter.rows.map { CSVFormat.field($0.keys[0]) }.prefix(2) == [
          "2013-08-31–2013-11-29", "2013-11-30–2014-02-27",
        ])
    }
  }

  @Test func `current prices of two years are no one price`() throws {
    try study("\"prices\": \"current\"") { folder in
      let made = try MadeLedger(folder)
      let lines = MadeLedger.text(try made.parts(), .rows(.csv)).split(separator: "\n").dropFirst().map(String.init)
      #expect(
        lines == [
          "A;2013-08-31–2013-11-29;0;kommun;besok;kommun;real;kommun;;2;besok;100;200.00",
          // 2 × 100 + 1 × 103
          "A;2013-11-30–2014-02-27;1;kommun;besok;kommun;real;kommun;;3;besok;;303.00",
          "A;2013-11-30–2014-02-27;1;kommun;bidrag;bidrag;transfer;kommun;klient;100;kr;1;100.00",
        ])
    }
  }
}
