/// The files that a run leaves: their names, relative to the folder, and their bytes.
public struct ResultFolder: Sendable {
  /// A file of the folder.
  public struct File: Sendable {
    /// The name, with the folder inside the result folder: `tables/cohort.csv`.
    public let name: String
    /// The content.
    public let bytes: [UInt8]
  }

  /// The program that makes the files, as results.json names it.
  public struct Program: Hashable, Sendable {
    /// The name.
    public let name: String
    /// The version.
    public let version: String

    /// A program with its version.
    public init(name: String, version: String) {
      self.name = name
      self.version = version
    }
  }

  /// The file by which a folder is known to be the result of an earlier run.
  public static let marker = "summary.txt"

  /// The files, in the order in which they are listed.
  public let files: [File]
  /// The summary as text, which is also one of the files.
  public let summary: String

  /// The files of an analysis: its tables as they may be shown, all of them in results.json, and its summary as text.
  ///
  /// - Parameters:
  ///   - analysis: An analysis without errors.
  ///   - tables: Its tables as they may be shown, where they are known already.
  ///   - verification: Those tables held against what was published, where anything was.
  ///   - inputs: The files that the study was read from.
  ///   - program: Who made the files.
  public init(
    _ analysis: Analysis, tables: [Table]? = nil, verification: Verification? = nil, inputs: [FileDigest],
    program: Program
  ) {
    let shown = tables ?? analysis.disclosedTables
    let tables = shown + (verification.map { [$0.table] } ?? [])
    let provenance = Provenance(analysis, shown)
    let summary = Summary(analysis, shown, provenance, verification: verification, inputs: inputs).text
    let results = Results(
      analysis: analysis, inputs: inputs, program: program, tables: tables, provenance: provenance)
    self.summary = summary
    files =
      tables.map { File(name: "tables/\($0.name).csv", bytes: CSVFormat.bytes(of: $0)) }
      + [
        File(name: "results.json", bytes: JSONFormat.bytes(of: results.value)),
        File(name: Self.marker, bytes: Array(summary.utf8)),
      ]
  }
}
