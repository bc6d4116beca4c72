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

  /// The sum of squared deviations from the mean over `count` values, times `count`: n Σx² − (Σx)², exact until
  /// it is turned into a binary number.
  ///
  /// Never negative (Cauchy–Schwarz), and exactly 0 where all values are equal.
  private func scaledSquaredDeviations(count: Int) -> Double {
    let n = UInt128(count)
    let (carry, low) = squaresLow.multipliedFullWidth(by: n)
    let high = squaresHigh * n + carry
    let (squareHigh, squareLow) = sum.magnitude.multipliedFullWidth(by: sum.magnitude)
    let (differenceLow, borrow) = low.subtractingReportingOverflow(squareLow)
    let differenceHigh = high - squareHigh - (borrow ? 1 : 0)
    return Double(differenceHigh) * 0x1p128 + Double(differenceLow)
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
