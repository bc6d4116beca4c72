import CostModel

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The folder of a batch: results, each with its record, and the overview, which are each replaced whole.
struct BatchFolder: Sendable {
  /// The folder's path as the user typed it.
  let typed: String
  /// The folder's path.
  let path: String
  private let folders: FolderWriter
  private let files: FileWriter

  /// Opens the folder for a list's batch, and makes it where it is not there.
  ///
  /// What a process that is no more has left half done there is taken away.
  ///
  /// - Throws: ``Failure`` with code 3, where it holds something else than a batch.
  init(_ typed: String, for list: BatchList, _ world: World) throws {
    self.typed = Paths.trimmed(typed)
    path = world.path(self.typed)
    folders = FolderWriter(currentFolder: world.currentFolder, interruption: world.interruption)
    files = FileWriter(currentFolder: world.currentFolder, interruption: world.interruption)
    let manager = FileManager.default
    guard manager.fileExists(atPath: path) else {
      _ = try folders.write(self.typed, [], .mustBeEmpty)
      return
    }
    guard var entries = try? manager.contentsOfDirectory(atPath: path) else {
      throw Failure.file("'\(typed)' is a file, or may not be read", hint: "give the name of a new folder")
    }
    let names = Set(Batch.names(of: list))
    for entry in entries where Self.isLeftover(entry, of: names) {
      try? manager.removeItem(atPath: "\(path)/\(entry)")
      entries.removeAll { $0 == entry }
    }
    guard entries.isEmpty || entries.contains(Batch.marker) else {
      throw Failure.file(
        "'\(typed)' is not empty and holds no earlier batch ('\(Batch.marker)')",
        hint: "give the name of a new folder; nothing was written")
    }
  }

  /// Whether a name is that of a file or folder which a process, now gone, was about to put in its place.
  private static func isLeftover(_ entry: String, of names: Set<String>) -> Bool {
    for mark in [".partial-", ".replaced-"] {
      let parts = entry.split(separator: mark, maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, names.contains(String(parts[0])), let process = Int32(parts[1]) else { continue }
      return !Terminal.isRunning(process)
    }
    return false
  }

  /// Writes the overview.
  func write(_ overview: [ResultFolder.File]) throws {
    for file in overview { try files.replace(FolderFile("\(typed)/\(file.name)", bytes: file.bytes)) }
  }

  /// Writes the result of a study, and then its record.
  func write(_ result: ResultFolder, of item: BatchList.Item, record: ResultFolder.File) throws {
    try removeRecord(of: item)
    _ = try folders.write(
      "\(typed)/\(item.label)", result.files.map { FolderFile($0.name, bytes: $0.bytes) }, .earlierResult)
    try files.replace(FolderFile("\(typed)/\(record.name)", bytes: record.bytes))
  }

  /// Takes away what an earlier batch wrote of a study.
  func removeResult(of item: BatchList.Item) throws {
    try removeRecord(of: item)
    try folders.remove("\(typed)/\(item.label)", .earlierResult)
  }

  private func removeRecord(of item: BatchList.Item) throws {
    let name = Batch.recordName(of: item)
    guard FileManager.default.fileExists(atPath: "\(path)/\(name)") else { return }
    do {
      try FileManager.default.removeItem(atPath: "\(path)/\(name)")
    } catch {
      throw Failure.file("'\(typed)/\(name)' could not be removed", hint: "check that you may write to '\(typed)'")
    }
  }
}

extension ExistingFolder {
  /// The result of an earlier run, and nothing else.
  static var earlierResult: ExistingFolder {
    .replaced(ifItHolds: ResultFolder.marker, amongOnly: ResultFolder.paths)
  }
}
