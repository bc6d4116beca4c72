extension ChartDrawing {
  /// Draws boxes at both sides, and between them ribbons that are as wide as what flows.
  mutating func draw(_ flows: Chart.Flows, width: Chart.Width) {
    let layout = FlowLayout(flows, width: width, top: height + 4)
    let from = layout.nameRoom + 8
    let to = width.pixels - layout.nameRoom - 8
    for ribbon in layout.ribbons {
      let path = Self.way(of: ribbon, from: from, to: to)
      let around = Box(
        left: from, top: min(ribbon.from, ribbon.to), right: to,
        bottom: max(ribbon.from, ribbon.to) + ribbon.thickness)
      if let amount = ribbon.link.amount, amount.isFinite {
        let tone = flows.sources[ribbon.link.from].tone
        elements.append(Pen.path(path, fill: ChartPalette(tone)).with("fill-opacity", "0.5"))
      } else {
        elements.append(Pen.path(path, edge: .hatch).with("stroke-dasharray", "3 3"))
      }
      tips.append(TipBox(target: .path(path, around: around), tip: ribbon.link.tip))
    }
    draw(flows.sources, layout.left, edge: layout.nameRoom, isLeft: true)
    draw(flows.targets, layout.right, edge: width.pixels - layout.nameRoom, isLeft: false)
    height = layout.bottom
  }

  /// Draws a side's boxes and, outside of them, their names.
  private mutating func draw(_ nodes: [Chart.Flows.Node], _ column: FlowLayout.Column, edge: Double, isLeft: Bool) {
    for (index, node) in nodes.enumerated() {
      let top = column.tops[index]
      let box = Box(
        left: isLeft ? edge : edge - 8, top: top, right: isLeft ? edge + 8 : edge, bottom: top + column.heights[index])
      elements.append(Pen.box(box, fill: ChartPalette(node.tone)))
      let names = column.names[index]
      let foot = box.middleY + Pen.middle - Double(names.count - 1) * TextWidth.lineHeight / 2
      elements += Pen.lines(names, x: isLeft ? edge - 6 : edge + 6, y: foot, anchor: isLeft ? .end : .start)
    }
  }

  /// A ribbon's outline: it leaves and arrives level.
  private static func way(of ribbon: FlowLayout.Ribbon, from left: Double, to right: Double) -> String {
    let middle = Pen.number((left + right) / 2)
    func curve(_ x: Double, _ from: Double, _ to: Double) -> String {
      "C" + middle + " " + Pen.number(from) + " " + middle + " " + Pen.number(to) + " " + Pen.number(x) + " "
        + Pen.number(to)
    }
    return Pen.way([(left, ribbon.from)]) + curve(right, ribbon.from, ribbon.to)
      + "L" + Pen.number(right) + " " + Pen.number(ribbon.to + ribbon.thickness)
      + curve(left, ribbon.to + ribbon.thickness, ribbon.from + ribbon.thickness) + "Z"
  }
}
