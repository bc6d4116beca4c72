@testable import CostModel

/// A delimited text split in the plainest way that RFC 4180 allows, one character at a time.
struct PlainSplitter {
  /// A row with the line on which it begins.
  struct Row: Hashable {
    var line: Int
    var texts: [String]
  }

  /// All rows that are not empty lines, the header among them.
  static func rows(of text: String, delimiter: Character) -> [Row] {
    var rows: [Row] = []
    var row = Row(line: 1, texts: [""])
    var line = 1
    var isQuoted = false
    var isEmpty = true
    func finish() {
      if !isEmpty { rows.append(row) }
      row = Row(line: line, texts: [""])
      isEmpty = true
    }
    // A carriage return and line feed are two scalars and one character: scalars are walked.
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      let last = row.texts.count - 1
      if scalar == "\n" { line += 1 }
      if scalar == "\"", isQuoted, index + 1 < scalars.count, scalars[index + 1] == "\"" {
        row.texts[last].unicodeScalars.append(scalar)
        index += 1
      } else if scalar == "\"", isQuoted || row.texts[last].isEmpty {
        isQuoted.toggle()
        isEmpty = false
      } else if isQuoted {
        row.texts[last].unicodeScalars.append(scalar)
      } else if Character(scalar) == delimiter {
        row.texts.append("")
        isEmpty = false
      } else if scalar == "\n" {
        finish()
      } else if scalar == "\r", index + 1 == scalars.count || scalars[index + 1] == "\n" {
        // the line's end
      } else {
        row.texts[last].unicodeScalars.append(scalar)
        isEmpty = false
      }
      index += 1
    }
    finish()
    return rows.map { Row(line: $0.line, texts: $0.texts.map(NumberText.trimmed)) }
  }
}
