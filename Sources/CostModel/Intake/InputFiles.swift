import Synchronization

/// The files that a study is made of, as they were when its reading began.
///
/// They stand in the order of study.json: study.json itself, clients, coverage, population, accounts and outcomes of the
/// evaluation, events, the files of each
/// folder of price lists, and published.csv where the study has one. Each file stands once.
public struct InputFiles: Sendable {
  private struct File: Hashable {
    let name: String
    let path: String
    let stamp: SystemFile.Stamp?
  }

  private let folder: StudyFolder
  private var files: [File] = []

  /// Notes study.json, before it is read.
  init(of folder: StudyFolder) {
    self.folder = folder
    note("study.json", folder.path + "/study.json")
  }

  /// Notes the files that a study names, before they are read.
  mutating func add(_ study: Study) {
    let sources = study.sources
    let evaluation = [study.evaluation?.internalCosts.accounts, study.evaluation?.outcomes?.source]
    for source in [sources.clients, sources.coverage] + ([sources.population] + evaluation).compactMap(\.self)
      + sources.events
    {
      note(source.file, source.path)
    }
    for schablon in study.schablon {
      // A folder that is not there is reported where it is read.
      for file in (try? SchablonFolder.fileNames(in: schablon.path)) ?? [] {
        note("\(schablon.name)/\(file)", "\(schablon.path)/\(file)")
      }
    }
    let published = folder.path + "/" + StudyFolder.published
    if SystemFile.stamp(ofFile: published) != nil { note(StudyFolder.published, published) }
  }

  private mutating func note(_ name: String, _ path: String) {
    guard !files.contains(where: { $0.name == name }) else { return }
    files.append(File(name: name, path: path, stamp: SystemFile.stamp(ofFile: path)))
  }

  /// Finds out whether the files are those that were noted, by size, time and place on the disk.
  ///
  /// - Throws: ``FileFailure`` for the first that has changed or gone.
  func checkUnchanged() throws(FileFailure) {
    for file in files {
      let stamp = SystemFile.stamp(ofFile: file.path)
      guard stamp != file.stamp else { continue }
      throw FileFailure(
        path: file.path, reason: "\(stamp == nil ? "gone" : "changed") while the study was read; run it again")
    }
  }

  /// The size and the SHA-256 of each file.
  ///
  /// - Parameter threads: The number of threads, each at a file of its own.
  /// - Returns: One for each file, in their order.
  /// - Throws: ``FileFailure`` where a file cannot be read.
  func digests(threads: Int) throws(FileFailure) -> [FileDigest] {
    // The largest first, so that none is begun last.
    let order = files.indices.sorted { (files[$0].stamp?.bytes ?? 0) > (files[$1].stamp?.bytes ?? 0) }
    let next = Mutex(0)
    let found = Parallel.map(min(max(threads, 1), order.count)) { _ in
      var found: [Int: Result<FileDigest, FileFailure>] = [:]
      while true {
        let turn = next.withLock { turn in
          turn += 1
          return turn - 1
        }
        guard turn < order.count else { return found }
        found[order[turn]] = Result { () throws(FileFailure) in
          try FileDigest(of: files[order[turn]].path, file: files[order[turn]].name)
        }
      }
    }
    let all = found.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
    var digests: [FileDigest] = []
    for place in files.indices {
      if let digest = try all[place]?.get() { digests.append(digest) }
    }
    return digests
  }
}
