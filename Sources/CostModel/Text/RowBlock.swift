/// A piece of a delimited file in memory: whole rows, with room around them.
///
/// The bytes are followed and preceded by at least 64 zero bytes, so that a scan may read ahead by words.
/// One block serves one thread for a whole file.
@safe final class RowBlock {
  /// The bytes that stand free before and after the rows.
  static let padding = 64

  private var storage: UnsafeMutableRawPointer
  private var capacity: Int
  /// The number of bytes of rows; the last is a line feed.
  private(set) var count = 0
  /// The line number, from 1, of the first row's first line.
  private(set) var firstLine = 1
  /// Whether a quote may stand in the rows.
  private(set) var mayHaveQuotes = true

  init(capacity: Int) {
    self.capacity = capacity
    unsafe storage = .allocate(byteCount: capacity + 2 * Self.padding, alignment: 64)
    unsafe storage.initializeMemory(as: UInt8.self, repeating: 0, count: Self.padding)
  }

  deinit {
    unsafe storage.deallocate()
  }

  /// The address of the first row.
  var start: UnsafeMutableRawPointer { unsafe storage + Self.padding }

  /// The room for rows, in bytes.
  var room: Int { capacity }

  /// Doubles the room and keeps the first `used` bytes.
  func grow(keeping used: Int) {
    let larger = UnsafeMutableRawPointer.allocate(byteCount: capacity * 2 + 2 * Self.padding, alignment: 64)
    unsafe larger.copyMemory(from: storage, byteCount: Self.padding + used)
    unsafe storage.deallocate()
    unsafe storage = larger
    capacity *= 2
  }

  /// States how many bytes are rows, and clears the bytes behind them.
  func finish(count: Int, firstLine: Int, mayHaveQuotes: Bool) {
    self.count = count
    self.mayHaveQuotes = mayHaveQuotes
    self.firstLine = firstLine
    unsafe (start + count).initializeMemory(as: UInt8.self, repeating: 0, count: Self.padding)
  }
}
