extension PlotFrame {
  /// A line with a gap where a value is missing, and its series' shape at some of its points.
  func lineDrawing(_ points: [Chart.Point], _ tone: Chart.Tone) -> [Element] {
    let ink = ChartPalette(tone)
    let sign = SeriesSign(tone)
    var runs: [[(at: Double, place: (x: Double, y: Double))]] = [[]]
    for point in points {
      if let value = point.value, value.isFinite, point.at.isFinite {
        runs[runs.count - 1].append((point.at, self.point(point.at, value)))
      } else {
        runs.append([])
      }
    }
    runs = runs.filter { !$0.isEmpty }
    let way = runs.filter { $0.count > 1 }.map { Pen.way($0.map(\.place)) }.joined()
    var elements: [Element] = []
    if !way.isEmpty {
      var line = Pen.path(way, edge: ink, width: 2).with("stroke-linejoin", "round")
      if let dash = sign.dash { line = line.with("stroke-dasharray", dash) }
      elements.append(line)
    }
    // A point by itself would not be seen, and on a phone a shape at every point would hide the line.
    let every = base.room(at: 0) >= 24 ? 1.0 : 4.0
    for run in runs {
      for (number, point) in run.enumerated() {
        let isEnd = number == 0 || number == run.count - 1
        if isEnd || (point.at / every).rounded() * every == point.at {
          elements.append(sign.drawing(x: point.place.x, y: point.place.y, radius: 3.4, ink: ink))
        }
      }
    }
    return elements
  }

  /// The area of intervals, broken where one is missing.
  func bandDrawing(_ spans: [Chart.Span], _ tone: Chart.Tone) -> [Element] {
    var runs: [[(at: Double, low: Double, high: Double)]] = [[]]
    for span in spans {
      if let low = span.low, let high = span.high, low.isFinite, high.isFinite, span.at.isFinite {
        runs[runs.count - 1].append((span.at, low, high))
      } else {
        runs.append([])
      }
    }
    let ink = ChartPalette(tone)
    return runs.filter { !$0.isEmpty }.map { run in
      var edge = run.map { point($0.at, $0.high) } + run.reversed().map { point($0.at, $0.low) }
      if run.count == 1 {
        edge = [edge[0], edge[1]].flatMap { [($0.x - 2, $0.y), ($0.x + 2, $0.y)] }
        edge.swapAt(2, 3)
      }
      return Pen.path(Pen.way(edge, isClosed: true), fill: ink).with("fill-opacity", "0.16")
    }
  }

  /// The patches over what is hidden; neighbours with the same text are one.
  func hiddenDrawing() -> [Element] {
    var patches: [(first: Double, last: Double, text: String)] = []
    let hidden = plot.marks.compactMap { mark -> (at: Double, text: String)? in
      guard case .hidden(let at, let text) = mark, at.isFinite else { return nil }
      return (at, text)
    }
    for (at, text) in hidden.sorted(by: { $0.at < $1.at }) {
      if !plot.isLying, let last = patches.last, last.text == text, at - last.last <= 1 {
        patches[patches.count - 1].last = at
      } else {
        patches.append((at, at, text))
      }
    }
    return patches.flatMap { Hatching.patch(hiddenBox($0.first, $0.last), text: $0.text) }
  }

  private func hiddenBox(_ first: Double, _ last: Double) -> Box {
    let room = base.room(at: first)
    if plot.isLying {
      // One of several marks of a category has a part of its room.
      let half = room * (first == first.rounded() ? 0.4 : 0.17)
      return Box(left: area.left, top: base(first) - half, right: area.right, bottom: base(first) + half)
    }
    return Box(left: base(first) - room / 2, top: area.top, right: base(last) + room / 2, bottom: area.bottom)
  }
}
