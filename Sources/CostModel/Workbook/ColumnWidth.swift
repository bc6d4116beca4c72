/// How wide a column must be to show all that is in it, in letters.
///
/// What is shown is not what the file holds: kronor have two decimals and a space between thousands.
struct ColumnWidth: Sendable {
  /// The widest that a column becomes for the sake of a text.
  static let widestText = 60
  /// The widest that a column can be.
  ///
  /// > Source: ECMA-376 part 1, 18.3.1.13, col; Microsoft, "Excel specifications and limits".
  static let widest = 255

  /// How wide a column is whose texts run over several lines.
  static let wrapped = 110

  private var text = 0
  private var number = 0

  /// A column with a header, which has a button for the filter behind it.
  init(header: String) { text = Self.letters(header) + 3 }

  /// A column without anything.
  init() {}

  /// The width, with some room at the sides.
  var letters: Int { min(max(min(text, Self.widestText), number) + 2, Self.widest) }

  /// Makes room for a text.
  mutating func take(_ words: String) {
    // A letter has a byte at least.
    if words.utf8.count > text { text = max(text, Self.letters(words)) }
  }

  /// Makes room for a cell.
  mutating func take(_ cell: Table.Cell) {
    switch cell {
    case .text(let words): take(words)
    case .hidden, .undefined: take(CSVFormat.field(cell))
    case .people(let value), .whole(let value): take(Double(value), decimals: 0)
    case .money(let value): take(value.kronor, decimals: 2)
    case .kronor(let value): take(value, decimals: 2)
    case .number(let value): if !value.isExtreme { take(value, decimals: 4) } else { number = max(number, 9) }
    case .decimal: number = max(number, CSVFormat.field(cell).utf8.count)
    }
  }

  private mutating func take(_ value: Double, decimals: Int) {
    guard value.isFinite else { return take("\(value)") }
    var (digits, size) = (1, value.magnitude.rounded())
    while size >= 10 {
      size /= 10
      digits += 1
    }
    number = max(number, digits + (digits - 1) / 3 + (decimals > 0 ? decimals + 1 : 0) + (value < 0 ? 1 : 0))
  }

  /// How many lines a text takes in a column whose texts run over several.
  ///
  /// Widths count digits, which are wider than most letters: so there is rather a line too many than one too few.
  static func lines(of text: String) -> Int {
    var (lines, length) = (1, 0)
    for word in text.split(separator: " ") {
      let letters = Self.letters(String(word))
      if length > 0, length + letters > wrapped { (lines, length) = (lines + 1, 0) }
      length += letters + 1
    }
    return lines
  }

  /// Makes room for texts that run over several lines.
  mutating func takeWrapped() { number = max(number, Self.wrapped - 2) }

  /// How many letters wide a text is; those of East Asia and signs such as emoji are two, and the longest line counts.
  private static func letters(_ text: String) -> Int {
    text.split(whereSeparator: \.isNewline).map { line in
      line.reduce(0) { $0 + ($1.unicodeScalars.contains { $0.value >= 0x2E80 } ? 2 : 1) }
    }.max() ?? 0
  }
}

extension Double {
  /// Whether four decimals and groups of three digits do not show the number.
  var isExtreme: Bool { magnitude >= 1e15 || (magnitude < 0.000_05 && self != 0) }
}
