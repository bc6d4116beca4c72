#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Writes a folder, all of it or nothing.
///
/// The files are written to `DIR.partial-<process>` beside it, which is then renamed: whoever looks at `DIR` sees no
/// folder or a whole one. Parent folders are made. Where anything fails, what was made is removed again.
struct FolderWriter: Sendable {
  /// Where relative paths start, an absolute path.
  let currentFolder: String
  /// What undoes half a folder where a signal ends the program.
  var interruption = Interruption()

  /// Writes the folder.
  ///
  /// - Parameters:
  ///   - typed: The folder's path as the user typed it; messages name it so.
  ///   - files: Its files; folders inside it come from their names.
  ///   - existing: What to do where the folder exists.
  /// - Returns: The files in the same order, with their sizes.
  /// - Throws: ``Failure`` with code 3, or what a file's own function throws.
  func write(_ typed: String, _ files: [FolderFile], _ existing: ExistingFolder) throws -> [WrittenFile] {
    let target = Terminal.realPath(ofNew: typed.hasPrefix("/") ? typed : "\(currentFolder)/\(typed)")
    let isReplaced = try check(target, typed, files, existing)
    let made = try makeParents(of: target, typed)
    let partial = "\(target).partial-\(Terminal.processNumber)"
    do {
      try Failure.translating("'\(typed)' could not be made") {
        try interruption.step { (unfinished) throws(SystemError) in
          try Terminal.makeFolder(partial)
          unfinished.paths.insert(partial)
        }
      }
    } catch {
      remove(made)
      throw error
    }
    do {
      let written = try files.map { try write($0, into: partial, typed) }
      try Failure.translating("'\(typed)' could not be put in its place") {
        try isReplaced ? replace(target, with: partial) : put(partial, to: target)
      }
      interruption.step { $0.parents.removeAll(where: made.contains) }
      return written
    } catch {
      interruption.step { unfinished in
        try? FileManager.default.removeItem(atPath: partial)
        unfinished.paths.remove(partial)
      }
      remove(made)
      throw error
    }
  }

  /// Removes an earlier folder with all that is in it, where it may be replaced.
  ///
  /// - Parameters:
  ///   - typed: The folder's path as the user typed it; messages name it so.
  ///   - existing: What must hold of it.
  /// - Throws: ``Failure`` with code 3, where it must not be removed or cannot.
  func remove(_ typed: String, _ existing: ExistingFolder) throws {
    let target = Terminal.realPath(ofNew: typed.hasPrefix("/") ? typed : "\(currentFolder)/\(typed)")
    guard try check(target, typed, [], existing) else { return }
    let old = "\(target).replaced-\(Terminal.processNumber)"
    try Failure.translating("'\(typed)' could not be removed") {
      try interruption.step { (unfinished) throws(SystemError) in
        try Terminal.move(target, to: old)
        unfinished.paths.insert(old)
      }
    }
    removeReplaced(old)
  }

  /// Whether there is a folder whose files must give way.
  private func check(
    _ target: String, _ typed: String, _ files: [FolderFile], _ existing: ExistingFolder
  ) throws(Failure) -> Bool {
    var isFolder: Bool = false
    guard fileExists(target, isFolder: &isFolder) else { return false }
    guard isFolder else {
      throw .file("'\(typed)' is a file, not a folder", hint: "give the name of a new folder")
    }
    guard let entries = try? FileManager.default.contentsOfDirectory(atPath: target) else {
      throw .file("'\(typed)' could not be read", hint: "check that you may read it")
    }
    switch existing {
    case .mustBeEmpty:
      guard entries.isEmpty else {
        throw .file(
          "'\(typed)' exists and is not empty", hint: "give the name of a new folder; nothing was written")
      }
    case .replaced(let mark, let paths):
      if !entries.isEmpty, !entries.contains(mark) {
        throw .file(
          "'\(typed)' is not empty and holds no earlier result ('\(mark)')",
          hint: "give the name of a new folder; nothing was written")
      }
      let known = files.map(\.name) + paths
      let earlier = (try? FileManager.default.subpathsOfDirectory(atPath: target)) ?? entries
      if let foreign = earlier.sorted().first(where: { path in !known.contains { isOwn(path, $0) } }) {
        throw .file(
          "'\(typed)' holds '\(foreign)', which is no part of a result and would be lost",
          hint: "move it away, or give the name of a new folder; nothing was written")
      }
    }
    guard !"\(currentFolder)/".hasPrefix("\(target)/") else {
      throw .file("'\(typed)' is the folder you are in", hint: "give the name of a new folder")
    }
    return !entries.isEmpty
  }

