/// Numbers as plain text writes them, whole kronor with a space between thousands; see ``NumberStyle/plain``.
enum KronorText {
  /// Whole kronor, rounded half to even: `-12 345`.
  static func grouped(_ money: Money) -> String { NumberStyle.plain.grouped(money) }

  /// Whole kronor of a number of kronor, rounded half to even.
  static func grouped(_ kronor: Double) -> String { NumberStyle.plain.grouped(kronor) }

  /// A whole number with a space between thousands.
  static func grouped(_ number: Int) -> String { NumberStyle.plain.grouped(number) }

  /// Whole kronor with their sign: `+12 345`; what rounds to 0 from above has none.
  static func signed(_ money: Money) -> String { NumberStyle.plain.signed(money) }

  /// Whole kronor of a number of kronor, with their sign.
  static func signed(_ kronor: Double) -> String { NumberStyle.plain.signed(kronor) }

  /// A number of things, in the plural unless it is one: `1 error`, `2 errors`.
  static func counted(_ number: Int, _ noun: String) -> String {
    "\(grouped(number)) \(noun)\(number == 1 ? "" : "s")"
  }

  /// A number with a fixed number of decimals, at most six, rounded half to even: `85.7`.
  static func decimal(_ value: Double, decimals: Int) -> String {
    NumberStyle.plain.decimal(value, decimals: decimals) ?? CSVFormat.plain(value)
  }
}
