/// One of the two clients of a pair of the synthetic Värmland sample.
struct VarmlandClient: Sendable {
  let pair: VarmlandPair

  /// Whether this is the twin who meets no ombud.
  let isControl: Bool

  /// The identifier: `SYNTHETIC-P001` of those who meet an ombud, `SYNTHETIC-K001` of the twins.
  var identifier: String {
    let digits = String(pair.index + 1)
    let zeros = String(repeating: "0", count: 3 - digits.count)
    return "SYNTHETIC-" + (isControl ? "K" : "P") + zeros + digits
  }

  /// The place among all clients: those who meet an ombud first.
  var index: Int { pair.index + (isControl ? VarmlandRoster.count : 0) }

  /// The last day of contact, where it has ended: after three to eight quarters for nine clients of eleven.
  ///
  /// That gives about one and a half years, as 150 clients at a time and 101 new ones a year do.
  var end: Day? {
    let quarters = [3, 4, 5, 6, 7, 8, 4, 6, nil, nil, 5][pair.place % 11]
    guard !isControl, let quarters else { return nil }
    return start(of: quarters).advanced(by: 10 + pair.place % 71)
  }

  /// The first day of a quarter relative to the first contact's.
  func start(of relative: Int) -> Day {
    Quarter(index: pair.quarter.index + relative).firstDay
  }

  /// A generator of this client's own numbers for one purpose: the twins share none of these.
  func generator(seed: UInt64, _ purpose: VarmlandStream) -> SplitMix64 {
    SplitMix64(seed: seed, stream: purpose.rawValue, index: index)
  }
}

/// What a pseudo-random number of the Värmland sample is drawn for.
enum VarmlandStream: Int {
  case pair, client, visits, stays
}