  /// Whether a path inside the folder is that of a known file, in which `*` stands for a name, or of a folder above it.
  private func isOwn(_ path: String, _ known: String) -> Bool {
    if path == known || known.hasPrefix("\(path)/") { return true }
    let parts = known.split(separator: "*", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, path.count > known.count - 1, path.hasPrefix(parts[0]), path.hasSuffix(parts[1]) else {
      return false
    }
    return !path.dropFirst(parts[0].count).contains("/")
  }

  private func fileExists(_ path: String, isFolder: inout Bool) -> Bool {
    guard let type = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType else {
      return false
    }
    isFolder = type == .typeDirectory
    return true
  }

  /// Makes the folders above a path and returns those that were missing, the innermost first.
  private func makeParents(of path: String, _ typed: String) throws -> [String] {
    var missing: [String] = []
    var parent = Paths.parent(of: path)
    while !FileManager.default.fileExists(atPath: parent) {
      missing.append(parent)
      parent = Paths.parent(of: parent)
    }
    var made: [String] = []
    for folder in missing.reversed() {
      do {
        try Failure.translating("'\(typed)' could not be made") {
          try interruption.step { (unfinished) throws(SystemError) in
            try Terminal.makeFolder(folder)
            unfinished.parents.insert(folder, at: 0)
          }
        }
      } catch {
        remove(made)
        throw error
      }
      made.insert(folder, at: 0)
    }
    return made
  }

  /// Removes folders that were made and are empty still, the innermost first.
  private func remove(_ made: [String]) {
    interruption.step { unfinished in
      made.forEach(Terminal.removeEmptyFolder)
      unfinished.parents.removeAll(where: made.contains)
    }
  }

  private func write(_ file: FolderFile, into folder: String, _ typed: String) throws -> WrittenFile {
    let path = "\(folder)/\(file.name)"
    let words = "'\(typed)/\(file.name)' could not be written"
    _ = try makeParents(of: path, typed)
    var output = try Failure.translating(words) {
      try interruption.step { (_) throws(SystemError) in try OutputFile(creating: path) }
    }
    try file.forEachChunk { chunk in
      do {
        try output.write(chunk)
      } catch {
        throw Failure.file("\(words): \(error)")
      }
    }
    do {
      try output.close()
    } catch {
      throw Failure.file("\(words): \(error)")
    }
    return WrittenFile(name: file.name, bytes: output.bytes, lines: output.lines)
  }

  /// Puts a finished folder in the place of an older one, which is put back where that fails.
  private func replace(_ target: String, with partial: String) throws(SystemError) {
    let old = "\(target).replaced-\(Terminal.processNumber)"
    try interruption.step { (unfinished) throws(SystemError) in
      try Terminal.move(target, to: old)
      do throws(SystemError) {
        try Terminal.move(partial, to: target)
      } catch {
        try? Terminal.move(old, to: target)
        throw error
      }
      unfinished.paths.remove(partial)
      unfinished.paths.insert(old)
    }
    removeReplaced(old)
  }

  private func removeReplaced(_ old: String) {
    try? FileManager.default.removeItem(atPath: old)
    interruption.step { unfinished in _ = unfinished.paths.remove(old) }
  }

  /// Puts a finished folder in a place where nothing is but perhaps an empty folder.
  private func put(_ partial: String, to target: String) throws(SystemError) {
    try interruption.step { (unfinished) throws(SystemError) in
      try Terminal.move(partial, to: target)
      unfinished.paths.remove(partial)
    }
  }
}
