import Foundation
import Testing

@testable import CostModel

/// Many studies one after the other: their headline figures, and what is kept of an earlier time.
@Suite("Batch")
struct BatchTests {
  /// A folder with two tiny studies and a list of them, a and b.
  private func inFolder(
    _ more: [String: String] = [:], _ body: (_ folder: String, _ list: BatchList) throws -> Void
  ) throws {
    let files = TinyStudy.files.merging(["events.csv": TinyStudy.events]) { a, _ in a }
    var all = ["l.csv": "label;study\na;a\nb;b\n"]
    for study in ["a", "b"] {
      for (name, text) in files { all["\(study)/\(name)"] = text }
    }
    try TestFolder.with(all.merging(more) { _, b in b }) { folder in
      var problems = ProblemList()
      let list = try BatchList.read(folder + "/l.csv", name: "l.csv", problems: &problems)
      try body(folder, #require(list))
    }
  }

  /// Works at all studies and writes what comes out, as a command would; what each turn came to.
  private func run(
    _ batch: inout Batch, in folder: String, _ program: Program = Samples.program
  ) throws -> [String] {
    var turns: [String] = []
    let out = folder + "/out"
    for (place, item) in batch.list.items.enumerated() {
      switch batch.work(at: place, in: out, threads: 1) {
      case .kept: turns.append("kept")
      case .failed(let faults, let errors): turns.append("\(errors): \(faults.joined(separator: " "))")
      case .done(let result, let record, _):
        turns.append("done")
        for file in result.files { try write(file.bytes, "\(out)/\(item.label)/\(file.name)") }
        try write(record.bytes, "\(out)/\(record.name)")
      }
    }
    return turns
  }

  private func write(_ bytes: [UInt8], _ path: String) throws {
    let url = URL(filePath: path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  private let options = RunOptions(formats: [.csv])

  @Test("the headline is the change of all real costs, by hand")
  func headline() throws {
    try inFolder { folder, list in
      var batch = Batch(list, options, program: Samples.program)
      let batchTurns = try run(&batch, in: folder)
      #expect(batchTurns == ["done", "done"])
      let row = try #require(batch.headlineTable.rows(where: ["label": "b"]).first)
      // A quarter, four times a year: K1 from 200 to 500 kr, K2 from 0 to 200, K3 from 0 to 300, K4 nothing. Changes of
      // 1200, 800, 1200, 0 kr a year: 800 in the mean, sd √(960 000 / 3), and t(0.975, 3) = 3.182446.
      #expect(row["change"] == .money(Money(millionths: 800_000_000)))
      let half = 3.182446305284263 * (960_000.0 / 3).squareRoot() / 2
      #expect(abs((row.number("low") ?? 0) - (800 - half)) < 1e-6)
      #expect(abs((row.number("high") ?? 0) - (800 + half)) < 1e-6)
      #expect([row["clients"], row["n"]] == [.people(4), .people(4)])
      #expect(row.text("period") == "after" && row.text("cohort") == "fig" && row.text("status") == "done")
      #expect(
        [row["counterfactual"], row["npv"], row["bcr"], row["sroi_high"]] == [
          .text(""), .undefined, .undefined, .undefined,
        ])
    }
  }

  @Test("an evaluation's figures are society's, as its tables say")
  func evaluation() throws {
    try TestFolder.with(["l.csv": "label;study\nv;\(Samples.folder)/varmland-2024\n"]) { folder in
      var problems = ProblemList()
      let list = try #require(try BatchList.read(folder + "/l.csv", name: "l.csv", problems: &problems))
      var batch = Batch(list, options, program: Samples.program)
      let batchTurns = try run(&batch, in: folder)
      #expect(batchTurns == ["done"])
      let row = try #require(batch.headlineTable.rows(where: ["cohort": "alla"]).first)
      func cells(_ table: String, _ key: String) throws -> [String] {
        let text = try String(contentsOfFile: "\(folder)/out/v/tables/\(table).csv", encoding: .utf8)
        let line = try #require(text.split(separator: "\n").first { $0.hasPrefix(key) })
        return line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      }
      let summary = try cells("evaluation_summary", "alla;control;society;")
      #expect(
        ["npv", "npv_low", "npv_high", "bcr", "sroi"].map { CSVFormat.field(row[$0]) }
          == [5, 6, 7, 8, 9].map { summary[$0] })
      for ratio in ["bcr", "sroi"] {
        let interval = try cells("intervals", "alla;control;society;\(ratio);")
        #expect(["\(ratio)_low", "\(ratio)_high"].map { CSVFormat.field(row[$0]) } == Array(interval.suffix(2)))
      }
    }
  }

  @Test("what the tables hide is hidden, and stays so where a result is kept")
  func hidden() throws {
    // Four clients, of whom one has costs in the base and three in quarter 1.
    let study = try #require(TinyStudy.files["study.json"]).replacing("\"none\"", with: "\"counts\"")
    try inFolder(["a/study.json": study]) { folder, list in
      var batch = Batch(list, options, program: Samples.program)
      let batchTurns = try run(&batch, in: folder)
      #expect(batchTurns == ["done", "done"])
      let tables = try String(contentsOfFile: folder + "/out/a/tables/before_after.csv", encoding: .utf8)
      let shown = tables.split(separator: "\n").first { $0.hasPrefix("fig;all;all;real;after;") }
      let fields = try #require(shown).split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      let row = try #require(batch.headlineTable.rows(where: ["label": "a"]).first)
      #expect(["n", "change", "low", "high"].map { CSVFormat.field(row[$0]) } == [5, 10, 12, 13].map { fields[$0] })
      #expect(fields.contains("<4"), "\(fields)")
      // Kept: the same bytes of headlines.csv and index.html.
      var later = Batch(list, options, program: Samples.program)
      let laterTurns = try run(&later, in: folder)
      #expect(laterTurns == ["kept", "kept"])
      #expect(later.files.map(\.bytes) == batch.files.map(\.bytes))
    }
  }

  @Test("of a cohort that is too small to be shown, the page says that its figures are hidden")
  func small() throws {
    try TestFolder.with(["l.csv": "label;study\nm;\(Samples.folder)/minimal\n"]) { folder in
      var problems = ProblemList()
      let list = try #require(try BatchList.read(folder + "/l.csv", name: "l.csv", problems: &problems))
      var batch = Batch(list, RunOptions(formats: [], language: .english), program: Samples.program)
      let turns = try run(&batch, in: folder)
      #expect(turns == ["done"])
      let rows = batch.headlineTable.rows()
      #expect(rows.count == 5 && rows.allSatisfy { $0["clients"] == .hidden(below: 4) && $0["change"] == .undefined })
      let page = String(decoding: batch.files[1].bytes, as: UTF8.self)
      #expect(page.contains("<td class=\"n hidden\" data-label=\"Change\">hidden</td>"))
      #expect(page.contains("href=\"m/summary.txt\"") && !page.contains(folder))
    }
  }

  /// What is changed between two times, and what comes of the studies a and b then.
  static let changes:
    [(name: String, files: [String: String], options: RunOptions, program: Program, turns: [String])] = {
      let (csv, program) = (RunOptions(formats: [.csv]), Samples.program)
      let touched = ["a/events.csv": TinyStudy.events + "K4;a;2013-05-01;;1;\n"]
      return [
        ("nothing", [:], csv, program, ["kept", "kept"]),
        ("a file of events", touched, csv, program, ["done", "kept"]),
        (
          "a price", ["b/schablon/index.csv": "index;year;value\nKPI;2012;100\nKPI;2013;101\n"], csv, program,
          ["kept", "done"]
        ),
        (
          "a file that was not there",
          ["b/published.csv": "id;source;table;where;column;operator;value\n"], csv, program, ["kept", "done"]
        ),
        ("a result", ["out/a/tables/cohort.csv": "made up\n"], csv, program, ["done", "kept"]),
        ("a record", ["out/b.json": "{"], csv, program, ["kept", "done"]),
        ("the language", [:], RunOptions(formats: [.csv], language: .english), program, ["done", "done"]),
        ("the formats", [:], RunOptions(formats: [.csv, .json]), program, ["done", "done"]),
        ("what is hidden", [:], RunOptions(formats: [.csv], disclosure: .strict), program, ["done", "done"]),
        ("the version", [:], csv, Program(name: program.name, version: "later"), ["done", "done"]),
        (
          "an error", ["a/clients.csv": "client;start\nK1;x\n"], csv, program,
          ["1: clients.csv:2:4: error: \"x\" is no day; write it as 2013-02-28 or 20130228", "kept"]
        ),
      ]
    }()

  @Test("only what has changed is done again", arguments: changes)
  func again(name: String, files: [String: String], options: RunOptions, program: Program, turns: [String]) throws {
    try inFolder { folder, list in
      var first = Batch(list, self.options, program: Samples.program)
      let firstTurns = try run(&first, in: folder)
      #expect(firstTurns == ["done", "done"])
      for (name, text) in files { try write(Array(text.utf8), "\(folder)/\(name)") }
      var second = Batch(list, options, program: program)
      let came = try run(&second, in: folder)
      #expect(came.map { $0.hasPrefix("1: ") ? "failed" : $0 } == turns.map { $0.hasPrefix("1: ") ? "failed" : $0 })
      // As if there had been nothing before.
      try? FileManager.default.removeItem(atPath: folder + "/out")
      var fresh = Batch(list, options, program: program)
      let freshTurns = try run(&fresh, in: folder)
      #expect(freshTurns == turns.map { $0 == "kept" ? "done" : $0 })
      #expect(fresh.files.map(\.bytes) == second.files.map(\.bytes))
    }
  }

  @Test("a faulty study has a row without figures, one that waits too; its errors are on the page")
  func faulty() throws {
    try inFolder(["a/events.csv": "client;service;from\nK1;<b>;2013-01-01\n"]) { folder, list in
      var batch = Batch(list, options, program: Samples.program)
      #expect(CSVFormat.lines(of: batch.headlineTable) == "a;;;waiting;;;;;;;;;;;;;;;;\nb;;;waiting;;;;;;;;;;;;;;;;\n")
      guard case .failed = batch.work(at: 0, in: folder + "/out", threads: 1) else {
        Issue.record("it has an error")
        return
      }
      #expect(batch.hasFailures)
      #expect(CSVFormat.lines(of: batch.headlineTable).hasPrefix("a;;SYNTHETIC tiny study;failed;;;;;;;;;;;;;;;;\nb;"))
      let page = String(decoding: batch.files[1].bytes, as: UTF8.self)
      #expect(
        page.contains("a: SYNTHETIC tiny study</h3>") && page.contains("events.csv:2:4: error: &quot;&lt;b&gt;&quot;"))
    }
  }

