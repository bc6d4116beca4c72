/// A legend over as many lines as it needs.
struct LegendRows: Sendable {
  private var elements: [Element] = []
  /// The height of all of it.
  private(set) var height = 0.0

  private static let signWidth = 20.0
  private static let gap = 18.0

  init(_ entries: [Chart.LegendEntry], width: Double, top: Double) {
    var x = 0.0
    var y = top
    for entry in entries {
      let lines = TextWidth.wrap(entry.label, to: width - Self.signWidth - 6)
      let length = Self.signWidth + 6 + (lines.map { TextWidth.of($0) }.max() ?? 0)
      if x > 0, x + length > width {
        x = 0
        y += TextWidth.lineHeight + 3
      }
      elements += Self.sign(entry, x: x, y: y + 8)
      elements += Pen.lines(lines, x: x + Self.signWidth + 6, y: y + 8 + Pen.middle)
      y += Double(max(lines.count - 1, 0)) * TextWidth.lineHeight
      x += length + Self.gap
    }
    height = entries.isEmpty ? 0 : y + TextWidth.lineHeight + 11 - top
  }

  func drawing() -> [Element] { elements }

  /// A sign as the chart draws it, around a height.
  private static func sign(_ entry: Chart.LegendEntry, x: Double, y: Double) -> [Element] {
    let ink = ChartPalette(entry.tone)
    let sign = SeriesSign(entry.tone)
    let box = Box(left: x + 2, top: y - 6, right: x + signWidth - 2, bottom: y + 6)
    let middle = x + signWidth / 2
    switch entry.sign {
    case .area: return [Pen.box(box, fill: ink)]
    case .band: return [Pen.box(box, fill: ink).with("fill-opacity", "0.16")]
    case .line:
      return [
        Pen.line(x, y, x + signWidth, y, ink: ink, width: 2, dash: sign.dash),
        sign.drawing(x: middle, y: y, radius: 3.4, ink: ink),
      ]
    case .dot: return [sign.drawing(x: middle, y: y, radius: 4.8, ink: ink)]
    case .interval:
      return [
        Pen.path(
          Pen.way([(x + 2, y), (x + signWidth - 2, y)]) + Pen.way([(x + 2, y - 4), (x + 2, y + 4)])
            + Pen.way([(x + signWidth - 2, y - 4), (x + signWidth - 2, y + 4)]), edge: ink, width: 1.5)
      ]
    case .total: return [Pen.line(x + 2, y, x + signWidth - 2, y, ink: ink, width: 2.5)]
    case .hidden: return Hatching.patch(box, text: "")
    }
  }
}
