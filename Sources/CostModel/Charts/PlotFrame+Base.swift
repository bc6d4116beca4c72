extension PlotFrame {
  /// A text under the base and its place.
  private struct Tick {
    var at: Double
    var label: String
  }

  /// Draws what stands under the x axis of a plot that stands: labels, title, rows of text.
  mutating func drawBaseAxis(_ rowTitles: [[String]]) {
    let ticks = baseTicks()
    let isWrapped = if case .categories = plot.x.scale { true } else { false }
    var y = area.bottom + 19
    var deepest = 1
    if case .linear = plot.x.scale {
      axes += ticks.map { tick in
        Pen.line(base(tick.at), area.top, base(tick.at), area.bottom, ink: tick.at == 0 ? .axis : .grid)
      }
    }
    for tick in ticks {
      let room = isWrapped ? base.room(at: tick.at) - 6 : .infinity
      let lines = isWrapped ? TextWidth.wrap(tick.label, to: room) : [tick.label]
      axes += Pen.lines(lines, x: base(tick.at), y: y, anchor: .middle, ink: .soft)
      deepest = max(deepest, lines.count)
    }
    y += Double(deepest) * TextWidth.lineHeight
    if let title = plot.x.title {
      let lines = TextWidth.wrap(title, to: area.width)
      axes += Pen.lines(lines, x: area.middleX, y: y + 3, anchor: .middle, ink: .soft)
      y += Double(lines.count) * TextWidth.lineHeight + 3
    }
    if !plot.rows.isEmpty { y += 5 }
    let shown = Set(ticks.map(\.at))
    for (row, title) in zip(plot.rows, rowTitles) {
      axes += Pen.lines(title, x: 0, y: y, ink: .soft)
      var deepest = title.count
      for cell in row.cells where shown.contains(cell.at) {
        let lines = isWrapped ? TextWidth.wrap(cell.text, to: base.room(at: cell.at) - 4) : [cell.text]
        axes += Pen.lines(lines, x: base(cell.at), y: y, anchor: .middle)
        deepest = max(deepest, lines.count)
      }
      y += Double(deepest) * TextWidth.lineHeight + 1
    }
    bottom = y - 8
    for place in plot.tips.map(\.at) {
      let half = base.room(at: place) / 2
      rooms[place] = Box(left: base(place) - half, top: area.top, right: base(place) + half, bottom: bottom)
    }
  }

  /// The ticks of the base that find room for their labels and for what stands under them.
  private func baseTicks() -> [Tick] {
    switch plot.x.scale {
    case .categories(let categories):
      return categories.enumerated().map { Tick(at: Double($0.offset), label: $0.element.label) }
    case .steps(let range):
      let widest = range.map { TextWidth.of(plot.x.label(Double($0))) }.max() ?? 0
      let widestCell = plot.rows.flatMap(\.cells).map { TextWidth.of($0.text) }.max() ?? 0
      let room = max(widest, widestCell) + 7
      let unit = base.room(at: 0)
      let step = [1, 2, 4, 8, 20, 40, 80].first { Double($0) * unit >= room } ?? range.count
      return range.filter { $0.cycled(step) == 0 }.map { Tick(at: Double($0), label: plot.x.label(Double($0))) }
    case .linear:
      guard case .even(let scale, _) = base else { return [] }
      for count in stride(from: 7, through: 2, by: -1) {
        let ticks = RoundTicks(around: scale.low, scale.high, atMost: count).values
          .filter { $0 >= scale.low && $0 <= scale.high }
          .map { Tick(at: $0, label: plot.x.label($0)) }
        let room = (ticks.map { TextWidth.of($0.label) }.max() ?? 0) + 10
        if ticks.count < 3 || Double(ticks.count - 1) * room <= area.width { return ticks }
      }
      return []
    }
  }
}
