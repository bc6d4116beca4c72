extension PlotFrame {
  /// The names of the lines over lines of text, or `nil` where one is too wide to stand beside the plot.
  static func lineNames(_ plot: Chart.Plot, _ width: Chart.Width) -> [[String]]? {
    let names = plot.namedLines.map { TextWidth.wrap($0.label, to: width.labelRoom - 20) }
    let fits = names.allSatisfy { $0.count <= (width == .wide ? 3 : 1) }
    return fits && !names.isEmpty ? names : nil
  }

  /// From one name to the next one's.
  static func nameDistance(_ names: [[String]]) -> Double {
    Double(names.map(\.count).max() ?? 1) * TextWidth.lineHeight + 2
  }

  /// The names of lines at their right ends, moved apart where they would touch.
  func lineNameDrawing() -> [Element] {
    guard namesLines, let names = Self.lineNames(plot, width) else { return [] }
    let ends = zip(plot.namedLines, names).compactMap { line, name in
      line.end.map { (place: point($0.at, $0.value), name: name, tone: line.tone) }
    }
    let distance = Self.nameDistance(names)
    let places = LabelPlacement.places(
      ends.map(\.place.y), distance: distance, within: (area.top + 6)...max(area.bottom - 6, area.top + 6))
    var elements: [Element] = []
    let areMoved = zip(ends, places).contains { end, y in
      abs(y - end.place.y) > 5 || area.right - end.place.x > base.room(at: 0)
    }
    for (end, y) in zip(ends, places) {
      if areMoved {
        elements.append(
          Pen.path(
            Pen.way([(end.place.x + 5, end.place.y), (area.right + 6, y), (area.right + 12, y)]),
            edge: ChartPalette(end.tone), width: 0.75))
      }
      let foot = y + Pen.middle - Double(end.name.count - 1) * TextWidth.lineHeight / 2
      elements += Pen.lines(end.name, x: area.right + (areMoved ? 15 : 4), y: foot)
    }
    return elements
  }
}
