extension ChartDrawing {
  /// Draws boxes under each other, and beside the arrows between them what left on the way.
  ///
  /// On a phone the boxes of what left stand between the others instead, moved in from the arrow.
  mutating func draw(_ steps: Chart.Steps, width: Chart.Width) {
    let pixels = width.pixels
    let boxWidth = width == .wide ? 330.0 : pixels - 2
    let asideLeft = width == .wide ? boxWidth + 40 : 44
    let stem = width == .wide ? boxWidth / 2 : 20
    var y = height + 2
    for (number, step) in steps.steps.enumerated() {
      let lines = Self.wrapped(step.lines, to: boxWidth - 24)
      let box = Box(left: 1, top: y, right: boxWidth, bottom: y + lines.height)
      elements.append(
        Pen.box(box, fill: .box, edge: step.isGoal ? .ink : .axis, radius: 3, line: step.isGoal ? 2 : 1))
      elements += lines.drawing(in: box)
      y = box.bottom
      guard number < steps.steps.count - 1 || !step.removed.isEmpty else { continue }
      let aside = Self.wrapped(step.removed, to: pixels - asideLeft - 26, isHeaded: false)
      let gap = step.removed.isEmpty ? 28.0 : aside.height + 24
      if !step.removed.isEmpty {
        let side = Box(left: asideLeft, top: y + 12, right: pixels - 1, bottom: y + 12 + aside.height)
        elements += Self.arrow(from: (stem, side.middleY), to: (side.left, side.middleY))
        elements.append(Pen.box(side, fill: .paper, edge: .axis, radius: 3).with("stroke-dasharray", "4 3"))
        elements += aside.drawing(in: side)
      }
      if number < steps.steps.count - 1 { elements += Self.arrow(from: (stem, y), to: (stem, y + gap)) }
      y += gap
    }
    height = y + 4
  }

  /// The lines of a box.
  private struct BoxText {
    var heading: [String]
    var rest: [String]

    var height: Double { Double(heading.count + rest.count) * TextWidth.lineHeight + 17 }

    func drawing(in box: Box) -> [Element] {
      Pen.lines(heading, x: box.left + 12, y: box.top + 20, isBold: true)
        + Pen.lines(
          rest, x: box.left + 12, y: box.top + 20 + Double(heading.count) * TextWidth.lineHeight)
    }
  }

  private static func wrapped(_ lines: [String], to width: Double, isHeaded: Bool = true) -> BoxText {
    let heading = isHeaded ? lines.prefix(1).flatMap { TextWidth.wrap($0, to: width, isBold: true) } : []
    let rest = (isHeaded ? lines.dropFirst() : lines[...]).flatMap { TextWidth.wrap($0, to: width) }
    return BoxText(heading: heading, rest: rest)
  }

  /// An arrow that ends at a place, downwards or to the right.
  private static func arrow(from: (x: Double, y: Double), to: (x: Double, y: Double)) -> [Element] {
    let isDown = from.x == to.x
    let head =
      isDown
      ? [(to.x - 4.5, to.y - 8), (to.x + 4.5, to.y - 8), (to.x, to.y - 1)]
      : [(to.x - 8, to.y - 4.5), (to.x - 8, to.y + 4.5), (to.x - 1, to.y)]
    let end = isDown ? (x: to.x, y: to.y - 7) : (x: to.x - 7, y: to.y)
    return [
      Pen.line(from.x, from.y, end.x, end.y, ink: .axis, width: 1.25),
      Pen.path(Pen.way(head, isClosed: true), fill: .axis),
    ]
  }
}
