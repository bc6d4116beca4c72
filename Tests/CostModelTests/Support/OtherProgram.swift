import Foundation
import Testing

/// A program of others that tests let try our files.
///
/// Tests that need one are left out where it is not installed, but not where `CI` is set: there they fail.
struct OtherProgram: Sendable {
  /// The name, as in a shell.
  let name: String
  /// The package of Debian that has it.
  let package: String
  private let path: String?

  /// The first program of a name on the path that passes a test.
  init(_ name: String, package: String, where isFit: (String) -> Bool = { _ in true }) {
    (self.name, self.package) = (name, package)
    path = Self.path(of: name, where: isFit)
  }

  /// The first program of a name on the path that passes a test.
  static func path(of name: String, where isFit: (String) -> Bool = { _ in true }) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) && isFit($0) }
  }

  /// Whether tests that need it are to be run.
  var isExpected: Bool { path != nil || ProcessInfo.processInfo.environment["CI"] != nil }

  /// Runs it and returns what it prints; a failure is an issue of the test.
  ///
  /// Its home is a folder of the test, and its texts are UTF-8 whatever the machine's own language is.
  func run(_ arguments: [String], home: String) throws -> String {
    let program = try #require(path, "\(name) is not installed; with apt-get it is the package \(package)")
    let errors = home + "/errors"
    _ = FileManager.default.createFile(atPath: errors, contents: nil)
    let (status, output) = try Self.run(program, arguments, home: home, errors: FileHandle(forWritingAtPath: errors))
    let words = (try? String(contentsOfFile: errors, encoding: .utf8)) ?? ""
    #expect(status == 0, "\(name) \(arguments.joined(separator: " ")): \(words)")
    return output
  }

  /// Runs a program and returns its status and what it prints, with its errors where there is no place for them.
  static func run(
    _ program: String, _ arguments: [String], home: String, errors: FileHandle?
  ) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = [
      "LC_ALL": "C.UTF-8", "HOME": home, "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "",
    ]
    let output = Pipe()
    process.standardOutput = output
    if let errors { process.standardError = errors } else { process.standardError = output }
    process.standardInput = FileHandle.nullDevice
    try process.run()
    // The pipe is emptied before the end is waited for: a full one would stop the program.
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: bytes, as: UTF8.self))
  }
}
