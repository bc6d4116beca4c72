extension PlotFrame {
  /// A plot whose base is the y axis: categories under each other.
  static func lying(_ plot: Chart.Plot, _ width: Chart.Width, _ top: Double) -> PlotFrame {
    let rows = CategoryRows(plot, width)
    var headings = Headings(width: width.pixels)
    var area = Box(left: rows.labelRoom, top: top, right: width.pixels - rows.noteRoom, bottom: top)
    var ticks: [Double] = []
    var value = LinearScale(low: 0, high: 1, from: area.left, to: area.right)
    for count in stride(from: width == .wide ? 7 : 5, through: 2, by: -1) {
      let round = plot.valueTicks(atMost: count)
      ticks = round.values
      let widths = ticks.map { TextWidth.of(plot.x.label($0)) }
      area.left = max(rows.labelRoom, (widths.first ?? 0) / 2) + 2
      area.right = width.pixels - max(rows.noteRoom, (widths.last ?? 0) / 2)
      value = LinearScale(low: round.low, high: round.high, from: area.left, to: area.right)
      value.makeRoom(for: plot.marks, within: (area.left - 6)...area.right)
      let distance = ticks.count > 1 ? value(ticks[1]) - value(ticks[0]) : area.width
      if distance >= (widths.max() ?? 0) + 12 { break }
    }
    for case .level(let level, let label) in plot.marks { headings.add(label, at: value(level)) }
    area.top = top + headings.height + (headings.height > 0 ? 4 : 0)
    area.bottom = area.top + rows.height
    let frameBands = rows.bands.map { BaseScale.Band(from: $0.from + area.top, to: $0.to + area.top) }
    var frame = PlotFrame(plot, width, area: area, base: .bands(frameBands), value: value)
    frame.axes += headings.drawing(bottom: area.top - 1)
    frame.drawLyingAxes(ticks, rows)
    for place in plot.tips.map(\.at) {
      guard let room = rows.room(at: place) else { continue }
      frame.rooms[place] = Box(
        left: 0, top: room.from + area.top, right: width.pixels, bottom: room.to + area.top)
    }
    return frame
  }

  /// Draws lines at the ticks over the height of the rows, and their numbers under them.
  private mutating func drawLyingAxes(_ ticks: [Double], _ rows: CategoryRows) {
    for tick in ticks {
      let x = value(tick)
      axes.append(Pen.path(rows.way(across: x, top: area.top), edge: tick == 0 ? .axis : .grid))
      axes.append(Pen.text(plot.x.label(tick), x: x, y: area.bottom + 16, anchor: .middle, ink: .soft))
    }
    axes += rows.drawing(top: area.top, width: width.pixels)
    bottom = area.bottom + 22
    guard let title = plot.x.title else { return }
    let lines = TextWidth.wrap(title, to: width.pixels - area.left)
    axes += Pen.lines(lines, x: area.left, y: area.bottom + 33, ink: .soft)
    bottom += Double(lines.count) * TextWidth.lineHeight + 2
  }
}

extension LinearScale {
  /// Shrinks the scale until texts beside values lie within a range of the drawing.
  mutating func makeRoom(for marks: [Chart.Mark], within range: ClosedRange<Double>) {
    for _ in 0..<4 {
      for case .note(_, let number?, let text) in marks where number.isFinite {
        let length = TextWidth.of(text) + 6
        if number < 0 {
          let over = range.lowerBound - (self(number) - length)
          if over > 0 { from = min(from + over, to - 40) }
        } else {
          let over = self(number) + length - range.upperBound
          if over > 0 { to = max(to - over, from + 40) }
        }
      }
    }
  }
}
