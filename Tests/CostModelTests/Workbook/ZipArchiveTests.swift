import Testing

@testable import CostModel

/// Archives byte for byte, and what is too much for one.
@Suite("ZIP archives") struct ZipArchiveTests {
  /// An archive of some files.
  private func archive(
    _ files: KeyValuePairs<String, [String]>, limit: (bytes: Int, files: Int) = (1000, 10)
  ) throws -> [UInt8] {
    var archive = ZipArchive(limit: limit)
    for (name, pieces) in files {
      archive.add(name) { write in pieces.forEach(write) }
    }
    return try archive.finish()
  }

  /// What Python's `zipfile` writes of `å.txt` (`Hej`) and the empty `ö/tom`, both of 1980-01-01 and `create_system` 0,
  /// but that it gives them the permissions `rw-------`, and we none.
  @Test func `the bytes are those of Python's zipfile`() throws {
    let written =
      "504b030414000008000000002100ce122534030000000300000006000000c3a52e74787448656a"
      + "504b03041400000800000000210000000000000000000000000006000000c3b62f746f6d"
      + "504b0102140014000008000000002100ce12253403000000030000000600000000000000000000000000"
      + "00000000c3a52e747874"
      + "504b01021400140000080000000021000000000000000000000000000600000000000000000000000000"
      + "27000000c3b62f746f6d"
      + "504b05060000000002000200680000004b0000000000"
    let bytes = try archive(["å.txt": ["H", "ej"], "ö/tom": []])
    let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    #expect(digits == written)
  }

  @Test func `an archive without files is its end alone`() throws {
    #expect(try archive([:]) == [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18))
  }

  /// The archive above has 201 bytes, 75 of them before its directory.
  ///
  /// So its size as the limit is met, one less is not, and with 70 already the second file does not fit.
  @Test(arguments: [(200, false), (201, true), (70, false), (0, false)])
  func `a larger archive than there can be is an error`(bytes: Int, fits: Bool) throws {
    let files: KeyValuePairs = ["å.txt": ["H", "ej"], "ö/tom": []]
    if fits {
      #expect(try archive(files, limit: (bytes, 2)).count == bytes)
    } else {
      #expect(throws: ZipArchive.Failure.tooLarge(limit: bytes)) { try archive(files, limit: (bytes, 2)) }
    }
  }

  @Test func `more files than there can be is an error`() {
    #expect(throws: ZipArchive.Failure.tooManyFiles(limit: 1)) {
      try archive(["a": [], "b": [], "c": []], limit: (1000, 1))
    }
  }
}
