/// A new file that is written from first byte to last, and counts what it is given.
struct OutputFile: ~Copyable {
  private let descriptor: Int32
  private var isOpen = true
  /// The bytes written so far.
  private(set) var bytes = 0
  /// The line ends among them.
  private(set) var lines = 0

  /// Makes the file; an error where it exists.
  init(creating path: String) throws(SystemError) {
    descriptor = try Terminal.makeFile(path)
  }

  deinit {
    if isOpen {
      try? Terminal.closeFile(descriptor)
    }
  }

  /// Writes a chunk to the end of the file.
  mutating func write(_ chunk: [UInt8]) throws(SystemError) {
    try Terminal.write(chunk, to: descriptor)
    bytes += chunk.count
    for byte in chunk where byte == UInt8(ascii: "\n") {
      lines += 1
    }
  }

  /// Closes the file; the last moment at which the system may say that it could not be written.
  mutating func close() throws(SystemError) {
    isOpen = false
    try Terminal.closeFile(descriptor)
  }
}
