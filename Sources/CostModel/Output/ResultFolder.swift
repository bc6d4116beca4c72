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
  /// All files that a result may hold, whatever was picked; `*` stands for a name.
  public static let paths = OutputFormat.allCases.map(\.path) + [marker]

  /// The files, in the order in which they are listed.
  public let files: [File]
  /// The summary as text, which is also one of the files.
  public let summary: String

  /// The files of an analysis: its tables as they may be shown, in the forms asked for, and its summary as text.
  ///
  /// - Parameters:
  ///   - analysis: An analysis without errors.
  ///   - tables: Its tables as they may be shown, where they are known already.
  ///   - verification: Those tables held against what was published, where anything was.
  ///   - inputs: The files that the study was read from.
  ///   - program: Who made the files.
  ///   - formats: What is written beside the summary.
  ///   - language: The language of the report; tables and results.json are the same in all.
  /// - Throws: ``Workbook/Failure`` where a workbook is asked for that would be too large for its format.
  public init(
    _ analysis: Analysis, tables: [Table]? = nil, verification: Verification? = nil, inputs: [FileDigest],
    program: Program, formats: Set<OutputFormat> = Set(OutputFormat.allCases), language: Language = .swedish
  ) throws(Workbook.Failure) {
    let shown = tables ?? analysis.disclosedTables
    let tables = shown + (verification.map { [$0.table] } ?? [])
    let provenance = Provenance(analysis, shown)
    let summary = Summary(analysis, shown, provenance, verification: verification, inputs: inputs).text
    let hasDocument = !formats.isDisjoint(with: [.html, .markdown, .svg])
    let content = ResultContent(
      analysis: analysis, tables: tables, provenance: provenance,
      prices: hasDocument || formats.contains(.json) ? UsedPrices(analysis) : .none, inputs: inputs, program: program,
      language: language)
    let document = hasDocument ? content.document(shown, verification) : nil
    // Each form is made by itself, by whatever thread is free; they stand in the order of formats all the same.
    let wanted = OutputFormat.allCases.filter(formats.contains)
    let made = Parallel.map(wanted.count) { content.files(of: wanted[$0], document) }
    var files: [File] = []
    for made in made { files += try made.get() }
    self.summary = summary
    self.files = files + [File(name: Self.marker, text: summary)]
  }
}

extension ResultFolder.File {
  /// A file of text in UTF-8.
  init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }
}
