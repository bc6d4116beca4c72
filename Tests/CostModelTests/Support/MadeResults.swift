import Testing

@testable import CostModel

/// What a run of a study comes to, made without a command.
struct MadeResults {
  let analysis: Analysis
  /// The tables as they may be shown, with what was published last.
  let tables: [Table]
  let files: [ResultFolder.File]

  /// The results of a study on disk, hidden as `disclosure` says or else as the study does.
  ///
  /// Claims on tables that a changed study does not have are left out with `hasClaims`. Unless they are asked for, no
  /// reports are written: most tests look at the tables.
  init(
    _ folder: String, disclosure: Study.Disclosure? = nil, hasClaims: Bool = true,
    formats: Set<OutputFormat> = [.csv, .json], language: Language = .swedish,
    changing change: (inout Study) -> Void = { _ in }
  ) throws {
    var problems = ProblemList()
    var inputs = InputFiles(of: StudyFolder(path: folder))
    var study = try #require(try StudyFolder(path: folder).study(problems: &problems))
    inputs.add(study)
    study.disclosure = disclosure ?? study.disclosure
    change(&study)
    let data = CaseData.read(study, threads: 2, problems: &problems)
    let ledger = Ledger.read(data, threads: 2, problems: &problems)
    try #require(!problems.hasErrors, "\(problems.lines.prefix(5))")
    analysis = Analysis(ledger, threads: 2, problems: &problems)
    let tables = analysis.disclosedTables
    let claims = hasClaims ? try ClaimFile.read(in: StudyFolder(path: folder), problems: &problems) : nil
    let verification = claims.map { Verification($0, tables, problems: &problems) }
    try #require(!problems.hasErrors, "\(problems.lines.prefix(5))")
    self.tables = tables + (verification.map { [$0.table] } ?? [])
    files =
      try ResultFolder(
        analysis, tables: tables, verification: verification, inputs: try inputs.digests(threads: 2),
        program: Samples.program, formats: formats, language: language
      ).files
  }

  /// The bytes of results.json.
  var json: [UInt8] { bytes(of: "results.json") }

  /// The bytes of a file.
  func bytes(of name: String) -> [UInt8] { files.first { $0.name == name }?.bytes ?? [] }

  /// A file as text.
  func text(of name: String) -> String { String(decoding: bytes(of: name), as: UTF8.self) }
}
