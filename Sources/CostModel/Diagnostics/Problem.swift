/// Something that is wrong in a file, with its place and what to do about it.
///
/// No problem's words hold a client's id or another personal field: it names the place instead.
public struct Problem: Error, Hashable, Sendable {
  /// Whether a run can go on.
  public enum Severity: String, Sendable {
    /// The data or the study is wrong: nothing is written.
    case error
    /// Worth a look; the run goes on.
    case warning
  }

  /// Where a problem stands.
  public struct Place: Hashable, Sendable {
    /// The file as study.json names it.
    public var file: String
    /// The line, from 1, or 0 where the problem is of the whole file.
    public var line: Int
    /// The character in the line, from 1, or 0 where the problem is of the whole line.
    public var column: Int

    /// A place in a file; `line` and `column` are 0 where they say nothing.
    public init(file: String, line: Int = 0, column: Int = 0) {
      self.file = file
      self.line = line
      self.column = column
    }
  }

  /// Whether a run can go on.
  public var severity: Severity
  /// What kind of problem it is: problems of a kind in a file are counted together.
  public var kind: Kind
  /// Where it stands.
  public var place: Place
  /// What is wrong and, after a semicolon, what to do.
  public var message: String

  /// A problem of a kind at a place.
  public init(_ severity: Severity = .error, _ kind: Kind, at place: Place, _ message: String) {
    self.severity = severity
    self.kind = kind
    self.place = place
    self.message = message
  }
}

extension Problem {
  /// What a message shows of a field: one line, and not much of it, since a column may hold what is not meant for it.
  static func excerpt(_ text: String) -> String {
    let line = text.prefix { !$0.isNewline }
    let isWhole = line.count == text.count && line.count <= 40
    return isWhole ? text : line.prefix(40) + "…"
  }

  /// What the memory is not to hold cannot be written to a temporary file, or not be read from it.
  static func noTemporaryFile(_ failure: FileFailure) -> Problem {
    Problem(.error, .unreadableFile, at: Place(file: failure.path), failure.reason)
  }

  /// A file that study.json names and that cannot be read.
  static func unreadable(_ name: String, _ failure: FileFailure, at place: Place) -> Problem {
    Problem(.error, .unreadableFile, at: place, "\(name) cannot be read: \(failure.reason)")
  }
}

extension Problem: CustomStringConvertible {
  /// The problem as compilers print it: `events.csv:41:5: error: "2013-02-30" is no day; February 2013 has 28`.
  public var description: String {
    var text = place.file
    if place.line > 0 { text += ":\(place.line)" }
    if place.line > 0, place.column > 0 { text += ":\(place.column)" }
    return "\(text): \(severity.rawValue): \(message)"
  }
}
