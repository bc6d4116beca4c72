@testable import CostModel

/// A study of four clients and three services, so small that its figures are worked out in the head.
///
/// Quarter 0 is the first of 2013; the base is quarter −1, `after` quarter 1, so a year is four times a period.
enum TinyStudy {
  /// The files, but for events; all clients are reviewed at the kommun from 2012 to 2014.
  static let files = [
    "study.json": """
    {"title": "SYNTHETIC tiny study", "window": [-1, 1], "periods": {"base": [-1, -1], "after": [1, 1]},
     "price_year": 2013, "schablon": ["schablon"], "disclosure": "none",
     "sources": {"clients": {"file": "clients.csv"}, "coverage": {"file": "coverage.csv"},
                 "events": [{"file": "events.csv"}]},
     "figures": [{"id": "fig", "requires": ["kommun"], "series": [{"id": "allt", "rest_of": ["kommun"]}]}]}
    """,
    "clients.csv": "client;start\nK1;2013-01-01\nK2;2013-01-01\nK3;2013-01-01\nK4;2013-01-01\n",
    "coverage.csv": "client;authority;from;to\n"
      + ["K1", "K2", "K3", "K4"].map { "\($0);kommun;2012-01-01;2014-12-31\n" }.joined(),
    "schablon/insatser.csv":
      "service;authority;unit;shape\na;kommun;besok;point\nb;kommun;besok;point\nc;kommun;besok;point\n",
    "schablon/priser.csv": """
    service;post;class;payer;year;price;source;basis
    a;kommun;real;kommun;2013;100;Uppdiktad lista;KPB
    b;kommun;real;kommun;2013;50;;illustration
    c;kommun;real;kommun;2013;70;;illustration

    """,
    "schablon/index.csv": "index;year;value\nKPI;2012;100\nKPI;2013;100\n",
  ]

  /// Two visits a in the base of K1; in quarter 1 five of K1, four visits b of K2, and a visit c of K3 that was observed
  /// to cost 300.
  static let events = """
    client;service;from;to;quantity;amount
    K1;a;2012-11-01;;2;
    K1;a;2013-05-01;;5;
    K2;b;2013-05-01;;4;
    K3;c;2013-05-01;;;300

    """

  /// Calls `body` with the study on disk, some files added or replaced.
  static func with<Result>(_ more: [String: String] = [:], _ body: (String) throws -> Result) throws -> Result {
    try TestFolder.with(files.merging(["events.csv": events]) { a, _ in a }.merging(more) { _, b in b }, body)
  }
}
