#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Writes a file, all of it or nothing.
///
/// The bytes go to `FILE.partial-<process>` beside it, which is then renamed: whoever looks at `FILE` sees no file or
/// a whole one. A file that is there already is not touched.
struct FileWriter: Sendable {
  /// Where relative paths start, an absolute path.
  let currentFolder: String
  /// What undoes half a file where a signal ends the program.
  var interruption = Interruption()

  /// Writes the file.
  ///
  /// - Parameter file: The file; its name is the path as the user typed it, and messages name it so.
  /// - Returns: The file with its size.
  /// - Throws: ``Failure`` with code 3, or what the file's own function throws.
  func write(_ file: FolderFile) throws -> WrittenFile {
    let typed = file.name
    let target = target(of: file)
    guard !FileManager.default.fileExists(atPath: target) else {
      throw Failure.file("'\(typed)' exists", hint: "give the name of a new file; nothing was written")
    }
    return try put(file, at: target)
  }

  /// Writes the file in the place of an earlier one, which stands there until the new one is whole.
  ///
  /// - Parameter file: The file; its name is the path as the user typed it, and messages name it so.
  /// - Throws: ``Failure`` with code 3, or what the file's own function throws.
  func replace(_ file: FolderFile) throws {
    _ = try put(file, at: target(of: file))
  }

  private func target(of file: FolderFile) -> String {
    Terminal.realPath(ofNew: file.name.hasPrefix("/") ? file.name : "\(currentFolder)/\(file.name)")
  }

  private func put(_ file: FolderFile, at target: String) throws -> WrittenFile {
    let typed = file.name
    let partial = "\(target).partial-\(Terminal.processNumber)"
    let words = "'\(typed)' could not be written"
    var output = try Failure.translating(words) {
      try interruption.step { (unfinished) throws(SystemError) in
        let output = try OutputFile(creating: partial)
        unfinished.paths.insert(partial)
        return output
      }
    }
    do {
      try file.forEachChunk { chunk in
        do { try output.write(chunk) } catch { throw Failure.file("\(words): \(error)") }
      }
      try Failure.translating(words) {
        try output.close()
        try interruption.step { (unfinished) throws(SystemError) in
          try Terminal.move(partial, to: target)
          unfinished.paths.remove(partial)
        }
      }
    } catch {
      interruption.step { unfinished in
        try? FileManager.default.removeItem(atPath: partial)
        unfinished.paths.remove(partial)
      }
      throw error
    }
    return WrittenFile(name: typed, bytes: output.bytes, lines: output.lines)
  }
}
