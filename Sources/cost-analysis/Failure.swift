/// What ends a command: a line that says what is wrong, one that says what to do, and the exit code.
struct Failure: Error, Hashable, Sendable {
  /// The exit code that it leads to.
  let code: ExitCode
  /// What is wrong, in one line without a full stop.
  let message: String
  /// What to do about it, in one line, or `nil` where the message says it.
  let hint: String?

  /// A file that could not be read or written.
  static func file(_ message: String, hint: String? = nil) -> Failure {
    Failure(code: .files, message: message, hint: hint)
  }

  /// Runs a system call and says in words what was wanted where it fails.
  static func translating<Result: ~Copyable>(
    _ words: String, _ body: () throws -> Result
  ) throws(Failure) -> Result {
    do {
      return try body()
    } catch {
      throw .file("\(words): \(error)")
    }
  }
}

/// The reader of an output has gone away, as `head` does: the program ends quietly with exit code 0.
struct ClosedPipe: Error, Hashable, Sendable {}
