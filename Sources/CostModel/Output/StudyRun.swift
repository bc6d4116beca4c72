/// A study, read and worked out: its tables as they may be shown, or what keeps it from having any.
public struct StudyRun: Sendable {
  private struct Sound: Sendable {
    let analysis: Analysis
    let tables: [Table]
    let verification: Verification?
  }

  /// All that was found, errors and warnings.
  public let problems: ProblemList
  /// What was asked for.
  private let options: RunOptions
  private let reading: StudyReading
  private let sound: Sound?
  private let progress: ProgressListener?

  /// Reads a study and works it out; with errors, all that can be found are found.
  ///
  /// - Parameters:
  ///   - folder: The study's folder.
  ///   - options: What is asked of the run.
  ///   - threads: The number of threads; the result does not depend on it.
  ///   - memory: How much memory what grows with the rows may take; the result does not depend on it.
  ///   - prices: Price lists that were read for other studies, and to which what is read here is added.
  ///   - progress: Is told how far this is.
  /// - Throws: ``FileFailure`` where study.json or published.csv cannot be read; other files are among the problems.
  public init(
    _ folder: StudyFolder, _ options: RunOptions = RunOptions(), threads: Int, memory: MemoryLimit = .standard,
    sharing prices: SharedPrices? = nil,
    progress: ProgressListener? = nil
  ) throws(FileFailure) {
    reading = try StudyReading(
      folder, threads: threads, memory: memory, hasDigests: true, disclosure: options.disclosure, sharing: prices,
      progress: progress)
    var problems = reading.problems
    let claims = try ClaimFile.read(in: folder, problems: &problems)
    var sound: Sound?
    if let analysis = reading.analysis(threads: threads, problems: &problems) {
      let tables = analysis.disclosedTables
      let verification = claims.map { Verification($0, tables, problems: &problems) }
      if !problems.hasErrors { sound = Sound(analysis: analysis, tables: tables, verification: verification) }
    }
    (self.problems, self.options, self.sound, self.progress) = (problems, options, sound, progress)
  }

  /// The study, where it has no errors.
  var study: Study? { sound?.analysis.ledger.data.study }

  /// The tables as they may be shown; none where the study has errors.
  var tables: [Table] { sound?.tables ?? [] }

  /// The size and the SHA-256 of each file that was read, in the order of study.json.
  ///
  /// - Throws: ``FileFailure`` where a file has changed since the reading began, or has gone.
  public func inputDigests() throws(FileFailure) -> [FileDigest] { try reading.inputDigests() }

  /// The files of the result, or `nil` where the study has errors.
  ///
  /// - Parameters:
  ///   - inputs: The files that were read.
  ///   - program: Who makes the result.
  /// - Returns: The files.
  /// - Throws: ``Workbook/Failure`` where a workbook is asked for that would be too large for its format;
  ///   ``FileFailure`` where bookings could not be read back from the temporary file.
  public func result(of inputs: [FileDigest], by program: Program) throws -> ResultFolder? {
    guard let sound else { return nil }
    progress?(ProgressStage(.writes))
    let result = try ResultFolder(
      sound.analysis, tables: sound.tables, verification: sound.verification, inputs: inputs, program: program,
      formats: options.formats, language: options.language)
    try sound.analysis.ledger.checkTemporaryFile()
    return result
  }
}
