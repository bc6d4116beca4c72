import CostModel
import Testing

@testable import cost_analysis

/// The line that shows how far a long piece of work is: its words, when it stands, and that it leaves no trace.
struct ProgressLineTests {
  // MARK: - The words

  static let texts: [(stage: ProgressStage, columns: Int, text: String)] = [
    (ProgressStage(.readsFile("events.csv")), 79, "reads events.csv"),
    (ProgressStage(.readsFile("events.csv"), done: 900, of: 999_999), 79, "reads events.csv"),
    (ProgressStage(.readsFile("events.csv"), done: 524_288, of: 1_000_000), 79, "reads events.csv 0 of 1 MB"),
    (ProgressStage(.readsFile("a/b.csv"), done: 43_900_000, of: 120_000_000), 79, "reads a/b.csv 43 of 120 MB"),
    // A file that grew while it was read.
    (ProgressStage(.readsFile("b.csv"), done: 3_000_000, of: 2_000_000), 79, "reads b.csv 2 of 2 MB"),
    // Exactly as wide as the terminal, and one narrower: the end of the name stays.
    (
      ProgressStage(.readsFile("export/b.csv"), done: 43_000_000, of: 120_000_000), 31,
      "reads export/b.csv 43 of 120 MB"
    ),
    (
      ProgressStage(.readsFile("export/b.csv"), done: 43_000_000, of: 120_000_000), 30, "reads …port/b.csv 43 of 120 MB"
    ),
    (ProgressStage(.readsFile("export/b.csv"), done: 43_000_000, of: 120_000_000), 12, "reads … 43 o"),
    (ProgressStage(.hidesCounts), 5, "hides"), (ProgressStage(.hidesCounts), 0, ""),
    (ProgressStage(.hidesCounts), -1, ""),
    // A name that would clear the screen, start a line or turn the writing around.
    (ProgressStage(.readsFile("\u{1B}[2J\r\n\u{202E}é.csv")), 79, "reads ?[2J???é.csv"),
    (ProgressStage(.digestsFiles), 79, "works out the SHA-256 of the files"),
    (ProgressStage(.worksOutTables), 79, "works out the tables"),
    (ProgressStage(.worksOutTables, done: 2, of: 3), 79, "works out the tables, 66 percent"),
    (ProgressStage(.hidesCounts), 79, "hides small counts"),
    (ProgressStage(.goesThroughLedger, done: 512, of: 512), 79, "goes through the ledger, 100 percent"),
    (ProgressStage(.writes), 79, "writes the result"),
    (
      ProgressStage(.writes).during(ProgressStage.Turn(label: "norr", number: 2, of: 12)), 79,
      "study 2 of 12, norr: writes the result"
    ),
    (
      ProgressStage(.hidesCounts).during(ProgressStage.Turn(label: "a\u{1B}[2J", number: 1, of: 1)), 79,
      "study 1 of 1, a?[2J: hides small counts"
    ),
  ]

  @Test(arguments: texts) func words(_ stage: ProgressStage, _ columns: Int, _ text: String) {
    #expect(ProgressText(stage).text(columns: columns) == text)
  }

  /// Of a file of 120 MB that was read from its first million bytes on.
  static let paces: [(bytes: Int, rows: Int, milliseconds: Int, columns: Int, text: String)] = [
    // Less than a second tells no pace.
    (43_000_000, 9_999, 999, 79, "reads b.csv 43 of 120 MB, 9999 rows"),
    // 42 million bytes and 829 thousand rows in 2 s; 77 million bytes are left: 77 / 21 = 3.7 s.
    (
      43_000_000, 830_000, 2000, 79, "reads b.csv 43 of 120 MB, 4 s left, 830 thousand rows, 414 thousand a second"
    ),
    // What is said last goes first, and all of it before a letter of the name.
    (43_000_000, 830_000, 2000, 70, "reads b.csv 43 of 120 MB, 4 s left, 830 thousand rows"),
    (43_000_000, 830_000, 2000, 52, "reads b.csv 43 of 120 MB, 4 s left"),
    (43_000_000, 830_000, 2000, 33, "reads b.csv 43 of 120 MB"),
    (43_000_000, 830_000, 2000, 23, "reads …csv 43 of 120 MB"),
    // 1 million bytes in 2 s, 118 are left: 236 s, which is 4 minutes begun; 2000 rows less the first 1000 in 2 s.
    (2_000_000, 2_000, 2000, 79, "reads b.csv 2 of 120 MB, 4 min left, 2000 rows, 500 a second"),
    // The same in 2 minutes: 118 × 2 = 236 minutes, which is 4 hours begun.
    (2_000_000, 2_000, 120_000, 79, "reads b.csv 2 of 120 MB, 4 h left, 2000 rows, 8 a second"),
    (
      120_000_000, 12_349_999, 5000, 79, "reads b.csv 120 of 120 MB, 0 s left, 12.3 million rows, 2.4 million a second"
    ),
    // Nothing was read since.
    (1_000_000, 1_000, 5000, 79, "reads b.csv 1 of 120 MB, 1000 rows"),
  ]

