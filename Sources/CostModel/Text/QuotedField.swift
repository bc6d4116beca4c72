/// A text as a field of delimited text that `;` parts: in quotes where it needs them (RFC 4180).
enum QuotedField {
  /// The text as a field of a row: as it stands, or in quotes with its own quotes doubled.
  static func text(_ text: String) -> String {
    let isSpecial = text.utf8.contains { [0x3B, 0x22, 0x0A, 0x0D].contains($0) }
    guard isSpecial else { return text }
    // By scalars: a quote with an accent on it is one Character, and a quote all the same.
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted.unicodeScalars.append(scalar) }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
