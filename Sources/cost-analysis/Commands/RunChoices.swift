import CostModel

/// What can be asked of a run on the command line, of one study or of many.
struct RunChoices: Hashable, Sendable {
  /// What is written beside the summary, or `nil` for all of it.
  var formats: [OutputFormat]?
  /// The language of the report.
  var language = Language.swedish
  /// Whether small cells are shown, as `"disclosure": "none"` does.
  var isUnsuppressed = false
  /// The threads to use, or `nil` for all processors.
  var threads: Int?
  /// How much memory the rows may take.
  var memory = MemoryLimit.standard
  /// Whether only errors are printed.
  var isQuiet = false

  /// The same for the library.
  var runOptions: RunOptions {
    RunOptions(
      formats: Set(formats ?? OutputFormat.allCases), language: language,
      disclosure: isUnsuppressed ? Study.Disclosure.none : nil)
  }

  /// What `--format` picks, for the help.
  static var formatNote: String {
    "--format picks what is written, with commas between: "
      + OutputFormat.allCases.map { "\($0.rawValue) (\($0.path))" }.joined(separator: ", ")
      + ". \(ResultFolder.marker) is always written: by it a folder is known to hold a result."
  }
}

/// The options of a command that runs studies.
protocol RunningOptions: Sendable {
  /// What is asked of each run.
  var choices: RunChoices { get set }
}

extension Flag where Options: RunningOptions {
  /// The flags of the choices.
  static var runChoices: [Flag] {
    [
      .choices(
        "format", "FORMATS", among: OutputFormat.allCases, help: "Write only these; default: all.", \.choices.formats),
      .choice("language", nil, "LANG", help: "The language of the report; default: sv.", \.choices.language),
      .on("no-suppression", help: "Show counts of few people too: for internal work only.", \.choices.isUnsuppressed),
      .integer("threads", "t", "N", in: 1...1024, help: "Use N threads; default: all processors.", \.choices.threads),
      .memory(\.choices.memory),
      .on("quiet", "q", help: "Print no summary, only errors.", \.choices.isQuiet),
    ]
  }
}
