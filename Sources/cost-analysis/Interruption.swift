#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import Synchronization

/// What must be undone where a signal ends the program in the middle of its work.
///
/// Whoever writes makes files and folders, and moves them to their place, only inside ``step(_:)``: the end waits for a
/// step that has begun, takes away what is unfinished after it, and lets no further one begin.
final class Interruption: Sendable {
  /// What is not finished.
  struct Unfinished: Sendable {
    /// Files and folders that are taken away with all that is in them.
    var paths: Set<String> = []
    /// Folders that were made for them, the innermost first, which are taken away if they are empty.
    var parents: [String] = []
  }

  private struct State {
    var unfinished = Unfinished()
    var endings: [@Sendable () -> Void] = []
  }

  private let state = Mutex(State())

  /// Does a step of a work that leaves something unfinished, or finishes it.
  ///
  /// - Parameter body: The step, which notes what is unfinished after it. It is short: the end of the program waits.
  /// - Returns: What the step gives.
  /// - Throws: What the step throws.
  func step<Result: ~Copyable, Mistake: Error>(
    _ body: (inout Unfinished) throws(Mistake) -> sending Result
  ) throws(Mistake) -> Result {
    try state.withLock { (state) throws(Mistake) in try body(&state.unfinished) }
  }

  /// Has a function called before the program ends by a signal.
  func beforeEnd(_ body: @escaping @Sendable () -> Void) {
    state.withLock { $0.endings.append(body) }
  }

  /// Undoes what is unfinished, and leaves.
  ///
  /// - Parameter leave: Ends the process.
  func end(_ leave: @Sendable () -> Never) -> Never {
    state.withLock { state -> Void in
      for ending in state.endings { ending() }
      for path in state.unfinished.paths { try? FileManager.default.removeItem(atPath: path) }
      state.unfinished.parents.forEach(Terminal.removeEmptyFolder)
      // Nobody gets the lock any more.
      leave()
    }
    leave()
  }
}
