import Foundation

/// A folder for one test, which is gone when the test is done.
enum TestFolder {
  /// Calls `body` with the path of a new folder that holds these files; names may have folders in them.
  static func with<Result>(_ files: [String: String], _ body: (String) throws -> Result) throws -> Result {
    try with(files.mapValues { Array($0.utf8) }, body)
  }

  /// Calls `body` with the path of a new folder that holds these files, each given byte by byte.
  static func with<Result>(_ files: [String: [UInt8]], _ body: (String) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("cost-model-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, bytes) in files {
      let file = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
    return try body(folder.path)
  }
}
