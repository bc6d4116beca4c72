/// Room for a fixed number of plain values, which are written one by one in the innermost loops.
///
/// An array asks at every write whether it is shared. Here nobody asks: one thread has the buffer, and hands it on to
/// another only when it is done with it, which is why it may be sent.
@safe final class FixedBuffer<Value: BitwiseCopyable>: @unchecked Sendable {
  /// The number of values that there is room for.
  let count: Int
  private let start: UnsafeMutablePointer<Value>

  /// Room for so many values, all of them `value`.
  init(repeating value: Value, count: Int) {
    self.count = count
    unsafe start = .allocate(capacity: count)
    unsafe start.initialize(repeating: value, count: count)
  }

  deinit {
    unsafe start.deallocate()
  }

  /// The value at a place.
  @inline(__always)
  subscript(place: Int) -> Value {
    get {
      precondition(UInt(bitPattern: place) < UInt(bitPattern: count))
      return unsafe start[place]
    }
    set {
      precondition(UInt(bitPattern: place) < UInt(bitPattern: count))
      unsafe start[place] = newValue
    }
  }

  /// Calls `body` with the first values.
  @inline(__always)
  func withFirst<Result>(_ number: Int, _ body: (Span<Value>) -> Result) -> Result {
    precondition(number >= 0 && number <= count)
    return unsafe body(Span(_unsafeElements: UnsafeBufferPointer(start: UnsafePointer(start), count: number)))
  }
}
