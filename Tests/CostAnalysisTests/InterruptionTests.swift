import Foundation
import Testing

@testable import cost_analysis

/// What a signal leaves of a run: nothing that is half done, and nothing on the terminal.
@Suite(.serialized, .timeLimit(.minutes(2)))
struct InterruptionTests {
  private func inWorld(_ body: (TestWorld) throws -> Void) throws {
    let world = try TestWorld()
    defer { world.remove() }
    try world.copy(TestWorld.repository + "/samples/minimal", to: "study")
    try body(world)
  }

  /// Makes the study's events a pipe: whoever reads them waits until it is written to, and closed.
  private func makePipe(in world: TestWorld) throws -> (open: () throws -> FileHandle, header: Data) {
    let path = world.folder + "/study/events.csv"
    let text = try #require(world.text(of: "study/events.csv"))
    try FileManager.default.removeItem(atPath: path)
    try #require(unsafe mkfifo(path, 0o600) == 0)
    let header = try #require(text.split(separator: "\n").first)
    return (
      // Waits until the program has opened the other end.
      { try #require(FileHandle(forWritingAtPath: path)) }, Data("\(header)\n".utf8)
    )
  }

  @Test(arguments: [SIGINT: 130, SIGTERM: 143, SIGHUP: 129] as [Int32: Int32])
  func `while it reads`(_ signal: Int32, _ code: Int32) throws {
    try inWorld { world in
      let pipe = try makePipe(in: world)
      let program = try BuiltProgram("run study --out new/result --threads 1", in: world.folder)
      let writer = try pipe.open()
      try writer.write(contentsOf: pipe.header)
      program.send(signal)
      #expect(program.ending() == (code, ""))
      #expect(world.entries() == ["printed", "study/"])
      try writer.close()
    }
  }

  @Test func `the progress line is cleared`() throws {
    try inWorld { world in
      let pipe = try makePipe(in: world)
      let terminal = try PseudoTerminal()
      let program = try BuiltProgram("check study --threads 1", in: world.folder, terminal: terminal.program)
      let writer = try pipe.open()
      // Two blocks of rows that are empty: after the first it tells what it is at, and waits for more.
      try writer.write(contentsOf: pipe.header + Data(repeating: UInt8(ascii: "\n"), count: 1 << 20))
      let shown = TestTerminal()
      while shown.screen == [""] { shown.write(String(decoding: terminal.screen.availableData, as: UTF8.self)) }
      #expect(shown.screen.first?.hasPrefix("reads events.csv") == true)
      program.send(SIGINT)
      #expect(program.ending().code == 130)
      shown.write(String(decoding: terminal.screen.availableData, as: UTF8.self))
      #expect(shown.screen == [""], "\(shown.text)")
      try writer.close()
    }
  }

  /// Commands that write, what they write, and what lies beside it while they do.
  static let writers = [
    ("run study --out new/result", "new/result", "new"),
    ("ledger {samples}/personligt-ombud --clients --out rows.csv", "rows.csv", "rows.csv"),
    ("simulate made --clients 300", "made", "made"),
  ]

  @Test(arguments: writers) func `while it writes`(_ line: String, _ output: String, _ made: String) throws {
    try inWorld { world in
      let line = line.replacing("{samples}", with: TestWorld.repository + "/samples")
      let program = try BuiltProgram(line, in: world.folder)
      let partial = "\(world.folder)/\(output).partial-\(program.number)"
      while program.isRunning, !FileManager.default.fileExists(atPath: partial) {}
      program.send(SIGTERM)
      let (code, printed) = program.ending()
      // Nothing is left, not even the folder above it, unless the signal came when all was in its place.
      let isWhole = FileManager.default.fileExists(atPath: "\(world.folder)/\(output)")
      let isMade = FileManager.default.fileExists(atPath: "\(world.folder)/\(made)")
      #expect(isMade == isWhole && (code == 143 || isWhole), "\(code) \(printed)")
      #expect(world.entries().count == (isMade ? 3 : 2), "\(world.entries())")
      if isMade, made != output { #expect(world.entries(of: made) == ["result/"]) }
    }
  }

  @Test func `at any moment the earlier result or the new one stands there`() throws {
    try inWorld { world in
      #expect(world.run(["run", "study", "--out", "result", "-q"]).code == 0)
      let files = world.entries(of: "result")
      let clock = ContinuousClock()
      let whole = try clock.measure {
        let code = try BuiltProgram("run study --out result -q", in: world.folder).ending().code
        #expect(code == 0)
      }
      for moment in 0..<12 {
        let program = try BuiltProgram("run study --out result -q", in: world.folder)
        Thread.sleep(forTimeInterval: whole / .seconds(1) * Double(moment) / 10)
        program.send(SIGINT)
        #expect([0, 130].contains(program.ending().code))
        #expect(world.entries() == ["printed", "result/", "study/"])
        #expect(world.entries(of: "result") == files)
      }
    }
  }

  @Test func `what is to be ignored is ignored`() throws {
    try inWorld { world in
      let pipe = try makePipe(in: world)
      let shell = Process()
      shell.executableURL = URL(filePath: "/bin/sh")
      shell.arguments = ["-c", "trap '' HUP; exec \"$0\" check study --threads 1", BuiltProgram.path]
      shell.currentDirectoryURL = URL(filePath: world.folder)
      shell.standardOutput = FileHandle.nullDevice
      shell.standardError = FileHandle.nullDevice
      try shell.run()
      let writer = try pipe.open()
      _ = kill(shell.processIdentifier, SIGHUP)
      try writer.write(contentsOf: pipe.header)
      try writer.close()
      shell.waitUntilExit()
      #expect(shell.terminationReason == .exit && shell.terminationStatus == 0)
    }
  }
}
