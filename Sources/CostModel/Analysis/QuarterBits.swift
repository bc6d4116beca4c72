extension UInt128 {
  /// Calls `body` with the place of each bit that is set, in order.
  @inline(__always)
  func forEachBit(_ body: (Int) -> Void) {
    var low = UInt64(truncatingIfNeeded: self)
    while low != 0 {
      body(low.trailingZeroBitCount)
      low &= low &- 1
    }
    var high = UInt64(truncatingIfNeeded: self >> 64)
    while high != 0 {
      body(64 &+ high.trailingZeroBitCount)
      high &= high &- 1
    }
  }
}
