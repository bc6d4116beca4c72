/// The 110 pairs of clients of the synthetic Värmland sample, of whom 88 have all records.
struct VarmlandRoster: Sendable {
  /// How many pairs there are.
  static let count = 110

  /// How many of them are complete; every plan goes round over so many places.
  static let places = 88

  /// All pairs, by their index.
  let pairs: [VarmlandPair]

  /// Both clients of all pairs, those who meet an ombud first.
  var clients: [VarmlandClient] {
    [false, true].flatMap { isControl in pairs.map { VarmlandClient(pair: $0, isControl: isControl) } }
  }

  /// The pairs of one seed: it decides when they start, and nothing about what they use.
  init(seed: UInt64) {
    pairs = (0..<VarmlandRoster.count).map { index in
      var generator = SplitMix64(seed: seed, stream: VarmlandStream.pair.rawValue, index: index)
      let fate = VarmlandRoster.fate(of: index)
      // Records from 2021 on lack the base year of those who start before 2022.
      let quarter = Quarter(index: 4 * 2021 + generator.below(fate == .landstingFrom2021 ? 4 : 8))
      let kommun = fate == .withoutKommun ? 15 : generator.inside(1...14)
      return VarmlandPair(
        index: index, place: VarmlandRoster.place(of: index), fate: fate, quarter: quarter,
        start: quarter.firstDay.advanced(by: generator.below(quarter.days)), kommun: kommun)
    }
  }

  /// What became of a pair's records: every fifth lacks some.
  private static func fate(of index: Int) -> VarmlandPair.Fate {
    guard index % 5 == 4 else { return .complete }
    // 5 has no factor in common with 22, so that each kind comes as often as its numbers say.
    return switch index / 5 * 5 % 22 {
    case 0..<4: .excluded
    case 4..<10: .withoutKommun
    case 10..<14: .withoutForsakringskassan
    case 14..<18: .withoutSkatteverket
    default: .landstingFrom2021
    }
  }

  /// The place of a pair: complete ones have 0 … 87 in turn, the others some of the same.
  private static func place(of index: Int) -> Int {
    index % 5 < 4 ? index / 5 * 4 + index % 5 : index / 5 * 4 + 2
  }
}
