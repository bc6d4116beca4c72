import CostModel

/// Which price lists a command is about: a folder, those of a study, or else those that come with the program.
struct SchablonSource: Hashable, Sendable {
  /// The folder of price lists, where one is named.
  var directory: String?
  /// The folder of the study, where one is named.
  var study: String?

  /// Reads the price lists.
  ///
  /// - Throws: ``UsageError`` where both a folder and a study are named, ``Failure`` where the program's folder is not
  ///   found, and a failure of the file where study.json cannot be read.
  func read(in world: World) throws -> PriceListReading {
    switch (directory, study) {
    case (.some, .some):
      throw UsageError("a folder of prices and a study are both named", hint: "name one of them")
    case (let directory?, nil): return PriceListReading(folder: world.path(directory), name: Paths.trimmed(directory))
    case (nil, let study?): return try PriceListReading(StudyFolder(path: world.path(study)))
    case (nil, nil):
      let folder = try ShippedSchablon(option: nil, named: "--dir", in: world).folder
      return PriceListReading(folder: folder, name: folder)
    }
  }

  /// Reads price lists that must be without errors; `nil` where they have some, which are printed.
  func schablon(in world: World) throws -> (reading: PriceListReading, schablon: Schablon?, code: ExitCode) {
    let reading = try read(in: world)
    world.report(reading.problems)
    let code = ExitCode(reading.problems)
    return (reading, code == .done ? reading.schablon : nil, code)
  }
}

extension Flag {
  /// The option that names a folder of price lists to look at.
  static func priceFolder(_ path: any WritableKeyPath<Options, String?> & Sendable) -> Flag {
    .file("dir", nil, "DIR", help: "Read the prices in DIR; default: those that come with the program.", path)
  }

  /// The option that names a study whose price lists are looked at.
  static func priceStudy(_ path: any WritableKeyPath<Options, String?> & Sendable) -> Flag {
    .file("study", nil, "STUDY", help: "Read the prices of STUDY, its folders one over the other.", path)
  }
}
