import CostModel

/// What a piece of work is at, in words for one line.
struct ProgressText: Hashable, Sendable {
  /// What is done.
  private var words: String
  /// The file that it is done to, or nothing; in a narrow terminal its beginning is left out.
  private var name = ""
  /// How much of it is done, or nothing.
  private var amount = ""
  /// What else there is to say, the most wanted first; in a narrow terminal the last are left out before the name is.
  private var details: [String] = []

  /// The words for a stage of the work.
  ///
  /// - Parameters:
  ///   - stage: What the work is at.
  ///   - pace: How fast it goes, where that is known.
  init(_ stage: ProgressStage, pace: ProgressPace? = nil) {
    switch stage.work {
    case .readsFile(let file):
      words = "reads "
      name = Self.printed(file)
      // A smaller file is read before anybody looks.
      guard stage.total >= 1_000_000 else { break }
      let done = min(stage.done, stage.total)
      amount = " \(done / 1_000_000) of \(stage.total / 1_000_000) MB"
      if let pace { details.append("\(Self.time(pace.secondsLeft(of: stage.total - done))) left") }
      if stage.rows > 0 { details.append("\(Self.number(stage.rows)) rows") }
      if let pace, stage.rows > 0 { details.append("\(Self.number(pace.rowsPerSecond)) a second") }
    case .digestsFiles: words = "works out the SHA-256 of the files"
    case .worksOutTables:
      words = "works out the tables"
      amount = Self.percent(stage)
    case .draws:
      words = "draws clients and parameters"
      amount = Self.percent(stage)
    case .hidesCounts: words = "hides small counts"
    case .goesThroughLedger:
      words = "goes through the ledger"
      amount = Self.percent(stage)
    case .writes: words = "writes the result"
    }
    if let turn = stage.turn {
      words = "study \(turn.number) of \(turn.count), \(Self.printed(turn.label)): \(words)"
    }
  }

  /// The text, never longer than the columns it has.
  func text(columns: Int) -> String {
    var amount = amount
    for detail in details {
      let longer = "\(amount), \(detail)"
      guard words.count + name.count + longer.count <= columns else { break }
      amount = longer
    }
    let room = columns - words.count - amount.count
    let shown = name.count <= room ? name : "…" + name.suffix(max(0, room - 1))
    return String((words + shown + amount).prefix(max(0, columns)))
  }

  /// A name of the data, no character of which may move the cursor.
  private static func printed(_ name: String) -> String {
    String(String.UnicodeScalarView(name.unicodeScalars.map { $0.properties.isPrinted ? $0 : "?" }))
  }

  /// A number to the digits that can be read while it changes: `950`, `95 thousand`, `9.5 million`.
  private static func number(_ number: Int) -> String {
    switch number {
    case ..<10_000: "\(number)"
    case ..<1_000_000: "\(number / 1000) thousand"
    default: "\(number / 1_000_000).\(number / 100_000 % 10) million"
    }
  }

  /// A time in the largest unit that says it well enough, rounded up.
  private static func time(_ seconds: Int) -> String {
    switch seconds {
    case ..<100: "\(seconds) s"
    case ..<6000: "\((seconds + 59) / 60) min"
    default: "\((seconds + 3599) / 3600) h"
    }
  }

  private static func percent(_ stage: ProgressStage) -> String {
    stage.total > 0 ? ", \(100 * min(stage.done, stage.total) / stage.total) percent" : ""
  }
}

extension Unicode.Scalar.Properties {
  /// Whether the scalar has a look of its own, and is no order to a terminal or to the direction of writing.
  fileprivate var isPrinted: Bool {
    switch generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse: false
    default: true
    }
  }
}
