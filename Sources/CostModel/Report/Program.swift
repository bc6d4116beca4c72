/// The program that makes results, as they name it.
public struct Program: Hashable, Sendable {
  /// The name.
  public let name: String
  /// The version.
  public let version: String

  /// A program with its version.
  public init(name: String, version: String) {
    self.name = name
    self.version = version
  }
}
