import Testing

@testable import CostModel

/// Which figures a change is said to explain: all rows of a made result differ, and each change reaches its own.
@Suite struct ReachTests {
  /// One row of each kind, all of whose figures differ between the runs.
  private static func tables(_ value: String) -> KeyValuePairs<String, String> {
    func rows(_ header: String, _ names: [String]) -> String {
      let figures = (header.split(separator: "|").last ?? "").split(separator: " ").count
      return ([header] + names.map { "\($0) " + Array(repeating: value, count: figures).joined(separator: " ") })
        .joined(separator: "\n")
    }
    return [
      "cohort": rows("analysis step | remaining", ["k final", "g final"]),
      "trajectory": rows("figure series quarter | sum", ["f stod 1", "f rest 1", "f total 1", "g vard 1"]),
      "before_after": rows(
        "cohort level key class period | mean",
        [
          "k service stod real year1", "k authority kommun real year2", "k all all transfer year1",
          "alla service vard real year1", "alla care_form landsting:sluten real year1",
          "alla all all production year1",
        ]),
      "actors": rows(
        "cohort period actor | real net", ["k year1 kommun", "alla year1 klient", "alla year1 landsting"]),
      "flows": rows("cohort period payer receiver service post | mean", ["k year1 kommun klient bistand pengar"]),
      "society": rows("cohort period | real production net", ["k year1", "alla year1"]),
      "redistribution": rows("cohort period level | net", ["alla year1 authority", "alla year1 care_form:landsting"]),
      "correlation": rows("cohort period a b | slope", ["alla year1 kommun landsting"]),
      "representativeness": rows("item | p", ["stod"]),
      "quality": rows("source problem | count", ["vard.csv left_out"]),
      "trajectory.by-sex": rows("sex figure series quarter | sum", ["K f stod 1"]),
    ]
  }

  /// What the change of a part is said to explain: the rows, by their values.
  private func explained(_ name: String, value: String = "2", _ change: (inout MadeRun) -> Void) throws -> [String] {
    var other = MadeRun(tables: Self.tables(value))
    change(&other)
    let comparison = RunComparison(try MadeRun(tables: Self.tables("1")).results(), try other.results("b"))
    let place = try #require(comparison.changes.firstIndex { $0.name == name }, "\(comparison.changes.map(\.name))")
    return comparison.differences.filter { $0.changes.contains(place) }.map { explained in
      let found = explained.difference
      return "\(found.table) \(found.row.values.joined(separator: " ")) \(found.column)"
    }
  }

