/// How a language writes numbers: `12 345,6`, `12,345.6`.
///
/// It rounds half to even, once, where a number is shown; nothing is worked out from what it writes.
struct NumberStyle: Hashable, Sendable {
  /// What stands between thousands.
  let thousands: String
  /// What stands before the decimals.
  let decimalMark: String
  /// What stands before numbers below zero.
  let minus: String

  /// Plain text: a space, a point and a hyphen.
  static let plain = NumberStyle(thousands: " ", decimalMark: ".", minus: "-")

  /// The style of a language: in Swedish a no-break space and a comma, in English a comma and a point.
  ///
  /// > Source: Språkrådet, Svenska skrivregler (2017), sections 13.2 and 13.3.
  static func of(_ language: Language) -> NumberStyle {
    switch language {
    case .swedish: NumberStyle(thousands: "\u{A0}", decimalMark: ",", minus: "\u{2212}")
    case .english: NumberStyle(thousands: ",", decimalMark: ".", minus: "\u{2212}")
    }
  }

  /// Whole kronor, rounded half to even: `-12 345`.
  func grouped(_ money: Money) -> String {
    let whole = HalfEven.quotient(money.millionths, 1_000_000)
    return (whole < 0 ? minus : "") + grouped(String(whole.magnitude))
  }

  /// Whole kronor of a number of kronor, rounded half to even.
  func grouped(_ kronor: Double) -> String {
    Self.money(kronor).map(grouped) ?? "\(kronor)"
  }

  /// Whole kronor with their sign: `+12 345`; what rounds to 0 has none.
  func signed(_ money: Money) -> String {
    let text = grouped(money)
    return money.millionths > 0 && text != "0" ? "+" + text : text
  }

  /// Whole kronor of a number of kronor, with their sign.
  func signed(_ kronor: Double) -> String {
    Self.money(kronor).map(signed) ?? "\(kronor)"
  }

  /// The amount that a number of kronor is; `nil` where it is none, or too large for one.
  private static func money(_ kronor: Double) -> Money? {
    Int128(exactly: (kronor * 1_000_000).rounded(.toNearestOrEven)).map { Money(millionths: $0) }
  }

  /// A whole number, with its thousands apart.
  func grouped(_ number: Int) -> String {
    (number < 0 ? minus : "") + grouped(String(number.magnitude))
  }

  /// The digits of a whole number, with its thousands apart.
  func grouped(_ digits: String) -> String {
    var rest = Substring(digits)
    var groups: [Substring] = []
    while rest.count > 3 {
      groups.insert(rest.suffix(3), at: 0)
      rest.removeLast(3)
    }
    return ([rest] + groups).joined(separator: thousands)
  }

  /// A number with a fixed number of decimals, at most six, rounded half to even: `85.7`; `nil` where it is too large
  /// to be written so.
  func decimal(_ value: Double, decimals: Int) -> String? {
    let scale = Int(PowersOfTen.int64(decimals))
    guard let rounded = Int(exactly: (value * Double(scale)).rounded(.toNearestOrEven)) else { return nil }
    let whole = grouped(String(rounded.magnitude / UInt(scale)))
    guard decimals > 0 else { return (rounded < 0 ? minus : "") + whole }
    let fraction = String(rounded.magnitude % UInt(scale))
    let zeros = String(repeating: "0", count: decimals - fraction.count)
    return "\(rounded < 0 ? minus : "")\(whole)\(decimalMark)\(zeros)\(fraction)"
  }
}
