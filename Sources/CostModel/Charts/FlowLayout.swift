/// Where the boxes and ribbons of flows lie.
struct FlowLayout: Sendable {
  /// The boxes of one side with their names.
  struct Column: Sendable {
    var heights: [Double]
    /// The lines of each node's name and amount.
    var names: [[String]]
    /// Where each box begins.
    var tops: [Double] = []

    private static let gap = 12.0

    /// The height of a node or of its name, whichever is greater.
    func room(_ node: Int) -> Double {
      max(heights[node], Double(names[node].count) * TextWidth.lineHeight + 2)
    }

    var height: Double { heights.indices.reduce(0) { $0 + room($1) + Self.gap } }

    /// Puts the boxes under each other, from an edge on.
    mutating func stand(from top: Double) {
      var y = top
      tops = heights.indices.map { node in
        defer { y += room(node) + Self.gap }
        return y + (room(node) - heights[node]) / 2
      }
    }
  }

  /// A link with its ends.
  struct Ribbon: Sendable {
    var link: Chart.Flows.Link
    var thickness: Double
    /// Its upper edge at the left.
    var from = 0.0
    /// Its upper edge at the right.
    var to = 0.0
  }

  private(set) var left: Column
  private(set) var right: Column
  private(set) var ribbons: [Ribbon]
  /// The room for names at each side.
  let nameRoom: Double
  private(set) var bottom = 0.0

  /// How thick a ribbon is whose amount is hidden.
  private static let hiddenThickness = 7.0

  init(_ flows: Chart.Flows, width: Chart.Width, top: Double) {
    let links = flows.links.filter {
      flows.sources.indices.contains($0.from) && flows.targets.indices.contains($0.to)
    }
    let amounts = links.map { link in link.amount.flatMap { $0.isFinite ? max($0, 0) : nil } }
    let total = amounts.reduce(0) { $0 + ($1 ?? 0) }
    let scale = total > 0 ? (width == .wide ? 260 : 220) / total : 0
    ribbons = zip(links, amounts).map {
      Ribbon(link: $0, thickness: $1.map { $0 * scale } ?? Self.hiddenThickness)
    }
    let texts = (flows.sources + flows.targets).flatMap { [$0.label, $0.note] }
    let widest = texts.map { TextWidth.of($0) }.max() ?? 0
    let room = min(widest + 10, width == .wide ? 190 : 114)
    nameRoom = room
    left = Column(heights: [], names: [])
    right = left
    left = column(flows.sources, \.from)
    right = column(flows.targets, \.to)
    let tallest = max(left.height, right.height)
    left.stand(from: top + (tallest - left.height) / 2)
    right.stand(from: top + (tallest - right.height) / 2)
    bottom = top + tallest
    placeRibbons()
  }

  private func column(_ nodes: [Chart.Flows.Node], _ end: (Chart.Flows.Link) -> Int) -> Column {
    let heights = nodes.indices.map { node in
      max(ribbons.reduce(0) { end($1.link) == node ? $0 + $1.thickness : $0 }, 2)
    }
    let names = nodes.map { node in
      [node.label, node.note].flatMap { TextWidth.wrap($0, to: nameRoom - 9) }
    }
    return Column(heights: heights, names: names)
  }

  /// Lets ribbons leave a box in the order of where they go, and reach one in the order of where they come from.
  private mutating func placeRibbons() {
    var (from, to) = (left.tops, right.tops)
    for index in order(\.from, \.to) {
      ribbons[index].from = from[ribbons[index].link.from]
      from[ribbons[index].link.from] += ribbons[index].thickness
    }
    for index in order(\.to, \.from) {
      ribbons[index].to = to[ribbons[index].link.to]
      to[ribbons[index].link.to] += ribbons[index].thickness
    }
  }

  private func order(_ first: (Chart.Flows.Link) -> Int, _ second: (Chart.Flows.Link) -> Int) -> [Int] {
    ribbons.indices.sorted {
      let (one, other) = (ribbons[$0].link, ribbons[$1].link)
      return (first(one), second(one), $0) < (first(other), second(other), $1)
    }
  }
}
