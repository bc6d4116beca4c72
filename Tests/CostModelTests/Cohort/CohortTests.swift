import Testing

@testable import CostModel

/// Who is in a cohort, who is not and why, and which quarters are observed.
@Suite("Cohort")
struct CohortTests {
  /// A study of two authorities and a window of two quarters around the start, which is 15 May 2012 for everybody:
  /// the window −1 … 1 is January to September 2012.
  private static func files(
    clients: String, coverage: String, cohort: String = "\"requires\": [\"kommun\", \"landsting\"]",
    settings: String = ""
  ) -> [String: String] {
    [
      "study.json": """
      {
        "title": "Cohorts", "price_year": 2012, "window": [-1, 1], "periods": {"base": [-1, -1], "after": [1, 1]},
        "schablon": ["schablon"], \(settings)
        "sources": {"clients": {"file": "clients.csv"}, "coverage": {"file": "coverage.csv"},
                    "events": [{"file": "events.csv"}]},
        "cohorts": [{"id": "a", \(cohort)}]
      }
      """,
      "schablon/insatser.csv": "service;authority;unit;shape\nsamtal;kommun;besok;point\n",
      "schablon/priser.csv": "service;post;class;payer;receiver;year;price\nsamtal;s;real;kommun;;2012;100\n",
      "schablon/index.csv": "index;year;value\nKPI;2012;314,20\n",
      "events.csv": "client;service;from\n",
      "clients.csv": "client;start;end;group;excluded\n" + clients,
      "coverage.csv": "client;authority;from;to\n" + coverage,
    ]
  }

  private func cohort(_ files: [String: String]) throws -> Cohort {
    try TestFolder.with(files) { path in
      let reading = try StudyReading(StudyFolder(path: path), threads: 2)
      #expect(reading.problems.lines.isEmpty)
      let ledger = try #require(reading.ledger)
      return Cohort(try #require(ledger.data.study.analysedCohorts.first), in: ledger)
    }
  }

  private func steps(_ cohort: Cohort) -> [String] { cohort.steps.map { "\($0.name) \($0.removed) \($0.remaining)" } }

  private static let whole = "2012-01-01;2012-09-30"

  private static let clients = """
    full;2012-05-15;;;
    rensad;2012-05-15;;;avböjde
    utan-kommun;2012-05-15;;;
    glipa-kommun;2012-05-15;;;
    utan-landsting;2012-05-15;;;
    glipa-landsting;2012-05-15;;;
    kort;2012-05-15;2012-06-30;;
    kontroll;2012-05-15;;control;
    allt;2012-05-15;;;rensad

    """
  // allt fails everything and counts under its first reason; utan-kommun fails the landsting too.
  private static let coverage = """
    full;kommun;\(whole)
    full;landsting;\(whole)
    rensad;kommun;\(whole)
    rensad;landsting;\(whole)
    glipa-kommun;kommun;2012-01-02;2012-09-30
    utan-landsting;kommun;\(whole)
    glipa-landsting;kommun;\(whole)
    glipa-landsting;landsting;2012-01-01;2012-06-30
    glipa-landsting;landsting;2012-07-02;2012-12-31
    kort;kommun;\(whole)
    kort;landsting;\(whole)
    kontroll;kommun;\(whole)
    kontroll;landsting;\(whole)

    """

  @Test("a client is removed at the first failing reason, in the order of the method")
  func order() throws {
    let cohort = try cohort(Self.files(clients: Self.clients, coverage: Self.coverage))
    #expect(
      steps(cohort) == [
        "clients 0 8", "excluded 2 6", "not_reviewed:kommun 1 5", "window_not_covered:kommun 1 4",
        "not_reviewed:landsting 1 3", "window_not_covered:landsting 1 2", "final 0 2",
      ])
    #expect(cohort.members == [0, 6])
  }

  @Test("too short a contact comes after the excluded; a contact that goes on is long enough")
  func minContact() throws {
    // kort ends on 30 June 2012, in quarter 0.
    for (least, remaining) in [(0, 2), (1, 1)] {
      let cohort = try cohort(
        Self.files(
          clients: Self.clients, coverage: Self.coverage,
          cohort: "\"requires\": [\"kommun\", \"landsting\"], \"min_contact\": \(least)"))
      #expect(cohort.steps[2].name == "contact_too_short")
      #expect(cohort.steps[2].removed == 2 - remaining)
      #expect(cohort.members.count == remaining)
    }
  }

