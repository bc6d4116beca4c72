/// A file that could not be opened, read or written: what ends a run with exit status 3.
public struct FileFailure: Error, Hashable, Sendable {
  /// The file's path as it was opened.
  public let path: String
  /// What the system says, in plain words: `no such file`.
  public let reason: String

  /// A failure at a path, with its reason in plain words.
  public init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }
}

extension FileFailure: CustomStringConvertible {
  /// The path and the reason: `study/events.csv: no such file`.
  public var description: String { "\(path): \(reason)" }
}
