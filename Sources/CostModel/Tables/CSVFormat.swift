/// Writes tables as delimited text: `;`, decimal point, UTF-8, quotes where a text needs them (RFC 4180).
public enum CSVFormat {
  /// The bytes of a table, header first.
  public static func bytes(of table: Table) -> [UInt8] { Array(text(of: table).utf8) }

  /// The text of a table, header first.
  public static func text(of table: Table) -> String { header(of: table) + lines(of: table) }

  /// The line with the names of a table's columns.
  static func header(of table: Table) -> String {
    table.columns.map(QuotedField.text).joined(separator: ";") + "\n"
  }

  /// A line for each row, without the header.
  static func lines(of table: Table) -> String {
    var text = ""
    for row in table.rows {
      for place in row.indices {
        if place > 0 { text += ";" }
        text += field(row[place])
      }
      text += "\n"
    }
    return text
  }

  /// The text of a cell.
  static func field(_ cell: Table.Cell) -> String {
    switch cell {
    case .text(let text): QuotedField.text(text)
    case .people(let number), .whole(let number): String(number)
    case .money(let money): money.description
    case .decimal(let significand, let decimals): DecimalText.text(significand, decimals: decimals)
    case .kronor(let value): kronor(value)
    case .number(let value): plain(value)
    case .undefined: ""
    case .hidden(let minimum): "<\(minimum)"
    }
  }

  /// Kronor with two to six decimals.
  static func kronor(_ value: Double) -> String {
    let millionths = (value * 1_000_000).rounded(.toNearestOrEven)
    if let word = Int64(exactly: millionths) { return Money(millionths: Int128(word)).description }
    guard let whole = Int128(exactly: millionths) else { return plain(value) }
    return Money(millionths: whole).description
  }

  /// The shortest decimal that reads back as the same number, never with an exponent.
  static func plain(_ value: Double) -> String {
    let text = "\(value == 0 ? 0 : value)"
    guard text.utf8.contains(UInt8(ascii: "e")), let mark = text.firstIndex(of: "e"),
      let exponent = Int(text[text.index(after: mark)...])
    else { return text }
    let isNegative = text.hasPrefix("-")
    let mantissa = text[..<mark].drop { $0 == "-" }
    let point = mantissa.firstIndex(of: ".") ?? mantissa.endIndex
    let digits = mantissa.filter { $0 != "." }
    let places = mantissa.distance(from: mantissa.startIndex, to: point) + exponent
    let shown: String
    if places <= 0 {
      shown = "0." + String(repeating: "0", count: -places) + digits
    } else if places >= digits.count {
      shown = digits + String(repeating: "0", count: places - digits.count)
    } else {
      shown = digits.prefix(places) + "." + digits.dropFirst(places)
    }
    return (isNegative ? "-" : "") + shown
  }
}
