/// What shows that a file is the same: its size and the SHA-256 of its bytes.
public struct FileDigest: Hashable, Sendable {
  /// The file as study.json names it.
  public let file: String
  /// The number of its bytes.
  public let bytes: Int
  /// The SHA-256 of its bytes, as 64 hexadecimal digits.
  public let sha256: String

  /// A digest that is known.
  public init(file: String, bytes: Int, sha256: String) {
    self.file = file
    self.bytes = bytes
    self.sha256 = sha256
  }

  /// The digest of a file whose bytes are in memory.
  init(_ bytes: [UInt8], file: String) {
    var hash = SHA256()
    unsafe hash.update(bytes.span.bytes)
    self.init(file: file, bytes: bytes.count, sha256: hash.finish())
  }

  /// The digest of a file on disk, which is read block by block.
  ///
  /// - Parameters:
  ///   - path: The file's path.
  ///   - file: The file's name in results and messages.
  /// - Throws: ``FileFailure`` where the file cannot be opened or read.
  init(of path: String, file: String) throws(FileFailure) {
    let system = try SystemFile(reading: path)
    var hash = SHA256()
    var bytes = 0
    let size = 1 << 17
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 64)
    defer { unsafe block.deallocate() }
    guard let address = block.baseAddress else {
      preconditionFailure("memory of \(size) bytes has an address")
    }
    while true {
      let got = try unsafe system.read(to: address, count: size)
      guard got > 0 else { break }
      let part = unsafe UnsafeRawBufferPointer(rebasing: block[..<got])
      unsafe hash.update(part.bytes)
      bytes += got
    }
    self.init(file: file, bytes: bytes, sha256: hash.finish())
  }
}
