/// Division rounded to the nearest whole number, a tie to the even one.
///
/// This is the only rounding that money meets, and each booking meets it once.
///
/// > Source: IEEE 754-2019, 4.3.1, roundTiesToEven, here on integers.
enum HalfEven {
  /// `dividend` / `divisor`, rounded; `divisor` is positive.
  static func quotient(_ dividend: Int128, _ divisor: Int128) -> Int128 {
    if let short = Int64(exactly: dividend), let shortDivisor = Int64(exactly: divisor) {
      return Int128(quotient(short, shortDivisor))
    }
    let (whole, rest) = dividend.quotientAndRemainder(dividingBy: divisor)
    return whole + step(whole: Int64(truncatingIfNeeded: whole & 1), rest: rest, divisor: divisor)
  }

  /// `dividend` / `divisor`, rounded; `divisor` is positive.
  static func quotient(_ dividend: Int64, _ divisor: Int64) -> Int64 {
    let (whole, rest) = dividend.quotientAndRemainder(dividingBy: divisor)
    // Below 2⁶⁴, since the rest is smaller than the divisor. Added and not asked: half of all quotients round up.
    let twice = rest.magnitude &* 2
    let isUp = twice > divisor.magnitude || (twice == divisor.magnitude && whole & 1 != 0)
    return whole &+ (isUp ? (dividend < 0 ? -1 : 1) : 0)
  }

  private static func step(whole odd: Int64, rest: Int128, divisor: Int128) -> Int128 {
    let twice = rest.magnitude * 2  // below 2¹²⁸: the rest is smaller than the divisor, which is below 2¹²⁷
    guard twice > divisor.magnitude || (twice == divisor.magnitude && odd != 0) else { return 0 }
    return rest < 0 ? -1 : 1
  }

  /// `a` × `b` / `divisor`, rounded, with a product of up to 256 bits; `nil` where the result needs over 64 bits.
  static func product(_ a: Int128, _ b: Int64, over divisor: Int128) -> Int64? {
    let (product, overflow) = a.multipliedReportingOverflow(by: Int128(b))
    if !overflow { return Int64(exactly: quotient(product, divisor)) }
    let (high, low) = a.magnitude.multipliedFullWidth(by: UInt128(b.magnitude))
    guard high < divisor.magnitude else { return nil }
    let (whole, rest) = divisor.magnitude.dividingFullWidth((high, low))
    let twice = rest.multipliedReportingOverflow(by: 2)
    let roundsUp =
      twice.overflow || twice.partialValue > divisor.magnitude
      || (twice.partialValue == divisor.magnitude && whole & 1 != 0)
    let (rounded, carry) = whole.addingReportingOverflow(roundsUp ? 1 : 0)
    guard !carry, let size = Int128(exactly: rounded) else { return nil }
    return Int64(exactly: (a < 0) != (b < 0) ? -size : size)
  }
}
