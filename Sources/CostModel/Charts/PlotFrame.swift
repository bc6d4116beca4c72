/// A plot laid out for a width: where its area lies, its scales, and its axes as drawn.
struct PlotFrame: Sendable {
  let plot: Chart.Plot
  let width: Chart.Width
  /// What lies between the axes.
  var area: Box
  var base: BaseScale
  var value: LinearScale
  /// The lines and words of the axes.
  var axes: [Element] = []
  /// The rooms of the places that tips are shown for, by place.
  var rooms: [Double: Box] = [:]
  /// Whether lines have their names at their right ends.
  var namesLines = false
  /// The lowest edge of what is drawn.
  var bottom: Double

  /// The plot laid out below an edge.
  init(_ plot: Chart.Plot, width: Chart.Width, top: Double) {
    self = plot.isLying ? .lying(plot, width, top) : .standing(plot, width, top)
  }

  init(_ plot: Chart.Plot, _ width: Chart.Width, area: Box, base: BaseScale, value: LinearScale) {
    self.plot = plot
    self.width = width
    self.area = area
    self.base = base
    self.value = value
    bottom = area.bottom
  }

  /// The place of a value in the drawing.
  func point(_ at: Double, _ value: Double) -> (x: Double, y: Double) {
    plot.isLying ? (self.value(value), base(at)) : (base(at), self.value(value))
  }

  /// A box over part of a place's room, between two values.
  func box(_ at: Double, _ from: Double, _ to: Double, share: Double) -> Box {
    let half = base.room(at: at) * share / 2
    let middle = base(at)
    let edges = (min(value(from), value(to)), max(value(from), value(to)))
    return plot.isLying
      ? Box(left: edges.0, top: middle - half, right: edges.1, bottom: middle + half)
      : Box(left: middle - half, top: edges.0, right: middle + half, bottom: edges.1)
  }
}

extension Chart.Plot {
  /// Ticks that hold all values of the marks.
  func valueTicks(atMost count: Int) -> RoundTicks {
    var values = marks.flatMap(\.values)
    let axis = isLying ? x : y
    if case .linear(let covers?) = axis.scale { values += [covers.lowerBound, covers.upperBound] }
    return RoundTicks(around: values.min() ?? 0, values.max() ?? 0, atMost: count)
  }

  /// The range of values that the marks show, to share among charts that stand side by side.
  var valueRange: ClosedRange<Double>? {
    let values = marks.flatMap(\.values)
    guard let low = values.min(), let high = values.max() else { return nil }
    return low...high
  }

  /// The lines that have names, each with its last point.
  var namedLines: [(label: String, tone: Chart.Tone, end: (at: Double, value: Double)?)] {
    marks.compactMap { mark in
      guard case .line(let points, let tone, let label?) = mark else { return nil }
      let last = points.last { $0.value?.isFinite == true }
      return (label, tone, last.flatMap { point in point.value.map { (point.at, $0) } })
    }
  }
}
