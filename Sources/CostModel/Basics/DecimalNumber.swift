/// A number exactly as a file states it: a whole significand over a power of ten.
///
/// `12,5` is 12 500 000 millionths; a number with more than six decimals keeps them all, up to the
/// eighteenth. Nothing is rounded on the way in, so that a cost is rounded once, when it is booked.
///
/// Invariant: `scale` is 6 unless the number needs more decimals than six.
public struct DecimalNumber: Hashable, Sendable {
  /// The number times 10 to the power `scale`.
  public let significand: Int64
  /// How many decimals the significand holds: 6 … 18.
  public let scale: UInt8

  /// The number `significand` / 10 to the power `scale`; `scale` is 6 … 18.
  @inlinable
  public init(significand: Int64, scale: UInt8) {
    self.significand = significand
    self.scale = scale
  }

  /// A whole number, less than 10¹² in size.
  public init(_ whole: Int) {
    self.init(significand: Int64(whole) * 1_000_000, scale: 6)
  }

  /// One: the volume of a visit whose row states no quantity.
  public static let one = DecimalNumber(1)

  /// Whether the number is below zero.
  public var isNegative: Bool { significand < 0 }

  /// The number as a reduced fraction, or `nil` where it does not fit one.
  public var ratio: Ratio? {
    Ratio(numerator: Int128(significand), denominator: PowersOfTen.int128(Int(scale)))
  }

  /// The nearest binary number, for plausibility and for statistics; money that is booked is never worked out with it.
  public var approximation: Double {
    Double(significand) / Double(PowersOfTen.int128(Int(scale)))
  }
}

/// Powers of ten that fit the integers they are used with.
enum PowersOfTen {
  /// 10⁶, 10⁵ … 1: what makes millionths of a number with 0 … 6 decimals.
  static let fromSix: [Int64] = [1_000_000, 100_000, 10_000, 1_000, 100, 10, 1]

  /// 10 to the power `exponent`, 0 … 18.
  @inline(__always)
  static func int64(_ exponent: Int) -> Int64 {
    switch exponent {
    case 0: 1
    case 1: 10
    case 2: 100
    case 3: 1_000
    case 4: 10_000
    case 5: 100_000
    case 6: 1_000_000
    default: Int64(int128(exponent))
    }
  }

  /// 10 to the power `exponent`, 0 … 36.
  static func int128(_ exponent: Int) -> Int128 {
    var power: Int128 = 1
    for _ in 0..<exponent { power *= 10 }
    return power
  }
}
