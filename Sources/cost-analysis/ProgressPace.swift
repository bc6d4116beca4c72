import CostModel

/// How fast a piece of work has gone since it first told of itself.
struct ProgressPace: Hashable, Sendable {
  /// The shortest time that tells how fast it goes.
  static let shortest = Duration.seconds(1)

  private let milliseconds: Int
  private let done: Int
  private let rows: Int

  /// The pace between two looks at the same work, or `nil` where too little lies between them to tell.
  ///
  /// - Parameters:
  ///   - first: What the work was at.
  ///   - stage: What it is at.
  ///   - time: The time between the two.
  init?(from first: ProgressStage, to stage: ProgressStage, in time: Duration) {
    guard time >= Self.shortest, stage.done > first.done else { return nil }
    milliseconds = Int(time / .milliseconds(1))
    done = stage.done - first.done
    rows = stage.rows - first.rows
  }

  /// The rows of a second.
  var rowsPerSecond: Int { rows * 1000 / milliseconds }

  /// How long as much work will take, in seconds, rounded up.
  func secondsLeft(of work: Int) -> Int {
    let seconds = Double(work) / Double(done) * Double(milliseconds) / 1000
    return Int(min(seconds.rounded(.up), 1e9))
  }
}
