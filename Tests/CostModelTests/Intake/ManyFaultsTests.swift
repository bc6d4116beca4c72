import Testing

@testable import CostModel

/// A study with faults everywhere: all of them are reported in one go, in the same order by any number of threads.
@Suite("Many faults")
struct ManyFaultsTests {
  private static let study = """
    {
      "title": "Many",
      "price_year": 2013,
      "schablon": ["schablon"],
      "sources": {
        "clients": {"file": "clients.csv"},
        "coverage": {"file": "coverage.csv"},
        "events": [{"file": "events.csv"}]
      },
      "cohorts": [{"id": "alla", "requires": ["kommun"]}],
      "dislosure": "none"
    }
    """
  private static let catalogue = """
    service;authority;unit;shape
    boendestod;kommun;timme;period
    samtal;kommun;besok;poin
    """
  private static let prices = """
    service;post;class;payer;year;price
    boendestod;insats;real;kommun;2013;434
    """
  private static let index = "index;year;value\nKPI;2013;314,06\n"

  /// 12 000 rows, over several blocks; every 97th has a day that is none, every 389th a text for a number, every
  /// 1 003rd a service nobody knows.
  private static func events() -> (text: String, lines: [String]) {
    var text = "client;service;from;to;quantity;note\n"
    var days: [Int] = []
    var numbers: [Int] = []
    var services: [Int] = []
    let note = String(repeating: "n", count: 60)
    for line in 2...12_001 {
      let isService = line % 1_003 == 0
      let isDay = !isService && line % 97 == 0
      let isNumber = !isService && line % 389 == 0
      if isService { services.append(line) }
      if isDay { days.append(line) }
      if isNumber { numbers.append(line) }
      text += "7502024321;\(isService ? "xyzzyx" : "boendestod");\(isDay ? "2013-02-30" : "2013-02-01");2013-02-28;"
      text += "\(isNumber ? "tre" : "3,5");\(note)\n"
    }
    // In the order of the rows; of each kind the first twenty, then how many more.
    let dayLines = days.prefix(20).map {
      ($0, 23, "\"2013-02-30\" is no day; February 2013 has 28")
    }
    let numberLines = numbers.prefix(20).map { ($0, 45, "\"tre\" is no number; write digits alone, as 1234,5") }
    let serviceLines = services.prefix(20).map { ($0, 12, "\"xyzzyx\" is neither a service nor mapped; ") }
    let all = (dayLines + numberLines + serviceLines).sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    var lines = all.map { "events.csv:\($0.0):\($0.1): error: \($0.2)" }
    if days.count > 20 { lines.append("events.csv: error: \(days.count - 20) more like these (invalidDay)") }
    if numbers.count > 20 {
      lines.append("events.csv: error: \(numbers.count - 20) more like these (invalidNumber)")
    }
    return (text, lines)
  }

  @Test("everything that is wrong, in one go, twenty of a kind, by any number of threads")
  func inOneGo() throws {
    let events = Self.events()
    // A day a row from line 2 on: 25 rows whose end lies before their start.
    let coverage =
      "client;authority;from;to\n" + (0..<25).map { _ in "7502024321;kommun;2013-02-01;2013-01-31\n" }.joined()
    let files = [
      "study.json": Self.study, "schablon/insatser.csv": Self.catalogue, "schablon/priser.csv": Self.prices,
      "schablon/index.csv": Self.index, "coverage.csv": coverage, "events.csv": events.text,
      "clients.csv": "client;start\n7502024321;2013-02-30\n;2013-01-01\n7502024321;2013-01-01\n",
    ]
    var expected = [
      "clients.csv:2:12: error: \"2013-02-30\" is no day; February 2013 has 28",
      "clients.csv:3:1: error: client is empty; every row needs one",
      "clients.csv:4:1: error: the client of line 2 stands here again; keep one row a client",
    ]
    expected += (2...21).map {
      "coverage.csv:\($0):30: error: to 2013-01-31 lies before the first day 2013-02-01; check both days"
    }
    expected.append("coverage.csv: error: 5 more like these (endBeforeStart)")
    expected += events.lines
    expected.append("schablon/insatser.csv:3:21: error: \"poin\" is no shape; did you mean \"point\"?")
    expected.append("study.json:11:3: error: study.json has no key \"dislosure\"; did you mean \"disclosure\"?")
    try TestFolder.with(files) { path in
      for threads in [1, 2, 4, 2, 4] {
        let lines = try StudyReading(StudyFolder(path: path), threads: threads).problems.lines
        #expect(lines.count == expected.count)
        for (line, start) in zip(lines, expected) { #expect(line.hasPrefix(start)) }
      }
    }
  }
}
