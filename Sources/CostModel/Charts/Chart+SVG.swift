extension Chart {
  /// The chart as an element of a page, whose style sheet holds ``ChartStyle/css``.
  ///
  /// A page that holds both widths shows one of them. The names of elements begin with the chart's and end with the
  /// width, so that both can stand in one page.
  func svg(width: Width) -> Element {
    let drawing = ChartDrawing(self, width: width, top: 0)
    return root(width: width, height: drawing.height, name: id + "-" + width.rawValue, drawing.content(width: width))
      .with("class", "chart chart-" + width.rawValue)
  }

  /// The chart as a file of its own, with its title above it, on white.
  func file() -> String {
    let title = TextWidth.wrap(self.title, to: Width.wide.pixels * 12 / 15, isBold: true)
    let top = Double(title.count) * 19 + 8
    let drawing = ChartDrawing(self, width: .wide, top: top)
    let heading = title.enumerated().map { number, line in
      Pen.text(line, x: 0, y: 14 + Double(number) * 19, isBold: true).with("font-size", "15")
    }
    let margin = 16.0
    let page = Box(
      left: -margin, top: -margin, right: Width.wide.pixels + margin, bottom: drawing.height + margin)
    let root = root(
      width: .wide, height: drawing.height, name: id,
      [Element("style", [:], nodes: [.verbatim(ChartStyle.fileCSS)]), Pen.box(page, fill: .paper)]
        + [Element("g", ["aria-hidden": "true"], heading)] + drawing.content(width: .wide), margin: margin)
    return root.with("xmlns", "http://www.w3.org/2000/svg").with("class", "chart").text(as: .xml) + "\n"
  }

  private func root(
    width: Width, height: Double, name: String, _ content: [Element], margin: Double = 0
  ) -> Element {
    let wide = Pen.number(width.pixels + 2 * margin)
    let high = Pen.number(height.rounded(.up) + 2 * margin)
    return Element(
      "svg",
      [
        "id": name, "width": wide, "height": high,
        "viewBox": "\(Pen.number(-margin)) \(Pen.number(-margin)) \(wide) \(high)", "role": "group",
        "aria-labelledby": name + "-title", "aria-describedby": name + "-desc",
        "font-family": "Helvetica, Arial, sans-serif", "font-size": Pen.number(TextWidth.size),
      ],
      [Element("title", ["id": name + "-title"], title), Element("desc", ["id": name + "-desc"], description)]
        + content)
  }
}
