#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An open file of the system: bytes in order, from the start to the end.
///
/// The only place of the library that reads files; folders are listed by Foundation.
@safe final class SystemFile: Sendable {
  private let descriptor: Int32
  private let path: String

  /// Opens a file for reading.
  ///
  /// - Throws: ``FileFailure`` where there is no such file, or it may not be read.
  init(reading path: String) throws(FileFailure) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.failure(path) }
    self.descriptor = descriptor
    self.path = path
  }

  deinit {
    _ = close(descriptor)
  }

  /// Reads up to `count` bytes to an address; 0 at the end of the file.
  func read(to address: UnsafeMutableRawPointer, count: Int) throws(FileFailure) -> Int {
    while true {
      let got = unsafe readBytes(descriptor, address, count)
      if got >= 0 { return got }
      guard errno == EINTR else { throw Self.failure(path) }
    }
  }

  private static func failure(_ path: String) -> FileFailure {
    let reason =
      switch errno {
      case ENOENT: "no such file"
      case EACCES, EPERM: "may not be read"
      case EISDIR: "is a folder, not a file"
      case ENOTDIR: "a part of the path is no folder"
      default: unsafe String(cString: strerror(errno))
      }
    return FileFailure(path: path, reason: reason)
  }

  /// All bytes of a file; for files that are small enough to hold.
  static func contents(ofFile path: String) throws(FileFailure) -> [UInt8] {
    let file = try SystemFile(reading: path)
    var bytes: [UInt8] = []
    let step = 1 << 16
    let part = UnsafeMutableRawPointer.allocate(byteCount: step, alignment: 16)
    defer { unsafe part.deallocate() }
    while true {
      let got = try unsafe file.read(to: part, count: step)
      guard got > 0 else { return bytes }
      unsafe bytes.append(contentsOf: UnsafeRawBufferPointer(start: part, count: got))
    }
  }
}

private func readBytes(_ descriptor: Int32, _ address: UnsafeMutableRawPointer, _ count: Int) -> Int {
  unsafe read(descriptor, address, count)
}
