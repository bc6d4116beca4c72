/// Slanted lines over a box: the sign of what may not be shown.
///
/// The lines are drawn one by one, since programs for text and presentations do not all know the patterns of SVG.
enum Hatching {
  /// The lines as one path.
  static func path(_ box: Box, step: Double = 6) -> String {
    guard box.width > 0, box.height > 0, step > 0 else { return "" }
    var path = ""
    // A line has one sum of its distances from the left and the top edge.
    var sum = step
    while sum < box.width + box.height {
      let from = (x: min(sum, box.width), y: max(sum - box.width, 0))
      let to = (x: max(sum - box.height, 0), y: min(sum, box.height))
      path += Pen.way([(box.left + from.x, box.top + from.y), (box.left + to.x, box.top + to.y)])
      sum += step
    }
    return path
  }

  /// The patch with its text: along it where it is narrow.
  static func patch(_ box: Box, text: String) -> [Element] {
    var elements = [
      Pen.box(box, fill: .paper),
      Pen.path(path(box), edge: .hatch),
    ]
    let width = TextWidth.of(text) + 6
    guard !text.isEmpty else { return elements }
    if width <= box.width {
      let middle = box.height > 40 ? box.top + 14 : box.middleY
      let ground = Box(
        left: box.middleX - width / 2, top: middle - 8, right: box.middleX + width / 2, bottom: middle + 8)
      elements.append(Pen.box(ground, fill: .paper, radius: 2))
      elements.append(Pen.text(text, x: box.middleX, y: middle + Pen.middle, anchor: .middle, ink: .soft))
    } else {
      let middle = box.top + width / 2 + 6
      let ground = Box(
        left: box.middleX - 7, top: middle - width / 2, right: box.middleX + 7, bottom: middle + width / 2)
      elements.append(Pen.box(ground, fill: .paper, radius: 2))
      elements.append(Pen.turned(text, x: box.middleX, y: middle, ink: .soft))
    }
    return elements
  }
}
