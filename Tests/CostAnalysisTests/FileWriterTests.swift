import Foundation
import Testing

@testable import cost_analysis

/// A file that is written whole or not at all.
struct FileWriterTests {
  struct Stop: Error {}

  @Test func `writes a file in chunks, and counts it`() throws {
    let world = try TestWorld()
    defer { world.remove() }
    let file = FolderFile("./a.csv") { body in
      try body(Array("x\n".utf8))
      try body(Array("y".utf8))
    }
    let written = try FileWriter(currentFolder: world.folder).write(file)
    #expect(written == WrittenFile(name: "./a.csv", bytes: 3, lines: 1))
    #expect(world.entries() == ["a.csv"] && world.text(of: "a.csv") == "x\ny")
  }

  @Test func `a failure on the way leaves nothing`() throws {
    let world = try TestWorld()
    defer { world.remove() }
    let broken = FolderFile("a") { body in
      try body([1])
      throw Stop()
    }
    #expect(throws: Stop.self) { try FileWriter(currentFolder: world.folder).write(broken) }
    #expect(world.entries() == [])
  }

  @Test func `a file or folder that is there is not touched`() throws {
    let world = try TestWorld()
    defer { world.remove() }
    try world.add("a", "mine")
    try world.add("b/c", "mine")
    for name in ["a", "b"] {
      let failure = #expect(throws: Failure.self) {
        try FileWriter(currentFolder: world.folder).write(FolderFile(name, text: "new"))
      }
      #expect(failure?.code == .files && failure?.message == "'\(name)' exists")
    }
    #expect(world.text(of: "a") == "mine" && world.entries() == ["a", "b/"])
  }

  @Test func `a folder that is not there is named`() throws {
    let world = try TestWorld()
    defer { world.remove() }
    let failure = #expect(throws: Failure.self) {
      try FileWriter(currentFolder: world.folder).write(FolderFile("no/a", text: "new"))
    }
    #expect(failure?.message == "'no/a' could not be written: No such file or directory")
  }
}