  @Test(arguments: paces) func pace(_ bytes: Int, _ rows: Int, _ milliseconds: Int, _ columns: Int, _ text: String) {
    let first = ProgressStage(.readsFile("b.csv"), done: 1_000_000, of: 120_000_000, rows: 1000)
    let stage = ProgressStage(.readsFile("b.csv"), done: bytes, of: 120_000_000, rows: rows)
    let pace = ProgressPace(from: first, to: stage, in: .milliseconds(milliseconds))
    #expect(ProgressText(stage, pace: pace).text(columns: columns) == text)
  }

  // MARK: - The line

  /// What happens at a time, in milliseconds after the start.
  enum Event: Sendable {
    case shows(Int, ProgressStage.Work)
    case tick(Int)
    case clear
    case end
  }

  static let scripts: [(name: String, events: [Event], text: String)] = [
    ("nothing before a second", [.shows(0, .writes), .shows(999, .hidesCounts), .tick(999)], ""),
    ("after a second", [.shows(1000, .writes)], "\rwrites the result"),
    ("what was told before, once a second has passed", [.shows(10, .writes), .tick(1000)], "\rwrites the result"),
    (
      "ten times a second at most", [.shows(1000, .writes), .shows(1099, .hidesCounts), .tick(1099), .tick(1100)],
      "\rwrites the result\rhides small counts"
    ),
    (
      "a shorter text leaves nothing of the longer", [.shows(1000, .hidesCounts), .shows(2000, .writes)],
      "\rhides small counts\rwrites the result "
    ),
    ("the same is not written twice", [.shows(1000, .writes), .shows(2000, .writes)], "\rwrites the result"),
    ("cleared", [.shows(1000, .writes), .clear], "\rwrites the result\r                 \r"),
    ("nothing to clear", [.shows(999, .writes), .clear, .tick(1000), .end], ""),
    (
      "cleared, it stays away until the work tells again",
      [.shows(1000, .writes), .clear, .tick(2000), .shows(3000, .writes)],
      "\rwrites the result\r                 \r\rwrites the result"
    ),
    ("ended", [.shows(999, .writes), .end, .shows(2000, .writes), .tick(3000)], ""),
  ]

  @Test(arguments: scripts) func script(_ name: String, _ events: [Event], _ text: String) throws {
    let world = try TestWorld()
    defer { world.remove() }
    let terminal = TestTerminal()
    _ = try world.kept(terminal: terminal) { world in
      let line = try #require(ProgressLine(world))
      for event in events {
        switch event {
        case .shows(let time, let work):
          terminal.set(.milliseconds(time))
          line.show(ProgressStage(work))
        case .tick(let time):
          terminal.set(.milliseconds(time))
          _ = terminal.tick()
        case .clear: line.clear()
        case .end: line.end()
        }
      }
    }
    #expect(terminal.text == text, "\(name)")
  }

  @Test func `threads may tell out of order, and the line does not go back`() throws {
    let world = try TestWorld()
    defer { world.remove() }
    let terminal = TestTerminal(step: .seconds(1))
    _ = try world.kept(terminal: terminal) { world in
      let line = try #require(ProgressLine(world))
      for done in [10, 30, 20] { line.show(ProgressStage(.worksOutTables, done: done, of: 100)) }
    }
    #expect(terminal.screen == ["works out the tables, 30 percent"])
  }