  @Test("a study that is not there is told at its place in the list")
  func missing() throws {
    try inFolder(["l.csv": "label;study\na;nowhere\n"]) { folder, list in
      var batch = Batch(list, options, program: Samples.program)
      let turns = try run(&batch, in: folder)
      #expect(turns == ["1: l.csv:2:3: error: nowhere cannot be read: no such file"])
    }
  }

  @Test("the price lists that two studies name are read once")
  func sharing() throws {
    let study = try #require(TinyStudy.files["study.json"]).replacing("[\"schablon\"]", with: "[\"../a/schablon\"]")
    try inFolder(["a/study.json": study, "b/study.json": study]) { folder, list in
      var batch = Batch(list, options, program: Samples.program)
      let batchTurns = try run(&batch, in: folder)
      #expect(batchTurns == ["done", "done"])
      #expect(batch.prices.count == 1)
    }
  }

  @Test("the page is inert, and its links lead to the results", arguments: Language.allCases)
  func page(language: Language) throws {
    let list = ["l.csv": "label;study\nÅ 1;a\nb;b\n"]
    try inFolder(list) { folder, list in
      var batch = Batch(list, RunOptions(formats: [.html], language: language), program: Samples.program)
      let batchTurns = try run(&batch, in: folder)
      #expect(batchTurns == ["done", "done"])
      let page = String(decoding: batch.files[1].bytes, as: UTF8.self)
      #expect(page.contains("<html lang=\"\(language.rawValue)\">"))
      let ids = page.matches(of: #/ id="([^"]*)"/#).map { String($0.1) }
      #expect(Set(ids).count == ids.count)
      for link in page.matches(of: #/href="([^"]*)"/#).map({ String($0.1) }) {
        if link.hasPrefix("#") {
          #expect(ids.contains(String(link.dropFirst())))
        } else if !link.hasPrefix("data:text/csv;charset=utf-8;base64,") {
          let path = try #require(link.removingPercentEncoding)
          #expect(FileManager.default.fileExists(atPath: "\(folder)/out/\(path)"), "\(link)")
        }
      }
      #expect(page.contains("href=\"%C3%85%201/report.html\""))
      for forbidden in ["<script", " onclick", " style=\"", "@import", "url(", "http"] {
        #expect(!page.replacing("http-equiv", with: "").contains(forbidden), "\(forbidden)")
      }
      #expect(page.contains(language.text(sv: "Internt arbetsmaterial", en: "Internal working material")))
    }
  }
}
