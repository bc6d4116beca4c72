import CostModel

/// What can be asked of a run on the command line, of one study or of many.
protocol RunChoices: Sendable {
  /// What is written beside the summary, or `nil` for all of it.
  var formats: [OutputFormat]? { get set }
  /// The language of the report.
  var language: Language { get set }
  /// Whether small cells are shown, as `"disclosure": "none"` does.
  var isUnsuppressed: Bool { get set }
  /// The threads to use, or `nil` for all processors.
  var threads: Int? { get set }
  /// How much memory the rows may take.
  var memory: MemoryLimit { get set }
  /// Whether the summary is left out.
  var isQuiet: Bool { get set }
}

extension RunChoices {
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

extension Flag where Options: RunChoices {
  /// The flags of the choices.
  static var runChoices: [Flag] {
    [
      .choices(
        "format", "FORMATS", among: OutputFormat.allCases, help: "Write only these; default: all.", \.formats),
      .choice("language", nil, "LANG", help: "The language of the report; default: sv.", \.language),
      .on("no-suppression", help: "Show counts of few people too: for internal work only.", \.isUnsuppressed),
      .integer("threads", "t", "N", in: 1...1024, help: "Use N threads; default: all processors.", \.threads),
      .memory(\.memory),
      .on("quiet", "q", help: "Print no summary, only errors.", \.isQuiet),
    ]
  }
}
