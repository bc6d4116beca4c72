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

  /// The row as an element of a sheet, given the letters of the columns.
  func element(letters: [String]) -> Element {
    let number = String(number)
    var elements: [Element] = []
    elements.reserveCapacity(cells.count)
    for (letter, cell) in zip(letters, cells) {
      switch cell {
      case .empty: break
      case .text(let place, let style):
        elements.append(
          Element(
            "c", ["r": letter + number, "s": String(style.rawValue), "t": "s"], [Element("v", [:], String(place))]))
      case .number(let value, let style):
        elements.append(
          Element("c", ["r": letter + number, "s": String(style.rawValue)], [Element("v", [:], value)]))
      }
    }
    return Element("row", ["r": number], elements)
  }
}
