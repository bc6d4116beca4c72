import Testing

@testable import CostModel

/// Claims held against the tiny study: before_after of fig, all, real has n 4, base 200, mean 1000, change 800 and
/// percent 400; trajectory of fig has the mean 50 in quarter −1, 0 in quarter 0 and 250 in quarter 1.
@Suite struct VerificationTests {
  private static let header = "id;source;table;where;column;operator;value;tolerance;note;of;table2;where2;column2\n"
  private static let all = "before_after;\"cohort=fig;level=all;class=real\""
  private static func mean(_ quarter: Int) -> String { "\"figure=fig;series=total;quarter=\(quarter)\"" }

  private func verification(_ rows: String, _ disclosure: Study.Disclosure = .none) throws -> (
    results: [Verification.Result], problems: [String]
  ) {
    try TinyStudy.with(["published.csv": Self.header + rows]) { folder in
      var problems = ProblemList()
      let reading = try StudyReading(StudyFolder(path: folder), threads: 1, disclosure: disclosure)
      let claims = try ClaimFile.read(in: StudyFolder(path: folder), problems: &problems) ?? []
      let analysis = Analysis(try #require(reading.ledger), threads: 1, problems: &problems)
      let verification = Verification(claims, analysis.disclosedTables, problems: &problems)
      return (verification.results, problems.lines)
    }
  }

  @Test(
    "a claim holds or does not",
    arguments: [
      ("\(all);n;=;4;", "4", "yes"),
      ("\(all);change;=;800;", "800.00", "yes"),
      ("\(all);change;=;799,5;0,5", "800.00", "yes"),
      ("\(all);change;=;799,4;0,5", "800.00", "no"),
      ("\(all);change;>=;800;", "800.00", "yes"),
      ("\(all);change;>=;801;", "800.00", "no"),
      ("\(all);change;>=;801;1", "800.00", "yes"),
      ("\(all);change;<=;799;", "800.00", "no"),
      ("\(all);change;<=;800;", "800.00", "yes"),
      ("\(all);percent;between;300..400;", "400.0", "yes"),
      ("\(all);percent;between;-10..399,9;", "400.0", "no"),
      ("\(all);percent;between;-10..399,9;0,1", "400.0", "yes"),
      ("trajectory;\(mean(1));mean;=;200;;;difference;;\(mean(-1));", "200", "yes"),
      ("trajectory;\(mean(1));mean;=;5;;;ratio;;\(mean(-1));", "5.0", "yes"),
      (
        "trajectory;\(mean(-1));mean;=;0,25;;;ratio;before_after;\"cohort=fig;level=all;class=real\";base", "0.25",
        "yes"
      ),
      // Nothing was booked in quarter 0: a ratio to it is not defined. A misspelt key has no row.
      ("trajectory;\(mean(1));mean;=;5;;;ratio;;\(mean(0));", "", "not defined"),
      ("trajectory;\(mean(9));mean;=;5;", "", "no such row"),
    ])
  func outcome(claim: String, computed: String, holds: String) throws {
    let found = try verification(
      "x;Rapport, s. 1;\(claim)\(String(repeating: ";", count: max(0, 11 - separators(claim))))\n")
    #expect(found.problems == [])
    #expect(found.results.map(\.computed) == [computed])
    #expect(found.results.map(\.outcome.words) == [holds])
  }

  /// The separators of a row outside its quotes.
  private func separators(_ row: String) -> Int {
    var (count, isQuoted) = (1, false)
    for letter in row {
      if letter == "\"" { isQuoted.toggle() }
      if letter == ";", !isQuoted { count += 1 }
    }
    return count
  }

  @Test func `a hidden cell cannot be verified from the tables that are shown`() throws {
    // One client of four has a cost in the base.
    let claim = "x;s. 1;\(Self.all);users_base;=;1;;;;;;\n"
    #expect(try verification(claim).results.map(\.outcome) == [.holds])
    #expect(try verification(claim, .counts).results.map(\.outcome) == [.hidden])
    #expect(try verification(claim, .counts).results.map(\.computed) == ["<4"])
  }

  @Test(
    "what is no claim is an error with its place",
    arguments: [
      ("x;s;\(all);n;>;4;;;;;;", "published.csv:2:54: error: \">\" is no operator; did you mean \"=\"?"),
      ("x;s;\(all);n;=;four;;;;;;", "published.csv:2:56: error: \"four\" is no number; write digits alone, as 1234,5"),
      (
        "x;s;\(all);n;between;4;;;;;;",
        "published.csv:2:62: error: \"4\" is no range; write both ends, as 10..20, for the operator between"
      ),
      (
        "x;s;\(all);n;between;5..4;;;;;;",
        "published.csv:2:62: error: \"5..4\" ends before it begins; write the smaller end first"
      ),
      ("x;s;\(all);n;=;4;-1;;;;;", "published.csv:2:58: error: the tolerance is below zero; write it as 0.5"),
      (
        "x;s;\(all);n;=;4;;;sum;;;",
        "published.csv:2:60: error: \"sum\" is no combination (of); use one of difference, ratio"
      ),
      (
        "x;s;\(all);n;=;4;;;;;quarter=1;",
        "published.csv:2:60: error: a second cell is named, but not what is made of the two; write difference or ratio"
      ),
      (
        "x;s;cohort;analysis;removed;=;4;;;;;;",
        "published.csv:2:12: error: \"analysis\" is no key; write column=value, with ; between keys"
      ),
      (";s;\(all);n;=;4;;;;;;", "published.csv:2:1: error: id is empty; every row needs one"),
      (
        "x;s;before_aftr;level=all;n;=;4;;;;;;",
        "published.csv:2: error: the study has no table \"before_aftr\"; did you mean \"before_after\"?"
      ),
      (
        "x;s;\(all);meen;=;4;;;;;;",
        "published.csv:2: error: before_after has no figure \"meen\"; did you mean \"mean\"?"
      ),
      (
        "x;s;cohort;analysis=fig;remaining;=;4;;;;;;",
        "published.csv:2: error: 5 rows of cohort have these keys; add step: clients, excluded, not_reviewed:kommun, window_not_covered:kommun, final"
      ),
    ])
  func fault(row: String, words: String) throws {
    #expect(try verification(row + "\n").problems == [words])
  }

  @Test func `a misspelt column is an error, and not no tolerance`() throws {
    let files = ["published.csv": "id;source;table;where;column;operator;value;tolerence\n"]
    try TinyStudy.with(files) { folder in
      var problems = ProblemList()
      _ = try ClaimFile.read(in: StudyFolder(path: folder), problems: &problems)
      #expect(
        problems.lines == ["published.csv:1:1: error: \"tolerence\" is no column; did you mean \"tolerance\"?"])
    }
  }

