import Foundation
import Testing

/// The program as it was built, started as a process of its own: for what a test cannot try in its own process.
struct BuiltProgram {
  /// It lies beside the tests.
  static let path = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "cost-analysis").path(percentEncoded: false)

  private let process = Process()
  private let output: String

  /// Starts a command line in a folder, which also takes what it prints; with `terminal` as its standard error.
  init(_ line: String, in folder: String, terminal: FileHandle? = nil) throws {
    process.executableURL = URL(filePath: Self.path)
    process.arguments = line.split(separator: " ").map(String.init)
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = ["TERM": "xterm"]
    output = folder + "/printed"
    try Data().write(to: URL(filePath: output))
    let file = try #require(FileHandle(forWritingAtPath: output))
    process.standardOutput = file
    process.standardError = terminal ?? file
    try process.run()
  }

  /// The number of the process.
  var number: Int32 { process.processIdentifier }

  /// Whether it has not ended yet.
  var isRunning: Bool { process.isRunning }

  /// Sends it a signal.
  func send(_ signal: Int32) { _ = kill(number, signal) }

  /// Its exit code once it has ended, and all that it has printed; the code is -1 where it did not end by itself.
  func ending() -> (code: Int32, printed: String) {
    process.waitUntilExit()
    let printed = (try? String(contentsOfFile: output, encoding: .utf8)) ?? ""
    return (process.terminationReason == .exit ? process.terminationStatus : -1, printed)
  }
}
