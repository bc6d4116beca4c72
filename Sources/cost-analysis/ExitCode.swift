import CostModel

/// How a run of the program ended, for scripts.
enum ExitCode: Int32, CaseIterable, Sendable {
  /// Done.
  case done = 0
  /// The data or the study has errors, and nothing was written; or a published claim does not hold.
  case dataErrors = 1
  /// The command line is wrong.
  case usage = 2
  /// A file could not be read or written.
  case files = 3

  /// The code for what was found in files: 3 where one could not be read, 1 where they have errors, else 0.
  init(_ problems: ProblemList) {
    self = problems.hasUnreadableFiles ? .files : problems.hasErrors ? .dataErrors : .done
  }

  /// The meaning, as the help says it.
  var meaning: String {
    switch self {
    case .done: "Done."
    case .dataErrors: "The data or the study has errors, or a claim does not hold."
    case .usage: "The command line is wrong."
    case .files: "A file could not be read or written."
    }
  }
}
