/// Where the fields of a row begin and end, and the memory of a row that was decoded.
@safe final class FieldTable {
  private let starts: UnsafeMutablePointer<Int>
  private let ends: UnsafeMutablePointer<Int>
  private let origins: UnsafeMutablePointer<Int>
  private var decoded: UnsafeMutablePointer<UInt8>?

  init(capacity: Int) {
    unsafe starts = .allocate(capacity: capacity)
    unsafe ends = .allocate(capacity: capacity)
    unsafe origins = .allocate(capacity: capacity)
    unsafe starts.initialize(repeating: 0, count: capacity)
    unsafe ends.initialize(repeating: 0, count: capacity)
    unsafe origins.initialize(repeating: 0, count: capacity)
  }

  deinit {
    unsafe starts.deallocate()
    unsafe ends.deallocate()
    unsafe origins.deallocate()
    unsafe decoded?.deallocate()
  }

  /// Sets the bytes of a field that stands in the block itself.
  @inline(__always)
  func set(_ field: Int, from start: Int, to end: Int) {
    unsafe starts[field] = start
    unsafe ends[field] = end
    unsafe origins[field] = start
  }

  /// Sets the bytes of a field in the decoded row, and where the block holds it.
  func set(_ field: Int, from start: Int, to end: Int, origin: Int) {
    unsafe starts[field] = start
    unsafe ends[field] = end
    unsafe origins[field] = origin
  }

  @inline(__always)
  func start(_ field: Int) -> Int { unsafe starts[field] }

  @inline(__always)
  func end(_ field: Int) -> Int { unsafe ends[field] }

  func origin(_ field: Int) -> Int { unsafe origins[field] }

  /// Keeps a decoded row until the next one, and gives its address.
  func hold(_ bytes: [UInt8]) -> UnsafePointer<UInt8> {
    unsafe decoded?.deallocate()
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count)
    for (index, byte) in bytes.enumerated() { unsafe (memory + index).initialize(to: byte) }
    unsafe decoded = memory
    return unsafe UnsafePointer(memory)
  }
}
