#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A study on disk: the folder that holds study.json and the files it names.
public struct StudyFolder: Sendable {
  /// The folder's path.
  public let path: String

  /// The file of the folder that holds what was published of the study, where there is one.
  public static let published = "published.csv"

  /// The folder at a path, which may also be that of its study.json.
  public init(path: String) {
    let name = "/study.json"
    self.path = path.hasSuffix(name) ? String(path.dropLast(name.count)) : path == "study.json" ? "." : path
  }

  /// Warns of files of events in the folder that study.json does not name, and which are not read.
  func reportUnnamedEvents(_ study: Study, to problems: inout ProblemList) {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    let named = Set(study.sources.events.map(\.file))
    for file in files.sorted() where file.hasPrefix("events") && file.hasSuffix(".csv") && !named.contains(file) {
      problems.add(
        Problem(
          .warning, .unreadableFile, at: Problem.Place(file: file),
          "study.json does not name this file, so it is not read; name it under \"events\" or remove it"))
    }
  }

  /// Reads study.json.
  ///
  /// - Parameter problems: Where its faults are reported.
  /// - Returns: The study, or `nil` where too much of it is missing.
  /// - Throws: ``FileFailure`` where the file cannot be read.
  public func study(problems: inout ProblemList) throws(FileFailure) -> Study? {
    let bytes = try SystemFile.contents(ofFile: path + "/study.json")
    return StudyReader.read(bytes, folder: path, problems: &problems)
  }
}
