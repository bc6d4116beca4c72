#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif
import Synchronization

/// A file without a name, for words that the memory is not to hold.
///
/// Its name is taken away as soon as it is made: nobody else can open it, and however the program ends, nothing of it
/// is left. It is written at its end and read anywhere, by any number of threads.
@safe final class TemporaryFile: Sendable {
  private let descriptor: Int32
  private let folder: String
  private let count = Mutex(0)

  /// Makes a file in a folder, readable by its owner alone.
  ///
  /// - Throws: ``FileFailure`` where the system makes none there.
  init(in folder: String) throws(FileFailure) {
    var name = Array("\(folder)/cost-analysis-XXXXXX".utf8CString)
    let descriptor = unsafe name.withUnsafeMutableBufferPointer {
      unsafe $0.baseAddress.map { unsafe mkstemp($0) } ?? -1
    }
    guard descriptor >= 0 else { throw Self.failure(folder) }
    _ = unsafe name.withUnsafeBufferPointer { unsafe $0.baseAddress.map { unsafe unlink($0) } }
    self.descriptor = descriptor
    self.folder = folder
  }

  deinit {
    _ = close(descriptor)
  }

  /// The number of words that were written.
  var wordCount: Int { count.withLock { $0 } }

  /// Writes words at the end of the file.
  ///
  /// - Returns: The place of the first of them, in words.
  /// - Throws: ``FileFailure`` where the system cannot write them, as on a full disk.
  func append(_ words: [UInt64]) throws(FileFailure) -> Int {
    let first = count.withLock { count in
      defer { count += words.count }
      return count
    }
    let bytes = words.count * 8
    var done = 0
    while done < bytes {
      let put = unsafe words.withUnsafeBytes { buffer in
        unsafe buffer.baseAddress.map { unsafe pwrite(descriptor, $0 + done, bytes - done, off_t(first * 8 + done)) }
          ?? 0
      }
      if put < 0, errno == EINTR { continue }
      guard put > 0 else { throw Self.failure(folder) }
      done += put
    }
    return first
  }

  /// Reads words from a place on, and adds them to the array.
  ///
  /// - Throws: ``FileFailure`` where the system cannot read them; the array is then as it was.
  func read(_ places: Range<Int>, onto words: inout [UInt64]) throws(FileFailure) {
    let first = words.count
    words.append(contentsOf: repeatElement(0, count: places.count))
    let bytes = places.count * 8
    var done = 0
    while done < bytes {
      let got = unsafe words.withUnsafeMutableBytes { buffer in
        unsafe buffer.baseAddress.map { address in
          unsafe pread(descriptor, address + first * 8 + done, bytes - done, off_t(places.lowerBound * 8 + done))
        } ?? 0
      }
      if got < 0, errno == EINTR { continue }
      guard got > 0 else {
        let failure = Self.failure(folder)
        words.removeLast(places.count)
        throw failure
      }
      done += got
    }
  }

  private static func failure(_ folder: String) -> FileFailure {
    let remedy = "; TMPDIR may name another folder, and --memory may be larger"
    let reason =
      switch errno {
      case ENOSPC: "no room on the disk for temporary files"
      case ENOENT: "no such folder for temporary files"
      case EACCES, EPERM, EROFS: "temporary files may not be written here"
      default: "a temporary file failed: \(unsafe String(cString: strerror(errno)))"
      }
    return FileFailure(path: folder, reason: reason + remedy)
  }
}
