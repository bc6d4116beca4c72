/// The second sign of a series beside its colour: the dash of its line and the shape of its dots.
struct SeriesSign: Hashable, Sendable {
  /// The lengths of a line's dashes and gaps; none for a whole line.
  let dash: String?
  /// Which of six shapes its dots have.
  let shape: Int

  /// The sign of a tone.
  init(_ tone: Chart.Tone) {
    let dashes: [String?] = [nil, "7 3", "2 2.5", "9 3 2 3", "5 2", "12 3 2 3 2 3"]
    switch tone {
    case .series(let number):
      dash = dashes[number.cycled(dashes.count)]
      shape = number.cycled(6)
    case .muted:
      dash = "3 3"
      shape = 1
    case .strong:
      dash = nil
      shape = 3
    }
  }

  /// The shape around a place, about as large as a circle of the radius.
  func drawing(x: Double, y: Double, radius: Double, ink: ChartPalette) -> Element {
    let r = radius
    switch shape {
    case 0:
      return Element("circle", ["cx": Pen.number(x), "cy": Pen.number(y), "r": Pen.number(r)])
        .colours(fill: ink, edge: .paper)
    case 1: return polygon([(-0.88, -0.88), (0.88, -0.88), (0.88, 0.88), (-0.88, 0.88)])
    case 2: return polygon([(0, -1.15), (1.1, 0.8), (-1.1, 0.8)])
    case 3: return polygon([(0, -1.25), (1.25, 0), (0, 1.25), (-1.25, 0)])
    case 4: return polygon([(0, 1.15), (1.1, -0.8), (-1.1, -0.8)])
    default:
      return polygon([
        (-0.4, -1.15), (0.4, -1.15), (0.4, -0.4), (1.15, -0.4), (1.15, 0.4), (0.4, 0.4), (0.4, 1.15), (-0.4, 1.15),
        (-0.4, 0.4), (-1.15, 0.4), (-1.15, -0.4), (-0.4, -0.4),
      ])
    }

    func polygon(_ corners: [(Double, Double)]) -> Element {
      Pen.path(Pen.way(corners.map { (x + $0.0 * r, y + $0.1 * r) }, isClosed: true), fill: ink, edge: .paper)
    }
  }
}
