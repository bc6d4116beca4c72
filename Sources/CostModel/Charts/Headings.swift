/// Names of lines that cross a plot, above it, in as many rows as keep them apart.
struct Headings: Hashable, Sendable {
  private struct Heading: Hashable {
    var text: String
    var at: Double
    var left: Double
    var row: Int
  }

  private var headings: [Heading] = []
  private let width: Double

  init(width: Double) {
    self.width = width
  }

  private var rows: Int { (headings.map(\.row).max() ?? -1) + 1 }

  /// The height of all rows.
  var height: Double { Double(rows) * TextWidth.lineHeight }

  /// Adds a name near the place of its line, in the lowest row with room.
  mutating func add(_ text: String, at place: Double) {
    guard !text.isEmpty else { return }
    let length = TextWidth.of(text)
    let left = max(min(place - 3, width - length), 0)
    var row = 0
    while headings.contains(where: { other in
      other.row == row && left < other.left + TextWidth.of(other.text) + 8 && other.left < left + length + 8
    }) { row += 1 }
    headings.append(Heading(text: text, at: place, left: left, row: row))
  }

  /// The names above an edge.
  func drawing(bottom: Double) -> [Element] {
    headings.map { heading in
      Pen.text(heading.text, x: heading.left, y: bottom - 4 - Double(heading.row) * TextWidth.lineHeight, ink: .soft)
    }
  }
}
