/// Reads numbers as Swedish and English programs write them.
///
/// - Decimal comma or point: `12,5`, `12.5`, `,5`.
/// - A space, a no-break space or a narrow one between thousands: `1 234 567,5`.
/// - A minus before it, also the typographic one; an exponent as R writes it, `1e+05`.
/// - At most 18 digits, of which at most 18 are decimals; less than 10¹² in size.
///
/// A point and a comma in one number are refused, since `1.234,5` and `1,234.5` contradict each other.
enum NumberText {
  /// The number that the text states exactly, or `nil` where it states none.
  static func number(of text: some Collection<UInt8>) -> DecimalNumber? {
    plainNumber(of: text) ?? number(of: String(decoding: text, as: UTF8.self))
  }

  /// The number of plain digits with at most one decimal sign; `nil` where the text has anything else.
  static func plainNumber(of text: some Collection<UInt8>) -> DecimalNumber? {
    var value: Int64 = 0
    var digits = 0
    var decimals = -1
    var isNegative = false
    var isFirst = true
    for byte in text {
      if byte &- Ascii.zero <= 9 {
        guard digits < 18 else { return nil }
        value = value &* 10 &+ Int64(byte &- Ascii.zero)
        if value != 0 || decimals >= 0 { digits += 1 }
        if decimals >= 0 { decimals += 1 }
      } else if byte == Ascii.comma || byte == Ascii.point {
        guard decimals < 0 else { return nil }
        decimals = 0
      } else if byte == Ascii.minus, isFirst, !isNegative {
        isNegative = true
        continue
      } else {
        return nil
      }
      isFirst = false
    }
    guard !isFirst, decimals != 0 else { return nil }
    return scaled(isNegative ? -value : value, decimals: max(decimals, 0))
  }

  /// The canonical number value / 10 to the power `decimals`, or `nil` where it is 10¹² or more.
  private static func scaled(_ value: Int64, decimals: Int) -> DecimalNumber? {
    var (significand, scale) = (value, decimals)
    while scale > 6, significand % 10 == 0 {
      significand /= 10
      scale -= 1
    }
    guard scale <= 6 else { return DecimalNumber(significand: significand, scale: UInt8(scale)) }
    let (product, overflow) = significand.multipliedReportingOverflow(by: PowersOfTen.int64(6 - scale))
    guard !overflow, product.magnitude < 1_000_000_000_000_000_000 else { return nil }
    return DecimalNumber(significand: product, scale: 6)
  }

  private static func number(of text: String) -> DecimalNumber? {
    var rest = trimmed(text)
    if rest.first == "\u{2212}" { rest = "-" + rest.dropFirst() }
    var exponent = 0
    if let mark = rest.firstIndex(where: { $0 == "e" || $0 == "E" }) {
      let power = rest[rest.index(after: mark)...]
      guard let parsed = Int(power), (-18...18).contains(parsed), !rest[..<mark].isEmpty else { return nil }
      exponent = parsed
      rest = String(rest[..<mark])
    }
    guard let joined = withoutThousandsSpaces(rest), let number = plainNumber(of: Array(joined.utf8)) else {
      return nil
    }
    guard exponent != 0 else { return number }
    let scale = Int(number.scale) - exponent
    guard scale <= 18 else { return nil }
    if scale >= 0 { return scaled(number.significand, decimals: scale) }
    let (product, overflow) = number.significand.multipliedReportingOverflow(by: PowersOfTen.int64(min(18, -scale)))
    return overflow ? nil : scaled(product, decimals: 0)
  }

  /// Whether a number with a point and three digits behind it may be meant for thousands: `700.000`.
  static func mayBeThousands(_ text: String) -> Bool {
    let parts = text.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 2 && (1...3).contains(parts[0].count) && parts[1].count == 3 && parts[0] != "0"
      && parts.allSatisfy { $0.allSatisfy(\.isNumber) }
  }

  /// The text without spaces between groups of three digits, or `nil` where a space stands anywhere else.
  private static func withoutThousandsSpaces(_ text: String) -> String? {
    guard text.contains(where: isSpace) else { return text }
    let parts = text.split(omittingEmptySubsequences: false, whereSeparator: isSpace)
    let (head, tail) = (parts[0], parts.dropFirst())
    let first = head.first == "-" ? head.dropFirst() : head
    guard (1...3).contains(first.count), first.allSatisfy(\.isNumber) else { return nil }
    for (index, group) in tail.enumerated() {
      let whole = index == tail.count - 1 ? group.prefix { $0 != "," && $0 != "." } : group
      guard whole.count == 3, whole.allSatisfy(\.isNumber) else { return nil }
    }
    return parts.joined()
  }

  /// The text without spaces at its ends, no-break spaces included.
  static func trimmed(_ text: String) -> String {
    var rest = Substring(text)
    while let first = rest.first, isSpace(first) || first == "\t" { rest.removeFirst() }
    while let last = rest.last, isSpace(last) || last == "\t" { rest.removeLast() }
    return String(rest)
  }

  private static func isSpace(_ character: Character) -> Bool {
    character == " " || character == "\u{A0}" || character == "\u{202F}"
  }

  /// Says why a text is no number, and what to do.
  static func fault(of text: String) -> String {
    let digits = text.filter(\.isNumber).count
    if text.contains(","), text.contains(".") {
      return "\"\(text)\" is no number; write the thousands with a space or not at all, as 1 234,5"
    }
    if digits > 0, text.allSatisfy({ $0.isNumber || $0 == "," || $0 == "." || $0 == "-" }) {
      return digits > 12
        ? "\"\(text)\" is too large or too long; at most 12 digits stand before the decimal sign and 18 in all"
        : "\"\(text)\" is no number; write it as 1234,5"
    }
    return "\"\(text)\" is no number; write digits alone, as 1234,5"
  }
}
