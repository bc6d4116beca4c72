/// A chart as drawn for a width, before it is put into a page or a file.
struct ChartDrawing: Sendable {
  /// What is seen.
  var elements: [Element] = []
  /// What can be pointed at, above everything else.
  var tips: [TipBox] = []
  /// Whether tips lie at the right or left of what is pointed at.
  var tipsLieBeside = false
  var height: Double

  /// The chart below an edge.
  init(_ chart: Chart, width: Chart.Width, top: Double) {
    height = top
    var legend = chart.legend
    var frame: PlotFrame?
    if case .plot(let plot) = chart.content {
      // Whether lines have their names beside them does not depend on where the plot begins.
      if !PlotFrame(plot, width: width, top: 0).namesLines {
        let lines = plot.namedLines.map { Chart.LegendEntry(label: $0.label, tone: $0.tone, sign: .line) }
        legend = lines + legend
      }
      let rows = LegendRows(legend, width: width.pixels, top: top)
      elements += rows.drawing()
      frame = PlotFrame(plot, width: width, top: top + rows.height)
    } else {
      let rows = LegendRows(legend, width: width.pixels, top: top)
      elements += rows.drawing()
      height = top + rows.height
    }
    switch chart.content {
    case .plot(let plot):
      guard let frame else { return }
      elements += frame.axes + frame.markDrawing()
      height = frame.bottom
      tipsLieBeside = !plot.isLying
      tips = plot.tips.compactMap { place in
        frame.rooms[place.at].map { TipBox(target: .box($0), tip: place.tip) }
      }
    case .flows(let flows): draw(flows, width: width)
    case .steps(let steps): draw(steps, width: width)
    }
    // The tallest tip finds room in the smallest chart.
    height = max(height, (tips.map { $0.height(width.pixels) }.max() ?? 0) + 4)
  }

  /// All of it: what is seen is not read out, since the title, the description and the tips say it in words.
  func content(width: Chart.Width) -> [Element] {
    let seen = Element("g", ["aria-hidden": "true"], elements)
    return [seen] + tips.map { $0.drawing(within: width.pixels, height, liesBeside: tipsLieBeside) }
  }
}
