/// The count, sum and sum of squares of whole numbers, exact, from which mean and standard deviation follow.
///
/// Nothing is rounded before the last step, so the figures are the same for every order of the clients and
/// every number of threads. Zeros need not be added one by one: the count is given when a figure is asked for.
///
/// Values are at most 2¹⁰⁰ in size, counts at most 2⁶⁰.
public struct Moments: Hashable, Sendable {
  /// The sum of the values.
  public private(set) var sum: Int128 = 0
  private var squaresHigh: UInt128 = 0
  private var squaresLow: UInt128 = 0

  /// Moments of no value at all.
  public init() {}

  /// Adds one value.
  public mutating func add(_ value: Int128) {
    sum += value
    let size = value.magnitude
    if size >> 64 == 0 {
      let short = UInt64(truncatingIfNeeded: size)
      let (high, low) = short.multipliedFullWidth(by: short)
      addSquare(high: 0, low: UInt128(high) << 64 | UInt128(low))
    } else {
      let (high, low) = size.multipliedFullWidth(by: size)
      addSquare(high: high, low: low)
    }
  }

  /// Adds one value of a machine word, as nearly all are.
  @inline(__always)
  mutating func add(word value: Int64) {
    sum += Int128(value)
    let (high, low) = value.magnitude.multipliedFullWidth(by: value.magnitude)
    addSquare(high: 0, low: UInt128(high) << 64 | UInt128(low))
  }

  /// Adds what other moments hold.
  public mutating func add(_ other: Moments) {
    sum += other.sum
    addSquare(high: other.squaresHigh, low: other.squaresLow)
  }

  private mutating func addSquare(high: UInt128, low: UInt128) {
    let (sum, carry) = squaresLow.addingReportingOverflow(low)
    squaresLow = sum
    squaresHigh += high + (carry ? 1 : 0)
  }

  /// The sum of squared deviations from the mean over `count` values, times `count`: n Σx² − (Σx)².
  ///
  /// Exact until it is turned into a binary number; never negative (Cauchy–Schwarz), and exactly 0 where all values
  /// are equal.
  func scaledSquaredDeviations(count: Int) -> Double {
    wideDeviations(count: count).approximation
  }

  /// Whether the values are not all equal.
  func hasSpread(count: Int) -> Bool {
    let deviations = wideDeviations(count: count)
    return deviations.high != 0 || deviations.low != 0
  }

  /// The scaled squared deviations less those of two others, exact until it is turned into a binary number.
  func deviations(count: Int, beyond first: Moments, _ second: Moments) -> Double {
    let whole = wideDeviations(count: count)
    let parts = first.wideDeviations(count: count).adding(second.wideDeviations(count: count))
    return whole.isLess(than: parts)
      ? -parts.subtracting(whole).approximation : whole.subtracting(parts).approximation
  }

  private func wideDeviations(count: Int) -> WideNumber {
    let n = UInt128(count)
    let (carry, low) = squaresLow.multipliedFullWidth(by: n)
    let squares = WideNumber(high: squaresHigh * n + carry, low: low)
    let (high, square) = sum.magnitude.multipliedFullWidth(by: sum.magnitude)
    return squares.subtracting(WideNumber(high: high, low: square))
  }

  /// The standard deviation of `count` values with n − 1, or `nil` for fewer than two.
  ///
  /// ```
  /// s = √( (n Σx² − (Σx)²) / (n (n − 1)) )
  /// ```
  ///
  /// - Parameter count: The number of values, zeros that were not added included.
  /// - Returns: The standard deviation in the unit of the values.
  public func standardDeviation(count: Int) -> Double? {
    guard count >= 2 else { return nil }
    let n = Double(count)
    return (scaledSquaredDeviations(count: count) / n / (n - 1)).squareRoot()
  }
}

/// A whole number of 256 bits that is not negative.
private struct WideNumber {
  let high: UInt128
  let low: UInt128

  var approximation: Double { Double(high) * 0x1p128 + Double(low) }

  func isLess(than other: WideNumber) -> Bool {
    (high, low) < (other.high, other.low)
  }

  func adding(_ other: WideNumber) -> WideNumber {
    let (sum, carry) = low.addingReportingOverflow(other.low)
    return WideNumber(high: high + other.high + (carry ? 1 : 0), low: sum)
  }

  /// The difference to a number that is not larger.
  func subtracting(_ other: WideNumber) -> WideNumber {
    let (difference, borrow) = low.subtractingReportingOverflow(other.low)
    return WideNumber(high: high - other.high - (borrow ? 1 : 0), low: difference)
  }
}
