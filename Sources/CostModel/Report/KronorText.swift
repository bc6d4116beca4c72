/// Numbers as people read them: whole kronor with a space between thousands.
enum KronorText {
  /// Whole kronor, rounded half to even: `-12 345`.
  static func grouped(_ money: Money) -> String {
    grouped(Int(truncatingIfNeeded: HalfEven.quotient(money.millionths, 1_000_000)))
  }

  /// Whole kronor of a number of kronor, rounded half to even.
  static func grouped(_ kronor: Double) -> String {
    grouped(money(kronor))
  }

  /// Whole kronor with their sign: `+12 345`; what rounds to 0 from above has none.
  static func signed(_ money: Money) -> String {
    let text = grouped(money)
    return money.millionths > 0 && text != "0" ? "+" + text : text
  }

  /// Whole kronor of a number of kronor, with their sign.
  static func signed(_ kronor: Double) -> String {
    signed(money(kronor))
  }

  private static func money(_ kronor: Double) -> Money {
    Money(millionths: Int128((kronor * 1_000_000).rounded(.toNearestOrEven)))
  }

  /// A whole number with a space between thousands.
  static func grouped(_ number: Int) -> String {
    var digits = String(number.magnitude)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return (number < 0 ? "-" : "") + ([digits] + groups).joined(separator: " ")
  }

  /// A number of things, in the plural unless it is one: `1 error`, `2 errors`.
  static func counted(_ number: Int, _ noun: String) -> String {
    "\(grouped(number)) \(noun)\(number == 1 ? "" : "s")"
  }

  /// A number with a fixed number of decimals, at most six, rounded half to even: `85.7`.
  static func decimal(_ value: Double, decimals: Int) -> String {
    let scale = Int(PowersOfTen.int64(decimals))
    guard let rounded = Int(exactly: (value * Double(scale)).rounded(.toNearestOrEven)) else {
      return CSVFormat.plain(value)
    }
    guard decimals > 0 else { return String(rounded) }
    let fraction = String(rounded.magnitude % UInt(scale))
    let zeros = String(repeating: "0", count: decimals - fraction.count)
    return "\(rounded < 0 ? "-" : "")\(rounded.magnitude / UInt(scale)).\(zeros)\(fraction)"
  }
}
