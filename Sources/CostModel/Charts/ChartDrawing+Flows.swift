extension ChartDrawing {
  /// A column of nodes: their names and the heights of their boxes.
  private struct Column {
    var heights: [Double]
    var names: [[String]]
    var tops: [Double] = []

    /// The height of a node with its name.
    func room(_ node: Int) -> Double {
      max(heights[node], Double(names[node].count) * TextWidth.lineHeight + 2)
    }

    var height: Double { heights.indices.reduce(-12) { $0 + room($1) + 12 } }
  }

  private static let hiddenHeight = 7.0

  /// Draws boxes at both sides, and between them ribbons that are as wide as what flows.
  mutating func draw(_ flows: Chart.Flows, width: Chart.Width) {
    let pixels = width.pixels
    let room = width == .wide ? 170.0 : 104.0
    let links = flows.links.filter {
      flows.sources.indices.contains($0.from) && flows.targets.indices.contains($0.to)
    }
    let amounts = links.map { link in link.amount.flatMap { $0.isFinite ? max($0, 0) : nil } }
    let total = amounts.reduce(0) { $0 + ($1 ?? 0) }
    let scale = total > 0 ? (width == .wide ? 260 : 220) / total : 0
    let thickness = amounts.map { $0.map { $0 * scale } ?? Self.hiddenHeight }
    func column(_ nodes: [Chart.Flows.Node], _ end: (Chart.Flows.Link) -> Int) -> Column {
      let heights = nodes.indices.map { node in
        max(zip(links, thickness).reduce(0) { end($1.0) == node ? $0 + $1.1 : $0 }, 2)
      }
      let names = nodes.map { TextWidth.wrap($0.label, to: room - 14) + TextWidth.wrap($0.note, to: room - 14) }
      return Column(heights: heights, names: names)
    }
    var left = column(flows.sources, \.from)
    var right = column(flows.targets, \.to)
    let top = height + 4
    let tallest = max(left.height, right.height, 0)
    for side in [\Column.heights, \Column.heights].indices {
      var column = side == 0 ? left : right
      var y = top + (tallest - column.height) / 2
      for node in column.heights.indices {
        column.tops.append(y + (column.room(node) - column.heights[node]) / 2)
        y += column.room(node) + 12
      }
      if side == 0 { left = column } else { right = column }
    }
    height = top + tallest + 8

    // Ribbons leave a node in the order of where they go, so that they cross as little as can be.
    var from = left.tops
    var places = links.map { _ in (from: 0.0, to: 0.0) }
    for index in links.indices.sorted(by: { (links[$0].from, links[$0].to) < (links[$1].from, links[$1].to) }) {
      places[index].from = from[links[index].from]
      from[links[index].from] += thickness[index]
    }
    var to = right.tops
    for index in links.indices.sorted(by: { (links[$0].to, links[$0].from) < (links[$1].to, links[$1].from) }) {
      places[index].to = to[links[index].to]
      to[links[index].to] += thickness[index]
    }
    let span = (from: room + 8, to: pixels - room - 8)
    for (index, link) in links.enumerated() {
      let ribbon = Self.ribbon(span.from, places[index].from, span.to, places[index].to, thickness[index])
      let around = Box(
        left: span.from, top: min(places[index].from, places[index].to), right: span.to,
        bottom: max(places[index].from, places[index].to) + thickness[index])
      if amounts[index] == nil {
        elements.append(Pen.path(ribbon, edge: .hatch).with("stroke-dasharray", "3 3"))
      } else {
        elements.append(
          Pen.path(ribbon, fill: ChartPalette(flows.sources[link.from].tone)).with("fill-opacity", "0.5"))
      }
      tips.append(TipBox(target: .path(ribbon, around: around), tip: link.tip))
    }
    draw(flows.sources, left, edge: room, isLeft: true)
    draw(flows.targets, right, edge: pixels - room, isLeft: false)
  }

  /// Draws a column's boxes and, outside of them, their names.
  private mutating func draw(_ nodes: [Chart.Flows.Node], _ column: Column, edge: Double, isLeft: Bool) {
    for (index, node) in nodes.enumerated() {
      let top = column.tops[index]
      let box = Box(
        left: isLeft ? edge : edge - 8, top: top, right: isLeft ? edge + 8 : edge, bottom: top + column.heights[index])
      elements.append(Pen.box(box, fill: ChartPalette(node.tone)))
      let names = column.names[index]
      let notes = TextWidth.wrap(node.note, to: .infinity).isEmpty ? 0 : names.count
      let foot = box.middleY + Pen.middle - Double(names.count - 1) * TextWidth.lineHeight / 2
      let x = isLeft ? edge - 6 : edge + 6
      _ = notes
      elements += Pen.lines(names, x: x, y: foot, anchor: isLeft ? .end : .start)
    }
  }

  /// A band that leaves and arrives level.
  private static func ribbon(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ height: Double) -> String {
    let middle = Pen.number((x1 + x2) / 2)
    func curve(_ x: Double, _ from: Double, _ to: Double) -> String {
      "C" + middle + " " + Pen.number(from) + " " + middle + " " + Pen.number(to) + " " + Pen.number(x) + " "
        + Pen.number(to)
    }
    return Pen.way([(x1, y1)]) + curve(x2, y1, y2) + "L" + Pen.number(x2) + " " + Pen.number(y2 + height)
      + curve(x1, y2 + height, y1 + height) + "Z"
  }
}
