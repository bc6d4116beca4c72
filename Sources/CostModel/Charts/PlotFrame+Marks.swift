extension PlotFrame {
  /// The marks, those behind first.
  func markDrawing() -> [Element] {
    let ordered = plot.marks.filter { $0.layer != .hidden }.enumerated().sorted {
      ($0.element.layer.rawValue, $0.offset) < ($1.element.layer.rawValue, $1.offset)
    }
    return hiddenDrawing() + ordered.flatMap { drawing(of: $0.element) } + lineNameDrawing()
  }

  private func drawing(of mark: Chart.Mark) -> [Element] {
    switch mark {
    case .line(let points, let tone, _): return lineDrawing(points, tone)
    case .band(let spans, let tone): return bandDrawing(spans, tone)
    case .bar(let at, let from, let to?, let tone, let width) where from.isFinite && to.isFinite:
      return [barDrawing(at, from, to, tone, width)]
    case .dot(let at, let value?, let tone) where value.isFinite:
      let place = point(at, value)
      return [SeriesSign(tone).drawing(x: place.x, y: place.y, radius: 4.8, ink: ChartPalette(tone))]
    case .interval(let at, let low?, let high?, let tone) where low.isFinite && high.isFinite:
      return intervalDrawing(at, low, high, tone)
    case .link(let at, let from?, let to?, let tone) where from.isFinite && to.isFinite:
      let start = point(at, from)
      let end = point(at, to)
      return [Pen.line(start.x, start.y, end.x, end.y, ink: ChartPalette(tone), width: 3)]
    case .total(let at, let value?, let width) where value.isFinite: return totalDrawing(at, value, width)
    case .note(let at, let value?, let text) where value.isFinite: return [noteDrawing(at, value, text)]
    case .rule(let at, _):
      let place = base(at)
      return plot.isLying
        ? [Pen.line(area.left, place, area.right, place, ink: .soft, dash: "3 3")]
        : [Pen.line(place, area.top - 3, place, area.bottom, ink: .soft, dash: "3 3")]
    case .level(let level, let label) where level.isFinite:
      let place = value(level)
      if width == .narrow, case .bands(let bands) = base {
        // On a phone names stand between the rows: the line leaves them out.
        return bands.map { Pen.line(place, $0.from, place, $0.to, ink: .soft, dash: "3 3") }
      }
      return plot.isLying
        ? [Pen.line(place, area.top - 3, place, area.bottom, ink: .soft, dash: "3 3")]
        : [
          Pen.line(area.left, place, area.right, place, ink: .soft, dash: "3 3"),
          Pen.text(label, x: area.right, y: place - 5, anchor: .end, ink: .soft),
        ]
    case .bar, .dot, .interval, .link, .total, .note, .level, .hidden: return []
    }
  }

  /// A bar with a line of the ground's colour around it, that parts it from its neighbours in a stack.
  private func barDrawing(_ at: Double, _ from: Double, _ to: Double, _ tone: Chart.Tone, _ width: Double) -> Element {
    var box = box(at, from, to, share: width)
    // What is not nothing is seen.
    if from != to {
      if plot.isLying, box.width < 1.5 { box.right = box.left + 1.5 }
      if !plot.isLying, box.height < 1.5 { box.top = box.bottom - 1.5 }
    }
    let isThin = min(box.width, box.height) < 3
    return Pen.box(box, fill: ChartPalette(tone), edge: isThin ? nil : .paper)
  }

  private func intervalDrawing(_ at: Double, _ low: Double, _ high: Double, _ tone: Chart.Tone) -> [Element] {
    let start = point(at, low)
    let end = point(at, high)
    let ink = ChartPalette(tone)
    let length = abs(end.x - start.x) + abs(end.y - start.y)
    // Caps of a very short line would be all that is seen of it.
    let cap = length < 8 ? 0 : min(4, base.room(at: at) * 0.3)
    var way = Pen.way([start, end])
    for place in [start, end] {
      way +=
        plot.isLying
        ? Pen.way([(place.x, place.y - cap), (place.x, place.y + cap)])
        : Pen.way([(place.x - cap, place.y), (place.x + cap, place.y)])
    }
    // Over a bar of much the same lightness it is seen by the ground around it.
    return [Pen.path(way, edge: .paper, width: 3), Pen.path(way, edge: ink, width: 1.5)]
  }

  private func totalDrawing(_ at: Double, _ value: Double, _ width: Double) -> [Element] {
    let box = box(at, value, value, share: width)
    return [
      Pen.line(box.left, box.top, box.right, box.bottom, ink: .paper, width: 5),
      Pen.line(box.left, box.top, box.right, box.bottom, ink: .ink, width: 2.5),
    ]
  }

  private func noteDrawing(_ at: Double, _ value: Double, _ text: String) -> Element {
    let place = point(at, value)
    let length = TextWidth.of(text)
    if plot.isLying {
      let y = place.y + Pen.middle
      return value < 0
        ? Pen.text(text, x: max(place.x - 6, length), y: y, anchor: .end)
        : Pen.text(text, x: min(place.x + 6, width.pixels - length), y: y)
    }
    let x = max(min(place.x, width.pixels - length / 2), length / 2)
    return Pen.text(text, x: x, y: value < 0 ? place.y + 15 : place.y - 6, anchor: .middle)
  }
}

extension Chart.Mark {
  /// What lies over what, from behind.
  enum Layer: Int {
    case hidden, band, rule, bar, link, total, line, interval, dot, note
  }

  var layer: Layer {
    switch self {
    case .line: .line
    case .band: .band
    case .bar: .bar
    case .dot: .dot
    case .interval: .interval
    case .link: .link
    case .total: .total
    case .note: .note
    case .rule, .level: .rule
    case .hidden: .hidden
    }
  }
}
