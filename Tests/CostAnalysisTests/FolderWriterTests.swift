import Foundation
import Testing

@testable import cost_analysis

/// Folders that are written whole or not at all.
struct FolderWriterTests {
  struct Stop: Error {}

  /// Runs a test in a new folder.
  private func inFolder(_ body: (TestWorld, FolderWriter) throws -> Void) throws {
    let world = try TestWorld()
    defer { world.remove() }
    try body(world, FolderWriter(currentFolder: world.folder))
  }

  @Test func `writes files and folders, and counts them`() throws {
    try inFolder { world, writer in
      let streamed = FolderFile("deep/er/b.csv") { body in
        try body(Array("x\n".utf8))
        try body(Array("y\nz".utf8))
      }
      let written = try writer.write("a/b/", [FolderFile("a.txt", text: ""), streamed], .mustBeEmpty)
      #expect(
        written == [
          WrittenFile(name: "a.txt", bytes: 0, lines: 0), WrittenFile(name: "deep/er/b.csv", bytes: 5, lines: 2),
        ])
      #expect(world.text(of: "a/b/deep/er/b.csv") == "x\ny\nz")
      #expect(world.entries(of: "a") == ["b/"])
    }
  }

  @Test(arguments: ["r", "r/", "./r", "r/.", "no/../r", "no//.././r"])
  func `a path may be written in many ways`(_ path: String) throws {
    try inFolder { world, writer in
      _ = try writer.write(path, [FolderFile("a", text: "a")], .mustBeEmpty)
      #expect(world.entries() == ["r/"])
      #expect(world.text(of: "r/a") == "a")
    }
  }

  @Test func `an empty folder is filled`() throws {
    try inFolder { world, writer in
      try FileManager.default.createDirectory(atPath: "\(world.folder)/new", withIntermediateDirectories: true)
      _ = try writer.write("new", [FolderFile("a", text: "a")], .mustBeEmpty)
      #expect(world.text(of: "new/a") == "a")
      #expect(world.entries() == ["new/"])
    }
  }

  @Test func `a failure on the way leaves nothing, not even a parent`() throws {
    try inFolder { world, writer in
      let broken = FolderFile("b") { body in
        try body([1, 2, 3])
        throw Stop()
      }
      #expect(throws: Stop.self) {
        try writer.write("p/q/r", [FolderFile("a", text: "a"), broken], .mustBeEmpty)
      }
      #expect(world.entries() == [])
    }
  }

  @Test func `two files of one name are refused`() throws {
    try inFolder { world, writer in
      #expect(throws: Failure.file("'r/a' could not be written: File exists")) {
        try writer.write("r", [FolderFile("a", text: "a"), FolderFile("a", text: "b")], .mustBeEmpty)
      }
      #expect(world.entries() == [])
    }
  }

  @Test func `an earlier result is replaced whole`() throws {
    try inFolder { world, writer in
      let rule = ExistingFolder.replaced(ifItHolds: "results.json", amongOnly: ["report.html", "tables/*.csv"])
      _ = try writer.write(
        "r", [("results.json", "1"), ("report.html", ""), ("tables/old.csv", "")].map(FolderFile.init(_:text:)), rule)
      _ = try writer.write("r", [FolderFile("results.json", text: "2"), FolderFile("tables/new.csv", text: "")], rule)
      #expect(world.text(of: "r/results.json") == "2")
      #expect(world.entries(of: "r") == ["results.json", "tables/"])
      #expect(world.entries(of: "r/tables") == ["new.csv"])
      #expect(world.entries() == ["r/"])
    }
  }

  @Test func `an earlier result stays where the new one fails`() throws {
    try inFolder { world, writer in
      let rule = ExistingFolder.replaced(ifItHolds: "results.json", amongOnly: [])
      _ = try writer.write("r", [FolderFile("results.json", text: "1")], rule)
      #expect(throws: Stop.self) { try writer.write("r", [FolderFile("results.json") { _ in throw Stop() }], rule) }
      #expect(world.text(of: "r/results.json") == "1")
      #expect(world.entries() == ["r/"])
    }
  }

  @Test func `someone else's folder is not replaced`() throws {
    try inFolder { world, writer in
      let files = [FolderFile("results.json", text: "2")]
      let rule = ExistingFolder.replaced(ifItHolds: "results.json", amongOnly: [])
      try world.add("thesis/chapter1.txt")
      #expect(throws: Failure.self) { try writer.write("thesis", files, rule) }
      try world.add("r/results.json", "1")
      try world.add("r/notes.txt", "mine")
      #expect(throws: Failure.self) { try writer.write("r", files, rule) }
      #expect(world.text(of: "r/results.json") == "1")
      #expect(world.entries() == ["r/", "thesis/"])
    }
  }

  @Test(arguments: [
    "notes.txt", "notes.json", "my.xlsx", "tables/notes.txt", "tables/old/a.csv", "tables/.csv", "mine/tables/a.csv",
  ])
  func `a file of someone else's keeps an earlier result`(_ name: String) throws {
    try inFolder { world, writer in
      let files = [("results.json", "2"), ("summary.txt", "")].map(FolderFile.init(_:text:))
      try world.add("r/results.json", "1")
      try world.add("r/tables/a.csv", "1")
      try world.add("r/\(name)", "mine")
      let error = #expect(throws: Failure.self) {
        try writer.write(
          "r", files, .replaced(ifItHolds: "results.json", amongOnly: ["tables.xlsx", "tables/*.csv"]))
      }
      #expect(error?.message.hasSuffix("which is no part of a result and would be lost") == true)
      #expect(world.text(of: "r/results.json") == "1")
    }
  }

  @Test func `the folder one stands in is refused`() throws {
    try inFolder { world, writer in
      #expect(throws: Failure.file("'.' is the folder you are in", hint: "give the name of a new folder")) {
        try writer.write(".", [FolderFile("a", text: "")], .mustBeEmpty)
      }
      #expect(world.entries() == [])
    }
  }
}
