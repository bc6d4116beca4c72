import Foundation

@testable import CostModel

/// Where the repository keeps what tests read.
enum Samples {
  private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  /// The repository's top folder.
  static let repository = tests.deletingLastPathComponent().deletingLastPathComponent().path
  /// The folder of the shipped samples.
  static let folder = repository + "/samples"
  /// The folder of the shipped price lists.
  static let schablon = repository + "/schablon"
  /// The folder of golden files.
  static let golden = tests.path + "/Golden"
  /// The folder of data from elsewhere that statistics are tested with.
  static let statistics = tests.path + "/Statistics"
  /// A program to name in results; its version never changes, so that golden files do not with the program's.
  static let program = Program(name: "cost-analysis", version: "test")
}
