import Testing

@testable import CostModel

/// On which prices a result rests, worked out in the head for the tiny study: in the window a costs 200 + 500, b 200, c 300.
@Suite struct PriceWeightTests {
  @Test func `shares of the total by basis`() throws {
    try TinyStudy.with { folder in
      let analysis = try MadeResults(folder).analysis
      for grounds in [
        analysis.comparisons[0].priceGrounds(in: analysis.ledger),
        analysis.trajectories[0].priceGrounds(in: analysis.ledger),
      ] {
        #expect(grounds.total.description == "1200.00")
        #expect(grounds.share(of: .basis(.kpb)) == 700.0 / 1200)
        #expect(grounds.share(of: .basis(.illustration)) == 200.0 / 1200)
        #expect(grounds.share(of: .observed) == 300.0 / 1200)
        #expect(grounds.share(of: .unstated) == 0)
        #expect(grounds.groundedShare == 1000.0 / 1200)
      }
    }
  }

  @Test func `a price that is a tenth higher adds a tenth of its own post's change`() throws {
    try TinyStudy.with { folder in
      let analysis = try MadeResults(folder).analysis
      let comparison = analysis.comparisons[0]
      // (500 + 200 + 300 − 200) × 4 quarters / 4 clients
      #expect(comparison.change(of: .cost(.all, .real), in: 1).change.mean?.description == "800.00")
      let weights = comparison.priceWeights(in: 1, of: analysis.ledger)
      // a: (500 − 200) / 10, b: 200 / 10; the observed cost of c hangs on no price.
      #expect(weights.map(\.changeOfHeadline.description) == ["30.00", "20.00"])
      #expect(weights.map(\.share) == [700.0 / 1200, 200.0 / 1200])
      #expect(weights.map { $0.rows.map(\.place.line) } == [[2], [3]])
    }
  }

  @Test func `so says a run at that price`() throws {
    try TinyStudy.with { folder in
      let before = try MadeResults(folder).analysis
      let raised = (TinyStudy.files["schablon/priser.csv"] ?? "").replacing("2013;100;", with: "2013;110;")
      try TinyStudy.with(["schablon/priser.csv": raised]) { other in
        let after = try MadeResults(other).analysis
        let headline = [before, after].map { $0.comparisons[0].change(of: .cost(.all, .real), in: 1).change.mean }
        #expect(headline.map { $0?.description } == ["800.00", "830.00"])
      }
    }
  }

  @Test func `results and summary say so`() throws {
    try TinyStudy.with { folder in
      let made = try MadeResults(folder)
      let json = String(decoding: made.json, as: UTF8.self)
      #expect(
        json.contains(
          "\"shares\": {\"observed\": 0.25, \"KPB\": 0.5833333333333334, \"illustration\": 0.16666666666666666}"))
      #expect(json.contains("\"change_if_10_percent_higher\": 30.00"))
      let summary = String(decoding: made.files.first { $0.name == "summary.txt" }?.bytes ?? [], as: UTF8.self)
      #expect(summary.contains("  fig          real       observed 25.0, KPB 58.3, illustration 16.7 percent\n"))
      #expect(summary.contains("  a/kommun  58.3 percent  +30      schablon/priser.csv:2\n"))
    }
  }

  @Test func `strict says nothing of shares that few may carry`() throws {
    try TinyStudy.with { folder in
      let made = try MadeResults(folder, disclosure: .strict) { $0.minimumCell = 1 }
      let json = String(decoding: made.json, as: UTF8.self)
      #expect(json.contains("\"grounds\": [],\n  \"headlines\": [],"))
    }
  }
}
