import Foundation
import Testing

/// Runs the transcripts in `Transcripts/`; their form is described at ``Transcript``.
///
/// `UPDATE_GOLDEN=1 swift test --filter TranscriptTests` rewrites the files that differ with what came out. Such a
/// test passes with a note, so that one run renews all; read the difference in git before it is kept.
struct TranscriptTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Transcripts")
  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".test") }.sorted()

  @Test func `there are transcripts`() {
    #expect(TranscriptTests.names.count >= 10)
  }

  @Test(arguments: names) func transcript(_ name: String) throws {
    let file = TranscriptTests.folder.appending(path: name)
    let text = try String(contentsOf: file, encoding: .utf8)
    let world = try TestWorld()
    defer { world.remove() }
    let expected = Transcript(text)
    let found = expected.rerun(in: world)
    #expect(!expected.cases.isEmpty, "\(name) holds no command")
    #expect(expected.cases.allSatisfy { $0.remarks.contains { $0.hasPrefix("#") } }, "each command is explained")
    guard found.text != text else { return }
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Data(found.text.utf8).write(to: file)
      print("renewed: \(name)")
      return
    }
    for (wanted, got) in zip(expected.cases, found.cases) where wanted != got {
      Issue.record(
        """
        \(name): $ \(wanted.command)
        \(TranscriptTests.difference("stdout", wanted.output, got.output))\
        \(TranscriptTests.difference("stderr", wanted.errors, got.errors))\
        \(TranscriptTests.difference("exit code", [wanted.code], [got.code]))
        """)
    }
    #expect(expected.cases != found.cases, "\(name) is not in the form that UPDATE_GOLDEN=1 writes")
  }

  /// The lines that are not in both texts, marked `-` (expected) and `+` (found), with their number.
  private static func difference(_ title: String, _ wanted: [String], _ got: [String]) -> String {
    let changes = got.difference(from: wanted).map { change in
      switch change {
      case .remove(let offset, let line, _): "  -\(offset + 1): \(line)\n"
      case .insert(let offset, let line, _): "  +\(offset + 1): \(line)\n"
      }
    }
    return changes.isEmpty ? "" : "\(title):\n" + changes.joined()
  }
}
