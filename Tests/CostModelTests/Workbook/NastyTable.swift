@testable import CostModel

/// Tables with whatever a study can put into them, and more.
enum NastyTable {
  /// Texts that another program could take for something else.
  static let texts = [
    "", "0012", "1,5", "2013-02-28", "1E5", "TRUE", "#N/A", "=1+1", "+46", "-x", "@a", "'quoted'", "<4", "a;b\"c\"",
    "\"",
    "two\nlines", "carriage\r\nreturn", "tab\tbed", " spaces  within ", "\u{A0}", "<b>&amp;</b>", "]]>", "_x0041_",
    "_x000D_x0041_", "Å", "A\u{30A}", "ÅÄÖ åäö éß", "🦐👨‍👩‍👧‍👦", "日本語", "\u{1}\u{8}\u{1F}\u{7F}\u{85}",
    "\u{202E}right to left", "\u{200B}",
    String(repeating: "lång ", count: 200), String(repeating: "x", count: 32_767),
  ]

  /// Numbers of each kind, exact, hidden and not defined.
  private static let figures: [[Table.Cell]] = [
    [.people(0), .money(.zero), .kronor(0.0), .number(-0.0)],
    [.people(49), .money(Money(millionths: -1)), .kronor(-0.000_001), .number(1e-300)],
    [.hidden(below: 4), .hidden(below: 4), .hidden(below: 4), .hidden(below: 10)],
    [.undefined, .undefined, .undefined, .undefined],
    [.people(1_234_567), .money(Money(millionths: 1_000_000_000_000_123_456)), .kronor(1e12), .number(1.0 / 3)],
    [.people(-5), .money(Money(millionths: -987_654_321_012_345)), .kronor(-1e12 / 3), .number(-1e300)],
    [
      .people(.max), .money(Money(millionths: .max)), .kronor(1e300), .number(.greatestFiniteMagnitude),
    ],
    [
      .whole(2013), .decimal(-1_234_567_890_123_456_789, decimals: 12), .kronor(0.1 + 0.2),
      .number(.leastNormalMagnitude),
    ],
  ]

  /// Each text and each number, in a table with a name that is too long.
  static let cells: Table = {
    var table = Table(
      "nasty/table:with [a] *very* 'long' name?.by-Å", keys: ["kö;n", "quarter"],
      figures: ["people", "money", "kro\"nor", "number"])
    for (place, text) in texts.enumerated() {
      table.rows.append([.text(text), .whole(place - 4)] + figures[place % figures.count])
    }
    return table
  }()

  /// Columns beyond Z, one of a name that is there already.
  static let wide: Table = {
    var table = Table(
      "Innehåll", keys: (0..<60).map { "key\($0)" }, figures: (0..<800).map { "figure\($0)" } + ["figure0"])
    table.rows.append((0..<861).map { .whole($0) })
    return table
  }()

  /// No rows.
  static let empty = Table("KOLUMNER", keys: ["a"], figures: ["b"])
}
