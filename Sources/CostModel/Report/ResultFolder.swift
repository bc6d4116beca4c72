/// The files that a run leaves: their names, relative to the folder, and their bytes.
public struct ResultFolder: Sendable {
  /// A file of the folder.
  public struct File: Sendable {
    /// The name, with the folder inside the result folder: `tables/cohort.csv`.
    public let name: String
    /// The content.
    public let bytes: [UInt8]
  }

  /// The file by which a folder is known to be the result of an earlier run.
  public static let marker = "summary.txt"

  /// The files, in the order in which they are listed.
  public let files: [File]
  /// The summary as text, which is also one of the files.
  public let summary: String

  /// The files of an analysis: its tables as they may be shown, and its summary as text.
  public init(_ analysis: Analysis) {
    let summary = Summary(analysis).text
    self.summary = summary
    files =
      analysis.disclosedTables.map { File(name: "tables/\($0.name).csv", bytes: CSVFormat.bytes(of: $0)) }
      + [File(name: Self.marker, bytes: Array(summary.utf8))]
  }
}