  @Test func `two claims of one id are an error`() throws {
    let row = "x;s;\(Self.all);n;=;4;;;;;;\n"
    #expect(
      try verification(row + row).problems == [
        "published.csv:3:1: error: \"x\" stands in line 2 already; give each claim an id of its own"
      ])
  }

  @Test func `a study without published.csv has no claims`() throws {
    try TinyStudy.with { folder in
      var problems = ProblemList()
      let claims = try ClaimFile.read(in: StudyFolder(path: folder), problems: &problems)
      #expect(claims == nil)
    }
  }

  @Test func `a run writes the claims as a table, and its summary names those that fail`() throws {
    let rows = "ja;s. 1;\(Self.all);n;=;4;;;;;;\nnej;s. 2;\(Self.all);n;=;5;;;;;;\n"
    try TinyStudy.with(["published.csv": Self.header + rows]) { folder in
      let files = try MadeResults(folder).files
      func text(_ name: String) -> String {
        String(decoding: files.first { $0.name == name }?.bytes ?? [], as: UTF8.self)
      }
      #expect(
        text("tables/verification.csv") == """
          id;source;table;where;column;of;table2;where2;column2;operator;published;tolerance;computed;holds;note
          ja;s. 1;before_after;"cohort=fig;level=all;class=real";n;;;;;=;4;;4;yes;
          nej;s. 2;before_after;"cohort=fig;level=all;class=real";n;;;;;=;5;;4;no;

          """)
      #expect(text("summary.txt").contains("  1 of 2 claims hold; 1 does not.\n  nej: = 5, comes out 4\n"))
    }
  }

  @Test func `the report says claim by claim what was published and what comes out`() throws {
    let rows = """
      ja;Rapport, s. 1;\(Self.all);n;=;4;0,5;Fyra klienter;;;;
      nej;Rapport, s. 2;trajectory;\(Self.mean(1));mean;>=;6;;;ratio;;\(Self.mean(-1));
      få;Rapport, s. 3;\(Self.all);users_base;=;1;;;;;;
      ingen;Rapport, s. 4;trajectory;\(Self.mean(9));mean;=;5;;;;;;

      """
    try TinyStudy.with(["published.csv": Self.header + rows]) { folder in
      var problems = ProblemList()
      let reading = try StudyReading(StudyFolder(path: folder), threads: 1, disclosure: .counts)
      let claims = try #require(try ClaimFile.read(in: StudyFolder(path: folder), problems: &problems))
      let tables = Analysis(try #require(reading.ledger), threads: 1, problems: &problems).disclosedTables
      let verification = Verification(claims, tables, problems: &problems)
      #expect(
        VerificationReport(verification).text == """
          holds  ja: published = 4 (± 0.5), comes out 4
                 n of before_after, cohort=fig;level=all;class=real
                 Rapport, s. 1: Fyra klienter
          FAILS  nej: published >= 6, comes out 5.0
                 mean of trajectory, figure=fig;series=total;quarter=1 over mean of trajectory, figure=fig;series=total;quarter=-1
                 Rapport, s. 2
          hidden  få: published = 1, comes out <4
                 users_base of before_after, cohort=fig;level=all;class=real
                 Rapport, s. 3
                 The cell is hidden in the tables as they may be shown; --no-suppression verifies it.
          FAILS  ingen: published = 5, comes out no such row
                 mean of trajectory, figure=fig;series=total;quarter=9
                 Rapport, s. 4
                 No row of the table has these keys: nothing of it was booked, a key is misspelt, or the row may not be
                 shown; --no-suppression tells which.
          1 of 4 claims hold; 2 do not, 1 cannot be verified, since their cells are hidden.

          """)
    }
  }
}
