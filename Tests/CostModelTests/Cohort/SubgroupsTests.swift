import Testing

@testable import CostModel

/// The values of a column by which tables are divided.
@Suite struct SubgroupsTests {
  /// Clients who start in 2012, by their year of birth: 2012 less it is their age, whatever the day.
  private func groups(_ births: [String], _ setting: String = "") throws -> [String] {
    let rows = births.enumerated().map { "C\($0);2012-05-15;\($1)\n" }.joined()
    let files = [
      "study.json": """
      {
        "title": "Ages", "price_year": 2012, "schablon": ["schablon"], \(setting)
        "sources": {"clients": {"file": "clients.csv"}, "coverage": {"file": "coverage.csv"},
                    "events": [{"file": "events.csv"}]},
        "cohorts": [{"id": "a", "requires": ["kommun"]}], "subgroups": ["age_group"]
      }
      """,
      "schablon/insatser.csv": "service;authority;unit;shape\nsamtal;kommun;besok;point\n",
      "schablon/priser.csv": "service;post;class;payer;receiver;year;price\nsamtal;s;real;kommun;;2012;100\n",
      "schablon/index.csv": "index;year;value\nKPI;2012;314,20\n",
      "events.csv": "client;service;from\n", "coverage.csv": "client;authority;from;to\n",
      "clients.csv": "client;start;birth_year\n" + rows,
    ]
    return try TestFolder.with(files) { path in
      let reading = try StudyReading(StudyFolder(path: path), threads: 1)
      let data = try #require(reading.ledger, "\(reading.problems.lines)").data
      let groups = Subgroups(by: "age_group", of: data.clients, ageGroups: data.study.ageGroups)
      return groups.valueOfClient.map { groups.values[$0] }
    }
  }

  @Test func `ages fall into the usual groups`() throws {
    // Ages 0, 17, 18, 25, 26, 65, 66 and 90; the last has no year of birth.
    let found = try groups(["2012", "1995", "1994", "1987", "1986", "1947", "1946", "1922", ""])
    #expect(found == ["0–17", "0–17", "18–25", "18–25", "26–35", "56–65", "66–", "66–", "unknown"])
  }

  @Test func `a study sets its own groups`() throws {
    // Ages 17, 18, 29, 30 and 70.
    let found = try groups(["1995", "1994", "1983", "1982", "1942"], "\"age_groups\": [18, 30],")
    #expect(found == ["0–17", "18–29", "18–29", "30–", "30–"])
  }
}
