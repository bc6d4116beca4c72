/// An exact fraction of integers of any size, in lowest terms and with a positive denominator.
struct ReferenceFraction: Hashable, Comparable, Sendable {
  let numerator: ReferenceInteger
  let denominator: ReferenceInteger

  static let zero = ReferenceFraction(0)
  static let one = ReferenceFraction(1)

  init(_ value: Int) {
    self.init(ReferenceInteger(value), over: .one)
  }

  init(_ numerator: Int, over denominator: Int) {
    self.init(ReferenceInteger(numerator), over: ReferenceInteger(denominator))
  }

  init(_ numerator: ReferenceInteger, over denominator: ReferenceInteger) {
    var common = ReferenceInteger.greatestCommonDivisor(numerator, denominator)
    if denominator.isNegative { common = -common }
    let isLowest = common == .one
    self.numerator = isLowest ? numerator : numerator / common
    self.denominator = isLowest ? denominator : denominator / common
  }

  /// Reads `12 500,75`, `-3.5`, `7`; `nil` where the text is empty.
  init?(text: String) {
    var digits = 0
    var scale = 1
    var isNegative = false
    var hasPoint = false
    var hasDigit = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9":
        digits = digits * 10 + Int(scalar.value - 48)
        hasDigit = true
        if hasPoint { scale *= 10 }
      case ",", ".": hasPoint = true
      case "-", "\u{2212}": isNegative = true
      default: break  // a space, a no-break space, a plus
      }
    }
    guard hasDigit else { return nil }
    self.init(isNegative ? -digits : digits, over: scale)
  }

  var isZero: Bool { numerator.isZero }

  static func + (left: ReferenceFraction, right: ReferenceFraction) -> ReferenceFraction {
    ReferenceFraction(
      left.numerator * right.denominator + right.numerator * left.denominator,
      over: left.denominator * right.denominator)
  }

  static func - (left: ReferenceFraction, right: ReferenceFraction) -> ReferenceFraction {
    ReferenceFraction(
      left.numerator * right.denominator - right.numerator * left.denominator,
      over: left.denominator * right.denominator)
  }

  static func * (left: ReferenceFraction, right: ReferenceFraction) -> ReferenceFraction {
    ReferenceFraction(left.numerator * right.numerator, over: left.denominator * right.denominator)
  }

  static func / (left: ReferenceFraction, right: ReferenceFraction) -> ReferenceFraction {
    ReferenceFraction(left.numerator * right.denominator, over: left.denominator * right.numerator)
  }

  static func < (left: ReferenceFraction, right: ReferenceFraction) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }

  var double: Double { Self.double(numerator, over: denominator) }

  /// The nearest floating-point number of `numerator / denominator`, which need not be in lowest terms.
  ///
  /// The quotient is taken to 62 or 63 bits with its last bit set where anything is left over, and is then
  /// rounded once, half to even.
  static func double(_ numerator: ReferenceInteger, over denominator: ReferenceInteger) -> Double {
    if numerator.isZero { return 0 }
    let shift = 62 - numerator.bitWidth + denominator.bitWidth
    let (quotient, remainder) = numerator.magnitude.shiftedLeft(max(shift, 0))
      .divided(by: denominator.magnitude.shiftedLeft(max(-shift, 0)))
    let bits = (quotient.smallMagnitude ?? 0) | (remainder.isZero ? 0 : 1)
    let magnitude = Double(sign: .plus, exponent: -shift, significand: Double(bits))
    return numerator.isNegative != denominator.isNegative ? -magnitude : magnitude
  }
}
