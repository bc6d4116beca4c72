/// The sum and sum of squares of whole numbers, exact, from which mean and standard deviation follow.
///
/// Nothing is rounded before the last step, so the figures are the same for every order of the clients and
/// every number of threads. Zeros need not be added one by one: the count is given when a figure is asked for.
///
/// The count times the largest value's size must be below 2¹²⁷: 2⁶³ values of a machine word, or 2²⁶ values of 100 bits.
/// Beyond, the program may stop on an overflow; it never goes on with a wrong figure.
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
    let (high, low) = value.multipliedFullWidth(by: value)
    addSquare(high: 0, low: UInt128(UInt64(bitPattern: high)) << 64 | UInt128(low))
  }

  /// Adds values of machine words of which sum and squares are known.
  @inline(__always)
  mutating func add(sum: Int128, _ squares: WordSquares) {
    self.sum += sum
    addSquare(high: UInt128(squares.high), low: squares.low)
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
  /// Exact; never negative (Cauchy–Schwarz), and 0 just where all values are equal.
  func scaledSquaredDeviations(count: Int) -> WideNumber {
    let n = UInt128(count)
    let (carry, low) = squaresLow.multipliedFullWidth(by: n)
    let squares = WideNumber(high: squaresHigh * n + carry, low: low)
    return squares - WideNumber(sum.magnitude, times: sum.magnitude)
  }

  /// The standard deviation of `count` values with n − 1, or `nil` for fewer than two.
  ///
  /// ```
  /// s = √( (n Σx² − (Σx)²) / (n (n − 1)) )
  /// ```
  ///
  /// - Parameter count: The number of values, those of 0 that were not added included.
  /// - Returns: The standard deviation in the unit of the values, to 10⁻¹⁵ relative; 0 just where all are equal.
  public func standardDeviation(count: Int) -> Double? {
    guard count >= 2 else { return nil }
    let n = Double(count)
    return (scaledSquaredDeviations(count: count).approximation / n / (n - 1)).squareRoot()
  }
}

/// The sum of squares of machine words, of 2⁶⁴ of them at most: what a few of them come to, before it goes to moments.
struct WordSquares {
  private(set) var low: UInt128 = 0
  private(set) var high: UInt64 = 0

  @inline(__always)
  mutating func add(_ value: Int64) {
    let (upper, lower) = value.multipliedFullWidth(by: value)
    let (sum, carry) = low.addingReportingOverflow(UInt128(UInt64(bitPattern: upper)) << 64 | UInt128(lower))
    low = sum
    high &+= carry ? 1 : 0
  }

  /// Adds what other sums hold.
  mutating func add(_ other: WordSquares) {
    let (sum, carry) = low.addingReportingOverflow(other.low)
    low = sum
    high &+= other.high &+ (carry ? 1 : 0)
  }
}
