/// A row of a sheet.
struct SheetRow: Sendable {
  /// What a cell of a sheet holds.
  enum Cell: Sendable {
    /// Nothing.
    case empty
    /// The text at a place of the shared texts.
    case text(Int, CellStyle)
    /// A number as a decimal, with an exponent or without.
    case number(String, CellStyle)
  }

  /// The number of the row; the first is 1.
  let number: Int
  /// The cells, from the first column on.
  let cells: [Cell]
  /// How many lines high it is.
  var lines = 1

  /// The height of a line, in points.
  static let lineHeight = 15

  /// The row as an element of a sheet, given the letters of the columns.
  ///
  /// The cells hold places, references and numbers only, nothing that could become markup; so they are put together as
  /// they stand, which takes less than half of the time of an element for each.
  func element(letters: [String]) -> Element {
    let number = String(number)
    var markup = ""
    for (letter, cell) in zip(letters, cells) {
      switch cell {
      case .empty: break
      case .text(let place, let style): Self.add(String(place), style, " t=\"s\"", letter, number, to: &markup)
      case .number(let value, let style): Self.add(value, style, "", letter, number, to: &markup)
      }
    }
    let row = Element("row", ["r": number], nodes: markup.isEmpty ? [] : [.verbatim(markup)])
    return lines == 1 ? row : row.with("ht", String(lines * Self.lineHeight)).with("customHeight", "1")
  }

  /// Adds a cell, one piece after the other: a text made of all of them first would be made and thrown away.
  private static func add(
    _ value: String, _ style: CellStyle, _ type: String, _ letter: String, _ number: String, to markup: inout String
  ) {
    markup += "<c r=\""
    markup += letter
    markup += number
    markup += "\" s=\""
    markup += style.code
    markup += "\""
    markup += type
    markup += "><v>"
    markup += value
    markup += "</v></c>"
  }
}