  /// A price reaches what sums its service: 200 becomes 220.
  @Test func `a price`() throws {
    let stod = try explained("price stod/kommun 2013") { $0.prices.replace("- 200", with: "- 220") }
    #expect(
      stod == [
        "trajectory f stod 1 sum", "trajectory f total 1 sum", "before_after k service stod real year1 mean",
        "before_after k authority kommun real year2 mean", "actors k year1 kommun real", "actors k year1 kommun net",
        "society k year1 real", "society k year1 net", "society alla year1 real", "society alla year1 net",
        "redistribution alla year1 authority net", "correlation alla year1 kommun landsting slope",
        "trajectory.by-sex K f stod 1 sum",
      ])
    let vard = try explained("price vard/sjukhus 2013") { $0.prices.replace("5000", with: "5001") }
    #expect(
      vard == [
        "trajectory g vard 1 sum", "before_after alla service vard real year1 mean",
        "before_after alla care_form landsting:sluten real year1 mean", "actors alla year1 landsting real",
        "actors alla year1 landsting net", "society alla year1 real", "society alla year1 net",
        "redistribution alla year1 authority net", "redistribution alla year1 care_form:landsting net",
        "correlation alla year1 kommun landsting slope",
      ])
    let transfer = try explained("price bistand/pengar 2013") { $0.prices.replace("klient 1", with: "klient 2") }
    #expect(
      transfer == [
        "before_after k all all transfer year1 mean", "actors k year1 kommun net", "actors alla year1 klient net",
        "flows k year1 kommun klient bistand pengar mean",
      ])
    let production = try explained("price lon/lon 2013") { $0.prices.replace("- - 1", with: "- - 3") }
    #expect(
      production == [
        "before_after alla all all production year1 mean", "society alla year1 production", "society alla year1 net",
      ])
  }

  /// How many of the 31 figures a change is said to explain.
  @Test(arguments: [
    ("study title", 0), ("study price_year", 27), ("study window", 31), ("study minimum_cell", 0),
    ("study figures[f].title", 0), ("study figures[f].min_contact", 4), ("study figures[g].series[vard].services", 1),
    ("study periods.base", 22), ("study periods.year2", 1), ("program", 31),
  ])
  func `a key of the study`(name: String, count: Int) throws {
    let found = try explained(name) { run in
      switch name {
      case "study title": run.study.replace(#""title": "t""#, with: #""title": "u""#)
      case "study price_year": run.study.replace("2013", with: "2014")
      case "study window": run.study.replace("[-4, 4]", with: "[-4, 5]")
      case "study minimum_cell": run.study.replace(#""minimum_cell": 4"#, with: #""minimum_cell": 5"#)
      case "study figures[f].title": run.figures.replace(#""title": "F""#, with: #""title": "FF""#)
      case "study figures[f].min_contact":
        run.figures.replace(#""title": "F""#, with: #""title": "F", "min_contact": 4"#)
      case "study figures[g].series[vard].services": run.figures.replace("vard/sjukhus", with: "vard")
      case "study periods.base": run.periods.replace("[-4, -1]", with: "[-3, -1]")
      case "study periods.year2": run.periods.replace("[2, 3]", with: "[2, 4]")
      default: run.version = "1.1"
      }
    }
    #expect(found.count == count, "\(found)")
  }

  /// What is hidden in one run and shown in the other is explained by what hides.
  @Test func `what hides`() throws {
    let found = try explained("study minimum_cell", value: "<5") { run in
      run.study.replace(#""minimum_cell": 4"#, with: #""minimum_cell": 5"#)
    }
    #expect(found.count == 31)
  }

  @Test(arguments: [
    ("clients.csv", 31), ("coverage.csv", 31), ("population.csv", 1), ("study.json", 0), ("kommun.csv", 27),
    ("vard.csv", 16),
    ("schablon/index.csv", 27), ("schablon/insatser.csv", 28), ("schablon/priser.csv", 0),
  ])
  func `a file`(name: String, count: Int) throws {
    let found = try explained("file \(name)") { $0.inputs[name] = "aa" }
    #expect(found.count == count, "\(found)")
  }

  @Test func `files that were added, removed or renamed`() throws {
    let texts = try change { run in
      run.inputs["vard.csv"] = nil
      run.inputs["sjukhus.csv"] = "66"
      run.inputs["published.csv"] = "bb"
      run.inputs["population.csv"] = nil
    }
    #expect(
      texts
        == [
          "file population.csv: 44…, only in A", "file vard.csv: 66…, the same, as sjukhus.csv",
          "file published.csv: bb…, only in B",
        ].map { $0.replacing("66…, ", with: "") })
  }

  @Test func `prices that are used by one run alone, and what a row says`() throws {
    let texts = try change { run in
      run.prices.replace("stod kommun - kommun real kommun - 200", with: "stod kommun - kommun real landsting - 200")
      run.prices.replace("lon skatteverket - lon", with: "lon skatteverket - avgift")
    }
    #expect(
      texts == [
        "price stod/kommun 2013: payer: kommun → landsting; schablon/priser.csv:2",
        "price lon/lon 2013: 1, in use only in A; schablon/priser.csv:2",
        "price lon/avgift 2013: 1, in use only in B; schablon/priser.csv:2",
      ])
  }

  private func change(_ change: (inout MadeRun) -> Void) throws -> [String] {
    var other = MadeRun()
    change(&other)
    return ChangedInput.all(from: try MadeRun().results(), to: try other.results("b")).map { "\($0.name): \($0.text)" }
  }

  /// Of the 31 figures the price reaches 12 in tables of all clients, and one by sex.
  @Test func `the page names the tables that a change reaches`() throws {
    var other = MadeRun(tables: Self.tables("2"))
    other.prices.replace("- 200", with: "- 220")
    let comparison = RunComparison(try MadeRun(tables: Self.tables("1")).results(), try other.results("b"))
    #expect(
      comparison.text.contains(
        "  stod/kommun 2013  200 → 220 (+10.0 percent); schablon/priser.csv:2\n    can explain trajectory 2,"
          + " before_after 2, actors 2, society 4, redistribution 1, correlation 1, tables by subgroups 1\n"))
    #expect(comparison.text.contains("\n18 figures differ that nothing which changed can explain; the first:\n"))
  }

  /// A claim may be about any figure: whatever reaches figures reaches it, and a title does not.
  @Test func `a claim that was published`() throws {
    let tables: (String) -> KeyValuePairs = { ["verification": "id | computed\nclaim \($0)"] }
    var other = MadeRun(tables: tables("2"))
    other.prices.replace("5000", with: "5001")
    other.study.replace(#""title": "t""#, with: #""title": "u""#)
    other.inputs["population.csv"] = "aa"
    let comparison = RunComparison(try MadeRun(tables: tables("1")).results(), try other.results("b"))
    #expect(comparison.changes.map(\.name) == ["file population.csv", "price vard/sjukhus 2013", "study title"])
    #expect(comparison.differences.map(\.changes) == [[0, 1]])
  }

  @Test func `where nothing changed, nothing explains`() throws {
    let comparison = RunComparison(
      try MadeRun(tables: Self.tables("1")).results(), try MadeRun(tables: Self.tables("2")).results("b"))
    #expect(comparison.unexplained.count == 31)
    #expect(
      comparison.text.hasSuffix(
        "31 figures differ that nothing which changed can explain; the first:\n"
          + "  cohort  analysis=k;step=final  remaining: 1 → 2  (+1, +100.0 percent)\n"))
  }
}

extension String {
  /// Changes a part of the text.
  fileprivate mutating func replace(_ text: String, with other: String) {
    self = replacing(text, with: other)
  }
}
