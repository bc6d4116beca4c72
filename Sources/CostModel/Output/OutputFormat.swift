/// A form in which a run writes its results, by the word that chooses it.
///
/// Whatever is chosen, ``ResultFolder/marker`` is written too.
public enum OutputFormat: String, CaseIterable, Sendable {
  /// The report to read.
  case html
  /// The report's text to paste.
  case markdown = "md"
  /// A workbook with a sheet per table.
  case xlsx
  /// The report's charts, one by one.
  case svg
  /// The tables as delimited text.
  case csv
  /// All the tables and what they were made from.
  case json

  /// The files that it makes, inside the result folder; `*` stands for a name.
  public var path: String {
    switch self {
    case .html: "report.html"
    case .markdown: "report.md"
    case .xlsx: "tables.xlsx"
    case .svg: "figures/*.svg"
    case .csv: "tables/*.csv"
    case .json: "results.json"
    }
  }
}
