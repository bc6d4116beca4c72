/// An amount of money, exact to a millionth of a krona.
///
/// Sums are whole numbers, so they are the same whatever the order in which they are added.
/// A client's cost is held in 55 bits (± 36 billion kr), a sum over clients in 127.
public struct Money: Hashable, Comparable, Sendable {
  /// Millionths of a krona.
  public let millionths: Int128

  /// The amount of so many millionths of a krona.
  public init(millionths: Int128) {
    self.millionths = millionths
  }

  /// The bits that a client's cost by booking, quarter or period may need: 36 billion kronor.
  ///
  /// It leaves room for the products that means and changes need.
  static let cellBits = UInt64(55)

  /// No money.
  public static let zero = Money(millionths: 0)

  /// Whether `a` is the smaller amount.
  public static func < (a: Money, b: Money) -> Bool {
    a.millionths < b.millionths
  }

  /// The exact sum.
  public static func + (a: Money, b: Money) -> Money {
    Money(millionths: a.millionths + b.millionths)
  }

  /// The exact difference.
  public static func - (a: Money, b: Money) -> Money {
    Money(millionths: a.millionths - b.millionths)
  }

  /// The amount × `factor` / `divisor`, rounded half to even to a millionth of a krona; `divisor` is positive.
  public func scaled(by factor: Int, over divisor: Int) -> Money {
    Money(millionths: HalfEven.quotient(millionths * Int128(factor), Int128(divisor)))
  }

  /// The nearest binary number of kronor, for statistics that are no sums.
  public var kronor: Double {
    Double(millionths) / 1_000_000
  }
}

extension Money: CustomStringConvertible {
  /// Kronor with a decimal point, two decimals at least and as many more as the amount has: `434.00`, `0.000001`.
  public var description: String {
    let size = millionths.magnitude
    // Nearly all amounts fit a machine word, whose digits come ten times as fast.
    guard let word = UInt64(exactly: size) else {
      let (whole, part) = size.quotientAndRemainder(dividingBy: 1_000_000)
      return text(String(whole), millionths: UInt64(part))
    }
    let (whole, part) = word.quotientAndRemainder(dividingBy: 1_000_000)
    return text(String(whole), millionths: part)
  }

  /// The amount of these whole kronor and millionths, with its sign.
  private func text(_ whole: String, millionths part: UInt64) -> String {
    var (part, places) = (part, 6)
    while places > 2, part % 10 == 0 {
      part /= 10
      places -= 1
    }
    let decimals = String(part)
    var text = millionths < 0 ? "-" : ""
    text += whole
    text += "."
    for _ in decimals.utf8.count..<places { text += "0" }
    text += decimals
    return text
  }
}
