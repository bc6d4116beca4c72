/// How wide a text is, before anybody draws it.
///
/// > Source: Adobe Font Metrics of Helvetica (Core 14 fonts), widths in thousandths of the font's size; Arial and
/// > Liberation Sans have the same. Letters with marks are as wide as those without;
/// of the capitals among them it takes the widest.
enum TextWidth {
  /// The size of all text that a chart holds, in pixels.
  static let size = 12.0
  /// From one line's foot to the next one's.
  static let lineHeight = 15.0

  /// Space to tilde.
  private static let widths: [Int] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
    556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
    260, 334, 584,
  ]

  /// The width of a space.
  private static var space: Int { width(of: " ") }

  /// The width of a text in pixels.
  static func of(_ text: String, size: Double = size, isBold: Bool = false) -> Double {
    pixels(units(of: text), size: size, isBold: isBold)
  }

  /// The width of a text in thousandths of its size: those of its letters, so that texts set side by side add up.
  private static func units(of text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
  }

  private static func pixels(_ units: Int, size: Double = size, isBold: Bool) -> Double {
    // Helvetica Bold is wider by a tenth where it is most.
    Double(units) * size / 1000 * (isBold ? 1.1 : 1)
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20...0x7E: widths[Int(scalar.value) - 0x20]
    case 0xA0, 0x2009, 0x202F, 0xB7, 0xEC...0xEF: 278
    case 0xAD, 0x300...0x36F, 0x200B: 0
    case 0xB1, 0xD7, 0x2212, 0x2264, 0x2265: 584
    case 0xC6, 0x2014, 0x2026, 0x2190...0x21FF: 1000
    case 0xE6: 889
    case 0xC0...0xDE: 722
    case 0xDF...0xFF, 0x2010...0x2013: 556
    case 0x2018...0x201A: 222
    case 0x201C...0x201E: 333
    default: 1000
    }
  }

  /// The text over lines that are no wider than told; a word that is wider than a line is parted.
  ///
  /// A number is never parted.
  static func wrap(_ text: String, to width: Double, isBold: Bool = false) -> [String] {
    var lines: [String] = []
    var (line, lineUnits) = ("", 0)
    for word in text.split(separator: " ") {
      let wordUnits = units(of: word)
      let joinedUnits = line.isEmpty ? wordUnits : lineUnits + space + wordUnits
      if pixels(joinedUnits, isBold: isBold) <= width {
        if !line.isEmpty { line += " " }
        line += word
        lineUnits = joinedUnits
        continue
      }
      if !line.isEmpty { lines.append(line) }
      (line, lineUnits) = (String(word), wordUnits)
      while pixels(lineUnits, isBold: isBold) > width, let parted = part(line, to: width, isBold: isBold) {
        lines.append(parted.head)
        line = parted.tail
        lineUnits = units(of: line)
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  /// A word in two, after a hyphen or slash in it where there is one, else with a hyphen.
  private static func part(_ word: String, to width: Double, isBold: Bool) -> (head: String, tail: String)? {
    guard word.contains(where: \.isLetter) else { return nil }
    var last: (head: String, tail: String)?
    var lastAtMark: (head: String, tail: String)?
    for index in word.indices.dropFirst(2) where word.distance(from: index, to: word.endIndex) > 2 {
      let head = word[..<index]
      let isAtMark = head.hasSuffix("-") || head.hasSuffix("/")
      let written = isAtMark ? String(head) : head + "-"
      guard of(written, isBold: isBold) <= width else { break }
      last = (written, String(word[index...]))
      if isAtMark { lastAtMark = last }
    }
    return lastAtMark ?? last
  }
}
