/// An exact fraction: a price in a study's price year, a share, an index factor.
///
/// Invariants: the denominator is positive, and numerator and denominator have no common divisor.
/// Both fit 63 bits, so that a booking's product fits twice that.
public struct Ratio: Hashable, Sendable {
  /// The upper number, of any sign.
  public let numerator: Int64
  /// The lower number, at least 1.
  public let denominator: Int64

  /// One.
  public static let one = Ratio(reduced: 1, over: 1)
  /// Zero.
  public static let zero = Ratio(reduced: 0, over: 1)

  private init(reduced numerator: Int64, over denominator: Int64) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The fraction in lowest terms, or `nil` where the denominator is not positive or a term needs over 63 bits.
  public init?(numerator: Int128, denominator: Int128) {
    guard denominator > 0 else { return nil }
    let divisor = Ratio.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    guard
      let upper = Int64(exactly: numerator / Int128(divisor)),
      let lower = Int64(exactly: denominator / Int128(divisor))
    else { return nil }
    self.init(reduced: upper, over: lower)
  }

  /// The exact product, or `nil` where a term of it needs over 63 bits.
  public func multiplied(by other: Ratio) -> Ratio? {
    Ratio(
      numerator: Int128(numerator) * Int128(other.numerator),
      denominator: Int128(denominator) * Int128(other.denominator))
  }

  /// The exact quotient, or `nil` where `other` is not positive or a term needs over 63 bits.
  public func divided(by other: Ratio) -> Ratio? {
    guard other.numerator > 0 else { return nil }
    return multiplied(by: Ratio(reduced: other.denominator, over: other.numerator))
  }

  /// The exact sum, or `nil` where a term of it needs over 63 bits.
  public func adding(_ other: Ratio) -> Ratio? {
    Ratio(
      numerator: Int128(numerator) * Int128(other.denominator) + Int128(other.numerator) * Int128(denominator),
      denominator: Int128(denominator) * Int128(other.denominator))
  }

  /// The nearest binary number, to show and to compare, never to multiply money with.
  public var approximation: Double {
    Double(numerator) / Double(denominator)
  }

  private static func greatestCommonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
    var (larger, smaller) = (a, b)
    while smaller != 0 {
      (larger, smaller) = (smaller, larger % smaller)
    }
    return larger
  }
}
