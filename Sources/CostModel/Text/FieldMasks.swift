/// Words of eight bytes that keep the first bytes of another, for fields of up to 64 bytes.
///
/// 64 bytes of ones and 64 of zeros: read from 64 − n bytes on, they keep the first n bytes. They are never written again,
/// which is why threads may share them.
@safe final class FieldMasks: @unchecked Sendable {
  /// The most bytes that are told apart.
  static let reach = 64
  private let bytes: UnsafeMutablePointer<UInt8>

  init() {
    unsafe bytes = .allocate(capacity: 2 * Self.reach)
    unsafe bytes.initialize(repeating: 0xFF, count: Self.reach)
    unsafe (bytes + Self.reach).initialize(repeating: 0, count: Self.reach)
  }

  deinit {
    unsafe bytes.deallocate()
  }

  /// The masks of the words of a field of so many bytes, at most ``reach``, one behind another.
  @inline(__always)
  func masks(of count: Int) -> UnsafeRawPointer {
    unsafe UnsafeRawPointer(bytes + (Self.reach &- count))
  }
}

/// A word of eight bytes, the first in its lowest bits.
@inline(__always)
func word(_ address: UnsafeRawPointer, _ index: Int = 0) -> UInt64 {
  unsafe UInt64(littleEndian: address.loadUnaligned(fromByteOffset: index &* 8, as: UInt64.self))
}
