/// The numbers of one draw: SplitMix64, begun at a place that seed, stream and index say.
///
/// > Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014, with the constants of the
/// > authors' program.
struct ReferenceSplitMix64 {
  private static let increment: UInt64 = 0x9E37_79B9_7F4A_7C15

  private var state: UInt64

  /// The generator as published, from a state.
  init(state: UInt64) { self.state = state }

  init(seed: UInt64, stream: Int, index: Int) {
    let first = Self.mix(seed &+ UInt64(stream) &* Self.increment)
    self.init(state: Self.mix(first &+ UInt64(index) &* Self.increment))
  }

  private static func mix(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func next() -> UInt64 {
    state &+= Self.increment
    return Self.mix(state)
  }

  /// How often each of `count` clients is among `count` of them that are drawn with replacement.
  mutating func resample(_ count: Int) -> [Int] {
    var times = [Int](repeating: 0, count: count)
    for _ in 0..<count { times[Int(UInt64(count).multipliedFullWidth(by: next()).high)] += 1 }
    return times
  }

  /// A number of [0, 1).
  mutating func share() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }
}
