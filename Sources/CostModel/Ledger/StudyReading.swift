/// A study read whole: what is wrong with it and, where nothing is, its ledger.
public struct StudyReading: Sendable {
  /// All that was found, errors and warnings.
  public private(set) var problems: ProblemList
  /// The ledger; `nil` where there are errors.
  public private(set) var ledger: Ledger?
  /// The price lists, where they could be read, for their lint.
  public private(set) var schablon: Schablon?
  /// The files that were read, for their digests.
  public private(set) var inputs: InputFiles

  /// Reads a study: its description, its price lists and all its case files.
  ///
  /// - Parameters:
  ///   - folder: The study's folder.
  ///   - threads: The number of threads; the result does not depend on it.
  ///   - hasVolumes: Whether volumes are booked beside the money.
  ///   - disclosure: What is hidden, where it is not what study.json says.
  /// - Throws: ``FileFailure`` where study.json cannot be read; other files that cannot are among the problems.
  public init(
    _ folder: StudyFolder, threads: Int, hasVolumes: Bool = false, disclosure: Study.Disclosure? = nil
  ) throws(FileFailure) {
    problems = ProblemList()
    inputs = InputFiles(of: folder)
    guard var study = try folder.study(problems: &problems) else { return }
    inputs.add(study)
    if let disclosure { study.disclosure = disclosure }
    folder.reportUnnamedEvents(study, to: &problems)
    guard study.bookedQuarters.count <= Study.mostQuarters else { return }
    let data = CaseData.read(study, threads: threads, problems: &problems)
    schablon = data.schablon
    let ledger = Ledger.read(data, threads: threads, hasVolumes: hasVolumes, problems: &problems)
    if !problems.hasErrors { self.ledger = ledger }
  }
}
