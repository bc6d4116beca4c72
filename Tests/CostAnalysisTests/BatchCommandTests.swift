import Foundation
import Testing

@testable import cost_analysis

/// What `batch` writes, keeps and takes away.
struct BatchCommandTests {
  /// A world with two sound studies, a faulty one and lists of them.
  private func inWorld(_ body: (TestWorld) throws -> Void) throws {
    let world = try TestWorld()
    defer { world.remove() }
    try world.copy(TestWorld.repository + "/schablon", to: "prices")
    try world.copy(TestWorld.repository + "/samples/minimal", to: "one")
    try world.copy(TestWorld.repository + "/samples/minimal", to: "two")
    try world.copy(TestWorld.repository + "/Tests/CostAnalysisTests/Transcripts/broken", to: "faulty")
    try world.replace("../../../../schablon", with: "../prices", in: "faulty/study.json")
    try world.add("list.csv", "label;study\none;one\ntwo;two\n")
    try world.add("mixed.csv", "label;study\none;one\nbad;faulty\ngone;nowhere\ntwo;two\n")
    try body(world)
  }

  /// The files of a folder of the world, in all its folders, with their bytes.
  private func files(_ folder: String, in world: TestWorld) throws -> [String: Data] {
    let path = "\(world.folder)/\(folder)"
    let names = try FileManager.default.subpathsOfDirectory(atPath: path)
    return Dictionary(
      uniqueKeysWithValues: names.compactMap { name in
        (try? Data(contentsOf: URL(filePath: "\(path)/\(name)"))).map { (name, $0) }
      })
  }

  @Test func `each result has the bytes that run writes`() throws {
    try inWorld { world in
      #expect(world.run(["batch", "list.csv", "--out", "out", "--language", "en"]).code == 0)
      #expect(world.run(["run", "one", "--out", "alone", "--language", "en"]).code == 0)
      let alone = try files("alone", in: world)
      #expect(try files("out/one", in: world) == alone && alone.count > 20)
      #expect(world.entries(of: "out") == ["headlines.csv", "index.html", "one/", "one.json", "two/", "two.json"])
    }
  }

