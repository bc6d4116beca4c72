import Foundation
import Synchronization
import Testing

@testable import cost_analysis

/// A world for tests: a fresh folder, an environment of its own, and outputs that are kept.
struct TestWorld: Sendable {
  /// The repository's own folder.
  static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path(percentEncoded: false).trimmingSuffix("/")

  /// What one run of the program left.
  struct Result: Hashable, Sendable {
    var output = ""
    var errors = ""
    var code: Int32 = 0
  }

  /// What is kept while the program runs.
  private final class Kept: Sendable {
    let result = Mutex(Result())
  }

  /// The folder that relative paths start from; removed by ``remove()``.
  let folder: String

  /// A world in a new, empty folder outside the repository.
  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "cost-analysis-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    folder = try #require(Terminal.realPath(url.path(percentEncoded: false)))
  }

  /// Removes the folder with all that was written to it.
  func remove() {
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// Runs a command line in this process.
  ///
  /// - Parameters:
  ///   - arguments: The command line without the program's name.
  ///   - environment: All environment variables.
  ///   - terminal: The terminal that shows both outputs besides, or `nil` where they go to files.
  ///   - write: Takes standard output instead of the result, to try what happens when it fails.
  /// - Returns: The two outputs and the exit code.
  func run(
    _ arguments: [String], environment: [String: String] = [:], terminal: TestTerminal? = nil,
    write: (@Sendable (String) throws -> Void)? = nil
  ) -> Result {
    var code: Int32 = 0
    var result = kept(arguments, environment: environment, terminal: terminal, write: write) {
      code = CostAnalysis.run($0)
    }
    result.code = code
    return result
  }

  /// What `body` prints in this world.
  func kept<Mistake: Error>(
    _ arguments: [String] = [], environment: [String: String] = [:], terminal: TestTerminal? = nil,
    write: (@Sendable (String) throws -> Void)? = nil, _ body: (World) throws(Mistake) -> Void
  ) throws(Mistake) -> Result {
    let kept = Kept()
    try body(
      World(
        arguments: arguments, environment: environment, currentFolder: folder, executablePath: nil,
        isOutputTerminal: false, isErrorTerminal: terminal != nil,
        errorColumns: { nil }, elapsed: { terminal?.elapsed() ?? .zero }, keepCalling: { terminal?.keepCalling($0) },
        write: write ?? { text in
          kept.result.withLock { $0.output += text }
          terminal?.write(text)
        },
        writeError: { text in
          kept.result.withLock { $0.errors += text }
          terminal?.write(text)
        },
        writeFolder: FolderWriter(currentFolder: folder).write,
        writeFile: FileWriter(currentFolder: folder).write))
    return kept.result.withLock { $0 }
  }

  /// What a folder of this world holds, sorted; the names of folders end with `/`.
  func entries(of subfolder: String = "") -> [String] {
    let path = "\(folder)/\(subfolder)"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.sorted().map { name in
      let isFolder = (try? FileManager.default.contentsOfDirectory(atPath: "\(path)/\(name)")) != nil
      return isFolder ? "\(name)/" : name
    }
  }

  /// The text of a file of this world, or `nil` where there is none.
  func text(of name: String) -> String? {
    try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
  }

  /// Copies a folder into this world.
  func copy(_ path: String, to name: String) throws {
    try FileManager.default.copyItem(atPath: path, toPath: "\(folder)/\(name)")
  }

  /// Changes a text that stands once in a file of this world.
  func replace(_ text: String, with other: String, in name: String) throws {
    let old = try #require(self.text(of: name))
    try #require(old.components(separatedBy: text).count == 2, "\(text) stands once in \(name)")
    try add(name, old.replacing(text, with: other))
  }

  /// Writes a small file, and the folders above it.
  func add(_ name: String, _ text: String = "") throws {
    let url = URL(filePath: "\(folder)/\(name)")
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }
}

extension String {
  /// The text without a suffix, where it has it.
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
