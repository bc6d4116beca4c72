import Foundation
import Testing

@testable import CostModel

/// One small bad input for every error.
///
/// Each folder of `Faults` holds the files by which it differs from the good study in `Faults/base`, and all lines
/// that reading it prints. `UPDATE_GOLDEN=1` writes the lines anew.
@Suite("Faults")
struct FaultCatalogueTests {
  private static let folder =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Faults")

  /// All faults, as `invalidDay/no-such-day`.
  private static let faults = folders(in: folder).filter { $0 != "base" }.flatMap { kind in
    folders(in: folder.appendingPathComponent(kind)).map { "\(kind)/\($0)" }
  }

  private static func folders(in folder: URL) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { name in
      var isFolder: ObjCBool = false
      let path = folder.appendingPathComponent(name).path
      return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }.sorted()
  }

  /// The files of a folder by their names in it, folders of their own included.
  private static func files(in folder: URL) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      guard let data = FileManager.default.contents(atPath: folder.appendingPathComponent(name).path),
        name != "expected.txt"
      else { continue }
      files[name] = Array(data)
    }
    return files
  }

  /// What reading a study with a fault comes to: the printed lines, and the kinds of its problems.
  private static func reading(_ fault: String?, threads: Int = 1) throws -> (lines: [String], kinds: Set<String>) {
    var files = try files(in: folder.appendingPathComponent("base"))
    if let fault {
      let differing = try Self.files(in: folder.appendingPathComponent(fault))
      for (name, bytes) in differing { files[name] = bytes }
    }
    return try TestFolder.with(files) { path in
      do {
        let problems = try StudyReading(StudyFolder(path: path), threads: threads).problems
        return (problems.lines, Set(problems.problems.map(\.kind.rawValue)))
      } catch let failure as FileFailure {
        let place = failure.path.replacing(path, with: "STUDY")
        return (["\(place): \(failure.reason)"], [Problem.Kind.unreadableFile.rawValue])
      }
    }
  }

  @Test("the good study that all faults are laid over has no problem")
  func base() throws {
    #expect(try Self.reading(nil).lines.isEmpty)
  }

  @Test("every line that a fault prints", arguments: faults)
  func lines(fault: String) throws {
    let reading = try Self.reading(fault)
    let text = reading.lines.joined(separator: "\n") + "\n"
    let file = Self.folder.appendingPathComponent(fault).appendingPathComponent("expected.txt")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Data(text.utf8).write(to: file)
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    #expect(text == expected)
    let kind = fault.prefix { $0 != "/" }
    #expect(reading.kinds.contains(String(kind)), "the folder is named after its kind of problem")
    for id in ["7502024321", "8001011234", "9103035678"] { #expect(!text.contains(id), "no line names a person") }
  }

  @Test("several threads print the same lines", arguments: faults)
  func threads(fault: String) throws {
    #expect(try Self.reading(fault, threads: 3).lines == Self.reading(fault).lines)
  }

  @Test("every folder is named after a kind of problem")
  func folderNames() {
    let kinds = Set(Self.faults.map { String($0.prefix { $0 != "/" }) })
    #expect(kinds.isSubset(of: Problem.Kind.allCases.map(\.rawValue)))
    #expect(Self.faults.count >= 100)
  }
}