  @Test func `the pace is that of the file that is read, of the study that it is of`() throws {
    let world = try TestWorld()
    defer { world.remove() }
    let terminal = TestTerminal()
    let turns = [1, 2].map { ProgressStage.Turn(label: "s\($0)", number: $0, of: 2) }
    _ = try world.kept(terminal: terminal) { world in
      let line = try #require(ProgressLine(world))
      // 2 MB in each second of the first study, and 4 in that of the second, whose file has the same name.
      for (time, turn, done) in [(1000, 0, 2), (4000, 0, 8), (5000, 1, 4), (6000, 1, 8)] {
        terminal.set(.milliseconds(time))
        line.show(
          ProgressStage(.readsFile("e.csv"), done: done * 1_000_000, of: 20_000_000).during(turns[turn]))
      }
    }
    let shown = terminal.text.split(separator: "\r").map { $0.drop { $0 == " " } }
    #expect(
      shown.map { String($0.reversed().drop { $0 == " " }.reversed()) } == [
        "study 1 of 2, s1: reads e.csv 2 of 20 MB", "study 1 of 2, s1: reads e.csv 8 of 20 MB, 6 s left",
        "study 2 of 2, s2: reads e.csv 4 of 20 MB", "study 2 of 2, s2: reads e.csv 8 of 20 MB, 3 s left",
      ])
  }

  @Test(arguments: [("40", 39), ("0", 79), ("wide", 79), ("", 79)])
  func `the terminal's width is taken from COLUMNS, else it is 80`(_ columns: String, _ most: Int) throws {
    let world = try TestWorld()
    defer { world.remove() }
    let terminal = TestTerminal(step: .seconds(1))
    _ = try world.kept(environment: ["COLUMNS": columns], terminal: terminal) { world in
      try #require(ProgressLine(world)).show(ProgressStage(.readsFile(String(repeating: "x", count: 200))))
    }
    #expect(terminal.screen == ["reads …" + String(repeating: "x", count: most - 7)])
  }

  @Test func `it is no longer kept up to date once it has ended`() throws {
    let world = try TestWorld()
    defer { world.remove() }
    let terminal = TestTerminal()
    _ = try world.kept(terminal: terminal) { world in
      let line = try #require(ProgressLine(world))
      #expect(terminal.tick() == nil, "nobody is called before the work has told anything")
      line.show(ProgressStage(.writes))
      #expect(terminal.tick() == true)
      line.end()
      #expect(terminal.tick() == false)
    }
  }

  // MARK: - Commands

  /// Commands that read a study: sound, with warnings, with errors, and one that is not there.
  static let commands = [
    "run sound --out out", "run sound --out out --threads 1", "run warned --out out", "run faulty", "run nowhere",
    "check sound", "check faulty", "ledger sound", "ledger sound --out rows.csv --clients", "ledger faulty",
    "ledger sound --client nobody", "explain sound --table trajectory --figure fig1 --series total --quarter 1",
    "explain sound --table nothing", "verify warned", "schablon compare prices prices --study sound",
    "batch list.csv --out out",
  ]

  private func inWorld(_ body: (TestWorld) throws -> Void) throws {
    let world = try TestWorld()
    defer { world.remove() }
    let samples = TestWorld.repository + "/samples"
    try world.copy(TestWorld.repository + "/schablon", to: "prices")
    try world.copy(samples + "/minimal", to: "sound")
    try world.copy(samples + "/minimal", to: "warned")
    try world.copy(TestWorld.repository + "/Tests/CostAnalysisTests/Transcripts/broken", to: "faulty")
    try world.replace("../../../../schablon", with: "../prices", in: "faulty/study.json")
    // A file that study.json does not name is a warning.
    try world.add("warned/events-old.csv", "client;service;from\n")
    try world.add(
      "warned/published.csv",
      "id;source;table;where;column;operator;value\nA;page 1;cohort;\"analysis=fig1;step=final\";remaining;=;4\n")
    try world.add("list.csv", "label;study\na;sound\nb;faulty\n")
    try body(world)
  }

  @Test(arguments: commands) func `it leaves no trace`(_ line: String) throws {
    let plain = try outcome(of: line, on: nil).result
    #expect(!plain.errors.contains("\r"), "none where standard error is no terminal")
    // On a terminal, where each look at the clock takes 0.6 s.
    let (shown, screen) = try outcome(of: line, on: TestTerminal(step: .milliseconds(600)))
    #expect(shown.output == plain.output && shown.code == plain.code)
    #expect(
      shown.errors.contains(line.hasPrefix("batch") ? "\rstudy 1 of 2, a: reads " : "\rreads ") == !line.contains(
        "nowhere"), "it was there")
    let file = TestTerminal()
    file.write(plain.errors + plain.output)
    #expect(screen == file.screen, "what is left to see is what a file would hold")
    // Within a second nothing is shown.
    #expect(try outcome(of: line, on: TestTerminal()).result == plain)
  }

  /// What a command does in a new world, whose folder is called `{tmp}`, and what the terminal then shows.
  private func outcome(
    of line: String, on terminal: TestTerminal?
  ) throws -> (result: TestWorld.Result, screen: [String]) {
    var result = TestWorld.Result()
    var screen: [String] = []
    try inWorld { world in
      result = world.run(line.split(separator: " ").map(String.init), terminal: terminal)
      result.errors = result.errors.replacing(world.folder, with: "{tmp}")
      screen = (terminal?.screen ?? []).map { $0.replacing(world.folder, with: "{tmp}") }
    }
    return (result, screen)
  }

  @Test(arguments: [
    "run sound --quiet", "check sound --quiet", "run faulty -q", "check faulty -q", "ledger sound -q",
    "explain sound --table trajectory --figure fig1 --series total --quarter 1 -q", "verify warned --quiet",
    "batch list.csv --out out -q",
    "schablon compare prices prices --study sound -q",
  ])
  func `quiet commands have none`(_ line: String) throws {
    try inWorld { world in
      let terminal = TestTerminal(step: .seconds(1))
      _ = world.run(line.split(separator: " ").map(String.init), terminal: terminal)
      #expect(!terminal.text.contains("\r"))
    }
  }

  @Test func `a terminal that cannot go back to the start of a line gets none`() throws {
    try inWorld { world in
      let terminal = TestTerminal(step: .seconds(1))
      _ = world.run(["check", "sound"], environment: ["TERM": "dumb"], terminal: terminal)
      #expect(!terminal.text.contains("\r"))
    }
  }
}
