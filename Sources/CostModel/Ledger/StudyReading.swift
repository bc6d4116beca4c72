/// A study read whole: what is wrong with it and, where nothing is, its ledger.
public struct StudyReading: Sendable {
  /// All that was found, errors and warnings.
  public private(set) var problems: ProblemList
  /// The ledger; `nil` where there are errors.
  public private(set) var ledger: Ledger?
  /// The price lists, where they could be read, for their lint.
  public private(set) var schablon: Schablon?
  /// The files that were read.
  private var inputs: InputFiles
  /// Their digests, where they were worked out beside the reading.
  private var digests: Result<[FileDigest], FileFailure>?

  /// Reads a study: its description, its price lists and all its case files.
  ///
  /// - Parameters:
  ///   - folder: The study's folder.
  ///   - threads: The number of threads; the result does not depend on it.
  ///   - memory: How much memory what grows with the rows may take; the result does not depend on it.
  ///   - hasVolumes: Whether volumes are booked beside the money.
  ///   - hasDigests: Whether the files' digests are worked out meanwhile; without, ``inputDigests()`` does it when asked.
  ///   - disclosure: What is hidden, where it is not what study.json says.
  ///   - prices: Price lists that were read for other studies, and to which what is read here is added.
  ///   - progress: Is told how far this is, and all that is made of the study later.
  ///   - change: Changes the study before anything else of it is read.
  /// - Throws: ``FileFailure`` where study.json cannot be read; other files that cannot are among the problems.
  public init(
    _ folder: StudyFolder, threads: Int, memory: MemoryLimit = .standard, hasVolumes: Bool = false,
    hasDigests: Bool = false, disclosure: Study.Disclosure? = nil, sharing prices: SharedPrices? = nil,
    progress: ProgressListener? = nil,
    changing change: (inout Study) -> Void = { _ in }
  ) throws(FileFailure) {
    problems = ProblemList()
    inputs = InputFiles(of: folder)
    guard var study = try folder.study(problems: &problems) else { return }
    if let disclosure { study.disclosure = disclosure }
    change(&study)
    inputs.add(study)
    folder.reportUnnamedEvents(study, to: &problems)
    guard study.bookedQuarters.count <= Study.mostQuarters else { return }
    let found = problems
    let inputs = inputs
    // One thread hashes while the others read: beside them it costs half of what it would after them.
    let (read, digests) = Parallel.both {
      var problems = found
      let data = CaseData.read(
        study, threads: threads, memory: memory, sharing: prices, progress: progress, problems: &problems)
      let ledger = Ledger.read(data, threads: threads, hasVolumes: hasVolumes, problems: &problems)
      if hasDigests, threads > 1 { progress?(ProgressStage(.digestsFiles)) }
      return (data: data, ledger: ledger, problems: problems)
    } beside: { () -> Result<[FileDigest], FileFailure>? in
      guard hasDigests, threads > 1 else { return nil }
      return Result { () throws(FileFailure) in try inputs.digests(threads: threads / 2) }
    }
    self.digests = digests
    problems = read.problems
    schablon = read.data.schablon
    if !problems.hasErrors { ledger = read.ledger }
  }

  /// The size and the SHA-256 of each file that was read, in the order of study.json.
  ///
  /// - Throws: ``FileFailure`` where a file has changed since the reading began, or has gone.
  public func inputDigests() throws(FileFailure) -> [FileDigest] {
    if digests == nil { ledger?.data.progress?(ProgressStage(.digestsFiles)) }
    let digests = if let digests { try digests.get() } else { try inputs.digests(threads: 1) }
    try inputs.checkUnchanged()
    return digests
  }
}
