/// Price lists read by themselves: those of a folder, or all folders of a study, without the study's case data.
public struct PriceListReading: Sendable {
  /// All that was found.
  public private(set) var problems = ProblemList()
  /// The price lists; `nil` where study.json does not tell where they are.
  public private(set) var schablon: Schablon?
  /// The study that names the folders, or `nil` where a folder was read.
  public let study: Study?
  /// The folders, as they were named.
  public let folders: [String]

  /// Reads a folder of price lists.
  ///
  /// - Parameters:
  ///   - path: The folder's path.
  ///   - name: What messages call it.
  ///   - actors: Who can pay and receive.
  public init(folder path: String, name: String, actors: Actors = Actors()) {
    let reference = Schablon.FolderReference(path: path, name: name, place: Problem.Place(file: name))
    study = nil
    folders = [name]
    schablon = Schablon.read([reference], actors: actors, problems: &problems)
  }

  /// Reads the price lists of a study, its folders one over the other.
  ///
  /// - Throws: ``FileFailure`` where study.json cannot be read; price lists that cannot are among the problems.
  public init(_ folder: StudyFolder) throws(FileFailure) {
    var problems = ProblemList()
    study = try folder.study(problems: &problems)
    folders = study?.schablon.map(\.name) ?? []
    schablon = study.map { Schablon.read($0.schablon, actors: $0.actors, problems: &problems) }
    self.problems = problems
  }
}
