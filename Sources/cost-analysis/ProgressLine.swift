import CostModel
import Synchronization

/// A line on the terminal that shows how far a long piece of work is.
///
/// It stands on standard error, only where that is a terminal, and not before the program has run for a second. It is
/// rewritten in place at most ten times a second, and gives way to whatever is printed; see ``World/printing(around:)``.
/// It is written over with spaces, not with codes that a terminal must know.
final class ProgressLine: Sendable {
  /// How long the program has run before the line is shown.
  static let delay = Duration.seconds(1)
  /// The time between two changes of the line.
  static let pause = Duration.milliseconds(100)

  private struct State {
    /// What the work is at; `nil` before it has told, and after the line has given way.
    var stage: ProgressStage?
    /// What this piece of the work first told of itself, and when.
    var first: (stage: ProgressStage, time: Duration)?
    /// What stands on the terminal.
    var shown = ""
    var changedAt: Duration?
    /// Whether somebody keeps the line up to date while the work tells nothing.
    var isKept = false
    var hasEnded = false
  }

  private let world: World
  private let state = Mutex(State())

  /// The line of a world, or `nil` where its standard error is no terminal that can take one.
  init?(_ world: World) {
    guard world.isErrorTerminal, world.environment["TERM"] != "dumb" else { return nil }
    self.world = world
  }

  /// Takes what the work is at, and shows it where it is time to.
  func show(_ stage: ProgressStage) {
    let isNew = state.withLock { state in
      guard !state.hasEnded else { return false }
      // Threads may tell out of order.
      if let last = state.stage, last.isOfSameWork(as: stage), last.done > stage.done { return false }
      if state.first?.stage.isOfSameWork(as: stage) != true { state.first = (stage, world.elapsed()) }
      state.stage = stage
      write(&state)
      defer { state.isKept = true }
      return !state.isKept
    }
    if isNew { world.keepCalling { [self] in isShownAgain() } }
  }

  /// Shows what the work is at, where that has become due; false once the line has ended.
  private func isShownAgain() -> Bool {
    state.withLock { state in
      write(&state)
      return !state.hasEnded
    }
  }

  /// Clears the line, until the work tells of itself again.
  func clear() {
    state.withLock { clear(&$0) }
  }

  /// Clears the line for good.
  func end() {
    state.withLock { state in
      clear(&state)
      state.hasEnded = true
    }
  }

  private func write(_ state: inout State) {
    let now = world.elapsed()
    guard let stage = state.stage, now >= Self.delay else { return }
    if let last = state.changedAt, now - last < Self.pause { return }
    let pace = state.first.flatMap { ProgressPace(from: $0.stage, to: stage, in: now - $0.time) }
    let text = ProgressText(stage, pace: pace).text(columns: columns)
    guard text != state.shown else { return }
    let rest = String(repeating: " ", count: max(0, state.shown.count - text.count))
    world.writeError("\r\(text)\(rest)")
    state.shown = text
    state.changedAt = now
  }

  private func clear(_ state: inout State) {
    state.stage = nil
    guard !state.shown.isEmpty else { return }
    world.writeError("\r\(String(repeating: " ", count: state.shown.count))\r")
    state.shown = ""
  }

  /// The columns of the terminal, of which the last stays free: some terminals begin a new line after it.
  private var columns: Int {
    let typed = world.environment["COLUMNS"].flatMap { Int($0) } ?? 0
    return (typed > 0 ? typed : world.errorColumns() ?? 80) - 1
  }
}

extension World {
  /// The same world with a progress line, which gives way to messages and ends where the result begins.
  func printing(around line: ProgressLine) -> World {
    var world = self
    world.progressLine = line
    world.write = { text in
      line.end()
      try write(text)
    }
    world.writeError = { text in
      line.clear()
      writeError(text)
    }
    return world
  }

  /// Who is told how far the work is, or `nil` where nobody wants to know.
  ///
  /// - Parameter isQuiet: Whether the command was asked to say nothing but errors.
  /// - Returns: What shows it on the progress line.
  func progress(isQuiet: Bool = false) -> ProgressListener? {
    guard !isQuiet, let progressLine else { return nil }
    return { stage in progressLine.show(stage) }
  }
}

extension ProgressStage {
  /// Whether another stage is of the same piece of the work, of the same study.
  fileprivate func isOfSameWork(as other: ProgressStage) -> Bool {
    work == other.work && turn == other.turn
  }
}
