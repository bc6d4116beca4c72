/// What draws: the elements of SVG, with the colours of light pages in their attributes and classes for other pages.
enum Pen {
  /// Which end of a text stands at its place.
  enum Anchor: String {
    case start, middle, end
  }

  /// A coordinate with at most two decimals; what is no number is 0.
  static func number(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    let hundredths = Int64((min(max(value, -1e9), 1e9) * 100).rounded())
    let size = hundredths.magnitude
    let decimals = size % 100
    var text = hundredths < 0 ? "-" : ""
    text += String(size / 100)
    guard decimals > 0 else { return text }
    text += decimals < 10 ? ".0" : "."
    text += String(decimals % 10 == 0 ? decimals / 10 : decimals)
    return text
  }

  /// A line of text; `y` is its foot.
  static func text(
    _ words: String, x: Double, y: Double, anchor: Anchor = .start, ink: ChartPalette = .ink, isBold: Bool = false
  ) -> Element {
    var element = Element("text", ["x": number(x), "y": number(y)], words)
    if anchor != .start { element = element.with("text-anchor", anchor.rawValue) }
    if isBold { element = element.with("font-weight", "bold") }
    return element.filled(ink)
  }

  /// Lines of text under each other; `y` is the foot of the first.
  static func lines(
    _ lines: [String], x: Double, y: Double, anchor: Anchor = .start, ink: ChartPalette = .ink, isBold: Bool = false
  ) -> [Element] {
    lines.enumerated().map { number, line in
      text(
        line, x: x, y: y + Double(number) * TextWidth.lineHeight, anchor: anchor, ink: ink, isBold: isBold)
    }
  }

  /// A text that is read from the foot of the page upwards, its middle at the place.
  static func turned(_ words: String, x: Double, y: Double, ink: ChartPalette) -> Element {
    text(words, x: 0, y: 0, anchor: .middle, ink: ink)
      .with("transform", "translate(\(number(x + middle)) \(number(y))) rotate(-90)")
  }

  /// How far the foot of a line of text lies below its middle.
  static let middle = 4.3

  static func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, ink: ChartPalette, width: Double = 1, dash: String? = nil
  ) -> Element {
    let line = Element("line", ["x1": number(x1), "y1": number(y1), "x2": number(x2), "y2": number(y2)])
      .stroked(ink, width: width)
    return dash.map { line.with("stroke-dasharray", $0) } ?? line
  }

  /// A box; its corners may be given in any order.
  static func box(_ box: Box, fill: ChartPalette?, edge: ChartPalette? = nil, radius: Double = 0, line: Double = 1)
    -> Element
  {
    var element = Element(
      "rect",
      [
        "x": number(min(box.left, box.right)), "y": number(min(box.top, box.bottom)),
        "width": number(abs(box.width)), "height": number(abs(box.height)),
      ])
    if radius > 0 { element = element.with("rx", number(radius)) }
    return element.colours(fill: fill, edge: edge, width: line)
  }

  static func path(_ path: String, fill: ChartPalette? = nil, edge: ChartPalette? = nil, width: Double = 1) -> Element {
    Element("path", ["d": path]).colours(fill: fill, edge: edge, width: width)
  }

  /// A path through points.
  static func way(_ points: [(x: Double, y: Double)], isClosed: Bool = false) -> String {
    let steps = points.enumerated().map { number, point in
      (number == 0 ? "M" : "L") + Self.number(point.x) + " " + Self.number(point.y)
    }
    return steps.joined() + (isClosed ? "Z" : "")
  }
}

/// A rectangle by its edges.
struct Box: Hashable, Sendable {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  var width: Double { right - left }
  var height: Double { bottom - top }
  var middleX: Double { (left + right) / 2 }
  var middleY: Double { (top + bottom) / 2 }
}

extension Element {
  /// The element filled with a colour.
  func filled(_ ink: ChartPalette) -> Element { colours(fill: ink, edge: nil) }

  /// The element with a line of a colour.
  func stroked(_ ink: ChartPalette, width: Double) -> Element {
    classed("k" + ink.rawValue).with("stroke", ink.light).with("stroke-width", Pen.number(width))
  }

  /// The element with the colours of its ground and its edge.
  func colours(fill: ChartPalette?, edge: ChartPalette?, width: Double = 1) -> Element {
    var classes: [String] = []
    if let fill { classes.append("f" + fill.rawValue) }
    if let edge { classes.append("k" + edge.rawValue) }
    var element = classed(classes.joined(separator: " ")).with("fill", fill?.light ?? "none")
    if let edge { element = element.with("stroke", edge.light).with("stroke-width", Pen.number(width)) }
    return element
  }

  /// The element with a class, by which the page's style sheet colours it.
  func classed(_ name: String) -> Element { name.isEmpty ? self : with("class", name) }
}
