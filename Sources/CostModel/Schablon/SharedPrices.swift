import Synchronization

/// Folders of price lists that are read once, for all studies that name them.
///
/// A folder is the same where it is called the same, its files are those that were read, and the same actors can pay and
/// receive: then its rows are the same to the letter, the places in messages among them. A file that has changed since
/// is read again; a folder in which there are errors is read, and reported, for each study.
public final class SharedPrices: Sendable {
  private struct Key: Hashable {
    let name: String
    let files: [File]
    let actors: Actors
  }

  private struct File: Hashable {
    let name: String
    let stamp: SystemFile.Stamp?
  }

  private struct Reading {
    let folder: SchablonFolder
    let warnings: ProblemList
  }

  private let readings = Mutex<[Key: Reading]>([:])

  /// Nothing read yet.
  public init() {}

  /// How many folders have been read and are kept.
  var count: Int { readings.withLock { $0.count } }

  /// A folder of price lists, as it was read or as it is read now.
  ///
  /// - Throws: ``FileFailure`` where a file that is there cannot be read.
  func folder(
    _ reference: Schablon.FolderReference, actors: Actors, problems: inout ProblemList
  ) throws(FileFailure) -> SchablonFolder {
    let files = try SchablonFolder.fileNames(in: reference.path).map { file in
      File(name: file, stamp: SystemFile.stamp(ofFile: "\(reference.path)/\(file)"))
    }
    let key = Key(name: reference.name, files: files, actors: actors)
    if let known = readings.withLock({ $0[key] }) {
      problems.add(known.warnings)
      return known.folder
    }
    var found = ProblemList()
    let folder = try SchablonFolder.read(
      reference.path, name: reference.name, actors: actors, at: reference.place, problems: &found)
    problems.add(found)
    if !found.hasErrors {
      let reading = Reading(folder: folder, warnings: found)
      readings.withLock { $0[key] = reading }
    }
    return folder
  }
}
