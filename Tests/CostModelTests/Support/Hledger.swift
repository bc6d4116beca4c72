import Foundation
import Testing

/// hledger, another program that adds up bookings; version 1.25 is Debian's package `hledger`.
///
/// Tests that need it are left out where it is not installed, but not where `CI` is set: there they fail.
enum Hledger {
  private static let path: String? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/hledger" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  /// Whether tests that need it are to be run.
  static var isExpected: Bool { path != nil || ProcessInfo.processInfo.environment["CI"] != nil }

  /// Runs it on a journal and returns what it prints; a failure is an issue of the test.
  static func run(_ arguments: [String], on journal: String) throws -> String {
    let program = try #require(path, "hledger is not installed; with apt-get it is the package hledger")
    return try TestFolder.with(["all.journal": journal]) { folder in
      let process = Process()
      process.executableURL = URL(fileURLWithPath: program)
      process.arguments = ["-f", folder + "/all.journal"] + arguments
      // The journal is UTF-8 whatever the machine's own language is.
      process.environment = ["LC_ALL": "C.UTF-8", "HOME": folder]
      let (output, errors) = (Pipe(), folder + "/errors")
      _ = FileManager.default.createFile(atPath: errors, contents: nil)
      process.standardOutput = output
      process.standardError = FileHandle(forWritingAtPath: errors)
      process.standardInput = FileHandle.nullDevice
      try process.run()
      // The pipe is emptied before the end is waited for: a full one would stop the program.
      let bytes = output.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      let words = (try? String(contentsOfFile: errors, encoding: .utf8)) ?? ""
      #expect(process.terminationStatus == 0, "hledger \(arguments.joined(separator: " ")): \(words)")
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  /// A balance by account and column, in kronor as text: `["assets:kommun": ["2013Q1": "-12.000000"]]`.
  static func balance(_ arguments: [String], on journal: String) throws -> [String: [String: String]] {
    let text = try run(["balance", "-O", "csv"] + arguments, on: journal)
    let rows = text.split(separator: "\n").map { line in
      // No cell holds a quote: names that would are written otherwise.
      line.split(separator: ",", omittingEmptySubsequences: false).map { $0.filter { $0 != "\"" } }
    }
    guard let header = rows.first else { return [:] }
    var balance: [String: [String: String]] = [:]
    for row in rows.dropFirst() {
      for (column, cell) in zip(header, row).dropFirst() where cell != "0" {
        balance[row[0], default: [:]][column] = cell.replacing(" SEK", with: "")
      }
    }
    return balance
  }
}
