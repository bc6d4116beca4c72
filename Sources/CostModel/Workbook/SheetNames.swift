/// Names for sheets, made of the names of tables: at most 31 letters, without those that Excel forbids, all different.
///
/// A name that is too long is cut and ends in `…`; where two would be the same, whether in capitals or not, the later
/// gets a number behind.
///
/// ```swift
/// var names = SheetNames()
/// names.add("decomposition_gross.by-diagnosis")   // "decomposition_gross.by-diagnos…"
/// names.add("decomposition_gross.by-diagnosed")   // "decomposition_gross.by-diagno…2"
/// ```
///
/// > Source: Microsoft, "Rename a worksheet", on what a name may hold.
struct SheetNames: Sendable {
  /// The most UTF-16 units that a name may have.
  static let longest = 31

  private var taken: Set<String> = []

  /// Names for no sheets yet.
  init() {}

  /// A name for one more sheet.
  mutating func add(_ text: String) -> String {
    let allowed = String(text.map { Self.isForbidden($0) ? "_" : $0 })
    var name = Self.cut(allowed.isEmpty ? "_" : allowed, leaving: 0)
    var number = 1
    while !taken.insert(Self.folded(name)).inserted {
      number += 1
      let digits = String(number)
      name = Self.cut(allowed, leaving: digits.count, isCut: true) + digits
    }
    return name
  }

  /// The start of a text that leaves so many letters free, with `…` behind where it is cut or stands for another.
  private static func cut(_ text: String, leaving free: Int, isCut: Bool = false) -> String {
    let room = longest - free
    guard isCut || text.utf16.count > room else { return text }
    var start = text[...]
    while start.utf16.count > room - 1 { start.removeLast() }
    return start + "…"
  }

  /// What names that count as the same have in common.
  private static func folded(_ name: String) -> String { name.uppercased().lowercased() }

  private static func isForbidden(_ letter: Character) -> Bool {
    letter.unicodeScalars.contains { scalar in
      switch scalar {
      case "[", "]", ":", "*", "?", "/", "\\", "'", "\u{FFFE}", "\u{FFFF}": true
      default: scalar.properties.generalCategory == .control
      }
    }
  }
}
