import Testing

@testable import CostModel

/// A client's cost in a period must fit 36.03 billion kronor (2⁵⁵ millionths); where the sums of a study do not, it is told,
/// and where they do, nothing is, however large the bookings are that they are made of.
@Suite("The limits of a client's sums")
struct ClientLimitsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// Rows of events, each a service, a day and millions of kronor; d is paid in kronor, so it can be paid back.
    let events: [(service: String, day: String, millions: Int)]
    let fits: Bool

    init(_ name: String, fits: Bool, _ events: [(service: String, day: String, millions: Int)]) {
      (testDescription, self.events, self.fits) = (name, events, fits)
    }
  }

  static let cases: [Case] = [
    Case("just below the limit", fits: true, [("a", "2013-05-01", 20_000), ("a", "2013-05-02", 16_028)]),
    Case("just above it", fits: false, [("a", "2013-05-01", 20_000), ("a", "2013-05-02", 16_029)]),
    Case("above it in the base", fits: false, [("a", "2012-11-01", 20_000), ("a", "2012-11-02", 20_000)]),
    Case("above it over two services", fits: false, [("a", "2013-05-01", 20_000), ("b", "2013-05-01", 20_000)]),
    Case("below it in either period", fits: true, [("a", "2012-11-01", 20_000), ("a", "2013-05-01", 20_000)]),
    Case("in a quarter of no period", fits: true, [("a", "2013-01-15", 20_000), ("a", "2013-01-16", 20_000)]),
    Case(
      "paid back last", fits: true,
      [("d", "2013-05-01", 20_000), ("d", "2013-05-02", 20_000), ("d", "2013-05-03", -20_000)]
    ),
    Case(
      "paid back first", fits: true,
      [("d", "2013-05-01", -20_000), ("d", "2013-05-02", 20_000), ("d", "2013-05-03", 20_000)]),
    Case("above it below zero", fits: false, [("d", "2013-05-01", -20_000), ("d", "2013-05-02", -20_000)]),
  ]

  @Test("What does not fit is told, and nothing else", arguments: cases, [1, 2])
  func overflow(_ known: Case, threads: Int) throws {
    let rows = known.events.map { event in
      let kronor = "\(event.millions)000000"
      return event.service == "d" ? "K1;d;\(event.day);;\(kronor);\n" : "K1;\(event.service);\(event.day);;;\(kronor)\n"
    }
    let files = [
      "events.csv": "client;service;from;to;quantity;amount\n" + rows.joined(),
      "schablon/insatser.csv": "service;authority;unit;shape\na;kommun;besok;point\nb;kommun;besok;point\n"
        + "d;kommun;kr;point\n",
      "schablon/priser.csv": "service;post;class;payer;year;price;source;basis\n"
        + "a;kommun;real;kommun;2013;100;;illustration\nb;kommun;real;kommun;2013;50;;illustration\n"
        + "d;kommun;real;kommun;2013;1;;illustration\n",
    ]
    try TinyStudy.with(files) { folder in
      let reading = try StudyReading(StudyFolder(path: folder), threads: threads)
      var problems = reading.problems
      #expect(!problems.hasErrors, "\(problems.lines)")
      let analysis = reading.analysis(threads: threads, problems: &problems)
      #expect((analysis != nil) == known.fits)
      #expect(
        problems.lines.filter { $0.contains("error") }
          == (known.fits
            ? []
            : [
              "events.csv: error: the costs of a client add up to over 36 billion kronor; check quantities and amounts"
            ]))
    }
  }
}
