import Foundation
import Testing

@testable import CostModel

/// The file that holds what the memory is not to: it has no name, and threads may write to it at once.
@Suite("TemporaryFile")
struct TemporaryFileTests {
  @Test("words come back from where they were written, by several threads")
  func words() throws {
    try TestFolder.with([String: String]()) { folder in
      let file = try TemporaryFile(in: folder)
      let places = Parallel.map(8) { part in
        try? file.append((0..<1_000 * (part + 1)).map { UInt64(part) << 32 | UInt64($0) })
      }
      for (part, place) in places.enumerated() {
        let first = try #require(place ?? nil)
        var words: [UInt64] = [7]
        try file.read(first + 10..<first + 1_000, onto: &words)
        #expect(words == [7] + (10..<1_000).map { UInt64(part) << 32 | UInt64($0) })
      }
      #expect(file.wordCount == 36_000)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty, "it has no name")
    }
  }

  @Test("what was never written cannot be read")
  func beyond() throws {
    let file = try TemporaryFile(in: FileManager.default.temporaryDirectory.path)
    var words: [UInt64] = []
    #expect(throws: FileFailure.self) { try file.read(0..<1, onto: &words) }
    #expect(words.isEmpty)
  }
}