  @Test("the authorities are required in the order in which the cohort names them")
  func authorityOrder() throws {
    let cohort = try cohort(
      Self.files(clients: Self.clients, coverage: Self.coverage, cohort: "\"requires\": [\"region\", \"kommun\"]"))
    // utan-kommun and utan-landsting and glipa-kommun have nothing at the landsting.
    #expect(
      steps(cohort) == [
        "clients 0 8", "excluded 2 6", "not_reviewed:landsting 3 3", "window_not_covered:landsting 1 2",
        "not_reviewed:kommun 0 2", "window_not_covered:kommun 0 2", "final 0 2",
      ])
  }

  @Test("groups", arguments: [("control", [7]), ("all", [0, 6, 7]), ("intervention", [0, 6])])
  func groups(group: String, members: [Int]) throws {
    let cohort = try cohort(
      Self.files(
        clients: Self.clients, coverage: Self.coverage,
        cohort: "\"requires\": [\"kommun\", \"landsting\"], \"group\": \"\(group)\""))
    #expect(cohort.members == members)
  }

  @Test("an available panel removes only those without any observed quarter")
  func available() throws {
    let coverage = Self.coverage + "utan-kommun;kommun;2012-05-01;2012-05-31\nutan-kommun;landsting;\(Self.whole)\n"
    let cohort = try cohort(
      Self.files(
        clients: Self.clients, coverage: coverage, settings: "\"panel\": \"available\","))
    // glipa-kommun still has quarters 0 and 1, but nothing at the landsting; utan-kommun now has a month, no quarter.
    #expect(
      steps(cohort) == [
        "clients 0 8", "excluded 2 6", "not_reviewed:kommun 0 6", "window_not_covered:kommun 1 5",
        "not_reviewed:landsting 2 3", "window_not_covered:landsting 0 3", "final 0 3",
      ])
    #expect(cohort.members == [0, 5, 6])
  }

  // MARK: - Observation

  private func observed(_ coverage: String, settings: String = "", client: String = "x;2012-05-15;;;\n") throws -> [Int]
  {
    try TestFolder.with(Self.files(clients: client, coverage: coverage, settings: settings)) { path in
      let ledger = try #require(try StudyReading(StudyFolder(path: path), threads: 1).ledger)
      return (-5...5).filter { ledger.observation.isObserved(client: 0, authority: 0, quarter: $0) }
    }
  }

  @Test("a quarter is observed when every day of it lies in the union of the intervals")
  func observation() throws {
    #expect(try observed("x;kommun;2012-01-01;2012-09-30\n") == [-1, 0, 1])
    #expect(try observed("x;kommun;2012-01-02;2012-09-29\n") == [0])
    #expect(try observed("x;kommun;2012-04-01;2012-05-10\nx;kommun;2012-05-11;2012-06-30\n") == [0])  // they touch
    #expect(try observed("x;kommun;2012-04-01;2012-05-10\nx;kommun;2012-05-12;2012-06-30\n").isEmpty)  // 11 May
    #expect(try observed("x;kommun;2012-05-01;2012-07-31\nx;kommun;2012-03-01;2012-05-31\n") == [0])  // they overlap
    #expect(try observed("x;landsting;2012-01-01;2012-09-30\n").isEmpty)
    #expect(try observed("").isEmpty)
  }

  @Test("by anniversary the quarters of 15 May are 15 February, 15 May, 15 August")
  func anniversary() throws {
    let settings = "\"quarters\": \"anniversary\","
    #expect(try observed("x;kommun;2012-02-15;2012-11-14\n", settings: settings) == [-1, 0, 1])
    #expect(try observed("x;kommun;2012-02-16;2012-11-13\n", settings: settings) == [0])
  }

  @Test("quarters before 1900 and after 2099 are never observed")
  func ends() throws {
    #expect(try observed("x;kommun;1900-01-01;1900-12-31\n", client: "x;1900-02-01;;;\n") == [0, 1])
    #expect(try observed("x;kommun;2099-01-01;2099-12-31\n", client: "x;2099-11-01;;;\n") == [-1, 0])
  }
}
