/// What came of a study of a batch so far.
public struct BatchOutcome: Sendable {
  /// How far a study is.
  public enum Status: String, Sendable {
    /// Its result stands in its folder.
    case done
    /// It has errors, or its result could not be written; no result stands there.
    case failed
    /// Its turn has not come; a result that may stand in its folder is of an earlier time.
    case waiting
  }

  /// How far the study is.
  public let status: Status
  /// The study's title; empty where it is not known.
  let title: String
  /// Whether small counts are shown in its result.
  let isUnsuppressed: Bool
  /// The headline figures, one for each analysed cohort.
  let headlines: [StudyHeadline]
  /// What is wrong, a line each, where it failed.
  public let faults: [String]

  private init(
    _ status: Status, title: String = "", isUnsuppressed: Bool = false, headlines: [StudyHeadline] = [],
    faults: [String] = []
  ) {
    self.status = status
    self.title = title
    self.isUnsuppressed = isUnsuppressed
    self.headlines = headlines
    self.faults = faults
  }

  /// A study whose turn has not come.
  static let waiting = BatchOutcome(.waiting)

  /// A study without a result.
  static func failed(_ faults: [String], title: String) -> BatchOutcome {
    BatchOutcome(.failed, title: title, faults: faults)
  }

  /// A study with a result.
  static func done(title: String, isUnsuppressed: Bool, _ headlines: [StudyHeadline]) -> BatchOutcome {
    BatchOutcome(.done, title: title, isUnsuppressed: isUnsuppressed, headlines: headlines)
  }
}
