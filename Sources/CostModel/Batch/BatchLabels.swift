/// The labels of a list so far: names of folders on any system, of which no two are one.
struct BatchLabels: Sendable {
  /// The bytes of the longest label; a folder's name may have 255 bytes, with what is put behind it while it is written.
  static let longest = 100

  /// Names that Windows keeps for devices.
  private static let devices =
    Set(["con", "prn", "aux", "nul"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] })

  private var lines: [String: Int] = [:]

  /// What is wrong with the next label, or `nil`; the label is taken from then on.
  mutating func fault(ofNext label: String, line: Int, at place: Problem.Place) -> Problem? {
    // Folders may not tell capitals apart, and a letter is the same however its accent is written.
    let key = label.lowercased()
    defer { lines[key] = lines[key] ?? line }
    if let reason = Self.reason(against: label) {
      return Problem(
        .error, .invalidStudy, at: place, "\"\(Problem.excerpt(label))\" is no name for a folder: \(reason)")
    }
    return lines[key].map { first in
      Problem(
        .error, .duplicateRow, at: place,
        "the label \"\(label)\" stands in line \(first) already, where capitals make no difference; give each study its own"
      )
    }
  }

  /// Why a label is no name of a folder, and what to do; `nil` where it is one.
  private static func reason(against label: String) -> String? {
    if let letter = label.first(where: { !isAllowed($0) }) {
      let shown =
        letter.isNewline || letter.unicodeScalars.contains { $0.value < 32 } ? "a line break" : "\"\(letter)\""
      return "\(shown) cannot stand in it; write letters, digits, spaces, - and _"
    }
    if let first = label.first, !first.isLetter, !first.isNumber {
      return "it begins with \"\(first)\"; begin with a letter or digit"
    }
    if label.utf8.count > longest { return "it has more than \(longest) bytes (å, ä and ö have two); shorten it" }
    if devices.contains(label.lowercased()) { return "Windows keeps that name for a device; choose another" }
    return nil
  }

  private static func isAllowed(_ letter: Character) -> Bool {
    letter.isLetter || letter.isNumber || letter == "-" || letter == "_" || letter == " "
  }
}
