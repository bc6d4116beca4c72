import CostModel

/// What a piece of work is at, in words for one line.
struct ProgressText: Hashable, Sendable {
  /// What is done.
  private let words: String
  /// The file that it is done to, or nothing; in a narrow terminal its beginning is left out.
  private var name = ""
  /// How much of it is done, or nothing.
  private var amount = ""

  /// The words for a stage of the work.
  init(_ stage: ProgressStage) {
    switch stage.work {
    case .readsFile(let file):
      words = "reads "
      // A name is data: no character of it may move the cursor.
      name = String(String.UnicodeScalarView(file.unicodeScalars.map { $0.properties.isPrinted ? $0 : "?" }))
      amount = Self.megabytes(stage)
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
  }

  /// The text, never longer than the columns it has.
  func text(columns: Int) -> String {
    let room = columns - words.count - amount.count
    let shown = name.count <= room ? name : "…" + name.suffix(max(0, room - 1))
    return String((words + shown + amount).prefix(max(0, columns)))
  }

  /// How many of how many million bytes; nothing of a smaller file, which is read before anybody looks.
  private static func megabytes(_ stage: ProgressStage) -> String {
    let million = 1_000_000
    guard stage.total >= million else { return "" }
    return " \(min(stage.done, stage.total) / million) of \(stage.total / million) MB"
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
