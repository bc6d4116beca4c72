import Testing

@testable import CostModel

/// What `explain` prints of the tiny study, whose sums are worked out in the head; t(0.975, 3) is scipy's.
@Suite struct ExplanationTextTests {
  private func text(
    _ table: String, _ keys: String, _ scope: ExplanationText.Scope, disclosure: Study.Disclosure = .counts,
    isBrief: Bool = false
  ) throws -> String {
    try TinyStudy.with { folder in
      var problems = ProblemList()
      let reading = try StudyReading(StudyFolder(path: folder), threads: 2, disclosure: disclosure)
      let explainer = Explainer(Analysis(try #require(reading.ledger), threads: 2, problems: &problems))
      let found = try explainer.tables.row(at: RowAddress(table: table, keys: RowAddress.keys(in: keys)))
      let explanation = explainer.explanation(of: found.row, in: found.table, threads: 2, problems: &problems)
      return ExplanationText(try #require(explanation), scope: scope, isBrief: isBrief).text
    }
  }

  @Test func `the way to a figure, with the clients`() throws {
    #expect(
      try text("trajectory", "series=allt;quarter=1", .clients) == """
        trajectory, figure fig, series allt, quarter 1
        fig: allt.
        What each client's bookings of class real in quarter 1 come to, in kronor in the money of 2013.

        Who was left out, step by step (removed, remaining)
          clients                                          4
          excluded                                 0       4
          not_reviewed:kommun                      0       4
          window_not_covered:kommun                0       4
          final                                            4
        Who counts (4): the clients of cohort fig who are observed at kommun in quarter 1

        sum: allt in quarter 1 = 1000.00 kr, 3 bookings
          [1] a/kommun, real, borne by kommun: × 100
              100 kr per besok in the kronor of 2013, not indexed
              schablon/priser.csv:2, year 2013, KPB: Uppdiktad lista
              1 booking, 500.00 kr
          [2] b/kommun, real, borne by kommun: × 50
              50 kr per besok in the kronor of 2013, not indexed
              schablon/priser.csv:3, year 2013, illustration: no source
              1 booking, 200.00 kr
          [3] c/kommun, real, borne by kommun: × 1
              an observed cost of 2013
              1 booking, 300.00 kr
          client K1, clients.csv:2, first contact 2013-01-01: 500.00 kr
            events.csv:3  quarter 1, 2013-05-01  5 besok = 5  500.00 kr = 5 × 100  [1]
          client K2, clients.csv:3, first contact 2013-01-01: 200.00 kr
            events.csv:4  quarter 1, 2013-05-01  4 besok = 4  200.00 kr = 4 × 50  [2]
          client K3, clients.csv:4, first contact 2013-01-01: 300.00 kr
            events.csv:5  quarter 1, 2013-05-01  300 kr = 300  300.00 kr = 300 × 1  [3]

        Figures
          n               4  = the clients who count
          users           3  = those of them whose sum is not 0
          sum       1000.00  = the sum over them = 1000.00
          mean       250.00  = sum / n = 1000.00 / 4
          sd       208.1666  = √(Σ(sum − mean)² / (n − 1)), over the clients = √(130000.0 / (4 − 1))
          low    -81.239513  = mean − t(0.975, n − 1) × sd / √n = 250.0 − 3.1824463052837095 × 208.16659994661327 / √(4)
          high   581.239513  = mean + t(0.975, n − 1) × sd / √n = 250.0 + 3.1824463052837095 × 208.16659994661327 / √(4)

        """)
  }

  @Test func `what so few carry that a run hides it has no numbers, unless they are asked for`() throws {
    // One client of four has anything in the base.
    let keys = "cohort=fig;level=all;class=real"
    let shown = try text("before_after", keys, .shown)
    #expect(shown.contains("So few clients stand behind this row, or a sum of it"))
    #expect(!shown.contains("events.csv") && !shown.contains("K1") && !shown.contains("200.00 kr"))
    #expect(shown.contains(" <4  = those of them whose base is not 0\n"))
    let complete = try text("before_after", keys, .complete)
    #expect(complete.contains("    events.csv:2  quarter -1, 2012-11-01  2 besok = 2  200.00 kr = 2 × 100  [1]\n"))
    #expect(complete.contains(" 1  = those of them whose base is not 0\n"))
    #expect(!complete.contains("K1"))
  }

  @Test func `in brief the bookings stay out, and what they come to by price remains`() throws {
    let brief = try text("trajectory", "series=allt;quarter=1", .complete, isBrief: true)
    #expect(brief.contains("1 booking, 500.00 kr") && !brief.contains("events.csv"))
  }
}
