/// How a command prints a table.
enum TableFormat: String, CaseIterable, Sendable {
  /// Aligned, for reading.
  case text
  /// Delimited by `;`, for other programs.
  case csv
}

extension Flag {
  /// The option that chooses how a table is printed.
  static func format(_ path: any WritableKeyPath<Options, TableFormat> & Sendable) -> Flag {
    .choice("format", nil, "FORMAT", help: "Print for reading or for programs; default: text.", path)
  }
}
