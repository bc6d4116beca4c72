/// A small generator of pseudo-random numbers that gives the same numbers on every machine.
///
/// Two generators with one seed give the same sequence, in this version and in every later one; the golden tables of the
/// shipped sample stand on that. The numbers are good enough for synthetic data and for draws of clients, and are not secret
/// in any sense.
///
/// ```swift
/// var generator = SplitMix64(seed: 1_234_567)
/// generator.next()   // 6457827717110365317
/// generator.next()   // 3203168211198807973
/// ```
///
/// > Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014; the constants of
/// > Vigna's public domain `splitmix64.c`.
struct SplitMix64: RandomNumberGenerator, Sendable {
  /// The sum of the seed and of one increment per number drawn.
  private var state: UInt64

  /// The increment: 2⁶⁴ divided by the golden ratio, made odd.
  private static let increment: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The generator of one seed.
  init(seed: UInt64) {
    state = seed
  }

  /// The generator of one thing in a study: a pure function of the seed and the thing's two numbers.
  ///
  /// - Parameters:
  ///   - seed: The study's seed.
  ///   - stream: The thing's first number: its kind, or its client.
  ///   - index: The thing's second number: its place among its like.
  init(seed: UInt64, stream: Int, index: Int) {
    let first = SplitMix64.mixed(seed &+ UInt64(truncatingIfNeeded: stream) &* SplitMix64.increment)
    state = SplitMix64.mixed(first &+ UInt64(truncatingIfNeeded: index) &* SplitMix64.increment)
  }

  /// The next number, any of the 2⁶⁴ with equal chance.
  mutating func next() -> UInt64 {
    state &+= SplitMix64.increment
    return SplitMix64.mixed(state)
  }

  /// The next number below a bound.
  ///
  /// It is the upper half of bound × 64 random bits, so no number is more likely than another by more than bound / 2⁶⁴.
  ///
  /// - Parameter bound: 1 or more.
  /// - Returns: 0 … bound − 1.
  mutating func below(_ bound: Int) -> Int {
    Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// The next number of a closed range.
  mutating func inside(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.upperBound - range.lowerBound + 1)
  }

  /// Whether an event with a chance of so many thousandths, 0 … 1000, happens.
  mutating func happens(permille: Int) -> Bool {
    below(1000) < permille
  }

  /// The next number of [0, 1): the upper 53 bits / 2⁵³, exact, each of the 2⁵³ with equal chance.
  mutating func unit() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// A number whose bits all depend on every bit of the given one; distinct numbers stay distinct.
  static func mixed(_ number: UInt64) -> UInt64 {
    var mixed = number
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
