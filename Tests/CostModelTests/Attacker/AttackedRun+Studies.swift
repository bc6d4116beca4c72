import Foundation

@testable import CostModel

/// The studies that are attacked.
extension AttackedRun {
  /// A shipped sample, divided by these columns, or by its own.
  static func sample(_ name: String, by subgroups: [String]? = nil) throws -> AttackedRun {
    let folder = Samples.folder + "/" + name
    guard let subgroups else { return try AttackedRun(ofStudyAt: folder) }
    return try changed(folder) { study in
      study.replacingOccurrences(of: "\"../../schablon\"", with: "\"\(Samples.schablon)\"")
        .replacingOccurrences(of: "\"subgroups\": [\"diagnosis\"]", with: "\"subgroups\": \(subgroups)")
    }
  }

  /// A shipped sample with more periods, which overlap those that it has.
  static func sample(_ name: String, withPeriods periods: String) throws -> AttackedRun {
    try changed(Samples.folder + "/" + name) { study in
      study.replacingOccurrences(of: "\"../../schablon\"", with: "\"\(Samples.schablon)\"")
        .replacingOccurrences(of: "\"periods\": {", with: "\"periods\": {\(periods), ")
    }
  }

  /// A random study; one without subgroups is given some.
  static func random(seed: Int) throws -> AttackedRun {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("cost-attacked-\(UUID())").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try RandomStudy.write(seed: UInt64(seed), to: folder)
    let columns = [["sex"], ["Verksamhet", "diagnosis"], ["operation", "age_group"]][seed % 3]
    return try changed(folder) { study in
      let study = study.replacingOccurrences(of: "  \"subgroups\": [],\n", with: "")
      if study.contains("\"subgroups\"") { return study }
      return study.replacingOccurrences(of: "{\n  \"title\"", with: "{\n  \"subgroups\": \(columns),\n  \"title\"")
    }
  }

  /// The run of a copy of a study whose study.json is another.
  private static func changed(_ folder: String, _ change: (String) -> String) throws -> AttackedRun {
    let copy = FileManager.default.temporaryDirectory.appendingPathComponent("cost-attacked-\(UUID())").path
    try FileManager.default.copyItem(atPath: folder, toPath: copy)
    defer { try? FileManager.default.removeItem(atPath: copy) }
    let study = try String(contentsOfFile: copy + "/study.json", encoding: .utf8)
    try change(study).write(toFile: copy + "/study.json", atomically: true, encoding: .utf8)
    return try AttackedRun(ofStudyAt: copy)
  }
}
