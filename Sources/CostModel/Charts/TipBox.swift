/// A part of a chart that can be pointed at or have the focus, with what is then shown.
struct TipBox: Hashable, Sendable {
  /// What is pointed at.
  enum Target: Hashable, Sendable {
    case box(Box)
    case path(String, around: Box)
  }

  var target: Target
  var tip: Chart.Tip

  private static let padding = 8.0

  /// The lines of the tip, over no more than the width.
  private func lines(_ width: Double) -> (title: [String], rest: [String]) {
    let room = min(300, width - 24) - 2 * Self.padding
    return (
      TextWidth.wrap(tip.title, to: room, isBold: true), tip.lines.flatMap { TextWidth.wrap($0, to: room) }
    )
  }

  /// The height of the tip.
  func height(_ width: Double) -> Double {
    let lines = lines(width)
    return Self.height(ofLines: lines.title.count + lines.rest.count)
  }

  private static func height(ofLines count: Int) -> Double {
    Double(count) * TextWidth.lineHeight + 2 * padding - 3
  }

  /// The part with its tip, which lies within the drawing.
  ///
  /// - Parameters:
  ///   - width: The width of the drawing.
  ///   - height: The height of the drawing.
  ///   - liesBeside: Whether the tip lies at the part's right or left, else below or above it.
  /// - Returns: A group that the page's style sheet shows the tip of.
  func drawing(within width: Double, _ height: Double, liesBeside: Bool) -> Element {
    let (title, rest) = lines(width)
    let boxWidth =
      max(
        title.map { TextWidth.of($0, isBold: true) }.max() ?? 0, rest.map { TextWidth.of($0) }.max() ?? 0)
      + 2 * Self.padding
    let boxHeight = Self.height(ofLines: title.count + rest.count)
    let around = self.around
    var left = around.middleX - boxWidth / 2
    var top = around.bottom + 5
    if liesBeside {
      left = around.right + 6
      if left + boxWidth > width { left = around.left - 6 - boxWidth }
      top = around.top + 2
    } else if top + boxHeight > height {
      top = around.top - 5 - boxHeight
    }
    left = max(min(left, width - boxWidth - 1), 1)
    top = max(min(top, height - boxHeight - 1), 1)
    let box = Box(left: left, top: top, right: left + boxWidth, bottom: top + boxHeight)
    var tipElements = [Pen.box(box, fill: .box, edge: .axis, radius: 3)]
    let foot = top + Self.padding + 10
    tipElements += Pen.lines(title, x: left + Self.padding, y: foot, isBold: true)
    tipElements += Pen.lines(
      rest, x: left + Self.padding, y: foot + Double(title.count) * TextWidth.lineHeight)
    return Element(
      "g", ["class": "hit", "tabindex": "0", "role": "img", "aria-label": label],
      // The empty title keeps the browser from showing the whole chart's title over the tip.
      [Element("title"), areaElement, Element("g", ["class": "tip", "display": "none"], tipElements)])
  }

  /// The tip as one sentence, for those who hear it.
  private var label: String {
    tip.lines.isEmpty ? tip.title : tip.title + ": " + tip.lines.joined(separator: "; ")
  }

  private var around: Box {
    switch target {
    case .box(let box), .path(_, let box): box
    }
  }

  private var areaElement: Element {
    let element =
      switch target {
      case .box(let box): Pen.box(box, fill: nil)
      case .path(let path, _): Pen.path(path)
      }
    return element.classed("area")
  }
}
