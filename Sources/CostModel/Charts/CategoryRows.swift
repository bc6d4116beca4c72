/// The rows of a plot that lies: how high each is, with its name, its heading and its figures in words.
///
/// On a wide page names stand at the left and figures at the right; on a phone both stand on lines above the marks.
struct CategoryRows: Sendable {
  /// A row, by its distances from the top of the plot.
  struct Row: Hashable, Sendable {
    var heading: [String]
    var label: [String]
    var note: [String]
    /// Where the row begins, below its heading.
    var top: Double
    /// Where its marks stand.
    var band: BaseScale.Band
    /// Where its heading begins.
    var headingTop: Double
  }

  private(set) var rows: [Row] = []
  private(set) var height = 0.0
  /// The room at the left.
  let labelRoom: Double
  /// The room at the right.
  let noteRoom: Double
  private let isWide: Bool
  /// What is left between a name and the plot; a little less than its room has, since adding and taking away 12 may make
  /// the longest name wider than its room.
  private static let gap = 11.9

  init(_ plot: Chart.Plot, _ width: Chart.Width) {
    guard case .categories(let categories) = plot.y.scale else {
      (labelRoom, noteRoom, isWide) = (0, 0, true)
      return
    }
    isWide = width == .wide
    // Headings end before the plot too, so that no line of it crosses them.
    let names = categories.map { TextWidth.of($0.label) }
    let widest = (names + categories.compactMap { $0.group.map { TextWidth.of($0, isBold: true) } }).max() ?? 0
    let widestNote = categories.compactMap { $0.note.map { TextWidth.of($0) } }.max() ?? 0
    labelRoom = isWide ? min(widest, width.pixels * 0.36) + 12 : 0
    noteRoom = isWide ? (widestNote > 0 ? min(widestNote, width.pixels * 0.28) + 14 : 10) : 10
    var group: String?
    for (number, category) in categories.enumerated() {
      let isNew = category.group != nil && category.group != group
      group = category.group
      let heading =
        isNew
        ? TextWidth.wrap(category.group ?? "", to: isWide ? labelRoom - Self.gap : width.pixels, isBold: true) : []
      add(category, heading, lanes: Self.lanes(plot, of: number), width.pixels)
    }
    height += 4
  }

  /// How many marks stand above each other in a category.
  private static func lanes(_ plot: Chart.Plot, of number: Int) -> Int {
    let places = plot.marks.flatMap(\.places).filter { $0.isFinite && $0.rounded() == Double(number) }
    return max(Set(places).count, 1)
  }

  private mutating func add(_ category: Chart.Category, _ heading: [String], lanes: Int, _ width: Double) {
    let line = TextWidth.lineHeight
    let headingTop = height + (heading.isEmpty ? 0 : rows.isEmpty ? 2 : 10)
    let top = headingTop + (heading.isEmpty ? 0 : Double(heading.count) * line + 3)
    let note = category.note ?? ""
    if isWide {
      let label = TextWidth.wrap(category.label, to: labelRoom - Self.gap)
      let notes = TextWidth.wrap(note, to: max(noteRoom - 14, 1))
      let extent = max(Double(max(label.count, notes.count)) * line + 8, Double(lanes) * 16 + 8, 26)
      rows.append(
        Row(
          heading: heading, label: label, note: notes, top: top,
          band: BaseScale.Band(from: top, to: top + extent), headingTop: headingTop))
      height = top + extent
    } else {
      let room = note.isEmpty ? width : width - TextWidth.of(note) - 12
      let standsBeside = room >= width * 0.4
      let label = TextWidth.wrap(category.label, to: standsBeside ? room : width)
      let notes = TextWidth.wrap(note, to: width)
      let lines = standsBeside ? max(label.count, notes.count) : label.count + notes.count
      let from = top + Double(lines) * line + 3
      let to = from + max(Double(lanes) * 14 + 2, 18)
      rows.append(
        Row(
          heading: heading, label: standsBeside ? label : label + notes, note: standsBeside ? notes : [], top: top,
          band: BaseScale.Band(from: from, to: to), headingTop: headingTop))
      height = to + 6
    }
  }

  /// Where the marks of each category stand.
  var bands: [BaseScale.Band] { rows.map(\.band) }

  /// The whole room of a category, its name included.
  func room(at place: Double) -> BaseScale.Band? {
    guard place.isFinite, let number = Int(exactly: place.rounded()), rows.indices.contains(number) else { return nil }
    return BaseScale.Band(from: rows[number].top, to: rows[number].band.to)
  }

  /// A line down the rows; on a phone it leaves out the lines of text between them.
  func way(across x: Double, top: Double) -> String {
    let spans = isWide ? [BaseScale.Band(from: 0, to: height)] : bands
    return spans.map { Pen.way([(x, top + $0.from), (x, top + $0.to)]) }.joined()
  }

  /// The names, headings and figures.
  func drawing(top: Double, width: Double) -> [Element] {
    rows.flatMap { row -> [Element] in
      var elements = Pen.lines(row.heading, x: 0, y: top + row.headingTop + 12, isBold: true)
      if isWide {
        let middle = top + (row.band.from + row.band.to) / 2
        elements += Pen.lines(row.label, x: labelRoom - 12, y: foot(of: row.label, around: middle), anchor: .end)
        elements += Pen.lines(row.note, x: width, y: foot(of: row.note, around: middle), anchor: .end, ink: .soft)
      } else {
        elements += Pen.lines(row.label, x: 0, y: top + row.top + 12)
        elements += Pen.lines(row.note, x: width, y: top + row.top + 12, anchor: .end, ink: .soft)
      }
      return elements
    }
  }

  private func foot(of lines: [String], around middle: Double) -> Double {
    middle + Pen.middle - Double(lines.count - 1) * TextWidth.lineHeight / 2
  }
}
