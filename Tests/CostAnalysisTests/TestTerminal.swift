import Synchronization

/// A terminal that two outputs are written to, with a clock that a test sets.
final class TestTerminal: Sendable {
  private struct State {
    var time = Duration.zero
    var text = ""
    var body: (@Sendable () -> Bool)?
  }

  private let state = Mutex(State())
  /// How far the clock goes each time that somebody looks at it.
  private let step: Duration

  /// A terminal on which nothing stands yet.
  init(step: Duration = .zero) {
    self.step = step
  }

  /// The time; each look at it takes a step.
  func elapsed() -> Duration {
    state.withLock { state in
      state.time += step
      return state.time
    }
  }

  /// Sets the clock.
  func set(_ time: Duration) {
    state.withLock { $0.time = time }
  }

  /// Keeps what wants to be called ten times a second; it is called by ``tick()``.
  func keepCalling(_ body: @escaping @Sendable () -> Bool) {
    state.withLock { $0.body = body }
  }

  /// Calls what wants to be called; whether it wants to be called again, or `nil` where there is none.
  func tick() -> Bool? {
    state.withLock { $0.body }.map { $0() }
  }

  /// Takes what either output prints.
  func write(_ text: String) {
    state.withLock { $0.text += text }
  }

  /// All that was printed, with the carriage returns.
  var text: String { state.withLock { $0.text } }

  /// What there is to see: a carriage return goes back to the start of the line, and what follows is written over it.
  var screen: [String] {
    var lines: [[Character]] = [[]]
    var column = 0
    for character in text {
      switch character {
      case "\n":
        lines.append([])
        column = 0
      case "\r": column = 0
      default:
        var line = lines.removeLast()
        if column < line.count { line[column] = character } else { line.append(character) }
        lines.append(line)
        column += 1
      }
    }
    return lines.map { line in
      var line = line
      while line.last == " " { line.removeLast() }
      return String(line)
    }
  }
}
