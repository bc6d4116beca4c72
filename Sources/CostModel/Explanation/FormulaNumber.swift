/// Numbers as they stand in printed formulas: all their digits, a point, no spaces between thousands.
enum FormulaNumber {
  /// Kronor of an exact amount in millionths; a negative one in brackets, so that it can stand behind a sign.
  static func kronor(_ millionths: Int128) -> String {
    bracketed(Money(millionths: millionths).description)
  }

  /// Any number, by the shortest decimal that reads back as it.
  static func plain(_ value: Double) -> String {
    bracketed(CSVFormat.plain(value))
  }

  /// A fraction as a whole number or as one over another.
  static func ratio(_ ratio: Ratio) -> String {
    ratio.denominator == 1 ? String(ratio.numerator) : "\(ratio.numerator) / \(ratio.denominator)"
  }

  /// A text in brackets where it begins with a sign.
  static func bracketed(_ text: String) -> String {
    text.hasPrefix("-") ? "(\(text))" : text
  }
}
