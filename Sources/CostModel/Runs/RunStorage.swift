import Foundation
import Synchronization

/// The temporary file of a study's reading, made when it is needed, and what went wrong with it.
///
/// All threads share it. A failure is kept and not thrown where it happens, deep in a loop over rows or clients: whoever
/// began the loop asks for it at the end.
final class RunStorage: Sendable {
  private struct State {
    var file: TemporaryFile?
    var failure: FileFailure?
  }

  private let folder: String
  private let state = Mutex(State())

  /// A storage in a folder, or in the system's for temporary files.
  init(in folder: String?) {
    self.folder = folder ?? FileManager.default.temporaryDirectory.path
  }

  /// The first thing that went wrong; what was written or read since may be lacking.
  var failure: FileFailure? { state.withLock { $0.failure } }

  /// The number of bytes in the temporary file.
  var bytes: Int { state.withLock { ($0.file?.wordCount ?? 0) * 8 } }

  /// Writes words; `nil` where that failed.
  func append(_ words: [UInt64]) -> Int? {
    do throws(FileFailure) {
      return try opened().append(words)
    } catch {
      note(error)
      return nil
    }
  }

  /// Reads words behind those of an array; none where that failed.
  func read(_ places: Range<Int>, onto words: inout [UInt64]) {
    do throws(FileFailure) {
      try opened().read(places, onto: &words)
    } catch {
      note(error)
    }
  }

  private func opened() throws(FileFailure) -> TemporaryFile {
    try state.withLock { state throws(FileFailure) in
      if let file = state.file { return file }
      let file = try TemporaryFile(in: folder)
      state.file = file
      return file
    }
  }

  private func note(_ failure: FileFailure) {
    state.withLock { state in state.failure = state.failure ?? failure }
  }
}
