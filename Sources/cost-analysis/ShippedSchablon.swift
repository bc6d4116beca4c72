#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The folder of prices (*schablon*) that comes with the program.
///
/// It is, in this order: what `--schablon` names; what the environment variable `COST_ANALYSIS_SCHABLON` names; the
/// first folder `schablon` with a catalogue in the current folder or above it; the first one above the program's
/// own file. A folder of prices is one that holds `insatser.csv`, so that a study's own additions are not taken for it.
struct ShippedSchablon: Hashable, Sendable {
  /// The environment variable that names the folder.
  static let variable = "COST_ANALYSIS_SCHABLON"
  /// The file that makes a folder one of prices.
  static let catalogue = "insatser.csv"

  /// The folder, an absolute path.
  let folder: String

  /// Finds the folder.
  ///
  /// - Parameters:
  ///   - option: What the command's option names, or `nil` where it was not given.
  ///   - optionName: The name of that option, for the hint.
  ///   - world: The surroundings to look in.
  /// - Throws: ``Failure`` with code 3 where there is none.
  init(option: String?, named optionName: String = "--schablon", in world: World) throws(Failure) {
    let variable = world.environment[ShippedSchablon.variable].flatMap { $0.isEmpty ? nil : $0 }
    if let named = option ?? variable {
      let path = world.path(named)
      guard ShippedSchablon.isCatalogue(path) else {
        throw .file(
          "'\(named)' is no folder of prices: it holds no '\(ShippedSchablon.catalogue)'",
          hint: option == nil ? "correct the variable \(ShippedSchablon.variable)" : "correct '--schablon'")
      }
      folder = Terminal.realPath(path) ?? path
      return
    }
    let starts = [world.currentFolder] + (world.executablePath.map { [Paths.parent(of: $0)] } ?? [])
    guard let found = starts.lazy.compactMap(ShippedSchablon.lookUp).first else {
      throw .file(
        "the program's folder of prices, 'schablon', was not found here or above, nor above the program",
        hint: "name it with '\(optionName) DIR' or in the variable \(ShippedSchablon.variable)")
    }
    folder = Terminal.realPath(found) ?? found
  }

  /// Its files, each under `schablon/`, in the order of their names; hidden ones are left out.
  ///
  /// - Throws: ``Failure`` with code 3 where the folder cannot be listed. A file is read when its bytes are asked for.
  func files() throws(Failure) -> [FolderFile] {
    guard let names = try? FileManager.default.subpathsOfDirectory(atPath: folder) else {
      throw .file("'\(folder)' could not be read", hint: "check that you may read it")
    }
    let visible = names.sorted().filter { !$0.hasPrefix(".") && !$0.contains("/.") && !isFolder($0) }
    return visible.map { name in
      let path = "\(folder)/\(name)"
      return FolderFile("schablon/\(name)") { body in
        guard let data = FileManager.default.contents(atPath: path) else {
          throw Failure.file("'\(path)' could not be read", hint: "check that you may read it")
        }
        try body(Array(data))
      }
    }
  }

  private func isFolder(_ name: String) -> Bool {
    (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(name)")) != nil
  }

  /// The first folder `schablon` with a catalogue in a folder or above it.
  private static func lookUp(from start: String) -> String? {
    var folder = Paths.normalized(start)
    while true {
      let candidate = folder == "/" ? "/schablon" : "\(folder)/schablon"
      if isCatalogue(candidate) {
        return candidate
      }
      guard folder != "/" else { return nil }
      folder = Paths.parent(of: folder)
    }
  }

  private static func isCatalogue(_ folder: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(folder)/\(catalogue)")
  }
}