  @Test func `a faulty study does not stop the others, and an earlier result of it goes`() throws {
    try inWorld { world in
      // At first the study called bad is sound.
      try world.add("mixed.csv", "label;study\none;one\nbad;two\n")
      #expect(world.run(["batch", "mixed.csv", "--out", "out", "-q"]) == TestWorld.Result())
      #expect(world.entries(of: "out").contains("bad/"))
      try world.add("mixed.csv", "label;study\nbad;faulty\none;one\ngone;nowhere\ntwo;two\n")
      let result = world.run(["batch", "mixed.csv", "--out", "out", "-q"])
      #expect(result.code == 1 && result.output.isEmpty)
      #expect(world.entries(of: "out") == ["headlines.csv", "index.html", "one/", "one.json", "two/", "two.json"])
      // As run says it, after the label.
      let alone = world.run(["run", "faulty"]).errors.split(separator: "\n").dropLast()
      let lines = result.errors.split(separator: "\n")
      #expect(Array(lines.prefix(alone.count)) == alone.map { "bad: \($0)" })
      #expect(
        lines.suffix(2) == [
          "gone: mixed.csv:4:6: error: nowhere cannot be read: no such file", "gone: 1 error; it has no result",
        ])
      let status = world.text(of: "out/headlines.csv")?.split(separator: "\n").map { line in
        line.split(separator: ";", omittingEmptySubsequences: false)
      }
      #expect(
        Set((status ?? []).dropFirst().map { "\($0[0]) \($0[3])" }) == [
          "bad failed", "one done", "gone failed", "two done",
        ])
    }
  }

  @Test func `what has not changed is kept, to the byte and untouched`() throws {
    try inWorld { world in
      #expect(world.run(["batch", "list.csv", "--out", "out", "-q"]).code == 0)
      let before = try files("out", in: world)
      let mark = "\(world.folder)/out/one/summary.txt"
      let made = try FileManager.default.attributesOfItem(atPath: mark)[.systemFileNumber] as? Int
      let again = world.run(["batch", "list.csv", "--out", "out"])
      #expect(again.errors == "one: kept, since nothing has changed\ntwo: kept, since nothing has changed\n")
      #expect(try files("out", in: world) == before)
      try world.replace("SYNTHETIC minimal", with: "SYNTHETIC other", in: "two/study.json")
      #expect(world.run(["batch", "list.csv", "--out", "out"]).errors == "one: kept, since nothing has changed\n")
      #expect(try FileManager.default.attributesOfItem(atPath: mark)[.systemFileNumber] as? Int == made)
      #expect(world.text(of: "out/headlines.csv")?.contains("SYNTHETIC other") == true)
    }
  }

  @Test func `a folder of somebody else's is left alone, whole or in part`() throws {
    try inWorld { world in
      try world.add("other/index.html", "mine")
      let refused = world.run(["batch", "list.csv", "--out", "other"])
      #expect(refused.code == 3 && refused.errors.contains("holds no earlier batch"))
      #expect(world.entries(of: "other") == ["index.html"])
      // A file in the way of one result is that study's fault alone.
      #expect(world.run(["batch", "list.csv", "--out", "out", "-q"]).code == 0)
      try world.add("out/one/notes.txt", "mine")
      try world.replace("SYNTHETIC minimal", with: "SYNTHETIC other", in: "one/study.json")
      let result = world.run(["batch", "list.csv", "--out", "out"])
      #expect(result.code == 1 && result.errors.contains("one: error: 'out/one' holds 'notes.txt'"))
      #expect(world.text(of: "out/one/notes.txt") == "mine")
      #expect(world.text(of: "out/headlines.csv")?.contains("one;;SYNTHETIC other study;failed;") == true)
    }
  }

  @Test func `what a process that is gone has left half done is taken away`() throws {
    try inWorld { world in
      // No process has the largest number; the one that started this one runs.
      let own = getppid()
      for name in [
        "one.partial-2147483647", "two.replaced-2147483647", "one.partial-\(own)", "three.partial-2147483647",
      ] {
        try world.add("out/\(name)/summary.txt")
      }
      try world.add("out/headlines.csv")
      #expect(world.run(["batch", "list.csv", "--out", "out", "-q"]).code == 0)
      #expect(
        world.entries(of: "out") == [
          "headlines.csv", "index.html", "one/", "one.json", "one.partial-\(own)/", "three.partial-2147483647/",
          "two/", "two.json",
        ])
    }
  }
}

extension InterruptionTests {
  /// The signals that end a batch, and its exit code; nothing can be done about the last.
  @Test(arguments: [SIGINT, SIGTERM, SIGKILL])
  func `a batch that was ended goes on, and comes to the same`(_ signal: Int32) throws {
    let world = try TestWorld()
    defer { world.remove() }
    var list = "label;study\n"
    for number in 1...4 {
      try world.copy(TestWorld.repository + "/samples/minimal", to: "s\(number)")
      list += "s\(number);s\(number)\n"
    }
    try world.add("list.csv", list)
    let line = "batch list.csv --out out --language en -q"
    #expect(try BuiltProgram(line.replacing("out out", with: "out whole"), in: world.folder).ending().code == 0)
    let clock = ContinuousClock()
    for moment in 0..<8 {
      let program = try BuiltProgram(line, in: world.folder)
      let begun = clock.now
      // A little later each time, for all to have been done at the end.
      while clock.now - begun < .milliseconds(150 * (moment + 1)), program.isRunning { usleep(1000) }
      program.send(signal)
      let code = program.ending().code
      #expect([0, signal == SIGKILL ? -1 : 128 + signal].contains(code))
      guard signal != SIGKILL, FileManager.default.fileExists(atPath: world.folder + "/out") else { continue }
      #expect(!world.entries(of: "out").contains { $0.contains(".partial") || $0.contains(".replaced") })
    }
    #expect(try BuiltProgram(line, in: world.folder).ending().code == 0)
    let difference = Process()
    difference.executableURL = URL(filePath: "/usr/bin/env")
    difference.arguments = ["diff", "-r", world.folder + "/whole", world.folder + "/out"]
    try difference.run()
    difference.waitUntilExit()
    #expect(difference.terminationStatus == 0)
  }
}
