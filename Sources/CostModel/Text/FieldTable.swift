/// Where the fields of a row end, and the memory of a row that was decoded.
///
/// A field begins one byte behind the end of the field before it; before the first one stands an end that is none. There
/// is room for one field more than is kept: what is beyond them is written there.
@safe final class FieldTable {
  /// The byte behind each field; at −1 the byte before the first one.
  let ends: UnsafeMutablePointer<Int32>
  /// Where the block holds each field of a decoded row.
  let origins: UnsafeMutablePointer<Int32>
  private var decoded: UnsafeMutablePointer<UInt8>?

  init(capacity: Int) {
    let room = UnsafeMutablePointer<Int32>.allocate(capacity: capacity + 1)
    unsafe room.initialize(repeating: 0, count: capacity + 1)
    unsafe ends = room + 1
    unsafe origins = .allocate(capacity: capacity)
    unsafe origins.initialize(repeating: 0, count: capacity)
  }

  deinit {
    unsafe (ends - 1).deallocate()
    unsafe origins.deallocate()
    unsafe decoded?.deallocate()
  }

  /// Keeps a decoded row until the next one, and gives its address.
  func hold(_ bytes: [UInt8]) -> UnsafePointer<UInt8> {
    unsafe decoded?.deallocate()
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count)
    for (index, byte) in bytes.enumerated() { unsafe (memory + index).initialize(to: byte) }
    unsafe decoded = memory
    return unsafe UnsafePointer(memory)
  }
}
