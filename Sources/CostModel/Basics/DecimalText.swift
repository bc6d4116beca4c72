/// Exact numbers as plain decimals: a point, no exponent, no zeros at the end.
enum DecimalText {
  /// The number `significand` / 10 to the power `decimals`: `0.3142`, `-12`.
  static func text(_ significand: Int128, decimals: Int) -> String {
    var digits = String(significand.magnitude)
    if digits.count <= decimals { digits = String(repeating: "0", count: decimals + 1 - digits.count) + digits }
    var fraction = digits.suffix(decimals)
    while fraction.last == "0" { fraction.removeLast() }
    let sign = significand < 0 ? "-" : ""
    return sign + digits.dropLast(decimals) + (fraction.isEmpty ? "" : ".") + fraction
  }
}

extension DecimalNumber {
  /// The number as a plain decimal, all its digits and no more: `434`, `0.3142`.
  var decimalText: String { DecimalText.text(Int128(significand), decimals: Int(scale)) }
}

extension Ratio {
  /// The fraction as a plain decimal of at most 12 significant digits, rounded once, half to even: `1.05`.
  ///
  /// It is for reading and for checking; what is booked is booked with the fraction itself.
  var decimalText: String { DecimalText.text(decimal.significand, decimals: decimal.decimals) }

  /// The fraction as `significand` / 10 to the power `decimals`, rounded to 12 significant digits, half to even.
  var decimal: (significand: Int128, decimals: Int) {
    guard numerator != 0 else { return (0, 0) }
    // value = significand × 10 to the power `exponent`, 10¹¹ <= significand < 10¹² before it is rounded. No product
    // needs over 127 bits: it is below 10¹² × the denominator.
    var exponent = 7
    while scaled(exponent).quotient < 100_000_000_000 { exponent -= 1 }
    let (_, dividend, divisor) = scaled(exponent)
    let significand = HalfEven.quotient(numerator < 0 ? -dividend : dividend, divisor)
    let zeros = PowersOfTen.int128(max(exponent, 0))
    return (significand * zeros, max(-exponent, 0))
  }

  /// The size over 10 to the power `exponent`: the whole part of the quotient, and what is divided by what.
  private func scaled(_ exponent: Int) -> (quotient: Int128, dividend: Int128, divisor: Int128) {
    let dividend = Int128(numerator.magnitude) * PowersOfTen.int128(max(-exponent, 0))
    let divisor = Int128(denominator) * PowersOfTen.int128(max(exponent, 0))
    return (dividend / divisor, dividend, divisor)
  }
}
