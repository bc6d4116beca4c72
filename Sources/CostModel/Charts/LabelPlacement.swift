/// Places of labels above each other that do not touch.
enum LabelPlacement {
  /// The places nearest to those wished for (in the sense of least squares) that keep a distance and the order.
  ///
  /// - Parameters:
  ///   - wishes: Where each label would stand.
  ///   - distance: What lies at least between two.
  ///   - range: Where they stand; a range that is too short for all is left at its lower end.
  /// - Returns: A place for each wish, in the order of the wishes.
  ///
  /// > Source: the pool adjacent violators algorithm; Barlow and others, Statistical inference under order
  /// > restrictions (1972), chapter 1.
  static func places(_ wishes: [Double], distance: Double, within range: ClosedRange<Double>) -> [Double] {
    let order = wishes.indices.sorted { (wishes[$0], $0) < (wishes[$1], $1) }
    var blocks: [(sum: Double, members: [Int])] = []
    // Less the distances before it, a label's wish is one for the place of the whole block.
    for (rank, index) in order.enumerated() {
      blocks.append((wishes[index] - Double(rank) * distance, [index]))
      while blocks.count > 1 {
        let last = blocks[blocks.count - 1]
        let before = blocks[blocks.count - 2]
        guard before.sum / Double(before.members.count) > last.sum / Double(last.members.count) else { break }
        blocks.removeLast(2)
        blocks.append((before.sum + last.sum, before.members + last.members))
      }
    }
    var places = wishes
    let highest = range.upperBound - Double(max(wishes.count - 1, 0)) * distance
    var rank = 0
    for block in blocks {
      let start = max(min(block.sum / Double(block.members.count), highest), range.lowerBound)
      for index in block.members {
        places[index] = start + Double(rank) * distance
        rank += 1
      }
    }
    return places
  }
}
