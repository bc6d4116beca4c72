import Testing

@testable import CostModel

/// Small studies whose evaluation is worked out by hand, or printed by others.
@Suite struct EvaluationTests {
  /// A study of one client of the intervention whose real costs fall from the base on, and stay there for two quarters.
  ///
  /// Each of `saved` is what an authority saves in the quarters 0 and 1 together: half of it a quarter, its cost of the
  /// base. What it comes to cost instead is negative. There is no discounting and nothing after quarter 1.
  private func table(
    saving saved: [(authority: String, kronor: Int)], cost: Int, more: String = "", accounts: String? = nil
  ) throws -> [String: TableRow] {
    let names = saved.map(\.authority)
    let rows = saved.map { authority, kronor in
      // Half of it in the base quarter is saved in both that follow; what is lost comes in both of them.
      kronor > 0
        ? "K1;\(authority);2012-11-01;\(kronor)\n"
        : "K1;\(authority);2013-02-01;\(-kronor)\nK1;\(authority);2013-05-01;\(-kronor)\n"
    }
    let files = [
      "study.json": """
      {"title": "SYNTHETIC", "window": [-1, 1], "periods": {"base": [-1, -1], "after": [1, 1]}, "price_year": 2013,
       "schablon": ["schablon"], "disclosure": "none",
       "sources": {"clients": {"file": "clients.csv"}, "coverage": {"file": "coverage.csv"},
                   "events": [{"file": "events.csv"}]},
       "cohorts": [{"id": "alla", "requires": [\(names.map { "\"\($0)\"" }.joined(separator: ", "))]}],
       "evaluation": {"internal": {"accounts": "accounts.csv", "year": 2013, "per": "client", "units": 1,
                                   "units_source": "the one client"},
                      "discount_rate": 0, "drop_off": 1, "draws": 10\(more)}}
      """,
      "clients.csv": "client;start\nK1;2013-01-01\n",
      "coverage.csv": "client;authority;from;to\n" + names.map { "K1;\($0);2012-01-01;2014-12-31\n" }.joined(),
      "schablon/insatser.csv": "service;authority;unit;shape\n" + names.map { "\($0);\($0);besok;point\n" }.joined(),
      "schablon/priser.csv": "service;post;class;payer;year;price;source;basis\n"
        + names.map { "\($0);\($0);real;\($0);2013;0,5;;illustration\n" }.joined(),
      "schablon/index.csv": "index;year;value\nKPI;2013;100\n",
      "events.csv": "client;service;from;quantity\n" + rows.joined(),
      "accounts.csv": accounts ?? "item;kind;amount\nprogram;cost;\(cost)\n",
    ]
    return try TestFolder.with(files) { folder in
      let reading = try StudyReading(StudyFolder(path: folder), threads: 1)
      var problems = reading.problems
      let analysis = try #require(reading.analysis(threads: 1, problems: &problems), "\(problems.lines)")
      let rows = analysis.tables.rows(of: "evaluation_summary", where: ["counterfactual": "base"])
      return Dictionary(uniqueKeysWithValues: rows.map { ($0.text("perspective"), $0) })
    }
  }

  /// WSIPP, Benefit-cost results: taxpayers + others = total, total − cost = net present value, total / cost = ratio.
  ///
  /// Supported employment for serious mental illness; and critical time intervention, by which taxpayers gain while
  /// society loses. The taxpayers stand here as landsting, the others as kommun, who also bears the cost as the host.
  @Test(arguments: [
    (taxpayers: 893, others: 1_558, cost: 807, total: 2_451.0, npv: 1_644.0, ratio: 3.04 as Double?),
    (taxpayers: 2_253, others: -1_247, cost: 5_837, total: 1_006.0, npv: -4_831.0, ratio: 0.17),
  ])
  func `rows that WSIPP published`(
    taxpayers: Int, others: Int, cost: Int, total: Double, npv: Double, ratio: Double?
  ) throws {
    let rows = try table(saving: [("landsting", taxpayers), ("kommun", others)], cost: cost)
    let society = try #require(rows["society"])
    #expect(society.number("benefit") == total)
    #expect(society.number("cost") == Double(cost))
    #expect(society.number("npv") == npv)
    #expect(society.number("bcr").map { ($0 * 100).rounded() / 100 } == ratio)
    #expect(rows["landsting"]?.number("npv") == Double(taxpayers))
    #expect(rows["kommun"]?.number("npv") == Double(others - cost))
  }

  /// A cost of 600 of which staten pays 450; landsting saves 500 in quarter 0 and 500 in quarter 1.
  @Test func `each payer has its own pay-back and break-even`() throws {
    let accounts = "item;kind;amount;actor\nprogram;cost;600;\nbidrag;income;450;staten\n"
    let rows = try table(saving: [("landsting", 1_000), ("kommun", 0)], cost: 600, accounts: accounts)
    let society = try #require(rows["society"])
    // −600 + 500 in quarter 0, +500 in quarter 1: back in quarter 1; 600 / 1 000 of the change would do.
    #expect(society.number("payback_quarter") == 1)
    #expect(society.number("break_even") == 0.6)
    #expect(society.number("npv") == 400)
    // Staten and the host put in 450 and 150 and get nothing; landsting puts in nothing.
    for (actor, cost) in [("staten", 450.0), ("kommun", 150)] {
      #expect(rows[actor]?.number("npv") == -cost)
      #expect(rows[actor]?["payback_quarter"] == .undefined)
      #expect(rows[actor]?["break_even"] == .undefined)
      #expect(rows[actor]?.number("bcr") == 0)
    }
    #expect(rows["landsting"]?.number("payback_quarter") == 0)
    #expect(rows["landsting"]?["bcr"] == .undefined)
    #expect(rows["landsting"]?["sroi"] == .undefined)
    #expect(rows["landsting"]?["break_even"] == .undefined)
  }

  /// 40 percent is deadweight, of the rest 30 percent is due to others: 1 000 × 0.6 × 0.7 = 420.
  @Test func `what is credited is what is left after each share`() throws {
    let rows = try table(
      saving: [("landsting", 1_000)], cost: 100, more: #", "deadweight": 0.4, "attribution": 0.3"#)
    let society = try #require(rows["society"])
    #expect(abs((society.number("benefit") ?? 0) - 420) < 1e-9)
    #expect(abs((society.number("break_even") ?? 0) - 0.1) < 1e-12)
  }

  /// The level of 500 a quarter goes on, halved in the first year beyond the window and halved again in the next.
  @Test func `effects go on beyond the window and drop off by the year`() throws {
    let rows = try table(
      saving: [("landsting", 1_000)], cost: 100,
      more: #", "horizon": 2, "by_authority": {"landsting": {"drop_off": 0.5}}"#)
    // Quarters 0 and 1: 500 each. Quarters 2–5: 250 each. Quarters 6–8: 125 each.
    #expect(abs((rows["society"]?.number("benefit") ?? 0) - 2_375) < 1e-9)
  }

  @Test func `a surplus stays with the host`() throws {
    let accounts = "item;kind;amount;actor\nprogram;cost;600;\nbidrag;income;700;staten\n"
    let rows = try table(saving: [("kommun", 0)], cost: 600, accounts: accounts)
    #expect(rows["staten"]?.number("cost") == 700)
    #expect(rows["kommun"]?.number("cost") == -100)
    #expect(rows["society"]?.number("cost") == 600)
  }
}
