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

  /// The number of its bytes; 0 where the system does not say, as of a pipe.
  var size: Int {
    var status = stat()
    return unsafe fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Reads up to `count` bytes to an address; 0 at the end of the file.
  func read(to address: UnsafeMutableRawPointer, count: Int) throws(FileFailure) -> Int {
    while true {
      let got = unsafe readBytes(descriptor, address, count)
      if got >= 0 { return got }
      guard errno == EINTR else { throw Self.failure(path) }
    }
  }

  /// What changes with a file: whether it is still the one that was there.
  struct Stamp: Hashable, Sendable {
    fileprivate let size: Int64
    fileprivate let number: UInt64
    fileprivate let seconds: Int
    fileprivate let nanoseconds: Int

    /// The number of bytes.
    var bytes: Int { Int(size) }
  }

  /// The stamp of a file, or `nil` where there is none.
  static func stamp(ofFile path: String) -> Stamp? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    return Stamp(
      size: Int64(status.st_size), number: UInt64(status.st_ino), seconds: time.tv_sec, nanoseconds: time.tv_nsec)
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
