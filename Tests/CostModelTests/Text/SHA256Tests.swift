import Foundation
import Testing

@testable import CostModel

/// SHA-256 against the examples of the standard and against the `sha256sum` of the system.
@Suite struct SHA256Tests {
  private static func digest(_ pieces: [[UInt8]]) -> String {
    var hash = SHA256()
    for piece in pieces { unsafe hash.update(piece.span.bytes) }
    return hash.finish()
  }

  /// > Source: FIPS 180-2, appendix B, and NIST's file of examples, SHA256.pdf.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ])
  func `examples of the standard`(text: String, digest: String) {
    #expect(Self.digest([Array(text.utf8)]) == digest)
  }

  @Test func `a million letters a`() {
    let letters = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000)
    #expect(
      Self.digest(Array(repeating: letters, count: 1_000))
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  /// A pattern in which no two blocks are alike.
  private static func pattern(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: ($0 &* 2_654_435_761) >> 11) }
  }

  @Test func `the pieces do not matter`() {
    let bytes = Self.pattern(1_000)
    let whole = Self.digest([bytes])
    for size in [1, 7, 63, 64, 65, 128, 999] {
      let pieces = stride(from: 0, to: bytes.count, by: size).map { Array(bytes[$0..<min($0 + size, bytes.count)]) }
      #expect(Self.digest(pieces) == whole, "pieces of \(size) bytes")
    }
  }

  /// On a processor without instructions for it there is one way only.
  @Test(arguments: [0, 1, 2, 3, 17])
  func `the processor's instructions and arithmetic give the same state`(blocks: Int) {
    let bytes = Self.pattern(blocks * SHA256.blockSize)
    var (one, other) = (SHA256State(), SHA256State())
    for _ in 0..<3 {
      unsafe one.take(bytes.span.bytes)
      unsafe other.takeByArithmetic(bytes.span.bytes)
    }
    #expect(one.bytes == other.bytes)
  }

  /// Every length up to three blocks, where the padding takes one block or two, and a file of many reads.
  @Test(.enabled(if: SystemDigests.exist))
  func `files have the digest that sha256sum says`() throws {
    let lengths = Array(0...130) + [191, 192, 193, 4_095, 131_071, 131_072, 131_073, 1 << 20]
    let files = Dictionary(uniqueKeysWithValues: lengths.map { ("\($0).bin", Self.pattern($0)) })
    try TestFolder.with(files) { folder in
      let expected = try SystemDigests.of(files.keys.sorted(), in: folder)
      #expect(expected.count == lengths.count)
      for (name, digest) in expected {
        let found = try FileDigest(of: "\(folder)/\(name)", file: name)
        #expect(found == FileDigest(file: name, bytes: files[name]?.count ?? -1, sha256: digest))
      }
    }
  }

  @Test func `a file that is not there is a failure`() {
    #expect(throws: FileFailure(path: "/nowhere/x.csv", reason: "no such file")) {
      try FileDigest(of: "/nowhere/x.csv", file: "x.csv")
    }
  }
}

/// The digests that the program `sha256sum` works out.
enum SystemDigests {
  private static let program = ["/usr/bin/sha256sum", "/bin/sha256sum"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// Whether the system has the program.
  static var exist: Bool { program != nil }

  /// The digest of each file of a folder, by name.
  static func of(_ names: [String], in folder: String) throws -> [String: String] {
    let process = Process()
    process.executableURL = URL(filePath: try #require(program))
    process.currentDirectoryURL = URL(filePath: folder)
    process.arguments = ["--"] + names
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    // Read before waiting: a full pipe would stop the program.
    let text = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    return Dictionary(
      uniqueKeysWithValues: text.split(separator: "\n").map { line in
        (String(line.dropFirst(66)), String(line.prefix(64)))
      })
  }
}
