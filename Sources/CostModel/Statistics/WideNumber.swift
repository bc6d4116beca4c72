/// A whole number of 256 bits that is not negative; a sum or difference that is none stops the program.
struct WideNumber: Comparable, Sendable {
  let high: UInt128
  let low: UInt128

  init(high: UInt128 = 0, low: UInt128 = 0) {
    (self.high, self.low) = (high, low)
  }

  /// The product of two numbers of 128 bits.
  init(_ a: UInt128, times b: UInt128) {
    (high, low) = a.multipliedFullWidth(by: b)
  }

  /// The size of a negative number of 192 bits, two's complement.
  static func negated(_ high: Int64, _ low: UInt128) -> WideNumber {
    let upper = ~high &+ (low == 0 ? 1 : 0)
    return WideNumber(high: UInt128(UInt64(bitPattern: upper)), low: ~low &+ 1)
  }

  /// The number times another, where the product has 256 bits.
  func times(_ factor: UInt64) -> WideNumber {
    let (carry, low) = low.multipliedFullWidth(by: UInt128(factor))
    return WideNumber(high: high * UInt128(factor) + carry, low: low)
  }

  var isZero: Bool { high == 0 && low == 0 }

  /// Half of it, rounded down.
  var halved: WideNumber { WideNumber(high: high >> 1, low: low >> 1 | high << 127) }

  /// The number in binary, within 2⁻⁵² of it relative.
  var approximation: Double { Double(high) * 0x1p128 + Double(low) }

  static func < (a: WideNumber, b: WideNumber) -> Bool {
    (a.high, a.low) < (b.high, b.low)
  }

  static func + (a: WideNumber, b: WideNumber) -> WideNumber {
    let (sum, carry) = a.low.addingReportingOverflow(b.low)
    return WideNumber(high: a.high + b.high + (carry ? 1 : 0), low: sum)
  }

  static func - (a: WideNumber, b: WideNumber) -> WideNumber {
    let (difference, overflow) = a.subtractingReportingOverflow(b)
    precondition(!overflow, "the number taken away is the smaller one")
    return difference
  }

  /// The difference, or that plus 2²⁵⁶ where it is negative.
  private func subtractingReportingOverflow(_ other: WideNumber) -> (partialValue: WideNumber, overflow: Bool) {
    let (low, borrow) = low.subtractingReportingOverflow(other.low)
    let high = high &- other.high &- (borrow ? 1 : 0)
    return (WideNumber(high: high, low: low), self < other)
  }

  /// `a` × `b` − `c`², which is not negative: exact in 512 bits, and then within 2⁻⁵¹ of it relative.
  static func product(_ a: WideNumber, _ b: WideNumber, lessSquareOf c: WideNumber) -> Double {
    let (whole, part) = (product(a, b), product(c, c))
    let (high, low) = (whole.high - part.high, whole.low.subtractingReportingOverflow(part.low))
    return (low.overflow ? high - WideNumber(low: 1) : high).approximation * 0x1p256 + low.partialValue.approximation
  }

  /// The product in 512 bits, by parts of 128.
  private static func product(_ a: WideNumber, _ b: WideNumber) -> (high: WideNumber, low: WideNumber) {
    let lowest = WideNumber(a.low, times: b.low)
    let (first, second) = (WideNumber(a.low, times: b.high), WideNumber(a.high, times: b.low))
    // At most (2¹²⁸ − 1)² + 2 (2¹²⁸ − 1) = 2²⁵⁶ − 1: it fits.
    let middle = first + WideNumber(low: lowest.high) + WideNumber(low: second.low)
    let top = WideNumber(a.high, times: b.high) + WideNumber(low: middle.high) + WideNumber(low: second.high)
    return (top, WideNumber(high: middle.low, low: lowest.low))
  }
}
