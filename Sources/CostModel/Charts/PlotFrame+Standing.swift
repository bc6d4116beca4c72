extension PlotFrame {
  /// A plot whose base is the x axis.
  static func standing(_ plot: Chart.Plot, _ width: Chart.Width, _ top: Double) -> PlotFrame {
    let height = width.plotHeight * plot.stretch
    let round = plot.valueTicks(atMost: max(Int(height / 50), 3))
    let ticks = round.values
    let rowTitles = plot.rows.map { TextWidth.wrap($0.title, to: width == .wide ? 120 : 64) }
    let left =
      max(
        ticks.map { TextWidth.of(plot.y.label($0)) }.max() ?? 0,
        rowTitles.joined().map { TextWidth.of($0) }.max() ?? 0) + 10
    let names = lineNames(plot, width)
    let namesLines = names.map { lines in Double(lines.count) * nameDistance(lines) <= height } ?? false
    let namesWidth = namesLines ? (names ?? []).joined().map { TextWidth.of($0) }.max().map { $0 + 20 } ?? 0 : 0
    let right = width.pixels - max(namesWidth, 10)

    let base = baseOfStanding(plot, from: left, to: right)
    let title = plot.y.title.map { TextWidth.wrap($0, to: width.pixels) } ?? []
    var headings = Headings(width: width.pixels)
    for case .rule(let at, let label) in plot.marks { headings.add(label, at: base(at)) }
    let areaTop =
      top + Double(title.count) * TextWidth.lineHeight + (title.isEmpty ? 0 : 6) + headings.height
      + (plot.hasNotes ? 16 : 8)
    let areaBottom = areaTop + height
    let area = Box(left: left, top: areaTop, right: right, bottom: areaBottom)
    let value = LinearScale(
      low: round.low, high: round.high,
      from: areaBottom - (plot.hasNotesBelowZero ? 18 : 0), to: areaTop)
    var frame = PlotFrame(plot, width, area: area, base: base, value: value)
    frame.namesLines = namesLines
    frame.axes += Pen.lines(title, x: 0, y: top + 11, ink: .soft)
    frame.axes += headings.drawing(bottom: areaTop - (plot.hasNotes ? 16 : 8))
    frame.drawValueAxis(ticks)
    frame.drawBaseAxis(rowTitles)
    return frame
  }

  /// The base of a plot that stands.
  private static func baseOfStanding(_ plot: Chart.Plot, from left: Double, to right: Double) -> BaseScale {
    switch plot.x.scale {
    case .steps(let range):
      let scale = LinearScale(
        low: Double(range.lowerBound) - 0.5, high: Double(range.upperBound) + 0.5, from: left, to: right)
      return .even(scale, unit: (right - left) / Double(range.count))
    case .categories(let categories):
      let count = Double(max(categories.count, 1))
      return .even(
        LinearScale(low: -0.5, high: count - 0.5, from: left, to: right), unit: (right - left) / count)
    case .linear(let covers):
      var places = plot.marks.flatMap(\.places).filter(\.isFinite)
      if let covers { places += [covers.lowerBound, covers.upperBound] }
      let ticks = RoundTicks(around: places.min() ?? 0, places.max() ?? 0, atMost: 6)
      let room = min(16, (right - left) / 4)
      let scale = LinearScale(
        low: ticks.low, high: ticks.high, from: left + room / 2, to: right - room)
      return .even(scale, unit: room)
    }
  }

  /// Draws lines at ticks of the values, with their numbers at the left.
  private mutating func drawValueAxis(_ ticks: [Double]) {
    for tick in ticks {
      let y = value(tick)
      axes.append(Pen.line(area.left, y, area.right, y, ink: tick == 0 ? .axis : .grid))
      axes.append(Pen.text(plot.y.label(tick), x: area.left - 8, y: y + Pen.middle, anchor: .end, ink: .soft))
    }
  }
}

extension Chart.Plot {
  /// Whether texts stand beside values.
  var hasNotes: Bool {
    marks.contains { if case .note = $0 { true } else { false } }
  }

  /// Whether a text stands beside a value below 0.
  var hasNotesBelowZero: Bool {
    marks.contains { if case .note(_, let value?, _) = $0 { value < 0 } else { false } }
  }
}
